"""The forms that mend what is said of a target."""

from __future__ import annotations

from dataclasses import dataclass

from domain.metric import Metric
from domain.period import Period


@dataclass(frozen=True, slots=True)
class PurposeForm:
    """What the targets of these ids are for."""

    targets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ActionForm:
    """A goal for what `owner` (of this id) does: one of `metrics`."""

    member: str
    owner: str
    period: Period
    metrics: tuple[Metric, ...]
