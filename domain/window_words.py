"""The adjustment window as text: always, or two working days of the month."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.workspace import Settings

_ALWAYS = frozenset({"always", "总是", "總是", "一直", "随时", "隨時"})
_DAYS = re.compile(r"(\d{1,2})\s*(?:[-–—~～到至]|to)\s*(\d{1,2})")


def read_window(text: str, settings: Settings) -> Settings | None:
    if text.casefold() in _ALWAYS:
        return replace(settings, adjust_window=None)
    found = _DAYS.fullmatch(text.casefold())
    first, last = (int(found[1]), int(found[2])) if found else (0, 0)
    return replace(settings, adjust_window=(first, last)) if 1 <= first <= last <= 23 else None


def written_window(settings: Settings) -> str:
    return "{}-{}".format(*settings.adjust_window) if settings.adjust_window else "always"
