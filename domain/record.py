"""An entry with where it came from, as it is written out for others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.entry import Entry


@dataclass(frozen=True, slots=True)
class Record:
    """`name` is the member's; `text` is '' where the message was private or is erased; `ts` '' where there is none."""

    entry: Entry
    name: str
    booked_at: datetime
    channel: str
    ts: str
    text: str
