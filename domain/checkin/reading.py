"""What the reader makes of one check-in message."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

# Items, doubts, traces and readings are never changed, but made by the dozen for each message: frozen ones take several
# times as long. They are compared and hashed as frozen ones are.


@dataclass(slots=True, unsafe_hash=True)
class Item:
    """One unmerged piece of activity; `value` is a count, or money in major units of its `currency`, if named.

    It ends `at` a place of the text as read, in the words [start, end) of its `span`; `segment` as entries keep it."""

    metric: str
    value: Decimal
    day: date
    currency: str | None
    customer: str | None
    words: str
    segment: str = ""
    at: int = field(default=0, compare=False)
    span: tuple[int, int] = field(default=(0, 0), compare=False)


@dataclass(slots=True, unsafe_hash=True)
class Doubt:
    """What must be asked: the quoted `words`, what would be booked, and the literal answers that offer themselves.

    In `items` the doubtful value is missing: a number is 0, a day is the day of the message. `at` is where the words
    begin in the text as read. A "segment" of the `dimension` is missing, and nothing else.
    """

    kind: Literal["number", "date", "span", "sign", "total", "names", "segment"]
    words: str
    metric: str | None
    items: tuple[Item, ...]
    choices: tuple[str, ...]
    at: int = field(default=0, compare=False)
    dimension: str = ""


@dataclass(slots=True, unsafe_hash=True)
class Trace:
    """Which `words`, at [start, end) of the text as read, made which `rule` say what; codes, not prose."""

    words: str
    rule: str
    says: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(slots=True, unsafe_hash=True)
class Reading:
    """A message as read; where `kind` is "ask", `items` are the certain ones, to be booked after the answer."""

    kind: Literal["log", "ask", "ignore"]
    items: tuple[Item, ...]
    doubts: tuple[Doubt, ...]
    trace: tuple[Trace, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """Items of one metric, day and currency added up; `customers` in the order of the text, each once."""

    metric: str
    value: Decimal
    day: date
    customers: tuple[str, ...]
    currency: str | None
