"""What came of asking for an approval, and of handing approvals over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from domain.outcomes.adjustment import RequestShown
from domain.outcomes.decider import Decider


@dataclass(frozen=True, slots=True)
class RequestSubmitted:
    """To who asked: nothing has changed yet."""

    approval: int
    request: RequestShown
    decider: Decider


@dataclass(frozen=True, slots=True)
class ApprovalAsked:
    """To who decides. `why` it comes: `new`, `reminder`, `passed` on by `passer`, or `overtaken`: the targets
    have moved since, and it is shown as it would be now."""

    approval: int
    request: RequestShown
    decider: Decider
    why: Literal["new", "reminder", "passed", "overtaken"] = "new"
    passer: str = ""


@dataclass(frozen=True, slots=True)
class RequestDecided:
    """`own`: to the one who decided, else to who asked; `words` why it was declined."""

    request: RequestShown
    decider: Decider
    approved: bool
    own: bool
    words: str = ""


@dataclass(frozen=True, slots=True)
class RequestPassed:
    """To who asked: `passer` did not answer, or is away; now somebody else is asked."""

    request: RequestShown
    passer: str
    decider: Decider
    away: bool


@dataclass(frozen=True, slots=True)
class RequestWithdrawn:
    pass


@dataclass(frozen=True, slots=True)
class RequestLapsed:
    """Nothing comes of it: who asked leads whom it is about no longer; `own` to who asked."""

    request: RequestShown
    own: bool


@dataclass(frozen=True, slots=True)
class DeclineForm:
    approval: int
    request: RequestShown


@dataclass(frozen=True, slots=True)
class ReasonMissing:
    """To decline takes a reason."""


@dataclass(frozen=True, slots=True)
class PassedOn:
    """An old button: the approval is somebody else's by now."""

    decider: Decider


@dataclass(frozen=True, slots=True)
class DelegationStarted:
    """`to_delegate`: told to the one who decides now."""

    owner: str
    delegate: str
    first: date
    last: date | None
    to_delegate: bool = False


@dataclass(frozen=True, slots=True)
class DelegationEnded:
    """`idle`: nothing was handed over."""

    idle: bool = False


@dataclass(frozen=True, slots=True)
class DelegationRefused:
    """`why`: to oneself, by who leads nobody, to who has left, or backwards in time."""

    why: Literal["oneself", "leads_nobody", "left", "backwards"]
    name: str = ""
