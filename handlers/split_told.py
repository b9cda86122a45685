"""What people hear of a split that was published: their own share, and the round in which they are asked about it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from fractions import Fraction

from domain.outcomes.split import Asked, ShareShown, SplitPlan, SplitTold
from domain.round import Round
from domain.split import Share, Split
from domain.strength import Strength
from domain.target import Subject
from handlers.asking import ask_about
from handlers.context import Context, Directly
from handlers.preview import parts_shown
from handlers.split_targets import parts_of


def tell(split: Split, plan: SplitPlan, changed: Collection[Subject], context: Context) -> None:
    """Each person whose target changed hears of their own share, and is asked in a round how sure they are; each lead
    of their team's. Whose targets stand as they were hears nothing again."""
    parts = parts_of(split, context)
    rounds = ask_about(split, [share.subject.id for share in split.people if share.subject in changed], context)
    for share, shown in zip(split.shares, plan.shares, strict=True):
        if share.subject in changed:
            told = _told(split, plan, (share, shown), context)
            told = replace(told, parts=parts_shown(share.subject, parts, split, context))
            for reader in _readers(share.subject, context):
                context.tell(Directly(reader), told if told.team else replace(told, asked=_asked(rounds.get(reader))))


def _told(split: Split, plan: SplitPlan, one: tuple[Share, ShareShown], context: Context) -> SplitTold:
    share, shown = one
    team = shown.owner if share.basis is None else ""
    sealed = not team and is_between_two(split)
    return SplitTold(
        split=split.id,
        author=context.member.name,
        team=team,
        period=plan.period,
        metric=plan.metric,
        total=plan.total,
        share=_own_alone(shown) if sealed else shown,
        purpose=plan.purpose,
        sealed=sealed,
    )


def _own_alone(shown: ShareShown) -> ShareShown:
    """With what they have behind them, and without what part of all that is."""
    if shown.grounds is None:
        return shown
    alone = replace(shown.grounds, strength=Strength((), Fraction(), Fraction()), portion=Fraction(), whole=shown.value)
    return replace(shown, grounds=alone)


def is_between_two(split: Split) -> bool:
    """Whether each could reckon out the other's figures from what part of all their own are."""
    return len(split.people) == 2


def _asked(found: Round | None) -> Asked | None:
    return Asked(found.id, found.last) if found else None


def _readers(subject: Subject, context: Context) -> tuple[str, ...]:
    leads = context.tree.leads(int(subject.id)) if subject.kind == "team" else ()
    readers = (subject.id,) if subject.kind == "member" else leads
    return tuple(reader for reader in readers if reader != context.member.id)
