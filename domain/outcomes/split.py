"""What came of splitting a whole into targets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from domain.amount import Amount
from domain.metric import Metric
from domain.period import Period
from domain.quality import Concern
from domain.strength import Basis, Factor, Strength


@dataclass(frozen=True, slots=True)
class Grounds:
    """Why a person's share is what it is: `portion` of `whole`, which is what those share who are given nothing;
    `best_month` None without any."""

    basis: Basis
    strength: Strength
    portion: Fraction
    whole: Amount
    last: Amount
    best: Amount
    best_month: Period | None
    floor: Amount | None = None
    ceiling: Amount | None = None
    above_best: bool = False


@dataclass(frozen=True, slots=True)
class ShareShown:
    """`depth` is 0 at the top; `before` is the goal that stands now; `grounds` None for a team, and where a split is
    told of in outline."""

    owner: str
    depth: int
    value: Amount
    given: bool
    before: Amount | None = None
    grounds: Grounds | None = None


@dataclass(frozen=True, slots=True)
class PeriodPart:
    period: Period
    value: Amount


@dataclass(frozen=True, slots=True)
class ShareChanged:
    """A target that somebody set since the split was proposed, as it stands now."""

    owner: str
    period: Period
    goal: Amount
    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SplitPlan:
    """What a split comes to: teams before the people in them; `parts` are those of the whole, over time.

    `since` and `until` are the months that history was taken from; `left_out`: factors that were asked for and that
    nobody has anything of; `seasonal`: whether the months' season is known; `unplaced` is what has nobody to go to;
    `surplus` is what of the total is assigned besides what was asked for; `unlimited` names the people whose months are
    not known, so that a floor or ceiling of their own mean says nothing."""

    split: int
    period: Period
    metric: Metric
    total: Amount
    since: Period
    until: Period
    shares: tuple[ShareShown, ...]
    parts: tuple[PeriodPart, ...] = ()
    left_out: tuple[Factor, ...] = ()
    seasonal: bool = False
    unplaced: Amount | None = None
    purpose: str = ""
    surplus: Amount | None = None
    unlimited: tuple[str, ...] = ()
    core: bool = False


@dataclass(frozen=True, slots=True)
class SplitProposed:
    """Waits for its author; `changes` where somebody else set targets meanwhile and it is shown anew; `moved` where a
    share was moved. `without_you`: the asker is in the team, and sets no targets for themselves."""

    plan: SplitPlan
    changes: tuple[ShareChanged, ...] = ()
    moved: bool = False
    without_you: bool = False


@dataclass(frozen=True, slots=True)
class SplitPublished:
    """`concerns`: teams above or among them whose own target is not what its people's add up to now; `changed`: not
    all of it stood so already."""

    plan: SplitPlan
    concerns: tuple[Concern, ...] = ()
    changed: bool = True


@dataclass(frozen=True, slots=True)
class Asked:
    """The round of agreement in which somebody is asked about their share, through its `last` day."""

    round: int
    last: date


@dataclass(frozen=True, slots=True)
class SplitTold:
    """To the one whose share it is, or to who leads the team (`team`, '' for one's own); `sealed`: without the parts
    that would tell somebody else's figures."""

    split: int
    author: str
    team: str
    period: Period
    metric: Metric
    total: Amount
    share: ShareShown
    parts: tuple[PeriodPart, ...] = ()
    asked: Asked | None = None
    purpose: str = ""
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class SplitCancelled:
    pass


@dataclass(frozen=True, slots=True)
class ShareField:
    """`name` is the field's; `typed` what stands in it at first."""

    name: str
    owner: str
    value: Amount
    given: bool


@dataclass(frozen=True, slots=True)
class SharesForm:
    split: int
    total: Amount
    fields: tuple[ShareField, ...]


@dataclass(frozen=True, slots=True)
class SplitForm:
    """`metrics` to choose from, `main` at first; `total` as it is written, `team` and `period` where it was opened for
    a target of that team. `segments` by their keys are what a part of the metric can be of, `segment` at first."""

    metrics: tuple[Metric, ...]
    main: str
    total: str = ""
    team: str = ""
    period: Period | None = None
    segments: tuple[str, ...] = ()
    segment: str = ""
