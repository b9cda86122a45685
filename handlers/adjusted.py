"""The adjustments that stand, listed: of a person's targets and by them, of a team's and of its people's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from domain.adjustment import Adjustment, Step
from domain.commands.target import ShowAdjustments
from domain.outcomes.adjustment import AdjustmentLine, AdjustmentsShown, StepShown
from domain.outcomes.decider import Decider
from domain.period import following, periods_of
from domain.target import Subject, Target
from handlers.approver import deciders
from handlers.context import Context
from handlers.pending import pending
from handlers.people import Hidden, ids_of, manages, visible_owner
from handlers.proposal import names_of, steps_shown
from handlers.who import Owner

HISTORY = 10
STEPS = 5  # of one adjustment: a split may have touched a whole company


def handle_show_adjustments(command: ShowAdjustments, context: Context) -> AdjustmentsShown | Hidden:
    owner = visible_owner(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    if owner.member is None:
        return _of_team(owner, context)
    lines = _lines(context.store.adjustments.history(owner.subject, HISTORY), {owner.subject}.__contains__, context)
    if owner.subject.id != context.member.id:
        return AdjustmentsShown(owner.name, False, lines)
    by_oneself = context.store.adjustments.by(context.member.id, HISTORY)
    made = _lines(by_oneself, lambda subject: manages(subject, context), context)
    return AdjustmentsShown(owner.name, True, lines, pending(context), made)


def _of_team(owner: Owner, context: Context) -> AdjustmentsShown:
    """All of the team's own targets; of its people's, what is running or to come."""
    people = [Subject("member", member) for member in ids_of(owner.subject, context)]
    standing = [target.id for target in _standing(people, context)]
    found = {
        adjustment.id: adjustment
        for adjustment in (
            *context.store.adjustments.history(owner.subject, HISTORY),
            *context.store.adjustments.of_targets(standing, HISTORY),
        )
    }
    newest = [found[key] for key in sorted(found, reverse=True)[:HISTORY]]
    names = context.store.members.names(context.store.adjustments.silent(standing))
    lines = _lines(newest, {owner.subject, *people}.__contains__, context)
    return AdjustmentsShown(owner.name, False, lines, silent=tuple(sorted(names.values())))


def _standing(people: Sequence[Subject], context: Context) -> tuple[Target, ...]:
    """Their targets of this week, month, quarter and year, and of the next."""
    start = context.settings.fiscal_start
    running = periods_of(context.office_day, start)
    labels = {period.label for period in (*running, *(following(period, start) for period in running))}
    return context.store.targets.in_periods(people, labels, None)


def _lines(
    found: Sequence[Adjustment], asked: Callable[[Subject], bool], context: Context
) -> tuple[AdjustmentLine, ...]:
    """Only the steps of those asked for: an adjustment may have touched others too."""
    meant = {one.id: [step for step in one.steps if asked(step.before.subject)] for one in found}
    shown = iter(steps_shown((step for steps in meant.values() for step in steps[:STEPS]), context))
    names = _Names(
        context.store.members.names(one.author for one in found),
        names_of((step.before.subject for steps in meant.values() for step in steps if _waits(step)), context),
        deciders(context.store.approvals.given("adjustment", meant), context),
    )
    return tuple(
        _line(one, meant[one.id], tuple(islice(shown, min(len(meant[one.id]), STEPS))), names)
        for one in found
        if meant[one.id]
    )


@dataclass(frozen=True, slots=True)
class _Names:
    """Who made the adjustments, who has not acknowledged one, and by its number who approved it."""

    authors: Mapping[str, str]
    silent: Mapping[Subject, str]
    deciders: Mapping[int, Decider]


def _line(found: Adjustment, steps: Sequence[Step], shown: tuple[StepShown, ...], names: _Names) -> AdjustmentLine:
    return AdjustmentLine(
        author=names.authors.get(found.author, found.author),
        reason=found.reason,
        at=found.proposed_at,
        undone=found.state == "undone",
        steps=shown,
        silent=tuple(names.silent[who] for who in dict.fromkeys(step.before.subject for step in steps if _waits(step))),
        occasion=found.occasion,
        correction=found.correction,
        decider=names.deciders.get(found.id),
        more=len(steps) - len(shown),
    )


def _waits(step: Step) -> bool:
    return step.acknowledged_at is None
