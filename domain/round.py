"""A round of agreement on targets: everybody's confidence, sealed until it closes, and what they propose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from statistics import median
from typing import Literal

from domain.amount import Amount
from domain.apportion import Claim, apportion, round_unit
from domain.target import Subject, Target

CONFIDENCES = range(1, 11)
WIDE = 4  # points between the lowest and the highest vote from which on reasons are asked for
FEWEST = 4  # voters from which on sums are told: among fewer everybody could reckon out the others
DAYS = 3  # working days that a round is open, where no other day is said

RoundState = Literal["open", "closed"]
Topic = tuple[str, str]  # metric and segment, both by key
EVERYTHING: Topic = ("", "")


@dataclass(frozen=True, slots=True)
class Round:
    """On the targets that the members of a team have in a period (its label); open through `last`.

    With a `metric` it is about what a split of it (and of its `segment`) published alone; '' is all that they have."""

    author: str
    subject: Subject
    period: str
    last: date
    opened_at: datetime
    state: RoundState = "open"
    id: int = 0
    metric: str = ""
    segment: str = ""

    @property
    def topic(self) -> Topic:
        return self.metric, self.segment

    def concerns(self, target: Target) -> bool:
        """Whether it asks about this target of one of its members."""
        return self.topic in (EVERYTHING, (target.metric, target.segment))

    @property
    def reason(self) -> str:
        """Why targets are balanced after it."""
        return f"agreement #{self.id}"


@dataclass(frozen=True, slots=True)
class Ballot:
    """What one member answers: `confidence` 1-10 (None: no vote), a number instead of the main goal, words of their
    own (what is difficult, and why), and whether the target is accepted as it stands."""

    member: str
    confidence: int | None = None
    proposal: Amount | None = None
    words: str = ""
    accepted: bool = False

    @property
    def is_silent(self) -> bool:
        return self.confidence is None and not (self.accepted or self.proposal or self.words)


@dataclass(frozen=True, slots=True)
class Tally:
    """All votes together, without who gave them."""

    voters: int
    median: Fraction
    lowest: int
    highest: int

    @property
    def is_wide(self) -> bool:
        return self.highest - self.lowest >= WIDE


def tally(ballots: Iterable[Ballot]) -> Tally | None:
    """The sums of the votes; None with fewer than four voters."""
    votes = sorted(ballot.confidence for ballot in ballots if ballot.confidence is not None)
    if len(votes) < FEWEST:
        return None
    return Tally(len(votes), Fraction(median(map(Fraction, votes))), votes[0], votes[-1])


def rebalanced(goals: dict[str, int], proposals: dict[str, int]) -> dict[str, int]:
    """Goals by member, in one unit, as the proposals (of some of them) would have it, with the same total.

    Who proposed gets that number; what is left or lacking then goes to the others by their goals. Where everybody
    proposed, or the proposals leave the others nothing, all are scaled to the total. Nobody is left without a goal.
    The parts add up to the total by largest remainder, as round as goals and proposals are themselves."""
    total = sum(goals.values())
    wanted = {member: proposals.get(member, goal) for member, goal in goals.items()}
    free = {member: goal for member, goal in goals.items() if member not in proposals}
    given = [value for member, value in wanted.items() if member not in free]
    rest = total - sum(given)
    if not free or rest < len(free):
        return _by_weight(total, wanted, (*goals.values(), *given))
    return wanted | _by_weight(rest, free, (*goals.values(), *given))


def _by_weight(total: int, weights: dict[str, int], others: Iterable[int]) -> dict[str, int]:
    claims = [Claim(member, Fraction(weight), floor=1) for member, weight in weights.items()]
    return apportion(total, claims, round_unit(total, len(claims), *others))


def brier(votes: Sequence[tuple[int, bool]]) -> Fraction | None:
    """The mean of (confidence ÷ 10 - reached)², reached 1 or 0: 0 is a seer, 1/4 a coin (Brier, Verification of
    forecasts expressed in terms of probability, 1950); None without votes."""
    if not votes:
        return None
    errors = [(Fraction(confidence, 10) - (1 if reached else 0)) ** 2 for confidence, reached in votes]
    return sum(errors, Fraction(0)) / len(errors)
