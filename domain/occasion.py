"""Kinds of reason for an adjustment, as they are named in its words: the market, people, a deviation."""

from __future__ import annotations

from domain.adjustment import Occasion

_WORDS: dict[Occasion, tuple[str, ...]] = {
    "market": (
        *("market", "markets", "competitor", "competitors", "competition", "policy", "price war", "price cut"),
        *("市场", "市場", "竞品", "競品", "竞争", "競爭", "政策", "行情", "降价", "降價"),
    ),
    "people": (
        *("people", "person", "joiner", "joiners", "leaver", "leavers", "leave", "on leave", "headcount", "staff"),
        *("人员", "人員", "入职", "入職", "离职", "離職", "请假", "請假", "休假", "新人", "调岗", "調崗"),
    ),
    "deviation": (
        *("deviation", "deviations", "behind", "ahead", "off track"),
        *("偏差", "偏离", "偏離", "落后", "落後", "超前", "进度", "進度"),
    ),
}


def occasion_of(reason: str) -> Occasion:
    """The kind that `reason` begins with, in English or Chinese: `market: competitor cut prices`; '' where none."""
    said = reason.casefold().lstrip("([（【「“\"' ")
    found = (kind for kind, words in _WORDS.items() for word in words if _begins(said, word))
    return next(found, "")


def _begins(said: str, word: str) -> bool:
    """A Latin word ends where letters end: `markets` is not `marketing`."""
    after = said[len(word) : len(word) + 1]
    return said.startswith(word) and not (word.isascii() and after.isascii() and after.isalnum())
