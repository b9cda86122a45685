"""What came of questions to Pacer itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Literal

from domain.commands.pacer import Topic
from domain.metric import Metric
from domain.outcomes.board import OwnPlace
from domain.outcomes.checkin import ListedDay
from domain.outcomes.target import PaceLine
from domain.period import Period
from domain.usage import Usage
from domain.workspace import Moment


@dataclass(frozen=True, slots=True)
class HelpShown:
    """`segment` is one that the workspace has, by its key, for examples."""

    topic: Topic
    leads: bool
    admin: bool
    segment: str = ""


@dataclass(frozen=True, slots=True)
class SettingsForm:
    """All settings as text by the name of the field, to be changed in a form; `left` are too long for one."""

    values: tuple[tuple[str, str], ...]
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormOffered:
    """A form was asked for in a message: it opens from a button alone."""

    form: Literal["settings", "checkin", "split"]


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """Name, old and new text of what changed."""

    changes: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class SettingRefused:
    """The first that does not read; `also` are the others, where several are set at once."""

    name: str
    typed: str
    why: str
    example: str
    also: tuple[SettingRefused, ...] = ()


@dataclass(frozen=True, slots=True)
class AdminAdded:
    name: str


@dataclass(frozen=True, slots=True)
class AdminRemoved:
    name: str


@dataclass(frozen=True, slots=True)
class RulesShown:
    checkin_at: time
    digest_at: time
    board_at: Moment
    quiet: tuple[time, time]
    idle_days: int


@dataclass(frozen=True, slots=True)
class ExportBegun:
    """The records follow by direct message."""


@dataclass(frozen=True, slots=True)
class ExportReady:
    """What comes with the records: a workbook, made when it is handed over."""

    entries: int
    targets: int


@dataclass(frozen=True, slots=True)
class ExportRefused:
    """The platform takes no workbook; `reason` is its own code; `unclear` where it may have arrived all the same."""

    reason: str
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class NudgesSnoozed:
    days: int


@dataclass(frozen=True, slots=True)
class CurrencyChosen:
    """From now on; what is booked stays as it is."""

    currency: str


@dataclass(frozen=True, slots=True)
class TeamProgress:
    team: str
    lines: tuple[PaceLine, ...]


@dataclass(frozen=True, slots=True)
class WeekPlace:
    """The reader's own place on the board of this week."""

    week: Period
    metric: Metric
    own: OwnPlace


@dataclass(frozen=True, slots=True)
class HomeShown:
    """The Home tab: own figures, own place, last check-ins, for leads their teams; `currency` is the one that amounts
    of theirs are in where they name none, of `currencies` another can be chosen."""

    name: str
    period: Period
    lines: tuple[PaceLine, ...]
    teams: tuple[TeamProgress, ...]
    admin: bool
    currency: str
    currencies: tuple[str, ...]
    place: WeekPlace | None = None
    days: tuple[ListedDay, ...] = ()


@dataclass(frozen=True, slots=True)
class Welcomed:
    """To the installer, once: three steps that do the set-up."""

    name: str


@dataclass(frozen=True, slots=True)
class UsageShown:
    """How check-ins came in; `owner` '' is the company. `minutes` are what typing a record into a form takes, None
    where no admin has said so; `imported` rows of files, None where that is not the reader's; `since`: the first month
    that was counted at all."""

    owner: str
    own: bool
    period: Period
    usage: Usage
    minutes: int | None = None
    imported: int | None = None
    since: Period | None = None
