"""Rounds of agreement when their time is over: closed the day after their last, scored when their period is closed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.outcomes.round import RoundScored, VoteScored
from domain.period import labelled
from domain.round import FEWEST, Round, brier
from domain.schedule import Occurrence
from handlers.closing import is_closed
from handlers.context import Context, Directly
from handlers.leading import hearers, others
from handlers.tally import close, main_targets, metric_of, name_of


def rounds_due(context: Context) -> list[Occurrence]:
    """Close and score what is due; who leads a round and its voters hear of it."""
    return [*_closed(context), *_scored(context)]


def _closed(context: Context) -> list[Occurrence]:
    done: list[Occurrence] = []
    for found in context.store.rounds.overdue(context.office_day):
        occurrence = Occurrence("round", str(found.id), found.last, "close")
        outcome = close(found, context) if context.store.occurrences.claim(occurrence, context.now) else None
        if outcome:
            done.append(occurrence)
            for reader in hearers(found, context):
                context.tell(Directly(reader), outcome)
    return done


def _scored(context: Context) -> list[Occurrence]:
    done: list[Occurrence] = []
    for found in context.store.rounds.unscored():
        period = labelled(found.period, context.settings.fiscal_start)
        occurrence = Occurrence("round", str(found.id), period.last, "score")
        if is_closed(period, context) and context.store.occurrences.claim(occurrence, context.now):
            done.append(occurrence)
            _score(found, context)
    return done


def _score(found: Round, context: Context) -> None:
    period = labelled(found.period, context.settings.fiscal_start)
    ballots = context.store.rounds.ballots(found.id)
    reached = _reached(found, (ballot.member for ballot in ballots), context)
    context.store.rounds.score(
        found.id,
        [member for member, goal in reached.items() if goal],
        [member for member, goal in reached.items() if not goal],
    )
    votes = {
        ballot.member: ballot.confidence
        for ballot in ballots
        if ballot.confidence is not None and ballot.member in reached
    }
    for member, told in context.store.rounds.scored_votes(votes).items():
        scored = VoteScored(period, votes[member], reached[member], brier(told), len(told))
        context.tell(Directly(member), replace(scored, metric=metric_of(found, context)))
    if votes:
        hidden = {ballot.member for ballot in others(found, ballots, context)}
        summed = [(vote, reached[member]) for member, vote in votes.items() if member in hidden]
        _tell_sum(found, summed, context)


def _tell_sum(found: Round, votes: Sequence[tuple[int, bool]], context: Context) -> None:
    period = labelled(found.period, context.settings.fiscal_start)
    score = brier(votes) if len(votes) >= FEWEST else None
    summed = RoundScored(name_of(found.subject, context), period, len(votes), sum(won for _, won in votes), score)
    for reader in hearers(found, context):
        context.tell(Directly(reader), replace(summed, metric=metric_of(found, context)))


def _reached(found: Round, members: Iterable[str], context: Context) -> dict[str, bool]:
    """Of each member with a target whether its goal was reached."""
    mains = main_targets(found, members, context)
    done = {
        (standing.member, standing.metric, standing.done.currency, standing.segment): standing.done.value
        for standing in context.store.standings.of(mains, found.period, {target.segment for target in mains.values()})
    }
    return {
        member: done.get((member, target.metric, target.lines.goal.currency, target.segment), 0)
        >= target.lines.goal.value
        for member, target in mains.items()
    }
