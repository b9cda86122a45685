"""What people hear of a split that was published: their own share, and the round in which they are asked about it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from domain.outcomes.split import Asked, ShareShown, SplitPlan, SplitTold
from domain.split import Share, Split
from domain.target import Subject
from handlers.asking import open_rounds
from handlers.context import Context, Directly
from handlers.preview import parts_shown
from handlers.split_targets import Parts, parts_of

FEWEST = 3  # who share: of two, each could reckon out the other's figures from their own grounds


def tell(split: Split, plan: SplitPlan, changed: Collection[Subject], context: Context) -> None:
    """Each person whose target changed hears of their own share, and is asked in a round how sure they are; each lead
    of their team's. Whose targets stand as they were hears nothing again."""
    parts = parts_of(split, context)
    rounds = _ask([share for share in split.people if share.subject in changed], parts, context)
    for share, shown in zip(split.shares, plan.shares, strict=True):
        if share.subject in changed:
            told = _told(split, plan, (share, shown), context)
            told = replace(told, parts=parts_shown(share.subject, parts, split, context))
            for reader in _readers(share.subject, context):
                context.tell(Directly(reader), replace(told, asked=rounds.get(reader) if not told.team else None))


def _told(split: Split, plan: SplitPlan, one: tuple[Share, ShareShown], context: Context) -> SplitTold:
    share, shown = one
    team = shown.owner if share.basis is None else ""
    return SplitTold(
        split=split.id,
        author=context.member.name,
        team=team,
        period=plan.period,
        metric=plan.metric,
        total=plan.total,
        share=shown if team or len(split.people) >= FEWEST else replace(shown, grounds=None),
        purpose=plan.purpose,
    )


def _ask(people: list[Share], parts: Parts, context: Context) -> dict[str, Asked]:
    """About the period itself, or the first of those that it went into."""
    first = {share.subject.id: next(iter(parts.get(share.subject, {})), "") for share in people}
    labels = dict.fromkeys(label for label in first.values() if label)
    asked: dict[str, Asked] = {}
    for label in labels:
        members = [member for member, own in first.items() if own == label]
        asked |= {member: Asked(each.id, each.last) for member, each in open_rounds(members, label, context).items()}
    return asked


def _readers(subject: Subject, context: Context) -> tuple[str, ...]:
    leads = context.tree.leads(int(subject.id)) if subject.kind == "team" else ()
    readers = (subject.id,) if subject.kind == "member" else leads
    return tuple(reader for reader in readers if reader != context.member.id)
