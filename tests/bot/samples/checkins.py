"""Sample outcomes about check-ins."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import get_args, get_type_hints

from domain.amount import Amount, money
from domain.dimension import Dimension, Value
from domain.entry import Entry
from domain.form import form_of
from domain.metric import Metric
from domain.outcome import CheckinOutcome
from domain.outcomes import checkin as out
from tests.bot.samples.facts import (
    AT,
    BOOKINGS,
    CALLS,
    DEALS,
    METRICS,
    NOVEMBER,
    SEATS,
    TODAY,
    VISITS,
    YESTERDAY,
    Said,
    day,
    every_band,
)

PRODUCT = Dimension("product", (Value("A"), Value("B")))
REGIONS = Dimension("region", tuple(Value(str(n)) for n in range(1000, 1021)))


def checkins(said: Said) -> Iterator[CheckinOutcome]:
    booked = day(said)
    seats = out.BookedLine(SEATS, Amount(2), TODAY, said.customers[:1])
    yield out.DayLogged(5, "", booked, TODAY, NOVEMBER)
    yield out.DayLogged(5, "", (*day(said, YESTERDAY), seats), TODAY, NOVEMBER, every_band(said))
    yield out.DayLogged(5, said.lin, (*booked, seats), TODAY, NOVEMBER)
    yield out.ProgressTold(NOVEMBER, every_band(said))
    yield out.LoggedForYou(5, said.wang, booked, TODAY)
    yield from _revised(said)
    yield out.DayUndone(booked, TODAY)
    yield out.DayUndone(booked, TODAY, withdrawn=True)
    yield out.DayUndone((), TODAY)
    yield from _questions(said)
    yield out.CheckinHinted()
    yield out.ColleagueMeant(said.lin, said.lin)
    yield out.ColleagueMeant(said.lin, said.wang)
    yield from _forms(said)
    listed = out.ListedDay(5, AT, said.sentence, (*booked, *day(said, date(2025, 12, 31))))
    yield out.EntriesListed(said.lin, True, (listed, out.ListedDay(6, AT, "", booked)), TODAY)
    yield out.EntriesListed(said.lin, False, (listed,), TODAY)
    yield out.EntriesListed(said.lin, True, (), TODAY)
    yield out.NothingLogged(said.vague)
    yield out.NothingLogged("")
    yield out.NothingLogged(said.vague, kept=True)
    yield out.NothingLogged("", kept=True)
    for why in _codes(out.FigureRefused, "why"):
        yield out.FigureRefused(BOOKINGS if why == "too_fine" else VISITS, "1.23456", why)
    yield out.FigureRefused(BOOKINGS, "1.23456", "too_fine", kept=True)


def _forms(said: Said) -> Iterator[CheckinOutcome]:
    yield out.CheckinForm(0, "", form_of((), TODAY, METRICS.values()), said.currency)
    booked = [
        *(
            Entry(said.lin, "visits", Amount(1), YESTERDAY, name, id=number)
            for number, name in enumerate(said.customers)
        ),
        Entry(said.lin, "bookings", money(50_000, said.currency), TODAY, said.customers[0], id=8),
        Entry(said.lin, "seats", Amount(2), TODAY, id=9),
    ]
    parts = {"bookings": (PRODUCT, REGIONS), "visits": (PRODUCT,)}
    part = [replace(booked[0], segment="product:A")]
    yield out.CheckinForm(5, "", form_of(part, TODAY, METRICS.values(), parts), said.currency)
    yield out.CheckinForm(5, "", form_of(booked[:1], TODAY, METRICS.values()), said.currency)
    yield out.CheckinForm(5, said.vague, form_of((), TODAY, METRICS.values()), said.currency)
    sentence = f"{said.sentence}\n{said.reason}"
    yield out.CheckinForm(5, sentence, form_of(booked, TODAY, (*METRICS.values(), SEATS)), said.currency)
    many = [Entry(said.lin, "payments", money(number, "EUR"), TODAY, id=number) for number in range(1, 99)]
    yield out.CheckinForm(5, "", form_of(many, TODAY, METRICS.values()), said.currency)
    refused = tuple(out.FieldRefused("figure:visits", why, 31) for why in _codes(out.FieldRefused, "why"))
    yield from refused
    yield out.FieldRefused("text", "nothing", also=refused)


def _revised(said: Said) -> Iterator[CheckinOutcome]:
    three, two = Amount(3), Amount(2)
    changes = (
        out.ChangedLine(VISITS, TODAY, three, two, said.customers[:2]),
        out.ChangedLine(CALLS, TODAY, None, two),
        out.ChangedLine(DEALS, TODAY, Amount(1), None),
        out.ChangedLine(METRICS["demos"], TODAY, two, two, said.customers[:1]),
        out.ChangedLine(BOOKINGS, YESTERDAY, money(5, said.currency), money(6, said.currency)),
    )
    yield out.DayRevised(5, "", changes[:1], TODAY)
    whose = out.ChangedLine(BOOKINGS, TODAY, money(5, "EUR"), money(6, "EUR"), said.customers[:1], said.customers[0])
    moved = out.ChangedLine(VISITS, YESTERDAY, three, three, said.customers, moved=TODAY)
    yield out.DayRevised(5, "", (whose, moved), TODAY)
    yield out.DayRevised(5, "", changes, TODAY)
    yield out.DayRevised(5, said.lin, changes, TODAY)
    yield out.DayRevised(5, "", (), TODAY)


def _questions(said: Said) -> Iterator[CheckinOutcome]:
    metrics: tuple[Metric | None, ...] = (*METRICS.values(), SEATS, None)
    for metric in metrics:
        yield out.DayAsked(9, 1, True, "number", said.vague, metric, ())
    for kind in _codes(out.DayAsked, "kind"):
        choices = ("yes", "no") if kind == "sign" else ("3", "4")
        yield out.DayAsked(9, 1, False, kind, said.refund, BOOKINGS, choices)
        yield out.DayAsked(9, 1, True, kind, said.refund, None, choices, wrong=said.vague)
        yield out.DayAsked(9, 1, True, kind, said.refund, None, choices, within=31, closed=NOVEMBER)
    for dimension in ("product", "region", "customer_type", "grade", "渠道"):
        values = ("A", said.customers[0][:40], "none")  # the settings refuse a longer one
        yield out.DayAsked(9, 1, True, "segment", said.refund, BOOKINGS, values, dimension=dimension)
    yield out.DayAsked(9, 1, True, "date", said.vague, None, (), wrong=said.vague, within=31)
    yield out.CustomerAsked(9, said.customers[0], said.customers)
    yield out.CustomerSettled(said.customers[0], said.customers[1])
    yield out.CustomerSettled(said.customers[0], said.customers[0])
    yield out.QuestionDropped()


def _codes(outcome: type, field: str) -> tuple[str, ...]:
    """Every value that a field may have."""
    return tuple(_values(get_type_hints(outcome)[field]))


def _values(hint: object) -> Iterator[str]:
    for each in get_args(hint):
        if isinstance(each, str):
            yield each
        else:
            yield from _values(each)
