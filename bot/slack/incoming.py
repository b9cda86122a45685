"""Slack's text as people typed it: entities resolved, escapes undone, once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.text import visible

_ENTITY = re.compile(r"<([^<>]*)>")
_PERSON = re.compile(r"<@([A-Z0-9]+)(?:\|[^<>]*)?>")


def mentioned(text: str) -> Iterator[str]:
    """The ids of the people mentioned in `text`."""
    return (match[1] for match in _PERSON.finditer(text))


def typed(text: str, bot: str) -> str:
    """The text without the bot's own mention in front, links by their words, mentions of people kept as `<@U1>`.

    What no database or card holds (NUL, lone surrogates) is replaced here, where text enters."""
    plain = visible(unescaped(_ENTITY.sub(_shown, text))).strip()
    mention = f"<@{bot}>"
    return plain.removeprefix(mention).lstrip(" ,:，：") if bot and plain.startswith(mention) else plain


def unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _shown(match: re.Match[str]) -> str:
    entity, _, label = match[1].partition("|")
    if entity.startswith(("@", "#", "!")):
        return f"<{entity}>"
    return label or entity.removeprefix("mailto:").removeprefix("tel:")
