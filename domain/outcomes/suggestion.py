"""What came of asking for a target, or for what would have to change to reach one."""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands.baseline import MoreADay, Times
from domain.metric import Metric
from domain.period import Period
from domain.suggestion import Suggestion
from domain.target import Lines, Subject


@dataclass(frozen=True, slots=True)
class TargetSuggested:
    """`lines` are what is suggested, `standing` what is set already; `settable` where the asker may set it."""

    subject: Subject
    owner: str
    own: bool
    metric: Metric
    period: Period
    lines: Lines
    suggestion: Suggestion
    standing: Lines | None = None
    settable: bool = False


@dataclass(frozen=True, slots=True)
class NothingKnown:
    """Nothing is logged that an answer could stand on; `lift` is what was asked of it, if anything. A lead who asked
    for their own is offered the teams that they have `led`, here and in the outcomes of other questions."""

    owner: str
    own: bool
    metric: Metric
    lift: Times | MoreADay | None = None
    led: tuple[str, ...] = ()
