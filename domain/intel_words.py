"""Whom Pacer asks on Fridays what they heard, as text."""

from __future__ import annotations

from domain.workspace import Asking

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


def read_asking(text: str) -> Asking | None:
    """`auto`: those whose teams keep field notes; `on`: all; `off`: nobody."""
    return _ASKING.get(text.casefold())
