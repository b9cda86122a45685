"""What people hear of a split that was published: their own share, and the round in which they are asked about it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from fractions import Fraction

from domain.outcomes.due import SplitDue
from domain.outcomes.split import Asked, ShareShown, SplitTold
from domain.split import Split
from domain.strength import Strength
from domain.target import Subject
from handlers.asking import ask_about
from handlers.context import Context, Directly
from handlers.preview import parts_shown, share_shown
from handlers.split_targets import Standing, amount, parts_of, period_of


def tell(split: Split, now: Standing, changed: Collection[Subject], context: Context) -> None:
    """Each person whose target changed hears of their own share, and is asked in a round how sure they are; each lead
    of their team's. Whose targets stand as they were hears nothing again. `now`: the targets that stood before."""
    asked = ask_about(split, [share.subject.id for share in split.people if share.subject in changed], context)
    for share in split.shares:
        if share.subject in changed:
            before = now.get((share.subject, split.period))
            goal = before.lines.goal.value if before else 0
            for reader in _readers(share.subject, context):
                number = asked[reader].id if share.basis is not None and reader in asked else 0
                context.tell(Directly(reader), SplitDue(reader, split.id, share.subject, goal, number))


def split_told(due: SplitDue, context: Context) -> SplitTold | None:
    """As it was published, whatever was set since; None where there is no such share."""
    split = context.store.splits.of(due.split)
    share = next((share for share in split.shares if share.subject == due.subject), None) if split else None
    if split is None or share is None:
        return None
    shown = share_shown(split, share, amount(due.before, split) if due.before else None, context)
    sealed = share.basis is not None and is_between_two(split)
    return SplitTold(
        split=split.id,
        author=context.store.members.names([split.author]).get(split.author, split.author),
        team="" if share.basis is not None else shown.owner,
        period=period_of(split, context),
        metric=context.measured(split.metric, split.segment),
        total=amount(split.total, split),
        share=_own_alone(shown) if sealed else shown,
        parts=parts_shown(share.subject, parts_of(split, context), split, context),
        asked=_asked(due.round, context),
        purpose=split.purpose,
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


def _asked(number: int, context: Context) -> Asked | None:
    """None where the round is over by the time that its reader hears of it."""
    found = context.store.rounds.of(number) if number else None
    return Asked(found.id, found.last) if found and found.state == "open" else None


def _readers(subject: Subject, context: Context) -> tuple[str, ...]:
    leads = context.tree.leads(int(subject.id)) if subject.kind == "team" else ()
    readers = (subject.id,) if subject.kind == "member" else leads
    return tuple(reader for reader in readers if reader != context.member.id)
