"""Sample outcomes about boards, and what comes by itself when it is due."""

from collections.abc import Iterator

from domain.amount import Amount, money
from domain.outcome import BoardOutcome, ScheduleOutcome
from domain.outcomes import board as out
from domain.outcomes.schedule import DigestTold, Nudged, PostParked
from domain.outcomes.target import PaceLine, RepLine
from domain.pace import Days, Pace
from domain.standing import Place
from domain.target import Lines
from tests.bot.samples.facts import (
    BOOKINGS,
    NOVEMBER,
    THIS_WEEK,
    TODAY,
    VISITS,
    YESTERDAY,
    Said,
    every_band,
    with_lines,
)


def boards(said: Said) -> Iterator[BoardOutcome]:
    goal = money(50_000, said.currency)
    places = tuple(
        Place(rank, f"U{at}", name, goal.with_value(int(share * goal.value)), goal, share)
        for at, (rank, name, share) in enumerate(
            [(1, said.lin, 1.204), (2, said.wang, 0.8), (2, said.chen, 0.8), (4, said.customers[0], 0.05)]
        )
    )
    own = out.OwnPlace(6, 0.31, money(15_500, said.currency), goal, money(2_000, said.currency))
    yield out.BoardShown(THIS_WEEK, BOOKINGS, "", places, own)
    yield out.BoardShown(NOVEMBER, BOOKINGS, said.team, places[:1], out.OwnPlace(1, 1.2, goal, goal, None))
    for why_not in ("", "no_target", "on_leave", "opted_out"):
        yield out.BoardShown(THIS_WEEK, VISITS, "", (), None, why_not)
    yield out.BoardShown(THIS_WEEK, BOOKINGS, said.team, places, own, as_of=YESTERDAY)
    for why_not in ("no_target", "on_leave", "opted_out"):
        yield out.BoardShown(THIS_WEEK, VISITS, "", (), None, why_not, YESTERDAY)
    improved = (out.Improved(said.wang, 0.12), out.Improved(said.chen, 0.085))
    yield out.BoardPosted(THIS_WEEK, BOOKINGS, places, improved, every_band(said)[:2])
    yield out.BoardPosted(THIS_WEEK, BOOKINGS, places, (), (in_currency("CNY"), in_currency("USD")))
    yield out.BoardPosted(THIS_WEEK, BOOKINGS, (), (), (), late=True)
    yield out.BoardLeft()
    yield out.BoardJoined()


def in_currency(currency: str) -> PaceLine:
    """All together in one of two currencies: 293.67 %."""
    goal, done = money(30_000, currency), money(88_100, currency)
    return PaceLine(BOOKINGS, done, Lines(goal), Pace(goal.value, done.value, Days(21, 14), over=True))


def moments(said: Said) -> Iterator[ScheduleOutcome]:
    yield Nudged(("checkin",), 0, TODAY)
    yield Nudged(("follow_up",), 3, TODAY)
    yield Nudged(("checkin", "follow_up"), 4, TODAY)
    today = (PaceLine(VISITS, Amount(7)), PaceLine(BOOKINGS, money(12_000, said.currency)))
    behind = (RepLine(said.chen, (with_lines(said),)), RepLine(said.wang, (with_lines(said), today[0])))
    lines = every_band(said)[:2]
    yield DigestTold(said.team, TODAY, (said.lin,), (said.chen,), (said.wang,), NOVEMBER, lines, today, behind)
    yield DigestTold(said.team, TODAY, (), (), (), NOVEMBER, (), (), ())
    for reason in ("not_in_channel", "channel_not_found", "is_archived", "restricted_action"):
        yield PostParked("C3", reason)
