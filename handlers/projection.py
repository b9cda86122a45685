"""Where a period is likely to end: kept totals of the months and weeks behind it, in one question."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from domain.member import Leave
from domain.once import once
from domain.outcomes.target import PaceLine
from domain.outlook import Calendar, Outlook, behind
from domain.period import Period, current
from handlers.context import Context

Unit = tuple[str, str]  # currency and segment


@dataclass(frozen=True, slots=True)
class People:
    """Whose figures are summed; of one person alone their `leaves`, and teammates stand in for missing months."""

    ids: tuple[str, ...]
    member: str = ""
    leaves: tuple[Leave, ...] = ()


def one_person(member: str, period: Period, context: Context) -> People:
    """With the leaves that have a day since the first month that is looked at."""
    first, last = behind(current("month", context.today)).months[0].first, max(period.last, context.office_day)
    return People((member,), member, context.store.leaves.during((member,), first, last))


def with_projections(
    lines: tuple[PaceLine, ...], people: People, period: Period, context: Context
) -> tuple[PaceLine, ...]:
    """The lines, those of the first metric that has a goal with what they are heading for: one outlook is enough for a
    card. Without where the period is over, a sum was made over currencies, or it is too early to tell."""
    aimed = [line for line in lines if line.pace and not line.pace.over]
    if not aimed:
        return lines
    metric, segments = aimed[0].metric.key, list(dict.fromkeys(line.metric.segment for line in aimed))
    outlook = Outlook(period, Calendar(context.today, context.workdays, people.leaves))
    paths = context.store.history.paths(people.ids, outlook.past.labels, metric, segments)
    team = _Team(people.member, metric, segments, outlook, context)

    def projected(line: PaceLine) -> PaceLine:
        if not line.pace or line.metric.key != metric or line.rates:
            return line
        unit = line.done.currency, line.metric.segment
        mates = partial(team.daily, unit) if people.member else None
        return replace(line, projection=outlook.projection(line.pace, paths.get(unit, {}), mates))

    return tuple(map(projected, lines))


@dataclass
class _Team:
    """The teammates of a member, who are asked about once, and only where they are wanted."""

    member: str
    metric: str
    segments: list[str]
    outlook: Outlook
    context: Context

    def daily(self, unit: Unit) -> float | None:
        """What one of them did a working day."""
        return self.outlook.daily(self._paths.get(unit, {}), len(self._others))

    @once
    def _others(self) -> list[str]:
        _, team = self.context.store.teams.mates(self.member, self.context.office_day)
        return [member for member in team if member != self.member]

    @once
    def _paths(self) -> dict[Unit, dict[str, int]]:
        paths = self.context.store.history.paths
        return paths(self._others, self.outlook.recent, self.metric, self.segments) if self._others else {}
