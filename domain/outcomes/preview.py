"""What a file that somebody brings would change, before it counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.amount import Amount
from domain.metric import Metric
from domain.outcomes.customer import CustomerFacts
from domain.period import Period
from domain.sheet.column import SheetKind
from domain.target import Lines


@dataclass(frozen=True, slots=True)
class EntrySample:
    row: int
    day: date
    who: str
    metric: Metric
    amount: Amount
    customer: str


@dataclass(frozen=True, slots=True)
class TargetSample:
    """`owner` '' is the company; `before` None where there was no target."""

    row: int
    owner: str
    metric: Metric
    period: Period
    lines: Lines
    before: Lines | None = None


@dataclass(frozen=True, slots=True)
class PersonSample:
    row: int
    who: str
    team: str
    leads: bool


@dataclass(frozen=True, slots=True)
class CustomerSample:
    """`before` None where nothing was known of it."""

    row: int
    customer: CustomerFacts
    before: CustomerFacts | None = None


Sample = EntrySample | TargetSample | PersonSample | CustomerSample


@dataclass(frozen=True, slots=True)
class MonthSum:
    """What a file adds to a person's month."""

    who: str
    month: Period
    metric: Metric
    rows: int
    amount: Amount


@dataclass(frozen=True, slots=True)
class DoubledSample:
    """Two rows that credit two people in full with what may be one deal."""

    rows: tuple[int, int]
    who: tuple[str, str]
    customer: str
    amount: Amount


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would change: `new` and `changed` rows; `known` ones are there already, `passed` ones are
    deals that were not won.

    `columns` are the headings that are read, each with its field; `months` are sorted, `more` are left out;
    so are `more_doubled` beyond the pairs of rows that may be one deal."""

    file: str
    kind: SheetKind
    new: int
    changed: int = 0
    known: int = 0
    passed: int = 0
    columns: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    first: tuple[Sample, ...] = ()
    months: tuple[MonthSum, ...] = ()
    more: int = 0
    doubled: tuple[DoubledSample, ...] = ()
    more_doubled: int = 0
