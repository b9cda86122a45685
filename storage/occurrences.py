"""What was due and has been done, once."""

from __future__ import annotations

from datetime import datetime

from domain.schedule import Occurrence
from storage.noun import Noun
from storage.schema.flow import occurrences


class Occurrences(Noun):
    def claim(self, occurrence: Occurrence, now: datetime) -> bool:
        """True for the one who comes first, across restarts and replicas."""
        row = {"schedule": occurrence.schedule, "subject": occurrence.subject, "slot": occurrence.slot}
        return self._is_new(occurrences, row | {"day": occurrence.day, "at": now})
