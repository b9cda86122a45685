"""`/target gap`: where a goal stands against its plan, why, and what would close the gap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from domain.commands.baseline import ShowGap
from domain.drafting import anchor
from domain.metric import Metric
from domain.outcomes.gap import GapShown, GapWithoutTarget, RepGap, TeamGapShown
from domain.period import current
from domain.span import Span
from domain.target import Subject, Target
from handlers.as_of import as_of
from handlers.context import Context
from handlers.cycle_state import look_at
from handlers.funnel import FEWEST
from handlers.gap_bands import bands_of
from handlers.gap_beside import beside_of
from handlers.gap_card import card_of, rep_gap
from handlers.gap_facts import Aimed
from handlers.gap_taken import Taken, take_apart
from handlers.goals_within import goals_beneath
from handlers.led import teams_led
from handlers.off_course import OffCourse, aims, off_course
from handlers.people import Hidden, is_team_after_all, members_of, visible_owner
from handlers.progress import this_month
from handlers.summing import summed
from handlers.who import Owner

Seen = GapShown | TeamGapShown | GapWithoutTarget
MOST = 10  # people of a team whose gaps are taken apart


def handle_show_gap(command: ShowGap, context: Context) -> Seen | Hidden:
    """That a team's was looked at is noted: a step of the monthly cycle is done with it."""
    owner = visible_owner(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    month = current("month", context.office_day)
    if owner.subject.kind == "team" and not command.as_of and (command.period or this_month(context)) == month:
        look_at(int(owner.subject.id), "gap", context)
    return gap_of(owner, command, context)


def gap_of(owner: Owner, command: ShowGap, context: Context) -> Seen:
    """Of whom the command names."""
    context = as_of(command.as_of, context)
    span = Span(command.period or this_month(context), context.today)
    targets = context.store.targets.of([owner.subject], span.period.label, command.segment)
    target = _meant(targets, "" if is_team_after_all(command.who, owner) else command.metric, context)
    if owner.member is None:
        asked = context.asked(target.metric if target else command.metric, command.segment)
        return _team(owner, (target, asked), span, context)
    own = owner.subject.id == context.member.id
    if target is None:
        return _aimless(owner, span, context)
    aimed = Aimed(target, (owner.subject.id,), mates_of(owner.subject.id, context))
    if context.as_of:
        return GapShown(owner.name, own, card_of(take_apart([aimed], span, context)[0], span, context), context.as_of)
    [taken] = take_apart([aimed], span, context, () if target.segment else bands_of(target, span, context))
    return GapShown(owner.name, own, card_of(taken, span, context, beside_of(taken, span, context)))


def _aimless(owner: Owner, span: Span, context: Context) -> GapWithoutTarget:
    own = owner.subject.id == context.member.id
    segments = {target.segment for target in context.store.targets.of([owner.subject], span.period.label, None)}
    parts = () if "" in segments else tuple(sorted(segments))
    return GapWithoutTarget(owner.name, own, span.period, teams_led(context) if own and not parts else (), parts)


def _meant(targets: Sequence[Target], metric: str, context: Context) -> Target | None:
    if metric:
        return next((target for target in targets if target.metric == metric), None)
    return anchor(targets, context.settings.main_metric)


def mates_of(member: str, context: Context) -> tuple[str, ...]:
    """Those whose rates one's own are drawn towards: of a team in which nobody can tell the others' rates."""
    _, people = context.store.teams.mates(member, context.office_day)
    return people if len(people) >= FEWEST else ()


def aimed_at(target: Target, context: Context) -> Aimed:
    """The same for one of many, by the tree of teams."""
    rep = target.subject.id
    team = next((context.tree.own_members(team.id) for team in context.tree.of(rep)), ())
    return Aimed(target, (rep,), team if rep in team and len(team) >= FEWEST else ())


def _team(owner: Owner, meant: tuple[Target | None, Metric], span: Span, context: Context) -> TeamGapShown:
    """The team's own goal, or the sum of those within it, as one funnel, and its people by how far off they are; of a
    segment where one is meant."""
    (target, asked), people = meant, members_of(owner.subject, context)
    found = off_course(aims(people, span.period, context, asked.segment), span, context)
    off = [one for one in found if one.way]
    whole = target or _within(owner.subject, asked, span, context)
    aimed = [Aimed(whole, tuple(people))] if whole and people else []
    told = [aimed_at(one.target, context) for one in off[:MOST]]
    taken = take_apart([*aimed, *told], span, context) if aimed or told else ()
    card = card_of(taken[0], span, context) if aimed else None
    return TeamGapShown(
        team=owner.name,
        period=span.period,
        card=card,
        reps=_gaps(off, taken[len(aimed) :], people, context),
        more=max(len(off) - MOST, 0),
        within=len(found) - len(off),
        aimless=len(people) - len(found),
        as_of=context.as_of,
        added=target is None and card is not None,
    )


def _within(team: Subject, asked: Metric, span: Span, context: Context) -> Target | None:
    """What is aimed at within a team without a goal of its own; of one currency, for a gap is reckoned in one."""
    people = list(members_of(team, context))
    goals = goals_beneath(team, people, span.period, context).lines
    found = [key for key in goals if (key[0], key[2]) == (asked.key, asked.segment)]
    if len(found) != 1 or (context.settings.rates and summed(goals, people, span.period, context)[1].get(found[0])):
        return None
    return Target(team, asked.key, span.period.label, goals[found[0]], segment=asked.segment)


def rep_gaps(off: Sequence[OffCourse], span: Span, names: dict[str, str], context: Context) -> tuple[RepGap, ...]:
    """Each with the largest cause; `names` by id."""
    aimed = [aimed_at(one.target, context) for one in off]
    return _gaps(off, take_apart(aimed, span, context) if aimed else (), names, context)


def _gaps(
    off: Sequence[OffCourse], taken: Iterable[Taken], names: dict[str, str], context: Context
) -> tuple[RepGap, ...]:
    ways = {one.target.id: one.way for one in off}
    return tuple(
        rep_gap(one, names.get(one.aimed.target.subject.id, ""), way, context)
        for one in taken
        if (way := ways[one.aimed.target.id])
    )
