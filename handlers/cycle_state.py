"""How far a team is in the month's cycle: found out from what is there, or ticked off by hand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.cycle import STEPS, Step, day_of, week_of
from domain.outcomes.cycle import State, StepShown, TeamCycle
from domain.period import Period, PeriodKind, current
from domain.review import About
from domain.target import Subject
from domain.team import Team
from handlers.context import Context
from handlers.people import members_of

_BEFORE = timedelta(days=31)  # a market note of the month before still holds
_NOBODY = (0, 0)

Found = dict[Step, tuple[int, int]]  # so many of so many people; of 0 where it is not about people


def cycle_of(team: Team, context: Context) -> TeamCycle:
    """This month's, as it stands today."""
    month, subject = current("month", context.office_day), Subject("team", str(team.id))
    goals = context.store.targets.of([subject], month.label)
    found = _of_people(subject, month, context) | _of_team(subject, month, context) | {"goal": (len(goals), 0)}
    ticked, since = context.store.cycles.ticked(team.id, month.label), context.store.cycles.on().get(team.id)
    return TeamCycle(
        team=team.id,
        name=team.name,
        period=month,
        on=since is not None,
        steps=tuple(
            _shown(step, found.get(step, _NOBODY), (ticked.get(step, False), since), context) for step in STEPS
        ),
        goal=goals[0].id if goals else 0,
    )


def look_at(team: int, step: Step, context: Context) -> None:
    """Somebody looked at what the step is about; kept where the cycle is on and the week before the step's own is
    over."""
    month = current("month", context.office_day)
    first = next(one for one in STEPS if week_of(one) == week_of(step))
    if team in context.store.cycles.on() and day_of(first, month, context.workdays) <= context.office_day:
        where = (team, month.label, step)
        context.store.cycles.tick(where, True, (context.member.id, context.now))


def _of_people(team: Subject, month: Period, context: Context) -> Found:
    """Who has a target, a plan, and has checked in; of those with a target."""
    people = list(members_of(team, context))
    targets = context.store.targets.of([Subject("member", one) for one in people], month.label)
    aimed = {target.subject.id for target in targets}
    return {
        "split": (len(aimed), len(people)),
        "plans": (len(context.store.plans.planned(aimed, month.label)), len(aimed)),
        "checkins": (len(context.store.standings.active(aimed, month.label)), len(aimed)),
        "adjust": (int(context.store.adjustments.were_made([target.id for target in targets])), 0),
    }


def _of_team(team: Subject, month: Period, context: Context) -> Found:
    newest = context.store.market.newest(1)
    return {
        "market": (int(bool(newest) and newest[0].day >= month.first - _BEFORE), 0),
        "review": (int(context.store.reviews.of(About(team, month.label)) is not None), 0),
        "round": (int(context.store.rounds.was_closed(team, _around(month, context))), 0),
    }


def _around(month: Period, context: Context) -> tuple[str, ...]:
    """The periods that the month is part of: what was agreed on for one of them, was for the month."""
    kinds: tuple[PeriodKind, ...] = ("quarter", "year", "fiscal")
    return (month.label, *(current(kind, month.first, context.settings.fiscal_start).label for kind in kinds))


def _shown(step: Step, found: tuple[int, int], kept: tuple[bool, datetime | None], context: Context) -> StepShown:
    """`kept`: whether it was ticked off by hand, and since when the cycle is on."""
    day = day_of(step, current("month", context.office_day), context.workdays)
    (count, of), (ticked, since) = found, kept
    told = count > 0 and count >= of
    state = "done" if told or ticked else _state(day, since, context)
    return StepShown(step, week_of(step), day, state, count, of, by_hand=ticked and not told)


def _state(day: date, since: datetime | None, context: Context) -> State:
    if day == context.office_day:
        return "today"
    begun = since.astimezone(ZoneInfo(context.settings.timezone)).date() if since else None
    return "skipped" if begun and begun <= day < context.office_day else "open"


def topmost(member: str, context: Context) -> list[Team]:
    """The teams that a lead leads, without those within another of theirs."""
    teams = context.tree.led_by(member)
    within = {below for team in teams for below in context.tree.below(team.id)}
    return [team for team in teams if team.id not in within]


def teams_of(member: str, context: Context) -> Iterable[Team]:
    """Of an admin who leads none those at the top."""
    led = topmost(member, context)
    tops = [team for team in context.tree.teams.values() if team.parent is None]
    return led or (tops if context.member.is_admin else [])
