"""JSON objects as they travel to and from the bot: their shapes are Slack's, so they stay plain."""

import json
from typing import Any

Json = dict[str, Any]


def read_json(text: str) -> object:
    """Raises ValueError. Halves of surrogate pairs, which no UTF-8 can carry on, become U+FFFD."""
    value = json.loads(text)
    if "\\ud" not in text.lower():
        return value
    whole = json.dumps(value, ensure_ascii=False).encode("utf-16-le", "surrogatepass")
    return json.loads(whole.decode("utf-16-le", "replace"))


def objects(value: object) -> list[Json]:
    """The JSON objects of a list; whatever else came is left out."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def text_of(value: object) -> str:
    """The text of a text object, or nothing."""
    return str(value.get("text", "")) if isinstance(value, dict) else ""
