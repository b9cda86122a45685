"""Sample outcomes about targets and adjustments."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.amount import Amount, money
from domain.outcome import AdjustOutcome, TargetOutcome
from domain.outcomes import adjustment as adj
from domain.outcomes import concern as forms
from domain.outcomes import explained as why
from domain.outcomes import target as out
from domain.period import month, months_in, quarter, year
from domain.quality import Concern
from domain.rates import Rate
from domain.target import Lines, Subject, Target
from tests.bot.samples.facts import (
    AT,
    BOOKINGS,
    CALLS,
    NOVEMBER,
    TODAY,
    VISITS,
    YESTERDAY,
    Said,
    every_band,
    heading,
    line,
    planned_step,
    step,
    with_lines,
)


def every_concern(said: Said) -> Iterator[Concern]:
    goal, than, before = money(5, said.currency), money(4, said.currency), month(2025, 11)
    mine = Target(Subject("member", "U1"), "bookings", NOVEMBER.label, Lines(goal), 1, 12)
    yield Concern("purpose", ids=(12, 13))
    yield Concern("action", said.lin, of=mine)
    yield Concern("plan", said.lin, of=mine)
    yield Concern("plan", number=7, of=mine)
    yield Concern("segments", said.lin, BOOKINGS, goal, than, of=mine, dimension="product")
    yield Concern("periods", said.lin, BOOKINGS, goal, than, NOVEMBER, of=mine)
    yield Concern("many", said.lin, number=4, of=mine)
    yield Concern("core", said.lin, BOOKINGS, of=mine, people=("U2LIN",))
    yield Concern("core", said.lin, BOOKINGS, of=mine, people=("U2LIN", "U3CHEN"))
    yield Concern("core", said.lin, BOOKINGS, number=2, of=mine)
    yield Concern("above", said.lin, BOOKINGS, goal, than, before, of=mine)
    yield Concern("below", said.lin, BOOKINGS, than, goal, before, of=mine)
    yield Concern("copied", said.lin, BOOKINGS, goal, month=before, of=mine)
    yield parts_apart(said)


def parts_apart(said: Said) -> Concern:
    goal, than = money(5, said.currency), money(4, said.currency)
    whole = Target(Subject("team", "1"), "bookings", NOVEMBER.label, Lines(goal), 1, 14)
    return Concern("parts", said.team, BOOKINGS, goal, than, of=whole)


def targets(said: Said) -> Iterator[TargetOutcome]:
    lines = every_band(said)
    yield out.TargetShown(said.lin, True, NOVEMBER, lines)
    yield out.TargetShown(said.lin, False, NOVEMBER, lines[:1], on_leave=True, provisional=True)
    yield out.TargetShown(said.lin, True, NOVEMBER, ())
    yield out.TargetShown(said.lin, True, year(2026), lines, vision=said.reason)
    yield out.TeamTargetShown(said.team, year(2026), lines[:1], (), vision=said.reason)
    yield out.TargetShown("", False, quarter(2026, 4), (line(BOOKINGS, money(9, said.currency), 10, over=True),))
    reps = (
        out.RepLine(said.lin, lines[:3]),
        out.RepLine(said.wang, (with_lines(said), out.PaceLine(VISITS, Amount(2)))),
        out.RepLine(said.chen, (), on_leave=True),
    )
    yield out.TeamTargetShown(said.team, NOVEMBER, lines[:1], reps)
    rates = tuple(Rate("2026-11", code, said.currency, Decimal("7.1")) for code in ("GBP", "EUR"))
    yield out.TeamTargetShown(said.team, NOVEMBER, (replace(lines[0], rates=rates),), ())
    yield out.TeamTargetShown("", NOVEMBER, (), ())
    yield out.TargetShown(said.lin, True, NOVEMBER, lines[:2], on_leave=True, as_of=YESTERDAY)
    yield out.TargetShown(said.lin, False, NOVEMBER, (), as_of=YESTERDAY)
    yield out.TeamTargetShown(said.team, NOVEMBER, lines[:1], reps, YESTERDAY)
    yield out.TeamTargetShown(said.team, NOVEMBER, (), (), YESTERDAY)
    first = out.SetLine(said.lin, BOOKINGS, with_lines(said).lines)
    second = out.SetLine("", VISITS, Lines(Amount(40)))
    yield out.TargetsSet(NOVEMBER, (first, second), purpose=said.reason, concerns=tuple(every_concern(said)))
    for each in every_concern(said):
        yield out.TargetsSet(NOVEMBER, (second,), concerns=(each,))
    yield out.SumChanged(said.wang, parts_apart(said))
    yield out.SumChanged(said.wang, parts_apart(said), raised=True)
    yield forms.PurposeForm((12, 13))
    yield forms.ActionForm("U1", said.lin, NOVEMBER, (VISITS, CALLS))
    yield out.TargetsSet(NOVEMBER, (second,), adj.AdjustmentProposed(7, (step(said),), said.reason))
    yield out.TargetsSet(NOVEMBER, (), adj.AdjustmentProposed(7, (step(said),), ""))
    yield out.TargetGiven(said.wang, NOVEMBER, (first,), said.reason)
    yield out.TargetUnchanged(NOVEMBER, (first,))
    yield from _history(said)
    yield from _explained(said)


def _history(said: Said) -> Iterator[TargetOutcome]:
    goal, more = Lines(money(500_000, said.currency)), Lines(money(520_000, said.currency))
    versions = (
        out.VersionShown(2, BOOKINGS, NOVEMBER, more, goal, said.wang, said.reason, AT),
        out.VersionShown(1, BOOKINGS, NOVEMBER, goal, None, said.wang, "", AT),
    )
    yield out.TargetHistoryShown(said.lin, True, versions)
    yield out.TargetHistoryShown(said.lin, False, versions[1:])
    yield out.TargetHistoryShown("", False, ())


def _explained(said: Said) -> Iterator[TargetOutcome]:
    entries = (
        why.EntryShown(TODAY, money(50_000, said.currency), said.customers[0], said.sentence),
        why.EntryShown(YESTERDAY, money(-10_000, said.currency), "", ""),
        why.EntryShown(YESTERDAY, money(10_000, said.currency), "", said.sentence, f"{said.team}.csv", 7),
        why.EntryShown(YESTERDAY, money(10_000, said.currency), "", "", f"{said.team}.csv", 8),
        why.EntryShown(YESTERDAY, money(10_000, said.currency), "", said.sentence, corrected=True),
    )
    rest = money(30_000, said.currency)
    yield why.TargetExplained(said.lin, True, NOVEMBER, with_lines(said), entries, 12, rest)
    yield why.TargetExplained(said.lin, False, NOVEMBER, with_lines(said), entries, 1, rest)
    for found in (heading(0.97, months=1, mates=2), heading(0.04, months=0), replace(heading(), high=14_000_000)):
        yield why.TargetExplained(said.lin, True, NOVEMBER, replace(with_lines(said), projection=found), (), 0, rest)
    quarterly = replace(line(VISITS, Amount(90), 41), months=monthly(Amount(30)))
    yield why.TargetExplained(said.lin, True, quarter(2026, 4), quarterly, (), 0, Amount(0))
    over = line(VISITS, Amount(40), 41, over=True)
    yield why.TargetExplained(said.lin, False, NOVEMBER, over, (), 0, Amount(0))
    yield why.TargetExplained(said.lin, True, NOVEMBER, line(VISITS, Amount(40), 41), (), 0, Amount(0))


def monthly(goal: Amount) -> tuple[out.MonthGoal, ...]:
    return tuple(out.MonthGoal(each, goal) for each in months_in(quarter(2026, 4)))


def adjustments(said: Said) -> Iterator[AdjustOutcome]:
    steps = (step(said, stretch=600_000),)
    yield adj.AdjustmentProposed(7, steps, said.reason)
    marked = replace(step(said), after=replace(step(said).after, core=True))
    yield adj.AdjustmentProposed(7, (marked,), "")
    unmarked = replace(marked, before=marked.after, after=marked.before)
    yield adj.AdjustmentProposed(7, (unmarked,), said.reason, core=True)
    yield adj.AdjustmentProposed(7, (step(said),) * 6, said.reason, overtaken=True)
    yield adj.AdjustmentProposed(7, (planned_step(said),), said.reason)
    yield adj.AdjustmentProposed(7, (*(step(said),) * 5, planned_step(said)), said.reason)
    yield adj.AdjustmentConfirmed(7, said.wang, steps, said.reason)
    yield adj.AdjustmentConfirmed(7, said.wang, steps, "", set_anew=True)
    yield adj.AdjustmentTold(7, said.wang, steps, said.reason)
    yield adj.AdjustmentTold(7, said.wang, steps, said.reason, undone=True)
    yield adj.AdjustmentCancelled()
    yield adj.AdjustmentAcknowledged()
    yield adj.AcknowledgementTold(said.lin)
    yield adj.AdjustmentUndone(steps)
    listed = adj.AdjustmentLine(said.wang, said.reason, AT, False, steps, (said.lin, said.chen))
    undone = adj.AdjustmentLine(said.wang, said.reason, AT, True, steps, ())
    yield adj.AdjustmentsShown(said.lin, True, (listed, undone))
    yield adj.AdjustmentsShown(said.lin, False, (listed,))
    many = replace(listed, steps=steps * 5, more=2_000)
    yield adj.AdjustmentsShown(said.wang, True, (), made=(many, undone))
    yield adj.AdjustmentsShown(said.wang, True, (listed,), made=(listed,))
    yield adj.AdjustmentsShown(said.team, False, (listed, many), silent=(said.lin, said.chen))
    yield adj.AdjustmentsShown(said.team, False, (listed,), silent=(said.lin,) * 1_000)
    yield adj.AdjustmentsShown("", False, ())
    yield adj.NothingToAdjust(said.lin, BOOKINGS, NOVEMBER)
    yield adj.NothingToAdjust(said.lin, BOOKINGS, NOVEMBER, ("CNY", "USD"))
    yield adj.NothingToAdjust(said.lin, BOOKINGS, NOVEMBER, ("CNY",), "USD")
    yield adj.NothingToAdjust(said.lin, VISITS, NOVEMBER, ("",), "USD")
    yield adj.NothingToUndo()
    yield adj.NothingToUndo(overtaken=True)
