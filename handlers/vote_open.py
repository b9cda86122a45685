"""Votes that Pacer opens: where three people of a team have noted the same, each for themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from domain.intel import FRESH, Agreement, FieldNote, agreements
from domain.outcomes.vote import VoteAsked, VoteOpened
from domain.period import current
from domain.plan import Course, Plan
from domain.schedule import Occurrence, is_quiet
from domain.vote import DAYS, FEWEST, OFFICE, Vote
from handlers.asking import away_until
from handlers.at_hand import leads_at_hand
from handlers.context import Context, Directly
from handlers.intel import shown
from handlers.plan_course import coming_with
from handlers.vote import motion_of, votes_over

Heard = dict[int, int]


def votes_due(context: Context) -> list[Occurrence]:
    """On working days outside of the quiet hours; what is over first."""
    zone = context.settings.timezone
    if not context.workdays.is_workday(context.office_day) or is_quiet(context.settings, zone, context.now):
        return []
    return [*votes_over(context), *_opened(context)]


def _opened(context: Context) -> Iterator[Occurrence]:
    """Notes are looked through when a new one has come, and once on each working day: plans may be new, too."""
    since, heard = context.office_day - FRESH, context.store.votes.heard()
    newest = context.store.intel.newest(since)
    daily = Occurrence("vote", "", context.office_day, "count")
    if newest and (context.store.occurrences.claim(daily, context.now) or newest > heard.get(OFFICE, 0)):
        context.store.votes.hear([OFFICE], newest)
        notes = context.store.intel.since(since)
        for team, agreement in _agreed(notes, heard, context):
            if vote := _open(team, agreement, context):
                heard |= dict.fromkeys(related(team, context), newest)
                context.store.votes.hear(related(team, context), newest)
                yield Occurrence("vote", str(vote.id), context.office_day, "open")


def related(team: int, context: Context) -> tuple[int, ...]:
    """The team with those above and below it: what has come of a note in one of them, has come of it in all."""
    return (*context.tree.above(team), *context.tree.below(team))


def _agreed(notes: tuple[FieldNote, ...], heard: Heard, context: Context) -> Iterator[tuple[int, Agreement]]:
    """The smallest team first."""
    deepest = sorted(context.tree.downwards(), key=lambda placed: -placed[1])
    for team, _ in deepest:
        people = {*context.tree.members(team.id), *context.tree.leads(team.id)}
        fresh = (note for note in notes if note.author in people and note.message > heard.get(team.id, 0))
        yield from ((team.id, found) for found in agreements(fresh, context.office_day))


def _open(team: int, agreement: Agreement, context: Context) -> Vote | None:
    """What is against us speaks for the B line, what is in our favour for the A line; where most plans of the team are
    on the other one. Nobody votes who is away until it ends."""
    last = context.workdays.after(context.office_day, DAYS)
    period = current("month", last)
    plans = _plans(team, last, period.label, context)
    course: Course = "b" if agreement.bearing == "against" else "a"
    moving = {member: plan for member, plan in plans.items() if plan.course != course}
    if len(moving) < max(FEWEST, len(plans) / 2) or any(one.team == team for one in context.store.votes.standing()):
        return None
    vote = Vote(team, course, period.label, agreement.topic, _written(agreement), last, context.now)
    number = context.store.votes.open(vote, moving)
    _ask(number, vote, (agreement, moving), context)
    return Vote(team, course, period.label, vote.topic, vote.about, last, context.now, id=number)


def _plans(team: int, last: date, period: str, context: Context) -> dict[str, Plan]:
    people = context.tree.members(team)
    there = set(people) - away_until(people, last, context)
    return {plan.target.subject.id: plan for plan in context.store.plans.of_members(there, period).values()}


def _written(agreement: Agreement) -> str:
    """The name as the first of them wrote it."""
    names = (name for note in agreement.notes for name in note.about)
    return next(name for name in names if name.casefold() == agreement.about)


def _ask(number: int, vote: Vote, asked: tuple[Agreement, dict[str, Plan]], context: Context) -> None:
    """A voter reads what was said openly, and what they said themselves; the leads read all."""
    (agreement, moving), motion = asked, motion_of(vote, context)
    notes = agreement.notes
    for member, plan in moving.items():
        open_ = [note for note in notes if not note.private or note.author == member]
        coming = coming_with(plan, vote.course, context)
        told = VoteAsked(number, motion, shown(open_, context), len(notes) - len(open_), coming)
        context.tell(Directly(member), told)
    for lead in leads_at_hand(vote.team, context):
        context.tell(Directly(lead), VoteOpened(motion, shown(notes, context), len(moving)))
