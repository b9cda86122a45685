"""Where a goal comes from, as it is told when somebody asks why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.amount import Amount
from domain.outcomes.split import ShareShown
from domain.period import Period


@dataclass(frozen=True, slots=True)
class ShareOrigin:
    """A share of a split: `given` is what others of the same whole were given (None: nothing), `unit` what the others
    were rounded to; `part` is what of it falls on the period that is asked about, None for all of it, by working days
    and, where `seasonal`, by season. `share.grounds` are None where they would tell somebody else's figures, and of a
    team (`is_team`). `moved`: the target was changed since."""

    split: int
    author: str
    period: Period
    total: Amount
    share: ShareShown
    is_team: bool
    given: Amount | None
    unit: Amount
    part: Amount | None = None
    seasonal: bool = False
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """Who set the goal as it stands, why and when; `share` where it once came from a split."""

    author: str
    reason: str
    at: datetime
    share: ShareOrigin | None = None
