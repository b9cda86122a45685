"""What can be asked of Pacer itself: help, settings, admins, rules, export."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from domain.period import Period
from domain.who import Who

Topic = Literal["pacer", "target", "adjust", "checkin", "board", "plan", "review", "team"]


@dataclass(frozen=True, slots=True)
class ShowHelp:
    topic: Topic = "pacer"


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A command that does not read: `typed`, the nearest command as `meant` ('' where none is near), and the
    `form` of `domain.grammar.examples` that shows how it is done.

    `why` is a code: `unknown`, `missing_who`, `missing_amount`, `missing_reason`, `missing_team`, `missing_text`,
    `missing_source`, `missing_customer`, `bad_amount`, `below_zero`, `bad_day`, `past_day`, `coming_day`, `bad_period`,
    `late_period` (behind a reason), `two_currencies`, `counted` (no money), `long_name` (of a team), `percent` (parts
    of which do not add up), `no_value` (a dimension is named, and none of its values)."""

    topic: Topic
    typed: str
    why: str = "unknown"
    meant: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class ShowSettings:
    pass


@dataclass(frozen=True, slots=True)
class ChangeSettings:
    """Settings as typed, by their names in `pacer settings`."""

    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AddAdmin:
    who: Who


@dataclass(frozen=True, slots=True)
class RemoveAdmin:
    who: Who


@dataclass(frozen=True, slots=True)
class ShowRules:
    """Which key behaviours are watched, and when Pacer writes by itself."""


@dataclass(frozen=True, slots=True)
class ExportRecords:
    """The file of entries and targets, to the one who asks."""


@dataclass(frozen=True, slots=True)
class ExplainImport:
    """How history is brought in."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file in a message: `source` is the platform's id of it, `size` in bytes."""

    file: str
    source: str
    size: int


@dataclass(frozen=True, slots=True)
class BringFiles:
    """What an admin dropped, to be looked at and maybe brought in."""

    files: tuple[Dropped, ...]


@dataclass(frozen=True, slots=True)
class ConfirmImport:
    key: int


@dataclass(frozen=True, slots=True)
class CancelImport:
    key: int


@dataclass(frozen=True, slots=True)
class SnoozeNudge:
    """Not to be nudged for the next working days."""


@dataclass(frozen=True, slots=True)
class OpenHome:
    """The Home tab of the member."""


@dataclass(frozen=True, slots=True)
class PressForgotten:
    """A button whose verb nothing answers to any more: an older Pacer left it."""


@dataclass(frozen=True, slots=True)
class ChooseCurrency:
    """The one that the member's amounts are in where none is named; ISO 4217."""

    currency: str


@dataclass(frozen=True, slots=True)
class ShowUsage:
    """What tools bring: how check-ins came in. `who` None: all whom the asker leads."""

    who: Who | None = None
    period: Period | None = None
