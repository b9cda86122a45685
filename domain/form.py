"""The check-in form: which facts of a message share a row, and what stands in its fields at first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from domain.amount import Amount
from domain.dimension import Dimension, parted
from domain.entry import Entry
from domain.metric import Metric, Metrics

ROOM = 90  # of the 100 blocks that Slack's form holds; the sentence and the notes need some
LONGEST = 350  # characters of names in a field: made visible they may take eight times as much, and Slack's holds 3000
NONE = "-"  # chosen in the field of a dimension for no value: no value is called so

Offered = Mapping[str, tuple[Dimension, ...]]
NOTHING: Offered = {}


@dataclass(frozen=True, slots=True)
class Row:
    """A figure and whom it was with; without `entries` it is still empty. `named`: there is room for customers.

    It has a field for each of the `dimensions`; all entries of a row are of the same segment."""

    metric: Metric
    entries: tuple[Entry, ...] = ()
    named: bool = True
    dimensions: tuple[Dimension, ...] = ()

    @property
    def figure_field(self) -> str:
        return f"figure:{self._ref}"

    @property
    def names_field(self) -> str:
        return f"names:{self._ref}"

    def segment_field(self, dimension: str) -> str:
        return f"segment:{dimension}:{self._ref}"

    def value_of(self, dimension: str) -> str:
        """What stands in the field of a dimension; '' for nothing."""
        return next((one.value for one in parted(self.segment) if one.dimension == dimension), "")

    @property
    def segment(self) -> str:
        return self.entries[0].segment if self.entries else ""

    @property
    def _ref(self) -> str:
        return str(self.entries[0].id) if self.entries else self.metric.key

    @property
    def amount(self) -> Amount:
        """The sum of the row's entries, which has entries."""
        return self.entries[0].amount.with_value(sum(entry.amount.value for entry in self.entries))

    @property
    def figure(self) -> str:
        """As it stands in its field: 3, or 50,000 CNY; '' in an empty row."""
        return written(self.amount) if self.entries else ""

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(entry.customer for entry in self.entries if entry.customer)


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one day, which can be moved to another together."""

    number: int
    day: date
    rows: tuple[Row, ...] = ()

    @property
    def day_field(self) -> str:
        return f"day:{self.number}"

    @property
    def several(self) -> frozenset[str]:
        """The metrics, by key, that have more than one row here."""
        keys = Counter(row.metric.key for row in self.rows)
        return frozenset(key for key, count in keys.items() if count > 1)


@dataclass(frozen=True, slots=True)
class Form:
    """`empty` rows belong to the last of the sections, of which there is at least one; those `left` found no room.

    `seen` tells whether the same entries still stand when the form comes back."""

    sections: tuple[Section, ...]
    empty: tuple[Row, ...]
    left: tuple[Row, ...]
    seen: str


def form_of(entries: Sequence[Entry], day: date, metrics: Iterable[Metric], offered: Offered = NOTHING) -> Form:
    """The form that shows `entries`, and `metrics` that are not among those of its last day; empty it is for `day`.
    `offered` are the dimensions that rows of a metric (by key) have fields for."""
    known = tuple(metrics)
    order = {metric.key: number for number, metric in enumerate(known)}
    ordered = sorted(
        entries, key=lambda entry: (entry.day, order.get(entry.metric, len(order)), entry.metric, entry.id)
    )
    rows = _rows(ordered, Metrics(known), offered)
    shown = _fitting(rows)
    days = groupby(shown, key=lambda row: row.entries[0].day)
    sections = tuple(Section(number, on, tuple(some)) for number, (on, some) in enumerate(days, 1))
    sections = sections or (Section(1, day),)
    there = {row.metric.key for row in sections[-1].rows}
    left_over = [Row(one, dimensions=offered.get(one.key, ())) for one in known if one.key not in there]
    empty = _empty(left_over, ROOM - _fields(shown))
    refs = {row.figure_field for row in shown}
    left = tuple(row for row in rows if row.figure_field not in refs)
    return Form(sections, empty, left, seen_of(entries))


def seen_of(entries: Sequence[Entry]) -> str:
    """What differs once any of a message's standing entries is taken back, or another is added."""
    return f"{len(entries)}.{max((entry.id for entry in entries), default=0)}"


def written(amount: Amount) -> str:
    """As people type it and as it reads back to the unit: 3, 50,000 CNY, 0.5 USD."""
    if not amount.is_money:
        return str(amount.value)
    major = f"{amount.major:,f}"
    return f"{major.rstrip('0').rstrip('.') if '.' in major else major} {amount.currency}"


def _rows(entries: Sequence[Entry], metrics: Metrics, offered: Offered) -> list[Row]:
    """Counts of one each and unnamed ones stand together; money, and several with one customer, apart."""
    rows: list[list[Entry]] = []
    shared: dict[tuple[date, str, str], tuple[list[Entry], int]] = {}
    for entry in entries:
        key = (entry.day, entry.metric, entry.segment)
        row, length = shared.get(key, ([], 0)) if _is_shared(entry) else ([], 0)
        length += _length(entry)
        if row and length > LONGEST:
            row, length = [], _length(entry)
        if not row:
            rows.append(row)
        row.append(entry)
        if _is_shared(entry):
            shared[key] = row, length
    return [Row(metrics.of(row[0].metric), tuple(row), dimensions=offered.get(row[0].metric, ())) for row in rows]


def _length(entry: Entry) -> int:
    """What the customer takes of a field, with what parts it from the next."""
    return len(entry.customer) + 2 if entry.customer else 0


def _is_shared(entry: Entry) -> bool:
    if entry.amount.is_money or entry.amount.value < 1:
        return False
    return not entry.customer or entry.amount.value == 1


def _empty(rows: Sequence[Row], room: int) -> tuple[Row, ...]:
    """A figure for each, with its dimensions, comes before customers for some."""
    offered: list[Row] = []
    for row in rows:
        if room < 1 + len(row.dimensions):
            break
        room -= 1 + len(row.dimensions)
        offered.append(row)
    return tuple(replace(row, named=number < room) for number, row in enumerate(offered))


def _fitting(rows: Sequence[Row]) -> list[Row]:
    """Those that find room, in their order."""
    shown: list[Row] = []
    for row in rows:
        if sum(map(_length, row.entries)) <= LONGEST and _fields([*shown, row]) <= ROOM:
            shown.append(row)
    return shown


def _fields(rows: Sequence[Row]) -> int:
    """Two a row, one for each of its dimensions, and two a section: its day and a line above it."""
    sections = max(len({row.entries[0].day for row in rows}), 1)
    return 2 * (len(rows) + sections) + sum(len(row.dimensions) for row in rows)
