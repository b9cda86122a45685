"""Splits: a whole over a tree of teams and people, exact at every level, with what is given left as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction
from math import ceil, floor
from typing import Literal

from domain.apportion import Claim, apportion, round_unit
from domain.rhythm import Level
from domain.strength import Basis, Strength, Weights, strengths
from domain.target import Subject

Found = Mapping[str, Strength]
SplitState = Literal["proposed", "published", "cancelled", "replaced"]


@dataclass(frozen=True, slots=True)
class Share:
    """One subject's part: a team's is the sum of those below it, unless it is `given`; then theirs add up to it.

    `above` is the subject that it is part of, None for the whole; `basis` None for a team; `versions` counts how often
    the targets that it would set had been set when it was proposed."""

    subject: Subject
    value: int = 0
    above: Subject | None = None
    given: bool = False
    basis: Basis | None = None
    versions: int = 0


@dataclass(frozen=True, slots=True)
class Limits:
    """Floor and ceiling of each person, as shares of their own mean month (1 is 100 %); None: no limit."""

    floor: Fraction | None = None
    ceiling: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Split:
    """`total` in minor units of `currency`, or a count; `period` by its label; `months` is how many it lasts.

    `surplus` is how much of the total is assigned besides what was asked for; `season` has what a working day of each
    month brings, by the month's label, where that is known; with a `segment` (its key) it is of that alone; `core`: its
    targets become core ones."""

    author: str
    metric: str
    currency: str
    period: str
    total: int
    weights: Weights
    shares: tuple[Share, ...]
    proposed_at: datetime
    limits: Limits = Limits()
    months: Fraction = Fraction(1)
    into: tuple[Level, ...] = ()
    season: tuple[tuple[str, Fraction], ...] = ()
    state: SplitState = "proposed"
    id: int = 0
    purpose: str = ""
    surplus: int = 0
    segment: str = ""
    core: bool = False

    @property
    def reason(self) -> str:
        """What the versions of its targets are set for."""
        return f"split #{self.id}: {self.purpose}" if self.purpose else f"split #{self.id}"

    @property
    def people(self) -> tuple[Share, ...]:
        return tuple(share for share in self.shares if share.subject.kind == "member")

    @property
    def unplaced(self) -> int:
        """What the ceilings, or shares that are all given, have left over."""
        gaps = (share.value - _below(self, share.subject) for share in self.shares if share.basis is None)
        return self.total - _below(self, None) + sum(gaps)


@dataclass(frozen=True, slots=True)
class AboveTotal:
    """The given shares alone, or they and the floors, ask for more (`asked`) than the `total` that they are part of."""

    what: Literal["given", "floors"]
    asked: int
    total: int


def divide(split: Split) -> Split | AboveTotal:
    """The split with the value of every share: the sum of a team's people is the team's, and all of them the total.

    Weights: see `domain.strength`, and so the ValueError for weights that are none."""
    found = strength_of(split)
    values: dict[Subject, int] = {}
    if refused := _divide(split, None, found, values):
        return refused
    for share in reversed(split.shares):  # a team stands before those below it
        if share.subject not in values:
            values[share.subject] = sum(values[below.subject] for below in _children(split, share.subject))
    return replace(split, shares=tuple(replace(share, value=values[share.subject]) for share in split.shares))


def move(split: Split, values: Mapping[Subject, int]) -> Split | AboveTotal:
    """With these shares given as well, and the rest anew; the total stays."""
    shares = tuple(
        replace(share, value=values[share.subject], given=True) if share.subject in values else share
        for share in split.shares
    )
    return divide(replace(split, shares=shares))


def strength_of(split: Split) -> dict[str, Strength]:
    """The strength of each person by id, among those with whom they share one whole."""
    wholes = whole_of(split)
    groups: dict[Subject | None, dict[str, Basis]] = {}
    for share in split.people:
        if share.basis is not None:
            groups.setdefault(wholes[share.subject], {})[share.subject.id] = share.basis
    found = (strengths(bases, split.weights) for bases in groups.values())
    return {person: strength for some in found for person, strength in some.items()}


def whole_of(split: Split) -> dict[Subject, Subject | None]:
    """What each is a part of: the next team above with a given share, None for the total."""
    wholes: dict[Subject, Subject | None] = {}
    given = {share.subject for share in split.shares if share.given}
    for share in split.shares:  # a team stands before those below it
        wholes[share.subject] = share.above if share.above in given or share.above is None else wholes[share.above]
    return wholes


def limits_of(share: Share, split: Split) -> tuple[int, int | None]:
    """Floor and ceiling of a person: where they are given, both; where nothing is known of them, none."""
    if share.given:
        return share.value, share.value
    usual = share.basis.baseline * split.months if share.basis else Fraction()
    if usual <= 0:
        return 0, None
    lowest, highest = split.limits.floor, split.limits.ceiling
    return ceil(usual * lowest) if lowest is not None else 0, floor(usual * highest) if highest is not None else None


def _divide(split: Split, above: Subject | None, found: Found, values: dict[Subject, int]) -> AboveTotal | None:
    """The parts of one whole: of the total, or of a team whose share is given."""
    whole = split.total if above is None else values[above]
    given, free = _outermost(split, above)
    fixed = sum(share.value for share in given)
    claims = list(_claims(split, free, found))
    least = fixed + sum(claim.floor for claim in claims)
    if least > whole:
        return AboveTotal("given", fixed, whole) if fixed > whole else AboveTotal("floors", least, whole)
    parts = apportion(whole - fixed, claims, round_unit(whole - fixed, len(free), *(share.value for share in given)))
    values |= {share.subject: parts[share.subject.id] for share in free}
    values |= {share.subject: share.value for share in given}
    refused = (_divide(split, share.subject, found, values) for share in given if share.basis is None)
    return next(filter(None, refused), None)


def _outermost(split: Split, above: Subject | None) -> tuple[list[Share], list[Share]]:
    """What is given below `above`, without what lies below that again, and the people besides."""
    given: list[Share] = []
    free: list[Share] = []
    for share in _children(split, above):
        if share.given:
            given.append(share)
        elif share.basis is not None:
            free.append(share)
        else:
            inner, people = _outermost(split, share.subject)
            given += inner
            free += people
    return given, free


def _claims(split: Split, free: list[Share], found: Found) -> Iterator[Claim]:
    """Where nothing is known of those who are left, they share alike."""
    weights = {share.subject.id: found[share.subject.id].weight for share in free}
    if not any(weights.values()):
        weights = {share.subject.id: share.basis.capacity for share in free if share.basis}
    for share in free:
        yield Claim(share.subject.id, weights[share.subject.id], *limits_of(share, split))


def _children(split: Split, above: Subject | None) -> Iterator[Share]:
    return (share for share in split.shares if share.above == above)


def _below(split: Split, above: Subject | None) -> int:
    return sum(share.value for share in _children(split, above))
