"""What came of looking into a missed target."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from domain.amount import Amount
from domain.keeping import Kept
from domain.outcomes.gap import GapCard, PartShown
from domain.outcomes.plan import CheckpointShown
from domain.review import About


@dataclass(frozen=True, slots=True)
class Tried:
    """What was done about it meanwhile: `adjusted` times, plans that went over to their B line (`switched`), steps of
    plans (`kept` None without any)."""

    adjusted: int
    switched: int
    kept: Kept | None


@dataclass(frozen=True, slots=True)
class AutopsyShown:
    """`own`, `outside` and `unknown` are the parts by whether people had them in hand; `closing` the one of their own
    that made most of the gap, and `share` how much of it. `first` is the checkpoint that told of it first."""

    about: About
    owner: str
    mine: bool
    card: GapCard
    own: Amount
    outside: Amount
    unknown: Amount
    closing: PartShown | None
    share: Fraction | None
    first: CheckpointShown | None
    tried: Tried


@dataclass(frozen=True, slots=True)
class NothingMissed:
    """The goal was reached, or is on its way."""

    owner: str
    mine: bool
    card: GapCard
