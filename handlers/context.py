"""What a handler works with: one transaction, one workspace, one member, one moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from domain.dimension import Dimension, Dimensions
from domain.member import Member
from domain.metric import Metric, Metrics
from domain.once import once
from domain.outcome import Outcome
from domain.outcomes.due import Due
from domain.target import Target
from domain.team import Tree
from domain.workdays import Workdays
from domain.workspace import Settings, Workspace
from storage.store import Store

Calendars = Callable[[str, frozenset[int]], Workdays]


@dataclass(frozen=True, slots=True)
class Here:
    """Where the answer itself goes."""


@dataclass(frozen=True, slots=True)
class Privately:
    """To one member, where the conversation is: nobody else reads it."""

    member: str


@dataclass(frozen=True, slots=True)
class Directly:
    """To one member's direct messages."""

    member: str


@dataclass(frozen=True, slots=True)
class InChannel:
    """To all in a channel."""

    channel: str


Place = Here | Privately | Directly | InChannel


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said besides the answer, and to whom."""

    to: Place
    outcome: Outcome | Due


@dataclass
class Context:
    """`calendars` gives a country's working days (ValueError: unknown); `arrived` is the moment in real time, wherever
    the clock that gives `now` was moved; `notices` collects what else is said; `as_of` is the day that is asked about,
    where it is one that is gone."""

    store: Store
    workspace: Workspace
    member: Member
    now: datetime
    calendars: Calendars
    arrived: datetime
    notices: list[Notice] = field(default_factory=list)
    as_of: date | None = None

    @property
    def settings(self) -> Settings:
        return self.workspace.settings

    @once
    def today(self) -> date:
        """The member's own day."""
        return self.member.today(self.now)

    @once
    def office_day(self) -> date:
        """The day in the workspace's zone: teams, boards and memberships go by it."""
        return self.now.astimezone(ZoneInfo(self.settings.timezone)).date()

    @once
    def metrics(self) -> Metrics:
        return _metrics(self.settings.metrics)

    def measured(self, metric: str, segment: str = "") -> Metric:
        """The metric of a key; with a segment that part of it alone."""
        found = self.metrics.of(metric)
        return replace(found, segment=segment) if segment else found

    def asked(self, metric: str, segment: str = "") -> Metric:
        """What a command is about: '' is the main metric."""
        return self.measured(metric or self.settings.main_metric, segment)

    def metric_of(self, target: Target) -> Metric:
        """What the target is of."""
        return self.measured(target.metric, target.segment)

    @once
    def dimensions(self) -> Dimensions:
        return _dimensions(self.settings.dimensions)

    @once
    def workdays(self) -> Workdays:
        return self.calendars(self.settings.country, self.settings.workdays)

    @once
    def tree(self) -> Tree:
        return self.store.teams.tree(self.office_day)

    def tell(self, to: Place, outcome: Outcome | Due) -> None:
        self.notices.append(Notice(to, outcome))


@lru_cache(maxsize=64)
def _metrics(added: tuple[Metric, ...]) -> Metrics:
    return Metrics(added)


@lru_cache(maxsize=64)
def _dimensions(of: tuple[Dimension, ...]) -> Dimensions:
    return Dimensions(of)
