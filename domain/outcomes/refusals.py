"""What may stand in the way of any command, and what the member can do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from domain.commands.pacer import Topic
from domain.metric import Metric
from domain.period import Period


@dataclass(frozen=True, slots=True)
class NotYours:
    """The figures or people asked for belong to someone that the asker does not lead; nothing of them is told."""

    needs: Literal["see", "manage", "admin", "self", "lead", "approve"]


@dataclass(frozen=True, slots=True)
class CommandNotUnderstood:
    """See `domain.commands.pacer.NotUnderstood` for the codes."""

    topic: Topic
    typed: str
    why: str
    meant: str
    form: str


@dataclass(frozen=True, slots=True)
class MemberUnknown:
    """`near` are names that come close; more than one exact namesake is a reason to mention them instead."""

    name: str
    near: tuple[str, ...] = ()
    namesakes: bool = False


@dataclass(frozen=True, slots=True)
class TeamUnknown:
    """`name` '' where the asker neither leads nor belongs to a team; `form` of the example, if not the usual; `near`
    are names that come close."""

    name: str
    known: tuple[str, ...] = ()
    form: str = ""
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MetricUnknown:
    name: str
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AmountRefused:
    """`why`: zero, negative, too_large, too_fine, not_whole (half a visit), currency (on a count), disordered lines."""

    typed: str
    why: Literal["zero", "negative", "too_large", "too_fine", "not_whole", "currency", "disordered", "two_currencies"]
    form: str


@dataclass(frozen=True, slots=True)
class PeriodClosed:
    """A month closes on the fifth working day after it."""

    period: Period


@dataclass(frozen=True, slots=True)
class PeriodsOverlap:
    """`owner` ('' the company) has a target of the metric for `standing`, which shares days with `period` while neither
    is a part of the other."""

    owner: str
    metric: Metric
    period: Period
    standing: Period


@dataclass(frozen=True, slots=True)
class BugMet:
    """Pacer failed; `reference` finds the reason in its log."""

    reference: str


@dataclass(frozen=True, slots=True)
class GoneStale:
    """An old button: what it stood on has changed since, or is done already."""
