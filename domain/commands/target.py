"""What can be asked about targets and their adjustments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from domain.adjustment import Occasion
from domain.period import Period
from domain.who import ONESELF, Who

Card = Literal["set", "baseline", "suggest", "split", "round", "funnel", "gap", "what-if", "rates"]


@dataclass(frozen=True, slots=True)
class Wish:
    """A number as typed: major units or a count; `currency` '' where none was named."""

    value: Decimal
    currency: str = ""


@dataclass(frozen=True, slots=True)
class WishedLines:
    """The lines wished for one metric; `metric` '' means the workspace's main one, `segment` (its key) '' all of it.
    `core` None leaves the mark as it is."""

    metric: str
    goal: Wish
    floor: Wish | None = None
    stretch: Wish | None = None
    segment: str = ""
    core: bool | None = None


@dataclass(frozen=True, slots=True)
class ShowTarget:
    """`period` None means this month, or the month of `as_of`: the day at whose end it stood as it is asked for."""

    who: Who = ONESELF
    period: Period | None = None
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class ExplainTarget:
    """Take a figure apart; `metric` '' means the main one."""

    metric: str = ""
    who: Who = ONESELF
    period: Period | None = None
    segment: str = ""


@dataclass(frozen=True, slots=True)
class ExplainCard:
    """How every figure of a card is reckoned."""

    card: Card


@dataclass(frozen=True, slots=True)
class ShowTargetHistory:
    who: Who = ONESELF


@dataclass(frozen=True, slots=True)
class SetTarget:
    """`purpose` is what the target is for, in its author's words."""

    whos: tuple[Who, ...]
    lines: tuple[WishedLines, ...]
    period: Period | None = None
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class MarkTarget:
    """A target that stands becomes a core one, or an auxiliary one; `metric` '' means the main one."""

    whos: tuple[Who, ...]
    core: bool
    metric: str = ""
    period: Period | None = None
    segment: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """`by` adds, `percent` adds that share of the goal, `to` replaces; `value` is signed."""

    kind: Literal["by", "percent", "to"]
    value: Decimal
    currency: str = ""


@dataclass(frozen=True, slots=True)
class AdjustTarget:
    whos: tuple[Who, ...]
    metric: str
    change: Change
    reason: str
    period: Period | None = None
    segment: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmAdjustment:
    """`occasion`: the kind of reason, where it was asked for."""

    adjustment: int
    occasion: Occasion = ""


@dataclass(frozen=True, slots=True)
class CancelAdjustment:
    adjustment: int


@dataclass(frozen=True, slots=True)
class AcknowledgeAdjustment:
    adjustment: int


@dataclass(frozen=True, slots=True)
class ShowAdjustments:
    who: Who = ONESELF


@dataclass(frozen=True, slots=True)
class UndoAdjustment:
    """Take back one's own last confirmed adjustment."""
