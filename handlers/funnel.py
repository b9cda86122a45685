"""The funnel of a person or a team: from the goal back to what each week takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from domain.amount import Amount
from domain.baseline import price
from domain.commands.baseline import ShowFunnel
from domain.conversion import STAGES, short
from domain.drafting import aims
from domain.funnel import Rate, a_week, capacity, deals_for, needs, rates, weeks_of
from domain.metric import Metric
from domain.outcomes.funnel import FunnelShown, StageShown, Undrawn, Wanted
from domain.past import Figures, weeks_before
from domain.period import Period
from handlers.context import Context
from handlers.history import Ground, booked, counted, ground_of
from handlers.led import teams_led
from handlers.people import Hidden
from handlers.progress import lines_by_member, this_month
from handlers.team_lines import team_lines

WEEKS = 26  # of which the busiest and the usual one are known
Goals = Mapping[tuple[str, str], Amount]  # by metric and currency
FEWEST = 3  # in a team whose rate may be shown: of two, each would know the other's


@dataclass(frozen=True, slots=True)
class Team:
    """Towards whose rates one's own are drawn, '' for all that the same people do; `undrawn` says why towards none."""

    name: str
    counts: Mapping[str, int]
    price: Fraction | None = None
    undrawn: Undrawn = ""


def handle_show_funnel(command: ShowFunnel, context: Context) -> FunnelShown | Hidden:
    period = command.period or this_month(context)
    labels = (period.label, *week_labels(context))
    ground = ground_of(command.who, context.asked("", command.segment), context, labels)
    if not isinstance(ground, Ground):
        return ground
    team = towards(ground, context)
    found = rates(ground.counts, team.counts)
    wanted, weeks = wanted_of(ground, period, team, context), weeks_of(period, context.workdays)
    stages = stages_of(ground, Asked(wanted, period, weeks), found, context)
    less = short(ground.counts or team.counts)
    return FunnelShown(
        owner=ground.owner.name,
        own=ground.is_own(context),
        period=period,
        wanted=wanted,
        stages=stages,
        left_out=_left_out(stages, less, context),
        short=tuple(context.metrics.of(stage) for stage in less),
        weeks=weeks,
        team=team.name,
        undrawn=team.undrawn,
        segment=command.segment,
        led=teams_led(context) if ground.is_own(context) and not stages else (),
    )


def _left_out(stages: Iterable[StageShown], less: Iterable[str], context: Context) -> tuple[Metric, ...]:
    there = {*less, *(shown.metric.key for shown in stages)}
    return tuple(context.metrics.of(stage) for stage in STAGES if stage not in there)


def week_labels(context: Context) -> list[str]:
    return [week.label for week in weeks_before(context.today, WEEKS)]


def team_of_rep(ground: Ground, context: Context) -> Team:
    """The team that a rep belongs to, with the sums of all in it."""
    if ground.owner.member is None:
        return Team("", {}, None, "team")
    name, people = context.store.teams.mates(ground.owner.member.id, context.office_day)
    if len(people) < FEWEST:
        return Team("", {}, None, "small" if len(people) > 1 else "alone")
    labels = [month.label for month in (*ground.past.year, ground.past.running)]
    sums = context.store.history.together(people, labels)
    return Team(name, counted(sums), price_in(sums, ground))


def towards(ground: Ground, context: Context) -> Team:
    """The team of a rep; of a segment all that the same people do, whatever it is of."""
    if not ground.metric.segment:
        return team_of_rep(ground, context)
    labels = [month.label for month in (*ground.past.year, ground.past.running)]
    sums = context.store.history.together(ground.people, labels)
    return Team("", counted(sums), price_in(sums, ground))


def price_in(sums: Figures, ground: Ground) -> Fraction | None:
    return price(booked(sums), counted(sums).get("deals", 0), ground.currency)


def wanted_of(ground: Ground, period: Period, team: Team, context: Context) -> Wanted:
    """A goal in deals goes before one in bookings, which the average price turns into deals: one's own, or that of the
    team (of a segment: of all that they do) where one has none yet."""
    goals = goals_of(ground, period, context)
    within = {} if goals else goals_beneath(ground, period, context)
    found = _wanted(ground, goals or within, team)
    return replace(found, within=bool(within) and found.goal is not None)


def _wanted(ground: Ground, goals: Goals, team: Team) -> Wanted:
    if deals := goals.get(("deals", "")):
        return Wanted(deals, None, deals.value)
    goal, own = goals.get(("bookings", ground.currency)), price_in(ground.sums, ground)
    each = own or team.price
    return Wanted(goal, each, deals_for(goal.value, each) if goal and each else None, own is None and each is not None)


def goals_beneath(ground: Ground, period: Period, context: Context) -> Goals:
    """What the goals of a team's people and teams, or of the months of a longer period, add up to."""
    people, member = lines_by_member(ground.people, period, context), ground.owner.member
    lines = people[member.id] if member else team_lines(ground.owner.subject, people, period, context)
    aimed = [(line.metric, line.lines.goal) for line in lines if line.lines]
    return {(of.key, goal.currency): goal for of, goal in aimed if of.segment == ground.metric.segment}


def goals_of(ground: Ground, period: Period, context: Context) -> Goals:
    """By metric and currency; where none is of the whole, those of its segments added up."""
    segment, goals = ground.metric.segment, dict[tuple[str, str], Amount]()
    targets = context.store.targets.of([ground.owner.subject], period.label, segment or None)
    for target in [one for one in targets if one.segment == segment] or aims(targets, "bookings"):
        goal = target.lines.goal
        before = goals.get((target.metric, goal.currency), goal.with_value(0))
        goals[target.metric, goal.currency] = goal.with_value(before.value + goal.value)
    return goals


@dataclass(frozen=True, slots=True)
class Asked:
    """What a period is to bring, and the working weeks that it has."""

    wanted: Wanted
    period: Period
    weeks: Fraction


def stages_of(ground: Ground, asked: Asked, found: tuple[Rate, ...], context: Context) -> tuple[StageShown, ...]:
    """Stage by stage what the goal takes, in all and a week."""
    if not found:
        return ()
    stages = (*(rate.own.stage for rate in found), found[-1].own.following)
    deals = asked.wanted.deals
    takes = (None,) * len(stages) if deals is None else needs(deals, [rate.drawn for rate in found])
    labels = week_labels(context)
    done = counted(ground.past.totals.get(asked.period.label, {}))
    return tuple(
        _stage(StageShown(context.metrics.of(stage), rate, need, done.get(stage, 0), capacity(past)), asked.weeks)
        for stage, rate, need, past in zip(
            stages, (*found, None), takes, (ground.past.weeks(stage, labels) for stage in stages), strict=True
        )
    )


def _stage(shown: StageShown, weeks: Fraction) -> StageShown:
    if shown.need is None:
        return shown
    weekly = a_week(shown.need, weeks)
    return replace(shown, a_week=weekly, room=shown.capacity.room(weekly))
