"""What was due and has been done, once."""

from __future__ import annotations

from datetime import date, datetime

from storage.noun import Noun
from storage.schema.flow import occurrences


class Occurrences(Noun):
    def claim(self, schedule: str, subject: str, day: date, slot: str, now: datetime) -> bool:
        """True for the one who comes first, across restarts and replicas."""
        row = {"schedule": schedule, "subject": subject, "day": day, "slot": slot, "at": now}
        return self._insert_new(occurrences, [row]) == 1
