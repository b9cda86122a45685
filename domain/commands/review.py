"""What can be asked about reviews; `about` is whose and of when, as `domain.review.About`."""

from __future__ import annotations

from dataclasses import dataclass

from domain.period import Period
from domain.who import ONESELF, Who


@dataclass(frozen=True, slots=True)
class ShowReview:
    """What came of a period for a person, a team or the company; `period` None means this month."""

    who: Who = ONESELF
    period: Period | None = None
