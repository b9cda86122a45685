"""What can be asked about splitting a whole into targets."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from domain.commands.target import Wish
from domain.period import Period
from domain.rhythm import Level
from domain.strength import Factor
from domain.template import Kind
from domain.who import Who


@dataclass(frozen=True, slots=True)
class Portion:
    """Somebody named to share in it; `wish` is what they are given, or `percent` of the total; None where that is left
    to the split."""

    who: Who
    wish: Wish | None = None
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class SplitTarget:
    """`metric` '' means the main one, `over` empty the asker's own team, `by` empty the usual weights.

    `floor` and `ceiling` are percents of each person's own mean month; `surplus` is a percent of the total that is
    assigned besides; `template` says what holds where `by` and `into` are empty; `segment` is a key, '' for none;
    `core`: its targets become core ones."""

    total: Wish
    metric: str = ""
    over: tuple[Portion, ...] = ()
    by: tuple[tuple[Factor, Decimal], ...] = ()
    period: Period | None = None
    into: tuple[Level, ...] = ()
    floor: Decimal | None = None
    ceiling: Decimal | None = None
    purpose: str = ""
    template: Kind | None = None
    surplus: Decimal | None = None
    segment: str = ""
    core: bool = False


@dataclass(frozen=True, slots=True)
class OpenSplit:
    """The form for a split; filled in for the target of a team, by its id."""

    target: int = 0


@dataclass(frozen=True, slots=True)
class PublishSplit:
    """`raising`: with the targets of teams above set to what their people's add up to then."""

    split: int
    raising: bool = False


@dataclass(frozen=True, slots=True)
class FitSplit:
    """Propose it anew with the total that the team above has left for it."""

    split: int


@dataclass(frozen=True, slots=True)
class CancelSplit:
    split: int


@dataclass(frozen=True, slots=True)
class OpenShares:
    """The form in which shares are moved."""

    split: int


@dataclass(frozen=True, slots=True)
class MoveShares:
    """What stands in each field of the form, by its name; an empty one leaves the share to the split again."""

    split: int
    entered: tuple[tuple[str, str], ...]
