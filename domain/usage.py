"""What Pacer is used for: how check-ins came in, how soon, and what was put right later."""

from __future__ import annotations

from dataclasses import dataclass, fields

LONGEST = 60  # minutes that a form may take


@dataclass(frozen=True, slots=True)
class Usage:
    """Check-ins that were booked at once, those that were asked about first, and forms; of the asked ones those that
    were answered; later edits, and what was taken back. `records` is what a form would have been filled in for, once
    for each customer: those of the same day, of the day before, and of earlier ones."""

    at_once: int = 0
    asked: int = 0
    answered: int = 0
    forms: int = 0
    corrected: int = 0
    undone: int = 0
    same_day: int = 0
    next_day: int = 0
    later: int = 0

    @property
    def checkins(self) -> int:
        return self.at_once + self.asked + self.forms

    @property
    def records(self) -> int:
        return self.same_day + self.next_day + self.later

    def __add__(self, other: Usage) -> Usage:
        return Usage(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(self)))


def read_minutes(text: str) -> int | None:
    """Whole minutes from 1 to 60."""
    typed = text.strip()
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 and 1 <= int(typed) <= LONGEST else None
