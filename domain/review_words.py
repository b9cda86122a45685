"""Which reviews come by themselves, as text."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.metric_words import NOTHING
from domain.workspace import REVIEWS, ReviewKind, Settings

_NONE = NOTHING | {"never", "off", "从不", "從不", "关", "關"}
_ALL = {"all", "on", "全部", "开", "開"}
_CALLED: dict[str, ReviewKind] = {
    "week": "week",
    "weekly": "week",
    "周": "week",
    "週": "week",
    "month": "month",
    "monthly": "month",
    "月": "month",
    "quarter": "quarter",
    "quarterly": "quarter",
    "季": "quarter",
    "季度": "quarter",
    "year": "year",
    "yearly": "year",
    "年": "year",
    "年度": "year",
}
_BETWEEN = re.compile(r"[\s,，、;；+]+")


def read_reviews(text: str, settings: Settings) -> Settings | None:
    """`week, month`, `每周、季度`; `all`; `none` or `off`."""
    said = text.casefold().strip()
    if said in _NONE:
        return replace(settings, reviews=())
    words = [word.removeprefix("每") for word in _BETWEEN.split(said) if word]
    wanted = set(REVIEWS) if said in _ALL else {_CALLED.get(word) for word in words}
    if not wanted or None in wanted:
        return None
    return replace(settings, reviews=tuple(kind for kind in REVIEWS if kind in wanted))


def written_reviews(settings: Settings) -> str:
    return ",".join(settings.reviews) or "none"
