"""One row of a sheet while it is read: its cells by their columns, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from domain.amount import Amount
from domain.customer import Trait
from domain.dimension import joined
from domain.member import Member
from domain.metric import Metric
from domain.sheet.cell import Cell, Spoilt, Why, Wrong, text_of
from domain.sheet.column import Field
from domain.sheet.days import read_day, read_month
from domain.sheet.figures import amount_of, read_currency, read_figure
from domain.sheet.header import Header, Unit
from domain.sheet.known import Known

_SEVERAL = re.compile(r"[;；,，、\n]")
LONGEST = 2000  # characters of a note; a name has a tenth of them


class Row:
    """`number` as the spreadsheet counts. Each question answers None where the cell is refused; `wrongs` says why."""

    def __init__(self, number: int, cells: Sequence[Cell], header: Header, known: Known) -> None:
        self.number = number
        self._cells = cells
        self._places = header.places
        self._known = known
        self._wrongs: dict[str, Wrong] = {}

    @property
    def wrongs(self) -> tuple[Wrong, ...]:
        return tuple(self._wrongs.values())

    def refuse(self, field: Field, why: Why) -> None:
        """The first reason counts."""
        place = self._places.get(field)
        heading = place.heading if place else field
        self._wrongs.setdefault(heading, Wrong(self.number, heading, why, text_of(self._raw(field))[:80]))

    def text(self, field: Field, most: int = LONGEST // 10) -> str:
        typed = text_of(self._cell(field))
        if len(typed) > most:
            self.refuse(field, "too_long")
        return typed

    def day(self) -> date | None:
        found = (
            read_day(self._cell("date"), self._known.zone, self._known.months_lead) if self.text("date") else "empty"
        )
        if isinstance(found, date) and found > self._known.today:
            found = "future"
        if isinstance(found, date):
            return found
        self.refuse("date", found)
        return None

    def period(self) -> str:
        found = read_month(self._cell("period"), self._known.settings.fiscal_start) if self.text("period") else "empty"
        if isinstance(found, str):
            self.refuse("period", found)
            return ""
        return found.label

    def person(self, field: Field = "person") -> Member | None:
        typed = self.text(field)
        found = self._known.people.find(typed) if typed else "empty"
        if isinstance(found, Member):
            return found
        self.refuse(field, found)
        return None

    def metric(self) -> Metric | None:
        """The workspace's main one where there is no such column."""
        if "metric" not in self._places:
            return self._known.metrics.of(self._known.settings.main_metric)
        typed = self.text("metric")
        found = self._known.metrics.called(typed)
        if found is None:
            self.refuse("metric", "metric_unknown" if typed else "empty")
        return found

    def segment(self) -> str:
        """As an entry keeps it, from `product A; region East`; one value of each dimension."""
        parts = [part for part in _SEVERAL.split(self.text("segment")) if part.strip()]
        found = [segment for part in parts if (segment := self._known.dimensions.called(part.strip()))]
        if len({segment.dimension for segment in found}) < len(parts):
            self.refuse("segment", "segment_unknown")
            return ""
        return joined(found)

    def trait(self, field: Trait) -> str:
        """A value by the name that the settings give it; '' where nothing stands there, or what they do not name."""
        typed, dimension = self.text(field), self._known.dimensions.of(field)
        value = dimension.value(typed) if dimension and typed else None
        if typed and value is None:
            self.refuse(field, "trait_unknown")
        return value.name if value else ""

    def amount(self, field: Field, metric: Metric, usual: str) -> Amount | None:
        """`usual` is the currency where none is named."""
        named = read_currency(self._cell("currency"))
        if named == "no_currency":
            self.refuse("currency", "no_currency")
            return None
        figure = read_figure(self._cell(field), self._unit(field))
        found = figure if isinstance(figure, str) else amount_of(figure, named, usual if metric.is_money else "")
        if isinstance(found, Amount):
            return found
        self.refuse(field, found)
        return None

    def has(self, field: Field) -> bool:
        return text_of(self._raw(field)) != "" or isinstance(self._raw(field), Spoilt)

    def _unit(self, field: Field) -> Unit:
        return self._places[field].unit if field in self._places else Unit()

    def _cell(self, field: Field) -> Cell:
        found = self._raw(field)
        if isinstance(found, Spoilt):
            self.refuse(field, found.why)
            return None
        return found

    def _raw(self, field: Field) -> Cell:
        place = self._places.get(field)
        return self._cells[place.index] if place and place.index < len(self._cells) else None
