"""What a review of a team begins with: the team, the teams within it, and each of its people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from domain.outcomes.review import Facts, TeamReviewed
from domain.period import Period
from domain.standing import Standing
from domain.target import Subject
from domain.team import Team
from handlers.context import Context
from handlers.goal_sums import goal_sums
from handlers.goals_within import Aims, Within, goals_within, inner_teams, subject_of
from handlers.people import ids_of, members_of
from handlers.progress import pace_lines
from handlers.review_facts import lines_of, people_of
from handlers.summing import Key
from handlers.team_lines import lines_towards


def team_facts(subject: Subject, period: Period, context: Context) -> Facts:
    then = team_then(subject, period, context)
    names = members_of(subject, then)
    standings = context.store.standings.against(names, period.label)
    within = goals_within(Aims(subject, _goals(names, standings, period, context), parted=True), period, then)
    goals = within.of(subject)
    return Facts(
        lines=lines_towards(goals, list(names), period, context),
        over=context.today > period.last,
        parted=period.kind == "week",
        added=bool(goals.sums),
        people=people_of(names, lines_of(standings, list(names), period, context), period, context),
        teams=tuple(_team(team, within, standings, (period, context)) for team in inner_teams(subject, then.tree)),
    )


def _goals(
    members: Iterable[str], standings: Iterable[Standing], period: Period, context: Context
) -> dict[tuple[str, Key], int]:
    """Of people, those of their months where they have none for the period itself."""
    sums = goal_sums([Subject("member", member) for member in members], period, context)
    goals = {(one.id, unit): each.lines.goal.value for one, units in sums.items() for unit, each in units.items()}
    own = {(one.member, (one.metric, one.done.currency, one.segment)): one.goal.value for one in standings if one.goal}
    return goals | own


def _team(team: Team, within: Within, standings: Sequence[Standing], at: tuple[Period, Context]) -> TeamReviewed:
    """From what is read already; two currencies stand side by side."""
    goals = within.of(subject_of(team))
    inside, done = frozenset(within.tree.members(team.id)), Counter[Key]()
    for total in standings:
        key = total.metric, total.done.currency, total.segment
        if total.member in inside and (not total.segment or key in goals.lines):
            done[key] += total.done.value
    return TeamReviewed(team.name, pace_lines(done, goals.lines, *at), bool(goals.sums))


def team_then(subject: Subject, period: Period, context: Context) -> Context:
    """With the teams as they were when the period ended; of one that had nobody then as they are now."""
    noon = datetime.combine(period.last, time(12), ZoneInfo(context.settings.timezone))
    then = replace(context, now=min(noon, context.now))
    return then if ids_of(subject, then) else context
