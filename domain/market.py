"""Market notes: what is known of growth, competitors, policy and the size of a market, with its source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

FRESH = timedelta(days=92)  # a quarter: after that the world may have moved on

Topic = Literal["growth", "competitor", "policy", "market"]


@dataclass(frozen=True, slots=True)
class MarketNote:
    """`day` is what the note is of, not when it was written; `author` a member's id."""

    topic: Topic
    text: str
    source: str
    day: date
    author: str
    id: int = 0

    def is_old(self, today: date) -> bool:
        """Whether it is more than a quarter old, and wants to be looked up again."""
        return today - self.day > FRESH
