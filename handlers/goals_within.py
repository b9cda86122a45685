"""The goals of a team and of those within it; what a team has none for is the sum of what is set within it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from domain.amount import Amount
from domain.period import Period, months_in
from domain.target import COMPANY, Lines, Subject, Target
from domain.team import Team, Tree
from domain.weekly import week_part
from handlers.context import Context
from handlers.goal_sums import GoalSums, goal_sums
from handlers.progress import Goals
from handlers.summing import Key

Own = Mapping[Subject, Mapping[Key, Lines]]
PeopleGoals = Mapping[tuple[str, Key], int]  # of each member, by metric, currency and segment
_Sum = tuple[int, frozenset[str]]  # goals of teams, and the people whose goals come on top of them


class Aims(NamedTuple):
    """A team, and the goals of its `people`. Where `parted`, a week without a goal of its own has its part of its
    months'."""

    subject: Subject
    people: PeopleGoals
    parted: bool = False


@dataclass(frozen=True, slots=True)
class TeamGoals:
    """`lines` by metric, currency and segment; `sums`: which of them are a sum of those within; `months`: what goes by
    the goals of its months."""

    lines: Goals
    sums: frozenset[Key]
    months: GoalSums


@dataclass(frozen=True, slots=True)
class Within:
    """The goals of teams and people in a period, by the `tree` as it was then."""

    own: Own
    people: PeopleGoals
    tree: Tree
    months: Mapping[Subject, GoalSums]

    def of(self, subject: Subject) -> TeamGoals:
        """Its own, and for what it has none the sum of its teams' and its people's, each person once."""
        own = self.own.get(subject, {})
        units = {unit for goals in self.own.values() for unit in goals} | {unit for _, unit in self.people}
        sums = {unit: self._sum(subject, unit) for unit in units if unit not in own}
        lines = {unit: Lines(Amount(value, unit[1])) for unit, value in sums.items() if value > 0}
        return TeamGoals({**lines, **own}, frozenset(lines), self.months.get(subject, {}))

    def _sum(self, subject: Subject, unit: Key) -> int:
        teams, people = self._below(subject, unit)
        return teams + sum(self.people.get((one, unit), 0) for one in people)

    def _below(self, subject: Subject, unit: Key) -> _Sum:
        parts = [self._part(subject_of(team), unit) for team in inner_teams(subject, self.tree)]
        mine = () if subject == COMPANY else self.tree.own_members(int(subject.id))
        return sum(value for value, _ in parts), frozenset(mine).union(*(people for _, people in parts))

    def _part(self, subject: Subject, unit: Key) -> _Sum:
        own = self.own.get(subject, {}).get(unit)
        return (own.goal.value, frozenset()) if own else self._below(subject, unit)


def goals_within(aims: Aims, period: Period, context: Context) -> Within:
    subject, people, parted = aims
    teams = context.tree.teams if subject == COMPANY else context.tree.below(int(subject.id))
    subjects = [subject, *(Subject("team", str(team)) for team in teams)]
    over = months_in(period) if parted and period.kind == "week" else ()
    set_for, sums = _own(subjects, period, over, context), goal_sums(subjects, period, context)
    own = {one: {**{unit: each.lines for unit, each in sums.get(one, {}).items()}, **set_for[one]} for one in subjects}
    months = {one: {unit: sums[one][unit] for unit in sums[one].keys() - set_for.get(one, {})} for one in sums}
    return Within(own, people, context.tree, months)


def goals_beneath(subject: Subject, people: Iterable[str], period: Period, context: Context) -> TeamGoals:
    """Of a team by those of its `people`, whatever they have done; a longer period goes by its months."""
    members = [Subject("member", one) for one in people]
    goals = {
        (member.id, unit): each.lines.goal.value
        for member, units in goal_sums(members, period, context).items()
        for unit, each in units.items()
    }
    found = context.store.targets.of(members, period.label, None)
    goals |= {(target.subject.id, target.unit): target.lines.goal.value for target in found}
    return goals_within(Aims(subject, goals), period, context).of(subject)


def inner_teams(subject: Subject, tree: Tree) -> list[Team]:
    """Those right below it."""
    return tree.right_below(None if subject == COMPANY else int(subject.id))


def subject_of(team: Team) -> Subject:
    return Subject("team", str(team.id))


def _own(subjects: Sequence[Subject], period: Period, months: Sequence[Period], context: Context) -> Own:
    """By whose they are; of a week without a goal of its own the part of the months' that falls on it."""
    found = context.store.targets.in_periods(subjects, [period.label, *(month.label for month in months)], None)
    goals: dict[Subject, dict[Key, Lines]] = {subject: {} for subject in subjects}
    for target in found:
        if target.period == period.label:
            goals[target.subject][target.unit] = target.lines
    for (subject, unit), part in _parts(found, period, months, context).items():
        if part:
            goals[subject].setdefault(unit, Lines(Amount(part, unit[1])))
    return goals


def _parts(
    found: Iterable[Target], week: Period, months: Sequence[Period], context: Context
) -> Counter[tuple[Subject, Key]]:
    by_label, parts = {month.label: month for month in months}, Counter[tuple[Subject, Key]]()
    for target in found:
        if month := by_label.get(target.period):
            parts[target.subject, target.unit] += week_part(
                target.lines.goal.value, week.label, month, context.workdays
            )
    return parts
