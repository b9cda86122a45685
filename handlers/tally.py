"""What a round of agreement comes to: sums without names, what was proposed, and the targets that would follow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from domain.adjustment import Step
from domain.metric import Metric
from domain.outcomes.adjustment import AdjustmentProposed
from domain.outcomes.round import ReasonAsked, RoundClosed, Voice
from domain.period import labelled
from domain.round import Ballot, Round, rebalanced, tally
from domain.target import Subject, Target
from domain.team import may_manage
from handlers.context import Context, Directly
from handlers.leading import others
from handlers.people import ids_of
from handlers.proposal import propose

TargetsByMember = dict[str, tuple[Target, ...]]


def close(found: Round, context: Context) -> RoundClosed | None:
    """What its lead hears; None where it is closed already. Where votes lie far apart, every voter is asked why."""
    if not context.store.rounds.close(found.id):
        return None
    closed = told(found, context)
    if closed.tally and closed.tally.is_wide:
        for ballot in context.store.rounds.ballots(found.id):
            if ballot.confidence is not None:
                context.tell(Directly(ballot.member), ReasonAsked(found.id, closed.period, closed.metric))
    return closed


def counted_in(found: Round, context: Context) -> tuple[Ballot, ...]:
    """The ballots without those of whom nothing is awaited any more: silent, and gone from here or from the team."""
    ballots = context.store.rounds.ballots(found.id)
    silent = [ballot.member for ballot in ballots if ballot.is_silent]
    here = {member.id for member in context.store.members.some(silent) if member.active}
    if found.subject.kind == "team":
        here.intersection_update(ids_of(found.subject, context))
    return tuple(ballot for ballot in ballots if not ballot.is_silent or ballot.member in here)


def told(found: Round, context: Context) -> RoundClosed:
    """What a closed round has come to."""
    ballots = counted_in(found, context)
    mains = main_targets(found, (ballot.member for ballot in ballots), context)
    period = labelled(found.period, context.settings.fiscal_start)
    return RoundClosed(
        round=found.id,
        team=name_of(found.subject, context),
        period=period,
        people=len(ballots),
        voters=sum(ballot.confidence is not None for ballot in ballots),
        tally=tally(others(found, ballots, context)),
        voices=_voices(ballots, mains, context),
        silent=names_of((ballot.member for ballot in ballots if ballot.is_silent), context),
        balanced=any(_proposed(ballots, mains).values()),
        metric=metric_of(found, context),
    )


def balance(found: Round, context: Context) -> AdjustmentProposed | None:
    """The main goals as the proposals would have them, each metric and currency with the same total; None where
    nothing would change. Those whom the asker may not adjust (any more) stay as they are."""
    ballots = context.store.rounds.ballots(found.id)
    mains = {
        member: target
        for member, target in main_targets(found, (ballot.member for ballot in ballots), context).items()
        if may_manage(context.member, member, context.tree)
    }
    proposed = _proposed(ballots, mains)
    steps: list[Step] = []
    for unit in dict.fromkeys(target.unit for target in mains.values()):
        of_unit = {member: target for member, target in mains.items() if target.unit == unit}
        proposals = {member: value for member, value in proposed.items() if member in of_unit}
        goals = rebalanced({member: target.lines.goal.value for member, target in of_unit.items()}, proposals)
        steps += [_step(of_unit[member], value) for member, value in goals.items()]
    changed = [step for step in steps if step.after != step.before.lines]
    return propose(changed, found.reason, context) if changed else None


def main_targets(found: Round, members: Iterable[str], context: Context) -> dict[str, Target]:
    """The target of each member that a proposal is about: of those in the round the main metric's, else the first."""
    return {
        member: min(mine, key=lambda target: (target.metric != context.settings.main_metric, target.segment != ""))
        for member, mine in targets_in(found, members, context).items()
    }


def targets_in(found: Round, members: Iterable[str], context: Context) -> TargetsByMember:
    """What the round asks about, by member; who has no such target is left out."""
    by_member: TargetsByMember = {}
    for target in context.store.targets.of([Subject("member", member) for member in members], found.period, None):
        if found.concerns(target):
            by_member[target.subject.id] = (*by_member.get(target.subject.id, ()), target)
    return by_member


def metric_of(found: Round, context: Context) -> Metric | None:
    """What it is about alone; None for all that they have."""
    return context.measured(found.metric, found.segment) if found.metric else None


def name_of(subject: Subject, context: Context) -> str:
    """A team's name; '' for the company."""
    return context.tree.teams[int(subject.id)].name if subject.kind == "team" else ""


def names_of(members: Iterable[str], context: Context) -> tuple[str, ...]:
    ids = tuple(members)
    names = context.store.members.names(ids)
    return tuple(sorted(names.get(member, member) for member in ids))


def _voices(ballots: Sequence[Ballot], mains: Mapping[str, Target], context: Context) -> tuple[Voice, ...]:
    names = context.store.members.names(ballot.member for ballot in ballots)
    return tuple(
        Voice(
            names.get(ballot.member, ballot.member),
            mains[ballot.member].lines.goal if ballot.member in mains else None,
            ballot.proposal,
            ballot.words,
            ballot.accepted,
        )
        for ballot in ballots
        if ballot.proposal or ballot.words or ballot.accepted
    )


def _proposed(ballots: Sequence[Ballot], mains: Mapping[str, Target]) -> dict[str, int]:
    """The proposals that are in the unit of the goal that they are about."""
    return {
        ballot.member: ballot.proposal.value
        for ballot in ballots
        if ballot.proposal
        and ballot.member in mains
        and ballot.proposal.currency == mains[ballot.member].lines.goal.currency
    }


def _step(target: Target, goal: int) -> Step:
    return Step(target, target.lines.moved(target.lines.goal.with_value(goal)))
