"""The inputs of a form as Slack's input blocks: block id and action id are the input's name."""

import re
from datetime import date, time

from bot.controls import Form, Input
from bot.slack import limits
from bot.slack.controls import choices
from bot.slack.rich import Block, plain_text
from bot.words import words

_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def inputs(form: Form, locale: str) -> list[Block]:
    return [_input(each, locale) for each in form.inputs]


def _input(each: Input, locale: str) -> Block:
    hint = each.hint
    if each.kind == "text" and len(each.value) > limits.INITIAL_TEXT:
        told = words(locale).gettext("Only the first %(number)s characters fit in here.") % {"number": "3,000"}
        hint = f"{hint} {told}".strip()
    made: Block = {
        "type": "input",
        "block_id": each.name,
        "label": plain_text(each.label, limits.LABEL),
        "element": {"action_id": each.name, **_placeholder(each), **_element(each)},
        "optional": each.optional,
    }
    return {**made, "hint": plain_text(hint, limits.LABEL)} if hint else made


def _element(each: Input) -> Block:
    match each.kind:
        case "text" | "money":
            return _typed(each)
        case "number":
            value = each.value if _NUMBER.fullmatch(each.value) else ""
            return {"type": "number_input", "is_decimal_allowed": True, **_initial("initial_value", value)}
        case "date":
            return {"type": "datepicker", **_initial("initial_date", _date(each.value))}
        case "time":
            return {"type": "timepicker", **_initial("initial_time", _time(each.value))}
        case "choice":
            return {"type": "static_select", **choices(each.options, each.value)}
        case "people" | "channels":
            return _picked(each)


def _typed(each: Input) -> Block:
    """Money is typed as in a check-in, 50万 or $3k, which a number input refuses."""
    value = _initial("initial_value", each.value[: limits.INITIAL_TEXT])
    return {"type": "plain_text_input", "multiline": each.multiline, **value}


def _picked(each: Input) -> Block:
    most = {"max_selected_items": each.most} if each.most else {}
    if each.kind == "people":
        return {"type": "multi_users_select", **most, **_initial("initial_users", each.value.split())}
    only = {"filter": {"include": ["public", "private"], "exclude_bot_users": True}}
    chosen = _initial("initial_conversations", each.value.split())
    return {"type": "multi_conversations_select", **only, **most, **chosen}


def _placeholder(each: Input) -> Block:
    return {"placeholder": plain_text(each.placeholder, limits.PLACEHOLDER)} if each.placeholder else {}


def _initial(name: str, value: str | list[str]) -> Block:
    return {name: value} if value else {}


def _date(value: str) -> str:
    return date.fromisoformat(value).isoformat() if value else ""


def _time(value: str) -> str:
    return f"{time.fromisoformat(value):%H:%M}" if value else ""
