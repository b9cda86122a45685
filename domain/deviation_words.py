"""How far ahead or behind a rep is told, as text: a share of what was expected, or never."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.metric_words import NOTHING
from domain.workspace import Settings

_NEVER = NOTHING | {"never", "off", "从不", "從不", "不提醒", "关", "關"}
_SHARE = re.compile(r"(\d{1,3})\s*[%％]?")
_MOST = 100


def read_deviation(text: str, settings: Settings) -> Settings | None:
    """`20`, `20%`; `none` or `never`. From 1 to 100 percent: nobody is further behind."""
    if text.casefold() in _NEVER:
        return replace(settings, deviation_at=None)
    found = _SHARE.fullmatch(text)
    percent = int(found[1]) if found else 0
    return replace(settings, deviation_at=percent) if 1 <= percent <= _MOST else None


def written_deviation(settings: Settings) -> str:
    return "none" if settings.deviation_at is None else f"{settings.deviation_at}%"
