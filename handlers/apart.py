"""A split that would leave a team above with another target than its people's: refused, with the ways out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.outcomes.split_refusals import SplitApart
from domain.period import labelled
from domain.split import Split
from domain.target import Subject, Target
from domain.whole import Whole
from handlers.context import Context
from handlers.people import manages, members_of
from handlers.proposal import names_of
from handlers.split_targets import Standing, amount, parts_of
from handlers.whole import wholes


def apart(split: Split, now: Standing, context: Context) -> tuple[Whole, ...]:
    """The teams above whose own targets it would break, the nearest first; what is over-assigned was asked for."""
    parts = parts_of(split, context)
    goals = {key: target.lines.goal.value for key, target in now.items()}
    keys = {(subject, label): value for subject, some in parts.items() for label, value in some.items()}
    changed = {key: (goals.get(key, 0), value) for key, value in keys.items()}
    broken = [
        whole for whole in wholes(changed, (split.metric, split.currency, split.segment), context) if whole.is_broken
    ]
    if split.surplus:
        broken = [each for each in broken if each.target.period == split.period and each.gap != split.surplus]
    return tuple(broken)


def refused(split: Split, broken: Sequence[Whole], context: Context) -> SplitApart:
    """About the first of them; of a team that the asker does not lead, without its figures."""
    first, target = broken[0], broken[0].target
    told, leads = manages(target.subject, context), _leads(target.subject, context)
    fits = fitting(split, first, context)
    return SplitApart(
        split=split.id,
        team=names_of([target.subject], context)[target.subject],
        period=labelled(target.period, context.settings.fiscal_start),
        metric=context.metric_of(target),
        parts=amount(first.after, split) if told else None,
        whole=target.lines.goal if told else None,
        fits=amount(fits, split) if fits else None,
        raisable=all(manages(whole.target.subject, context) for whole in broken),
        leads=tuple(sorted(context.store.members.names(leads).values())),
        dimension=first.dimension,
    )


def fitting(split: Split, whole: Whole, context: Context) -> int:
    """What the split may come to for the whole to hold; 0 where some of it goes elsewhere, or nothing would be left."""
    inside = set(members_of(whole.target.subject, context))
    if whole.target.period != split.period or any(share.subject.id not in inside for share in split.people):
        return 0
    return max(split.total - split.surplus - whole.gap, 0)


def raised(broken: Sequence[Whole]) -> list[Target]:
    """Their targets as the sums of their people's."""
    return [_moved(whole.target, whole.after) for whole in broken]


def _moved(target: Target, goal: int) -> Target:
    return replace(target, lines=target.lines.moved(target.lines.goal.with_value(goal)), version=target.version + 1)


def _leads(subject: Subject, context: Context) -> tuple[str, ...]:
    return context.tree.leads(int(subject.id)) if subject.kind == "team" else ()
