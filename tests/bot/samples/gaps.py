"""Sample outcomes about gaps and what is told of them."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from domain.amount import Amount, money
from domain.factors import Level
from domain.gap import gap
from domain.mix import Slice, Trade
from domain.outcome import GapOutcome
from domain.outcomes import gap as out
from domain.pace import Days
from domain.remedy import slowest
from tests.bot.samples.facts import BOOKINGS, DEALS, METRICS, NOVEMBER, THIS_WEEK, TODAY, VISITS, Said

USUAL = (Trade(50, 50_000_000), Trade(10, 22_000_000))


def gaps(said: Said) -> Iterator[GapOutcome]:
    card = behind(said)
    yield out.GapShown(said.lin, True, card)
    ahead = known(said, 13_000_000)
    yield out.GapShown(said.lin, False, replace(ahead, way="ahead", borrowed=True))
    yield out.GapShown(said.lin, False, replace(card, planned=True, way=None, remedies=card.remedies[-1:]))
    bare = replace(known(said, 9_000_000, known=False), remedies=(), customers=(), lag=None)
    yield out.GapShown(said.lin, True, bare)
    yield out.GapShown(said.lin, True, replace(bare, lag=replace(card.lag, start=None)))
    yield out.GapShown(said.lin, True, replace(card, left_out=(VISITS, DEALS)), TODAY)
    yield out.GapShown(said.lin, True, replace(bare, gap=gap([level("amount", "bookings", 0, 1)]), share=None))
    even = gap([level("amount", "bookings", 9, 9)])
    yield out.GapShown(said.lin, True, replace(bare, gap=even, parts=(), share=Fraction(0)))
    yield out.DeviationTold(card, TODAY)
    yield out.DeviationTold(replace(ahead, way="ahead"), None)
    visits = out.AlsoOff(VISITS, NOVEMBER, Amount(20), Amount(4), Fraction(-4, 5))
    ahead_of = out.AlsoOff(BOOKINGS, THIS_WEEK, card.goal, card.goal.with_value(card.goal.value * 2), Fraction(1))
    yield out.DeviationTold(card, None, watched=False, others=(visits, ahead_of))
    reps = people(said)
    yield out.DeviationsTold(reps)
    yield out.TeamGapShown(said.team, NOVEMBER, card, reps, 3, 9, 1)
    yield out.TeamGapShown("", NOVEMBER, None, reps[:1], 1, 1, 2)
    yield out.TeamGapShown(said.team, NOVEMBER, card, (), 0, 9, 1, added=True)
    yield out.TeamGapShown(said.team, NOVEMBER, None, (), 0, 0, 0)
    for owner, own in ((said.lin, True), (said.lin, False), ("", False)):
        yield out.GapWithoutTarget(owner, own, NOVEMBER)
    for own in (True, False):
        yield out.GapWithoutTarget(said.lin, own, NOVEMBER, parts=("product:A", "product:B"))


def level(kind: str, name: str, expected: int, actual: int) -> Level:
    return Level(kind, name, Fraction(expected), actual)


def known(said: Said, done: int, known: bool = True) -> out.GapCard:
    """Behind or ahead on the tenth day, with everything logged or next to nothing."""
    stages = [level("activity", "visits", 40, 31), level("activity", "quotes", 20, 9)] if known else []
    days, deals = level("days", "days", 10, 9), level("deals", "deals", 10, 9)
    levels = [days, *stages, deals, level("amount", "bookings", 12_000_000, done)]
    slices = [Slice("A", USUAL[0], Trade(9, done)), Slice("B", USUAL[1], Trade(0, 0))]
    found, lag = gap(levels, slices), slowest(gap(levels).parts, levels)
    return out.GapCard(
        period=NOVEMBER,
        metric=BOOKINGS,
        goal=money(240_000, said.currency),
        gap=found,
        days=Days(20, 10),
        way="behind",
        parts=tuple(shown(part) for part in found.parts),
        lag=out.LagShown(lag, METRICS["quotes"], VISITS) if lag else None,
        share=found.share,
    )


def behind(said: Said) -> out.GapCard:
    remedies = (
        out.RemedyShown(VISITS, Amount(4), True, 24, "beyond"),
        out.RemedyShown(METRICS["quotes"], Amount(2), True),
        out.RemedyShown(DEALS, Amount(2), False),
    )
    return replace(known(said, 7_000_000), remedies=remedies, customers=said.customers)


def shown(part) -> out.PartShown:
    return out.PartShown(part, METRICS.get(part.start), METRICS.get(part.end))


def people(said: Said) -> tuple[out.RepGap, ...]:
    card, goal = behind(said), money(120_000, said.currency)
    return (
        out.RepGap(said.lin, BOOKINGS, goal, goal.with_value(7_000_000), "behind", card.parts[1]),
        out.RepGap(said.chen, VISITS, Amount(20), Amount(31), "ahead", None),
        out.RepGap(said.wang, BOOKINGS, goal, goal.with_value(0), "behind", shown(known(said, 1, False).gap.parts[1])),
    )
