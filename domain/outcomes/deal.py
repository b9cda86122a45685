"""What came of deals that several people are credited for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from domain.amount import Amount

ShareWhy = Literal["shared", "off", "contested", "decided"]


@dataclass(frozen=True, slots=True)
class Part:
    """What one of them is credited with."""

    name: str
    amount: Amount


@dataclass(frozen=True, slots=True)
class SharesAsked:
    """Who has which part of a deal is asked; nothing of it is booked. `people` in the order of the answer: who reported
    it comes first.

    `customer` '' where none was named; `reported`: one of the others told of it before, and it may be another deal;
    `heard` where a reply can be given in the thread; `wrong` where a reply did not answer it; `decides`: it is
    contested, and asked of somebody who stands above them all."""

    question: int
    customer: str
    whole: Amount
    day: date
    people: tuple[str, ...]
    reported: bool
    heard: bool
    wrong: str = ""
    decides: bool = False

    @property
    def private(self) -> bool:
        """What one has reported is not told where others read."""
        return self.reported or self.decides


@dataclass(frozen=True, slots=True)
class DealShared:
    """The shares are answered and booked; `apart` where it is a deal of its own. `holder`: for whom it counts as a
    deal, '' where nobody reported a count."""

    message: int
    customer: str
    whole: Amount
    day: date
    parts: tuple[Part, ...]
    holder: str
    private: bool
    apart: bool = False


@dataclass(frozen=True, slots=True)
class ShareTold:
    """To one of those who share a deal, that `by` did something to it.

    shared: they have `yours` of it, and may contest `deal`; off: it was taken back or changed, and `yours` is what they
    are credited with now; contested: a lead decides; decided: so it is now."""

    why: ShareWhy
    by: str
    customer: str
    whole: Amount
    day: date
    parts: tuple[Part, ...]
    yours: Amount
    deal: int = 0


@dataclass(frozen=True, slots=True)
class ShareContested:
    """Nothing of the shares counts any more; `deciders` are asked, by name, where there are any."""

    customer: str
    deciders: tuple[str, ...]


DealOutcome = SharesAsked | DealShared | ShareTold | ShareContested
