"""What a form that comes back holds: what it was opened with, and what stands in its fields."""

from __future__ import annotations

import json
from collections.abc import Mapping

from bot.slack.payload import Payload, part, parts, text
from bot.text import visible
from domain.filling import Typed


def kept_of(view: Payload) -> Payload:
    """What the form was opened with; a view that is not Pacer's has none."""
    try:
        kept = json.loads(text(view, "private_metadata"))
    except ValueError:
        return {}
    return kept if isinstance(kept, Mapping) else {}


def entered_in(view: Payload) -> dict[str, str]:
    """What stands in each field, as text."""
    values = part(part(view, "state"), "values")
    return {name: visible(_text(part(part(values, name), action))) for name in values for action in part(values, name)}


def fields_of(view: Payload) -> tuple[Typed, ...]:
    """Each field with what stood in it when the form opened."""
    stood = {
        text(block, "block_id"): _text_before(element)
        for block in parts(view, "blocks")
        if (element := part(block, "element"))
    }
    return tuple(Typed(name, words, visible(stood.get(name, ""))) for name, words in entered_in(view).items())


def _text_before(element: Payload) -> str:
    at_first = text(element, "initial_value") or text(element, "initial_date")
    return at_first or text(element, "initial_option", "value")


def _text(element: Payload) -> str:
    kinds = ("value", "selected_date", "selected_time", "selected_conversation", "selected_channel", "selected_user")
    for kind in kinds:
        if found := text(element, kind):
            return found
    for kind in ("selected_conversations", "selected_channels", "selected_users"):
        if isinstance(found_ids := element.get(kind), list):
            return ",".join(str(each) for each in found_ids)
    return text(element, "selected_option", "value")
