"""JSON objects as they travel to and from the bot: their shapes are Slack's, so they stay plain."""

from typing import Any

Json = dict[str, Any]


def objects(value: object) -> list[Json]:
    """The JSON objects of a list; whatever else came is left out."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def text_of(value: object) -> str:
    """The text of a text object, or nothing."""
    return str(value.get("text", "")) if isinstance(value, dict) else ""
