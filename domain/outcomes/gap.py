"""What came of asking where a goal stands against its plan, and what is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil

from domain.amount import Amount
from domain.deviation import Way
from domain.funnel import Room
from domain.gap import Gap, Part
from domain.metric import Metric
from domain.pace import Days
from domain.period import Period
from domain.remedy import Lag


@dataclass(frozen=True, slots=True)
class PartShown:
    """A part with the metrics that it leads from and to; None for working days and for nothing."""

    part: Part
    start: Metric | None
    end: Metric | None


@dataclass(frozen=True, slots=True)
class LagShown:
    """The stage that lags furthest, and the one it comes from, where that is known."""

    lag: Lag
    metric: Metric
    start: Metric | None

    @property
    def expected(self) -> int:
        """What was expected of it by now, rounded up: a part of a visit is one."""
        return ceil(self.lag.expected)


@dataclass(frozen=True, slots=True)
class RemedyShown:
    """`number` more, each of the weeks left where `weekly`; `total` is the week that this makes with what the goal
    takes anyway (0: not known), `room` how it compares with the weeks that were."""

    metric: Metric
    number: Amount
    weekly: bool
    total: int = 0
    room: Room = "unknown"


@dataclass(frozen=True, slots=True)
class GapCard:
    """`days` of the period; `way` None within what the workspace lets pass. `customers` are those to go to first: of
    the plan (`planned`), else the longest without a follow-up. `left_out` are the stages of which less is logged
    than of what follows."""

    period: Period
    metric: Metric
    goal: Amount
    gap: Gap
    days: Days
    way: Way | None
    parts: tuple[PartShown, ...]
    lag: LagShown | None = None
    remedies: tuple[RemedyShown, ...] = ()
    customers: tuple[str, ...] = ()
    planned: bool = False
    borrowed: bool = False
    share: Fraction | None = None
    left_out: tuple[Metric, ...] = ()

    @property
    def steps(self) -> tuple[PartShown, ...]:
        """The parts from what was expected to what was done: up first, then down, so that no step falls below the last;
        what changed nothing at the end."""
        return tuple(sorted(self.parts, key=lambda one: (one.part.value == 0, one.part.value < 0)))


@dataclass(frozen=True, slots=True)
class GapShown:
    """`as_of` the day at whose end it stood so; None is now."""

    owner: str
    own: bool
    card: GapCard
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class RepGap:
    """`expected` and `done` in the unit of the goal; `cause` the largest part that pulls the way the gap goes."""

    name: str
    metric: Metric
    expected: Amount
    done: Amount
    way: Way
    cause: PartShown | None


@dataclass(frozen=True, slots=True)
class TeamGapShown:
    """`card` None where neither the team nor those within it have a goal in one currency; `added` where the goal is the
    sum of those within; `reps` are those furthest off, `more` of them have no room here, `within` are as far as they
    should be, `aimless` without a goal."""

    team: str
    period: Period
    card: GapCard | None
    reps: tuple[RepGap, ...]
    more: int
    within: int
    aimless: int
    as_of: date | None = None
    added: bool = False


@dataclass(frozen=True, slots=True)
class GapWithoutTarget:
    """`parts` are the segments that do have a target."""

    owner: str
    own: bool
    period: Period
    led: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AlsoOff:
    """Another goal that is off: `share` = (done - expected) ÷ expected."""

    metric: Metric
    period: Period
    expected: Amount
    done: Amount
    share: Fraction


@dataclass(frozen=True, slots=True)
class DeviationTold:
    """To a rep, first: at a `checkpoint` of the plan, or as the week begins (None); `watched`: somebody leads them.
    `card` is of the goal that is worst, `others` are those that are off besides, the worst first."""

    card: GapCard
    checkpoint: date | None
    watched: bool = True
    others: tuple[AlsoOff, ...] = ()


@dataclass(frozen=True, slots=True)
class DeviationsTold:
    """To the lead above, a working day later: who is still as far off."""

    reps: tuple[RepGap, ...]


GapOutcome = GapShown | TeamGapShown | GapWithoutTarget | DeviationTold | DeviationsTold
