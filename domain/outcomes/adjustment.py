"""What came of adjusting targets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.adjustment import Occasion
from domain.amount import Amount
from domain.metric import Metric
from domain.outcomes.changed import ChangedLine
from domain.outcomes.decider import ApprovalNeeded, Decider
from domain.period import Period
from domain.target import Lines


@dataclass(frozen=True, slots=True)
class WeeklyMoved:
    metric: Metric
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class CheckpointMoved:
    day: date
    before: Amount
    after: Amount


@dataclass(frozen=True, slots=True)
class PlanMoved:
    """What a plan asks for a week, and expects at each checkpoint still to come, before and after."""

    weekly: tuple[WeeklyMoved, ...]
    checkpoints: tuple[CheckpointMoved, ...]


@dataclass(frozen=True, slots=True)
class StepShown:
    """One target before and after; `required_*` a day in the unit of the goal, over `days_left` working days.

    `plan` goes with it, where there is one."""

    owner: str
    metric: Metric
    period: Period
    before: Lines
    after: Lines
    required_before: float
    required_after: float
    days_left: int
    plan: PlanMoved | None = None


@dataclass(frozen=True, slots=True)
class RequestShown:
    """What is asked for: `steps` of targets, or `changes` of `owner`'s entries; `closed` periods are among them."""

    author: str
    reason: str = ""
    occasion: Occasion = ""
    steps: tuple[StepShown, ...] = ()
    changes: tuple[ChangedLine, ...] = ()
    owner: str = ""
    closed: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class PendingLine:
    """One request that waits; `mine`: for the reader to decide."""

    approval: int
    request: RequestShown
    decider: Decider
    asked: date
    mine: bool


@dataclass(frozen=True, slots=True)
class AdjustmentProposed:
    """Waits for its author's confirmation; `overtaken` where it changed under the author and is shown anew; `needs`
    where it does not stand with that alone; `core`: less is asked of a core target, and the kind of reason is to be
    named."""

    adjustment: int
    steps: tuple[StepShown, ...]
    reason: str
    overtaken: bool = False
    occasion: Occasion = ""
    needs: ApprovalNeeded | None = None
    core: bool = False


@dataclass(frozen=True, slots=True)
class AdjustmentConfirmed:
    """`alone`: it needed an approval, nobody was left to ask, and the author's own is recorded."""

    adjustment: int
    author: str
    steps: tuple[StepShown, ...]
    reason: str
    set_anew: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class AdjustmentTold:
    """To the one whose target it is, with a button to acknowledge; `undone` where it was taken back; `approver` ''
    where it took nobody's approval."""

    adjustment: int
    author: str
    steps: tuple[StepShown, ...]
    reason: str
    undone: bool = False
    approver: str = ""


@dataclass(frozen=True, slots=True)
class AdjustmentCancelled:
    pass


@dataclass(frozen=True, slots=True)
class AdjustmentAcknowledged:
    pass


@dataclass(frozen=True, slots=True)
class AcknowledgementTold:
    """To the author of the adjustment."""

    name: str


@dataclass(frozen=True, slots=True)
class AdjustmentUndone:
    steps: tuple[StepShown, ...]


@dataclass(frozen=True, slots=True)
class AdjustmentLine:
    author: str
    reason: str
    at: datetime
    undone: bool
    steps: tuple[StepShown, ...]
    silent: tuple[str, ...]
    occasion: Occasion = ""
    correction: bool = False
    decider: Decider | None = None
    more: int = 0


@dataclass(frozen=True, slots=True)
class AdjustmentsShown:
    """`silent` in each line: who has not acknowledged yet; `decider`: who approved it; `more` steps than are shown.
    `pending`, to oneself: what one has asked for and what one is asked about; `made`: what one has adjusted of others.
    `silent` of a team: who of its people has not acknowledged what was adjusted of a period that is not over."""

    owner: str
    own: bool
    adjustments: tuple[AdjustmentLine, ...]
    pending: tuple[PendingLine, ...] = ()
    made: tuple[AdjustmentLine, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NothingToAdjust:
    """No such target is set; `currencies` of those that are, where the one `named` is not theirs, or none was."""

    owner: str
    metric: Metric
    period: Period
    currencies: tuple[str, ...] = ()
    named: str = ""


@dataclass(frozen=True, slots=True)
class NothingToUndo:
    """`overtaken` where a target of the last one has been changed again since."""

    overtaken: bool = False
