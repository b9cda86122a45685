"""A member of a workspace, known from the first contact."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Member:
    """`id` is the platform's own. `currency` '' means the workspace's. `is_admin` is decided by the settings."""

    id: str
    name: str
    timezone: str = "UTC"
    locale: str = "en"
    currency: str = ""
    is_admin: bool = False
    ranked: bool = True
    active: bool = True

    def today(self, now: datetime) -> date:
        return now.astimezone(ZoneInfo(self.timezone)).date()


@dataclass(frozen=True, slots=True)
class Leave:
    """Days off of a member, both ends included; `last` None means until they are back."""

    member: str
    first: date
    last: date | None

    def covers(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)
