"""What came of a check-in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from domain.amount import Amount
from domain.filling import FieldWhy
from domain.form import Form
from domain.metric import Metric
from domain.outcomes.changed import ChangedLine
from domain.outcomes.target import PaceLine
from domain.period import Period


@dataclass(frozen=True, slots=True)
class BookedLine:
    """What a message booked of one metric on one day."""

    metric: Metric
    amount: Amount
    day: date
    customers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DayLogged:
    """`owner` is named where a lead logged for someone; `progress` is filled only where the author alone reads it."""

    message: int
    owner: str
    lines: tuple[BookedLine, ...]
    today: date
    period: Period
    progress: tuple[PaceLine, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgressTold:
    """To the author alone, after a check-in in a channel."""

    period: Period
    progress: tuple[PaceLine, ...]


@dataclass(frozen=True, slots=True)
class LoggedForYou:
    """To the member for whom a lead logged."""

    message: int
    writer: str
    lines: tuple[BookedLine, ...]
    today: date


@dataclass(frozen=True, slots=True)
class DayAsked:
    """One doubt about a message; nothing is booked. `kind` as in `Doubt`; `wrong` where a reply did not answer it;
    `heard` where a reply can be given in the thread; `within` how many days back can be booked, where a day was named
    that cannot, else 0; `closed`: its month, where that is closed; `dimension` by key, where its value is missing."""

    question: int
    message: int
    heard: bool
    kind: Literal["number", "date", "span", "sign", "total", "names", "segment"]
    words: str
    metric: Metric | None
    choices: tuple[str, ...]
    wrong: str = ""
    within: int = 0
    dimension: str = ""
    closed: Period | None = None


@dataclass(frozen=True, slots=True)
class ColleagueMeant:
    """`for NAME` begins a check-in, and `member` goes by that `name`: nothing is booked until it is told apart."""

    name: str
    member: str


@dataclass(frozen=True, slots=True)
class CheckinHinted:
    """A direct message that reports nothing."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Chat in a channel: nothing is said."""


@dataclass(frozen=True, slots=True)
class DayRevised:
    """The message was edited or corrected; `changes` empty where it means the same as before."""

    message: int
    owner: str
    changes: tuple[ChangedLine, ...]
    today: date


@dataclass(frozen=True, slots=True)
class DayUndone:
    """The message's entries are reversed: it was undone, deleted, or edited to report nothing."""

    lines: tuple[BookedLine, ...]
    today: date
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class CheckinForm:
    """The form to fill in: empty, or with what message `message` booked and said; unnamed money is in `currency`."""

    message: int
    text: str
    form: Form
    currency: str


@dataclass(frozen=True, slots=True)
class ListedDay:
    message: int
    sent_at: datetime
    text: str
    lines: tuple[BookedLine, ...]


@dataclass(frozen=True, slots=True)
class EntriesListed:
    owner: str
    own: bool
    days: tuple[ListedDay, ...]
    today: date


@dataclass(frozen=True, slots=True)
class CustomerAsked:
    """`typed` nearly matches known names: the numbers are booked, only the name is asked."""

    question: int
    typed: str
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CustomerSettled:
    """`name` is what the customer is called from now on."""

    typed: str
    name: str


@dataclass(frozen=True, slots=True)
class QuestionDropped:
    pass


@dataclass(frozen=True, slots=True)
class NothingLogged:
    """`/checkin TEXT` or a form that reports no activity; `kept` where a message was to be corrected, and stays."""

    text: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class FigureRefused:
    """A reported figure that cannot be booked: too large, finer than the currency, or half a visit; `kept` where the
    message has booked something before, which stays."""

    metric: Metric
    typed: str
    why: Literal["too_large", "too_fine", "not_whole"]
    kept: bool = False


@dataclass(frozen=True, slots=True)
class FieldRefused:
    """The first field of the form that does not read; `also` are the others. `within`: how many days back count."""

    name: str
    why: FieldWhy
    within: int = 0
    also: tuple[FieldRefused, ...] = ()
