"""Mentions in what people wrote, as names that stay readable wherever the words are shown."""

from __future__ import annotations

import re

from handlers.context import Context

_MENTION = re.compile(r"<@([A-Za-z0-9]+)(?:\|[^<>]*)?>")


def with_names(text: str, context: Context) -> str:
    """`text` with every `<@U1>` as `@name`; who is not known keeps the id."""
    ids = _MENTION.findall(text)
    if not ids:
        return text
    names = context.store.members.names(ids)
    return _MENTION.sub(lambda match: f"@{names.get(match[1], match[1])}", text)
