"""A split as it is shown: who gets what, and on what grounds."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from zoneinfo import ZoneInfo

from domain.amount import Amount
from domain.outcomes.split import Grounds, PeriodPart, ShareShown, SplitPlan
from domain.period import labelled
from domain.split import Limits, Share, Split, limits_of, strength_of, whole_of
from domain.strength import Basis, Factor, Strength
from domain.target import Subject
from handlers.context import Context
from handlers.proposal import names_of
from handlers.reserve import months_before
from handlers.split_targets import Parts, Standing, amount, parts_of, period_of, total_parts


def plan_of(split: Split, now: Standing, context: Context) -> SplitPlan:
    """With what each share rests on; `now`: the targets that stand."""
    outline, grounds = outline_of(split, now, context), _grounds(split)
    shown = zip(split.shares, outline.shares, strict=True)
    return replace(
        outline,
        shares=tuple(replace(one, grounds=grounds.get(share.subject)) for share, one in shown),
        left_out=_left_out(split),
        unlimited=_unlimited(split, context),
    )


def outline_of(split: Split, now: Standing, context: Context) -> SplitPlan:
    """Who gets what, and when."""
    period = period_of(split, context)
    behind = months_before(period, split.proposed_at.astimezone(ZoneInfo(context.settings.timezone)).date())
    return SplitPlan(
        split=split.id,
        period=period,
        metric=context.measured(split.metric, split.segment),
        total=amount(split.total, split),
        since=behind[1],
        until=behind[-1],
        shares=_shares(split, now, context),
        parts=period_parts(total_parts(split, parts_of(split, context)), split, context),
        seasonal=bool(split.season),
        unplaced=amount(split.unplaced, split) if split.unplaced else None,
        purpose=split.purpose,
        surplus=amount(split.surplus, split) if split.surplus else None,
        core=split.core,
    )


def _shares(split: Split, now: Standing, context: Context) -> tuple[ShareShown, ...]:
    names = names_of((share.subject for share in split.shares), context)
    goals = {subject: target.lines.goal for (subject, label), target in now.items() if label == split.period}
    depths: dict[Subject | None, int] = {None: -1}
    for share in split.shares:
        depths[share.subject] = depths[share.above] + 1
    return tuple(
        ShareShown(
            owner=names[share.subject],
            depth=depths[share.subject],
            value=amount(share.value, split),
            given=share.given,
            before=goals.get(share.subject),
        )
        for share in split.shares
    )


def share_shown(split: Split, share: Share, before: Amount | None, context: Context) -> ShareShown:
    """One share for itself, with what it rests on; `before`: the goal that stood."""
    owner, grounds = names_of([share.subject], context)[share.subject], _grounds(split).get(share.subject)
    return ShareShown(owner, 0, amount(share.value, split), share.given, before, grounds)


def parts_shown(subject: Subject, parts: Parts, split: Split, context: Context) -> tuple[PeriodPart, ...]:
    """What one subject gets over time."""
    own = {label: value for label, value in parts[subject].items() if label != split.period}
    return period_parts(own, split, context)


def period_parts(values: dict[str, int], split: Split, context: Context) -> tuple[PeriodPart, ...]:
    """Longer periods first, each in their order."""
    found = [
        PeriodPart(labelled(label, context.settings.fiscal_start), amount(value, split))
        for label, value in values.items()
    ]
    order = {"quarter": 0, "month": 1, "week": 2}
    return tuple(sorted(found, key=lambda part: (order[part.period.kind], part.period.first)))


def _grounds(split: Split) -> dict[Subject, Grounds]:
    """Each person's part is of what those divide who are not given a share, of the same whole."""
    strength, wholes = strength_of(split), whole_of(split)
    weights = dict.fromkeys(wholes.values(), Fraction())
    rests: Counter[Subject | None] = Counter(
        {None: split.total} | {s.subject: s.value for s in split.shares if s.given}
    )
    for share in split.shares:
        rests[wholes[share.subject]] -= share.value if share.given else 0
    for share in split.people:
        weights[wholes[share.subject]] += Fraction() if share.given else strength[share.subject.id].weight
    return {
        share.subject: replace(
            _ground(share, strength[share.subject.id], split),
            portion=strength[share.subject.id].weight / (weights[wholes[share.subject]] or 1),
            whole=amount(rests[wholes[share.subject]], split),
        )
        for share in split.people
    }


def _ground(share: Share, strength: Strength, split: Split) -> Grounds:
    basis = share.basis or Basis()
    lowest, highest = limits_of(share, split) if not share.given else (0, None)
    return Grounds(
        basis=basis,
        strength=strength,
        portion=Fraction(),
        whole=amount(share.value, split),
        last=amount(basis.last, split),
        best=amount(basis.best, split),
        best_month=labelled(basis.best_month) if basis.best_month else None,
        floor=amount(lowest, split) if lowest else None,
        ceiling=amount(highest, split) if highest is not None else None,
        above_best=bool(basis.best) and share.value > basis.best * split.months,
    )


def _unlimited(split: Split, context: Context) -> tuple[str, ...]:
    """Whose own mean, which the limits are shares of, is not known."""
    if split.limits == Limits():
        return ()
    unknown = [share.subject for share in split.people if share.basis and not share.given and share.basis.baseline <= 0]
    return tuple(sorted(names_of(unknown, context).values()))


def _left_out(split: Split) -> tuple[Factor, ...]:
    """Weighed, but nobody has anything of it, while something else is left to weigh."""
    bases = [share.basis for share in split.people if share.basis is not None]
    weighed = [factor for factor, weight in split.weights if weight]
    bare = tuple(factor for factor in weighed if not any(basis.figures()[factor] for basis in bases))
    return bare if len(bare) < len(weighed) else ()
