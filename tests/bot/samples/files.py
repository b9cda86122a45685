"""Sample outcomes of files that somebody brings along."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import get_args

from domain.amount import Amount
from domain.imported import FileWhy
from domain.outcome import ImportOutcome
from domain.outcomes import imports as out
from domain.outcomes import preview as told
from domain.outcomes.customer import CustomerFacts
from domain.sheet.cell import Why, Wrong
from domain.target import Lines
from tests.bot.samples.facts import BOOKINGS, NOVEMBER, TODAY, VISITS, Said, money

AT = datetime(2026, 11, 19, 10, tzinfo=UTC)


def files(said: Said) -> Iterator[ImportOutcome]:
    file, heading = f"{said.team}.xlsx", said.team
    for preview in _previews(file, said):
        yield out.ImportPreviewed(preview)
        yield out.ImportPreviewed(preview, 5)
        yield out.ImportPreviewed(
            replace(preview, known=3, passed=4, left_out=(heading,), sheets=(heading, said.above), more=7)
        )
        yield out.ImportDone(file, preview.kind, preview.new, preview.changed, 12, 0.3)
        for why in ("missing", "twice", "mapping"):
            names = ("date", "person") if why == "missing" else (heading, said.above)
            yield out.ColumnsUnclear(file, preview.kind, why, names, (heading, said.above))
    yield out.ColumnsUnclear(file, "people", "missing", ("name", "team"), ())
    for why in get_args(FileWhy):
        yield out.FileUnread(file, why)
    yield out.FileUnread(file, "too_many_rows", "250000")
    yield out.FileUnread(file, "bomb", "200")
    yield out.FileUnread(file, "quotes", "7")
    yield out.FileUnread(file, "too_big", "50 MB")
    wrongs = tuple(Wrong(row, heading, why, said.vague) for row, why in enumerate(get_args(Why), 2))
    yield out.RowsRefused(file, wrongs, 1_234, 100_000)
    yield out.RowsRefused(file, wrongs[:1], 0, 1)
    yield out.FileKnown(file, AT, 12)
    yield out.ImportOvertaken(file)
    yield out.ImportBegun((file, file))
    yield out.ImportConfirmed(file)
    yield out.ImportCancelled(file)
    yield out.FileUnread(file, "lost", "restricted_action")
    yield out.ImportExplained(True)
    yield out.ImportExplained(False)


def _previews(file: str, said: Said) -> Iterator[told.Preview]:
    entry = told.EntrySample(2, TODAY, said.lin, BOOKINGS, money(-5_000, said.currency), said.customers[0])
    months = (
        told.MonthSum(said.lin, NOVEMBER, BOOKINGS, 12, money(50_000, said.currency)),
        told.MonthSum(said.wang, NOVEMBER, VISITS, 1, Amount(3)),
    )
    twice = tuple(
        told.DoubledSample((2, row), (said.lin, said.wang), said.customers[0], months[0].amount) for row in (3, 9)
    )
    shown = told.Preview(file, "entries", 1, columns=((said.team, "date"),), first=(entry,), months=months)
    yield from (shown, replace(shown, doubled=twice, more_doubled=1), replace(shown, doubled=twice[:1]))
    lines = Lines(money(50_000, said.currency), money(40_000, said.currency), money(60_000, said.currency))
    target = told.TargetSample(2, said.lin, BOOKINGS, NOVEMBER, lines)
    targets = (target, replace(target, owner="", before=Lines(money(1, said.currency))))
    yield told.Preview(file, "targets", 2, 1, columns=((said.team, "goal"), (said.above, "period")), first=targets)
    people = (told.PersonSample(2, said.lin, said.team, False), told.PersonSample(3, said.wang, said.team, True))
    yield told.Preview(file, "people", 2, columns=((said.team, "team"),), first=people)
    known = CustomerFacts(said.customers[0], said.lin, "B", "", "")
    customer = told.CustomerSample(2, replace(known, grade="A", region=said.team), known)
    yield told.Preview(file, "customers", 0, 1, columns=((said.team, "name"),), first=(customer,))
