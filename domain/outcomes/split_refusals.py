"""What may stand in the way of a split."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from domain.amount import Amount
from domain.metric import Metric
from domain.period import Period
from domain.rhythm import Level


@dataclass(frozen=True, slots=True)
class SplitRefused:
    """Why it cannot be, with the place: `name` of a person or team, `asked` more than `total`, a `level` no shorter
    than the `period`; `left` names who works here no more, `moved` whom the asker leads no more, `unplaced` says how
    much has nobody to go to, `away` that all are on leave, `nothing` who would lose a target that stands; `which`
    names the teams that the asker leads.
    `split` is the one that waits, whose shares may be moved."""

    why: Literal[
        "nobody",
        "left",
        "moved",
        "away",
        "which",
        "twice",
        "negative",
        "weightless",
        "given",
        "floors",
        "limits",
        "into",
        "unplaced",
        "nothing",
    ]
    name: str = ""
    names: tuple[str, ...] = ()
    asked: Amount | None = None
    total: Amount | None = None
    level: Level | None = None
    period: Period | None = None
    split: int = 0


@dataclass(frozen=True, slots=True)
class SplitApart:
    """Published, it would leave the people of `team` with `parts` that are not its own target, `whole` (both None for
    who does not lead it). `fits` is the total that would hold, None where there is none; `raisable`: the asker may set
    the teams above to the sums instead; `leads` are those who lead the team. With a `dimension` the parts are its
    segments, and `whole` the target of all of them."""

    split: int
    team: str
    period: Period
    metric: Metric
    parts: Amount | None
    whole: Amount | None
    fits: Amount | None
    raisable: bool
    leads: tuple[str, ...] = ()
    dimension: str = ""


@dataclass(frozen=True, slots=True)
class ShareRefused:
    """At a field of the form: no amount (`typed`), or together more than there is."""

    field: str
    why: Literal["no_amount", "currency", "above_total", "unplaced"]
    typed: str = ""
    asked: Amount | None = None
    total: Amount | None = None
