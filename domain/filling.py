"""What a check-in form says when it comes back: the entries that are to stand, or what is wrong with its fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from domain.amount import Amount
from domain.dimension import Segment, joined, parted
from domain.entry import Entry
from domain.figure import FigureWhy, read_figure
from domain.form import NONE, Form, Row, Section

NAME = 100  # characters of a customer's name
_BETWEEN = re.compile(r"[,，、;；\n]")

FieldWhy = (
    FigureWhy
    | Literal["negative", "no_amount", "too_many_names", "one_name", "long_name", "no_day", "ahead", "too_old"]
    | Literal["either", "nothing", "changed", "overtaken", "other_currency", "segment", "shared"]
    | Literal["own_customer", "not_below", "stranger", "no_value"]
    | Literal["long_words", "no_owner", "gone_day", "other_period"]
)


@dataclass(frozen=True, slots=True)
class Typed:
    """A field of a form as it comes back; `was` is what stood in it when the form opened."""

    name: str
    text: str
    was: str = ""

    @property
    def touched(self) -> bool:
        return self.text.split() != self.was.split()


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the field `name`."""

    name: str
    why: FieldWhy


@dataclass(frozen=True, slots=True)
class Terms:
    """`member` did it; money that names no currency is in `currency`; days run from `oldest` to `today`; `required` are
    the metrics that have to name a dimension, each with it, by their keys."""

    member: str
    currency: str
    oldest: date
    today: date
    required: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Filled:
    """`entries` are to stand, those that nobody touched as they are; nothing counts where there are `faults`."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]


def filled(form: Form, typed: Mapping[str, Typed], terms: Terms) -> Filled:
    """The form's rows as they came back; a row whose fields did not come back stays as it is."""
    found = list(_found(form, typed, terms))
    return Filled(
        tuple(each for each in found if isinstance(each, Entry)),
        tuple(each for each in found if isinstance(each, Fault)),
    )


def names_in(text: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """The names of a list, each once; a `known` one that holds a comma of its own stays whole."""
    left = f"\n{text}\n"
    whole: list[str] = []
    for name in sorted((name for name in known if _BETWEEN.search(name)), key=len, reverse=True):
        mark = re.compile(rf"(?<=[,，、;；\n])\s*{re.escape(name)}\s*(?=[,，、;；\n])")
        left, count = mark.subn("", left)
        whole += [name] * bool(count)
    parts = (" ".join(part.split()) for part in _BETWEEN.split(left))
    return tuple(dict.fromkeys([*(part for part in parts if part), *whole]))


def _found(form: Form, typed: Mapping[str, Typed], terms: Terms) -> Iterator[Entry | Fault]:
    for row in form.left:
        yield from row.entries
    for section in form.sections:
        day = _day(section, typed, terms)
        if isinstance(day, Fault):
            yield day
        on = section.day if isinstance(day, Fault) else day
        for row in (*section.rows, *(form.empty if section is form.sections[-1] else ())):
            yield from _row(row, on, typed, terms)


def _day(section: Section, typed: Mapping[str, Typed], terms: Terms) -> date | Fault:
    field = typed.get(section.day_field)
    if field is None:
        return section.day
    try:
        day = date.fromisoformat(field.text.strip())
    except ValueError:
        return Fault(field.name, "no_day")
    if field.touched and not terms.oldest <= day <= terms.today:
        return Fault(field.name, "ahead" if day > terms.today else "too_old")
    return day


def _row(row: Row, day: date, typed: Mapping[str, Typed], terms: Terms) -> Iterator[Entry | Fault]:
    figure, names = typed.get(row.figure_field), typed.get(row.names_field)
    if figure is None:
        yield from row.entries
        return
    moved = tuple(replace(entry, day=day) for entry in row.entries)
    fields = (figure, names, *(typed.get(row.segment_field(one.key)) for one in row.dimensions))
    if not any(field and field.touched for field in fields):
        yield from moved
        return
    customers = names_in(names.text, row.names) if names else row.names
    amount, segment = _amount(row, figure, len(customers), terms), segment_of(row, typed, terms.required)
    if fault := amount if isinstance(amount, Fault) else _misnamed(row, customers, amount):
        yield fault
    elif amount is None and not row.entries:
        yield from [Fault(figure.name, "no_number")] * (segment != "")
    elif isinstance(segment, Fault):
        yield segment
    elif row.entries and (amount, set(customers), segment) == (row.amount, set(row.names), row.segment):
        yield from moved
    elif isinstance(amount, Amount):
        yield from _entries(row, customers, Entry(terms.member, row.metric.key, amount, day, segment=segment))


def segment_of(row: Row, typed: Mapping[str, Typed], required: frozenset[tuple[str, str]]) -> str | Fault:
    """What stays or is chosen of each dimension; what an empty row has to name is missing only where it is empty."""
    parts = {one.dimension: one.value for one in parted(row.segment)}
    for dimension in row.dimensions:
        field = typed.get(row.segment_field(dimension.key))
        if field is None or (row.entries and not field.touched):
            continue
        said = field.text.strip()
        value = dimension.value(said) if said not in ("", NONE) else None
        if value is None and said not in ("", NONE):
            return Fault(field.name, "no_value")
        if value is None and (row.metric.key, dimension.key) in required:
            return Fault(field.name, "segment")
        parts[dimension.key] = value.name if value else ""
    return joined(Segment(dimension, value) for dimension, value in parts.items() if value)


def _amount(row: Row, figure: Typed, names: int, terms: Terms) -> Amount | Fault | None:
    """None where the row is empty, or is emptied; names alone are counted where nothing stood."""
    if not figure.text.strip():
        if not names or row.entries:
            return None
        return Fault(figure.name, "no_amount") if row.metric.is_money else Amount(names)
    currency = row.amount.currency if row.entries and row.amount.currency else terms.currency
    amount = read_figure(figure.text, row.metric, currency)
    if not isinstance(amount, Amount):
        return Fault(figure.name, amount)
    if amount.value < 0 and not (row.entries and row.amount.value < 0):
        return Fault(figure.name, "negative")
    return amount if amount.value else None


def _misnamed(row: Row, customers: tuple[str, ...], amount: Amount | None) -> Fault | None:
    if any(len(name) > NAME and name not in row.names for name in customers):
        return Fault(row.names_field, "long_name")
    if amount is None or len(customers) <= 1:
        return None
    if amount.is_money:
        return Fault(row.names_field, "one_name")
    return Fault(row.names_field, "too_many_names") if len(customers) > abs(amount.value) else None


def _entries(row: Row, customers: tuple[str, ...], blank: Entry) -> Iterator[Entry]:
    """Each customer counts once and the rest is nobody's, as in a sentence; money and what was one's alone stay so."""
    amount = blank.amount
    alone = len(row.entries) == 1 and row.entries[0].customer != "" and abs(row.entries[0].amount.value) > 1
    if len(customers) == 1 and (amount.is_money or alone):
        yield replace(blank, customer=customers[0])
        return
    one = amount.with_value(1 if amount.value > 0 else -1)
    yield from (replace(blank, amount=one, customer=name) for name in customers)
    if rest := amount.value - one.value * len(customers):
        yield replace(blank, amount=amount.with_value(rest))
