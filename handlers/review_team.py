"""What a review of a team begins with: the team, the teams within it, and each of its people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from domain.outcomes.review import Facts, TeamReviewed
from domain.outcomes.target import PaceLine
from domain.period import Period
from domain.standing import Standing
from domain.target import Subject
from domain.team import Team
from handlers.context import Context
from handlers.people import ids_of, members_of
from handlers.progress import pace_lines, with_months
from handlers.review_facts import lines_of, people_of
from handlers.review_goals import TeamGoals, Within, goals_within, inner_teams, subject_of
from handlers.summing import Key, summed


def team_facts(subject: Subject, period: Period, context: Context) -> Facts:
    then = team_then(subject, period, context)
    names = members_of(subject, then)
    standings = context.store.standings.against(names, period.label)
    within = goals_within(subject, standings, period, then)
    goals = within.of(subject)
    return Facts(
        lines=_own_lines(goals, list(names), period, context),
        over=context.today > period.last,
        parted=period.kind == "week",
        added=goals.added,
        people=people_of(names, lines_of(standings, list(names), period, context), period, context),
        teams=tuple(_team(team, within, standings, (period, context)) for team in inner_teams(subject, then.tree)),
    )


def _team(team: Team, within: Within, standings: Sequence[Standing], at: tuple[Period, Context]) -> TeamReviewed:
    """From what is read already; two currencies stand side by side."""
    goals = within.of(subject_of(team))
    inside, done = frozenset(within.tree.members(team.id)), Counter[Key]()
    for total in standings:
        key = total.metric, total.done.currency, total.segment
        if total.member in inside and (not total.segment or key in goals.lines):
            done[key] += total.done.value
    return TeamReviewed(team.name, pace_lines(done, goals.lines, *at), goals.added)


def team_then(subject: Subject, period: Period, context: Context) -> Context:
    """With the teams as they were when the period ended; of one that had nobody then as they are now."""
    noon = datetime.combine(period.last, time(12), ZoneInfo(context.settings.timezone))
    then = replace(context, now=min(noon, context.now))
    return then if ids_of(subject, then) else context


def _own_lines(goals: TeamGoals, members: Sequence[str], period: Period, context: Context) -> tuple[PaceLine, ...]:
    done, used = summed(goals.lines, members, period, context)
    lines = with_months(pace_lines(done, goals.lines, period, context), goals.months)
    return tuple(
        replace(line, rates=used.get((line.metric.key, line.done.currency, line.metric.segment), ())) for line in lines
    )
