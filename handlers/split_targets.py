"""The targets that a split would set: over time, and how they stand now."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from domain.amount import Amount
from domain.period import Period, labelled
from domain.rhythm import Piece, over_time, pieces
from domain.split import Split
from domain.target import Subject, Target
from handlers.context import Context

Parts = dict[Subject, dict[str, int]]
Standing = dict[tuple[Subject, str], Target]


def period_of(split: Split, context: Context) -> Period:
    return labelled(split.period, context.settings.fiscal_start)


def parts_of(split: Split, context: Context) -> Parts:
    """What each subject's targets come to, by the label of the period: the whole one, and those it goes into.

    A team's are the sums of its people's, as the whole is."""
    within = _pieces(split, context)
    parts: Parts = {share.subject: {split.period: share.value} for share in split.shares}
    for share in split.people:
        parts[share.subject] |= over_time(share.value, within, split.into)
    for share in reversed(split.shares):  # a team stands before those below it
        if share.above:
            _add(parts[share.above], parts[share.subject], split.period)
    return parts


def _add(above: dict[str, int], below: dict[str, int], whole: str) -> None:
    for label, value in below.items():
        if label != whole:
            above[label] = above.get(label, 0) + value


def total_parts(split: Split, parts: Parts) -> dict[str, int]:
    """The parts of the whole over time, in their order, without the whole itself."""
    sums: Counter[str] = Counter()
    for share in split.shares:
        if share.above is None:
            sums.update({label: value for label, value in parts[share.subject].items() if label != split.period})
    return dict(sums)


def standing(split: Split, context: Context) -> Standing:
    """The targets that stand now for the same metric in the same currency, in one question."""
    subjects = [share.subject for share in split.shares]
    found = context.store.targets.in_periods(subjects, labels_of(split, context), split.segment)
    return {
        (target.subject, target.period): target
        for target in found
        if target.metric == split.metric and target.lines.goal.currency == split.currency
    }


def labels_of(split: Split, context: Context) -> set[str]:
    """Of all periods that it sets targets for."""
    return {split.period, *(piece.labels[level] for piece in _pieces(split, context) for level in split.into)}


def counted(split: Split, now: Standing) -> Split:
    """The split with the number of versions that its targets have now: nobody changes one without adding to it."""
    versions: Counter[Subject] = Counter()
    for (subject, _), target in now.items():
        versions[subject] += target.version
    return replace(split, shares=tuple(replace(share, versions=versions[share.subject]) for share in split.shares))


def amount(value: int, split: Split) -> Amount:
    return Amount(value, split.currency)


def _pieces(split: Split, context: Context) -> tuple[Piece, ...]:
    return pieces(period_of(split, context), context.workdays, dict(split.season)) if split.into else ()
