"""Buttons and selects as Slack's actions: the action id is the verb, the value its ref (of a select: ref|value).

A verb that stands more than once in a message gets a number, `undo:2`; `verb_of` takes it off again.
"""

from collections.abc import Sequence

from bot.controls import Actions, Button, Option, Select
from bot.slack import limits
from bot.slack.rich import Block, cut, plain_text
from bot.words import words


class Verbs:
    """The action ids of one message or view, each given once."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def action_id(self, verb: str) -> str:
        number = self._given[verb] = self._given.get(verb, 0) + 1
        return verb if number == 1 else f"{verb}:{number}"


def verb_of(action_id: str) -> str:
    return action_id.partition(":")[0]


def choice_of(value: str) -> tuple[str, str]:
    """What the value of a select's option holds: its ref and the choice."""
    ref, _, choice = value.partition("|")
    return ref, choice


def actions(element: Actions, verbs: Verbs, locale: str) -> list[Block]:
    made = [_element(item, verbs, locale) for item in element.items]
    return [
        {"type": "actions", "elements": made[start : start + limits.ACTIONS]}
        for start in range(0, len(made), limits.ACTIONS)
    ]


def choices(options: Sequence[Option], chosen: str, ref: str | None = None) -> Block:
    """The options of a select element; more than one list holds go into groups named by their places."""
    made = {option.value: _option(option, ref) for option in options}
    first = {"initial_option": made[chosen]} if chosen in made else {}
    listed = list(made.values())
    if len(listed) <= limits.OPTIONS:
        return {"options": listed, **first}
    starts = range(0, len(listed), limits.OPTIONS)
    return {"option_groups": [_group(listed, start) for start in starts], **first}


def _element(item: Button | Select, verbs: Verbs, locale: str) -> Block:
    match item:
        case Button():
            return _button(item, verbs, locale)
        case Select():
            placeholder = {"placeholder": plain_text(item.placeholder, limits.PLACEHOLDER)} if item.placeholder else {}
            picked = choices(item.options, item.value, item.ref)
            return {"type": "static_select", "action_id": verbs.action_id(item.verb), **placeholder, **picked}


def _button(button: Button, verbs: Verbs, locale: str) -> Block:
    made: Block = {
        "type": "button",
        "action_id": verbs.action_id(button.verb),
        "text": plain_text(button.text, limits.BUTTON_TEXT),
    }
    if button.ref:
        made["value"] = _fitting(button.ref, limits.BUTTON_VALUE)
    if button.style:
        made["style"] = button.style
    if button.confirm:
        made["confirm"] = _confirm(button, locale)
    return made


def _confirm(button: Button, locale: str) -> Block:
    gettext = words(locale).gettext
    return {
        "title": plain_text(gettext("Are you sure?"), limits.CONFIRM_TITLE),
        "text": plain_text(button.confirm, limits.CONFIRM_TEXT),
        "confirm": plain_text(button.text, limits.CONFIRM_BUTTON),
        "deny": plain_text(gettext("Cancel"), limits.CONFIRM_BUTTON),
    }


def _option(option: Option, ref: str | None) -> Block:
    value = option.value if ref is None else f"{ref}|{option.value}"
    return {"text": plain_text(option.text, limits.OPTION_TEXT), "value": _fitting(value, limits.OPTION_VALUE)}


def _group(listed: list[Block], start: int) -> Block:
    part = listed[start : start + limits.OPTIONS]
    label = f"{cut(part[0]['text']['text'], 30)} – {cut(part[-1]['text']['text'], 30)}"
    return {"label": plain_text(label, limits.OPTION_TEXT), "options": part}


def _fitting(value: str, most: int) -> str:
    """Refs are ids of our own: one that does not fit is a bug, and cutting it would act on something else."""
    if len(value) > most:
        raise ValueError(f"{value[:40]}… is longer than the {most} characters that Slack sends back")
    return value
