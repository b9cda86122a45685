"""What a review of a team begins with: the team, the teams within it, and each of its people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from domain.amount import Amount
from domain.outcomes.review import Facts, TeamReviewed
from domain.outcomes.target import PaceLine
from domain.period import Period, months_in
from domain.standing import Standing
from domain.target import COMPANY, Lines, Subject, Target
from domain.team import Team
from domain.weekly import week_part
from handlers.context import Context
from handlers.people import members_of
from handlers.progress import Goals, pace_lines
from handlers.review_facts import lines_of, people_of
from handlers.summing import Key, summed


def team_facts(subject: Subject, period: Period, context: Context) -> Facts:
    then = team_then(subject, period, context)
    names, inner = members_of(subject, then), _inner(subject, then)
    standings = context.store.standings.against(names, period.label)
    goals = _goals([subject, *map(_subject, inner)], period, context)
    added = _added(standings, goals[subject])
    return Facts(
        lines=_own_lines({**added, **goals[subject]}, list(names), period, context),
        over=context.today > period.last,
        parted=period.kind == "week",
        added=bool(added),
        people=people_of(names, lines_of(standings, list(names), period, context), period, context),
        teams=tuple(
            TeamReviewed(
                team.name,
                _sum_lines(goals[_subject(team)], standings, then.tree.members(team.id), (period, context)),
            )
            for team in inner
        ),
    )


def team_then(subject: Subject, period: Period, context: Context) -> Context:
    """With the teams as they were when the period ended; of one that had nobody then as they are now."""
    noon = datetime.combine(period.last, time(12), ZoneInfo(context.settings.timezone))
    then = replace(context, now=min(noon, context.now))
    return then if members_of(subject, then) else context


def _inner(subject: Subject, context: Context) -> list[Team]:
    parent = None if subject == COMPANY else int(subject.id)
    return [team for team in context.tree.teams.values() if team.parent == parent]


def _subject(team: Team) -> Subject:
    return Subject("team", str(team.id))


def _own_lines(goals: Goals, members: Sequence[str], period: Period, context: Context) -> tuple[PaceLine, ...]:
    done, used = summed(goals, members, period, context)
    lines = pace_lines(done, goals, period, context)
    return tuple(
        replace(line, rates=used.get((line.metric.key, line.done.currency, line.metric.segment), ())) for line in lines
    )


def _added(standings: Iterable[Standing], own: Goals) -> dict[Key, Lines]:
    """The goals of the people, added up where the team has none of its own."""
    sums = Counter[Key]()
    for total in standings:
        key = total.metric, total.done.currency, total.segment
        if total.goal and key not in own:
            sums[key] += total.goal.value
    return {key: Lines(Amount(value, key[1])) for key, value in sums.items() if value > 0}


def _sum_lines(
    goals: Goals, standings: Iterable[Standing], members: Sequence[str], at: tuple[Period, Context]
) -> tuple[PaceLine, ...]:
    """Of a team within, from what is read already; two currencies stand side by side."""
    within, done = frozenset(members), Counter[Key]()
    for total in standings:
        key = total.metric, total.done.currency, total.segment
        if total.member in within and (not total.segment or key in goals):
            done[key] += total.done.value
    return pace_lines(done, goals, *at)


def _goals(subjects: Sequence[Subject], period: Period, context: Context) -> Mapping[Subject, Mapping[Key, Lines]]:
    """By whose they are; of a week without a goal of its own the part of the months' that falls on it."""
    months = months_in(period) if period.kind == "week" else ()
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
