"""What came of a round of agreement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from domain.amount import Amount
from domain.metric import Metric
from domain.outcomes.target import SetLine
from domain.period import Period
from domain.round import Tally


@dataclass(frozen=True, slots=True)
class Basis:
    """What a target is measured by: last month and the best of twelve; None where nothing is booked."""

    line: SetLine
    last: Amount | None = None
    best: Amount | None = None
    best_month: Period | None = None


@dataclass(frozen=True, slots=True)
class RoundShown:
    """To who leads it: only who is silent, while it is open. `opened`: just now; `moved`: its last day; `away` are on
    leave all the time, and not asked; `metric` is what it is about alone, here and below."""

    round: int
    team: str
    period: Period
    last: date
    people: int
    silent: tuple[str, ...]
    opened: bool = False
    moved: bool = False
    away: tuple[str, ...] = ()
    metric: Metric | None = None


@dataclass(frozen=True, slots=True)
class RoundsShown:
    """To who leads a team with several rounds on one period: how each stands."""

    team: str
    period: Period
    rounds: tuple[RoundShown | RoundClosed, ...]


@dataclass(frozen=True, slots=True)
class RoundAsked:
    """To each who has a target in it."""

    round: int
    author: str
    period: Period
    last: date
    bases: tuple[Basis, ...]
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class RoundWaiting:
    """A round in which somebody has not answered; open through `last`."""

    round: int
    period: Period
    last: date
    metric: Metric | None = None


@dataclass(frozen=True, slots=True)
class RoundReminded:
    """To who has not answered, once, before they close."""

    rounds: tuple[RoundWaiting, ...]


@dataclass(frozen=True, slots=True)
class BallotForm:
    """What was answered before stands in the fields; `closed`: only words are asked for."""

    round: int
    period: Period
    confidence: int | None
    proposal: str
    words: str
    closed: bool = False
    metric: Metric | None = None


@dataclass(frozen=True, slots=True)
class BallotCast:
    """`last` is the last day on which it can be changed; None after the close."""

    confidence: int | None
    proposal: Amount | None
    words: str
    last: date | None
    accepted: bool = False
    metric: Metric | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """What one member proposed or found difficult; the votes themselves are told to nobody."""

    member: str
    goal: Amount | None
    proposal: Amount | None
    words: str
    accepted: bool


@dataclass(frozen=True, slots=True)
class RoundClosed:
    """To who leads it. `tally` None where too few voted to tell sums; `balanced`: proposals can be balanced; `again`:
    it was closed before, and can be asked anew."""

    round: int
    team: str
    period: Period
    people: int
    voters: int
    tally: Tally | None
    voices: tuple[Voice, ...]
    silent: tuple[str, ...]
    balanced: bool
    again: bool = False
    metric: Metric | None = None


@dataclass(frozen=True, slots=True)
class ReasonAsked:
    """To each voter of a round whose votes lie far apart."""

    round: int
    period: Period
    metric: Metric | None = None


@dataclass(frozen=True, slots=True)
class ReasonTold:
    """To who leads the round, after it closed."""

    member: str
    period: Period
    words: str
    metric: Metric | None = None


@dataclass(frozen=True, slots=True)
class VoteScored:
    """To the voter alone, when the period is over: the score of all their `votes` so far; 0 is best, 1/4 a coin."""

    period: Period
    confidence: int
    reached: bool
    score: Fraction | None
    votes: int
    metric: Metric | None = None


@dataclass(frozen=True, slots=True)
class RoundScored:
    """To who led it: all votes together; None with too few voters."""

    team: str
    period: Period
    voters: int
    reached: int
    score: Fraction | None
    metric: Metric | None = None


@dataclass(frozen=True, slots=True)
class RoundRefused:
    """empty: nobody there has a target in the period. away: all who have are on leave until its end.
    backwards: it would end before today. teamless: the asker leads no team of their own, or several (`names`).
    even: there are no proposals to balance."""

    why: Literal["empty", "away", "backwards", "teamless", "even"]
    period: Period | None = None
    names: tuple[str, ...] = ()
