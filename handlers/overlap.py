"""Whether a new target would stand beside one of a crossing period, so that what is done counts for both."""

from __future__ import annotations

from collections.abc import Sequence

from domain.layering import crossing
from domain.outcomes.refusals import PeriodsOverlap
from domain.period import Period, labelled
from domain.split import Split
from domain.target import Subject, Target, Unit
from handlers.context import Context
from handlers.proposal import names_of
from handlers.split_targets import labels_of, standing

Place = tuple[Subject, Unit, str]  # whose target, of what, and the label of its period


def overlap(new: Sequence[Place], context: Context) -> PeriodsOverlap | None:
    """The first of the places whose period crosses that of a target that stands, or of another place."""
    met = crossed(new, context)
    if met is None:
        return None
    (subject, (metric, _, segment), label), other = met
    fiscal = context.settings.fiscal_start
    name = names_of([subject], context)[subject]
    return PeriodsOverlap(name, context.measured(metric, segment), labelled(label, fiscal), labelled(other, fiscal))


def crossed(new: Sequence[Place], context: Context) -> tuple[Place, str] | None:
    """With the label of the period that it crosses. Nothing is asked where no such period crosses any."""
    beside = {label: _crossing(label, context) for label in {label for _, _, label in new}}
    labels = {one.label for some in beside.values() for one in some}
    if not labels:
        return None
    found = context.store.targets.in_periods({subject for subject, _, _ in new}, labels, None)
    taken = {(target.subject, target.unit, target.period) for target in found} | {*new}
    pairs = ((place, one.label) for place in new for one in beside[place[2]])
    return next((pair for pair in pairs if (*pair[0][:2], pair[1]) in taken), None)


def _crossing(label: str, context: Context) -> tuple[Period, ...]:
    fiscal = context.settings.fiscal_start
    return crossing(labelled(label, fiscal), fiscal)


def overlap_of_split(split: Split, context: Context) -> PeriodsOverlap | None:
    """Of the targets that it would set for the first time."""
    labels = [label for label in labels_of(split, context) if _crossing(label, context)]
    if not labels:
        return None
    unit, now = (split.metric, split.currency, split.segment), standing(split, context)
    subjects = [share.subject for share in split.shares]
    return overlap([(one, unit, label) for one in subjects for label in labels if (one, label) not in now], context)


def place_of(target: Target) -> Place:
    return target.subject, target.unit, target.period
