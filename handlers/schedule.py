"""What is due now in one workspace: boards, digests and nudges, each claimed once and told."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from domain.nudge import Nudge, nudge_due
from domain.outcomes.schedule import Nudged
from domain.period import week
from domain.schedule import Occurrence, board_due, digest_due
from handlers.begun import had_begun
from handlers.board import weekly_board
from handlers.chasing import approvals_due
from handlers.context import Context, Directly, InChannel
from handlers.course_due import courses_told
from handlers.cycle_due import cycle_steps_due
from handlers.deviation import deviations_due
from handlers.digest import digests
from handlers.intel_week import intel_due
from handlers.people import on_leave
from handlers.plan_milestone import milestones_due
from handlers.plan_week import weeks_due
from handlers.reminding import reminders_due
from handlers.rep import reps_to_ask
from handlers.review_due import reviews_told
from handlers.scoring import rounds_due
from handlers.vote_open import votes_due


def due(context: Context) -> tuple[Occurrence, ...]:
    """Do what is due and has not been done; what is said is in the context's notices."""
    return tuple(occurrence for kind in KINDS for occurrence in kind(context))


def skip_board(context: Context) -> None:
    """A board channel that was just named does not get last week's board."""
    occurrence = board_due(context.settings, context.workdays, context.now)
    if occurrence:
        context.store.occurrences.claim(occurrence, context.now)


def _board(context: Context) -> list[Occurrence]:
    occurrence = board_due(context.settings, context.workdays, context.now)
    if occurrence is None or not context.store.occurrences.claim(occurrence, context.now):
        return []
    told = week(occurrence.day)
    if not had_begun(told, context):
        return []
    context.tell(InChannel(context.settings.board_channel), weekly_board(told, occurrence.late, context))
    return [occurrence]


def _digests(context: Context) -> list[Occurrence]:
    leads = {place for team in context.tree.teams for place in context.tree.leads(team)} - on_leave(context)
    done: list[Occurrence] = []
    for lead in context.store.members.some(sorted(leads)):
        occurrence = digest_due(lead, context.settings, context.workdays, context.now)
        if occurrence and context.store.occurrences.claim(occurrence, context.now):
            done.append(occurrence)
            for digest in digests(lead, context):
                context.tell(Directly(lead.id), digest)
    return done


def _nudges(context: Context) -> list[Occurrence]:
    done: list[Occurrence] = []
    for rep in reps_to_ask(context):
        nudge = nudge_due(rep, context.settings, context.workdays, context.now)
        if nudge and context.store.occurrences.claim(nudge.occurrence, context.now):
            done.append(nudge.occurrence)
            context.tell(Directly(nudge.member.id), _told(nudge))
    return done


def _told(nudge: Nudge) -> Nudged:
    return Nudged(nudge.missing, nudge.idle_days, nudge.day)


# Each can be done without the others, where one of them fails.
KINDS: tuple[Callable[[Context], Iterable[Occurrence]], ...] = (
    _board,
    _digests,
    _nudges,
    weeks_due,
    milestones_due,
    deviations_due,
    rounds_due,
    reminders_due,
    approvals_due,
    intel_due,
    reviews_told,
    votes_due,
    cycle_steps_due,
    courses_told,
)
