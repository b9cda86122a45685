"""What came of asking for a target, or for what would have to change to reach one."""

from __future__ import annotations

from dataclasses import dataclass

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
    """Nothing is logged that an answer could stand on."""

    owner: str
    own: bool
    metric: Metric
