"""Whom Pacer asks on Fridays what they heard, as text."""

from __future__ import annotations

from dataclasses import replace

from domain.workspace import Asking, Settings

_ASKING: dict[str, Asking] = {
    "auto": "auto",
    "自动": "auto",
    "自動": "auto",
    "on": "on",
    "开": "on",
    "開": "on",
    "off": "off",
    "关": "off",
    "關": "off",
}


def read_asking(text: str, settings: Settings) -> Settings | None:
    """`auto`: those whose teams keep field notes; `on`: all; `off`: nobody."""
    asked = _ASKING.get(text.casefold())
    return replace(settings, intel_question=asked) if asked else None
