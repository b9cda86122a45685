"""A member of a workspace, known from the first contact."""

from __future__ import annotations

import re
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


_HAN = re.compile("[\u3400-\u9fff]{2,}")
_GIVEN = re.compile(r"[^\W\d_\u3400-\u9fff]{3,}")


def spoken_names(name: str) -> tuple[str, ...]:
    """What colleagues call a member shown as `name`: all of it, its Chinese part, and a Latin given name before others.

    "Lin Xia 林夏" is Lin Xia 林夏, 林夏 and Lin; one letter or character is no name."""
    whole = " ".join(name.split())
    given = _GIVEN.match(whole)
    parts = [whole, *_HAN.findall(whole)]
    if given is not None and whole[given.end() : given.end() + 1] == " ":
        parts.append(given[0])
    return tuple(dict.fromkeys(part for part in parts if len(part) > 1))


@dataclass(frozen=True, slots=True)
class Leave:
    """Days off of a member, both ends included; `last` None means until they are back."""

    member: str
    first: date
    last: date | None

    def covers(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)
