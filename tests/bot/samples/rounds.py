"""Sample outcomes about rounds of agreement."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from domain.amount import money
from domain.outcome import RoundOutcome
from domain.outcomes import round as out
from domain.outcomes.target import SetLine
from domain.period import month
from domain.round import Tally
from tests.bot.samples.facts import BOOKINGS, NOVEMBER, TODAY, VISITS, Said, with_lines


def rounds(said: Said) -> Iterator[RoundOutcome]:
    first = SetLine(said.lin, BOOKINGS, with_lines(said).lines)
    less, best = money(4, said.currency), money(6, said.currency)
    bases = (out.Basis(first, less, best, month(2026, 8)), out.Basis(SetLine(said.lin, VISITS, first.lines)))
    yield out.RoundShown(7, said.team, NOVEMBER, TODAY, 4, (said.lin, said.chen), opened=True)
    yield out.RoundShown(7, "", NOVEMBER, TODAY, 4, (said.lin, said.chen))
    yield out.RoundShown(7, said.team, NOVEMBER, TODAY, 4, (), moved=True, away=(said.wang,))
    part = replace(BOOKINGS, segment="product:A")
    some = out.RoundShown(7, said.team, NOVEMBER, TODAY, 4, (said.lin, said.chen), metric=part)
    over = out.RoundClosed(8, said.team, NOVEMBER, 5, 4, None, (), (said.wang,), False, again=True, metric=VISITS)
    yield from (some, over)
    yield out.RoundsShown(said.team, NOVEMBER, (some, over, replace(some, metric=None, silent=())))
    yield out.RoundAsked(7, said.wang, NOVEMBER, TODAY, bases, said.reason)
    yield out.RoundAsked(7, said.wang, NOVEMBER, TODAY, (out.Basis(first, None, best, month(2026, 8)),))
    waiting = out.RoundWaiting(7, NOVEMBER, TODAY)
    yield out.RoundReminded((waiting,))
    yield out.RoundReminded((waiting, out.RoundWaiting(8, NOVEMBER, TODAY, part)))
    yield out.BallotCast(7, less, said.reason, TODAY)
    yield out.BallotCast(None, None, "", TODAY, accepted=True)
    yield out.BallotCast(3, None, said.reason, None, metric=part)
    voices = (
        out.Voice(said.lin, best, less, said.reason, accepted=False),
        out.Voice(said.chen, None, None, "", accepted=True),
    )
    tally = Tally(4, Fraction(13, 2), 3, 9)
    yield out.RoundClosed(7, said.team, NOVEMBER, 5, 4, tally, voices, (said.wang,), True)
    yield out.RoundClosed(7, "", NOVEMBER, 5, 3, None, (), (), False)
    yield out.RoundClosed(7, "", NOVEMBER, 5, 0, None, (), (said.lin,), False, again=True)
    yield out.RoundClosed(7, said.team, NOVEMBER, 5, 4, tally, (), (), True, again=True)
    yield out.ReasonAsked(7, NOVEMBER)
    yield out.ReasonAsked(7, NOVEMBER, part)
    yield out.ReasonTold(said.lin, NOVEMBER, said.reason, VISITS)
    yield out.VoteScored(NOVEMBER, 7, True, Fraction(9, 100), 3)
    yield out.VoteScored(NOVEMBER, 7, False, None, 3, part)
    yield out.RoundScored(said.team, NOVEMBER, 5, 3, Fraction(9, 100))
    yield out.RoundScored(said.team, NOVEMBER, 3, 3, None, part)
    yield out.RoundRefused("empty", NOVEMBER)
    yield out.RoundRefused("away", NOVEMBER)
    yield out.RoundRefused("teamless", names=(said.team, said.above))
    yield out.RoundRefused("backwards")
    yield out.RoundRefused("teamless")
    yield out.RoundRefused("even")
    yield out.BallotForm(7, NOVEMBER, 7, "450,000 CNY", said.reason)
    yield out.BallotForm(7, NOVEMBER, None, "", "", metric=part)
    yield out.BallotForm(7, NOVEMBER, 7, "", "", closed=True)
