"""Slack's text as people typed it: entities resolved, escapes undone, once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from bot.text import visible

CROWD = 50
_ENTITY = re.compile(r"<([^<>]*)>")
_PERSON = re.compile(r"<@([A-Z0-9]+)(?:\|[^<>]*)?>")


def mentioned(text: str) -> Iterator[str]:
    """The ids of the people mentioned in `text`, each once; more than a crowd is nobody's team."""
    return islice(dict.fromkeys(match[1] for match in _PERSON.finditer(text)), CROWD)


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
