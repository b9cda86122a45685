"""The vote on a team's line: cast by its people, closed when its time is over or all have voted; the lead decides."""

from __future__ import annotations

from collections.abc import Mapping

from domain.commands.vote import CastVote
from domain.outcomes.refusals import GoneStale
from domain.outcomes.vote import Motion, VoteCast, VoteClosed
from domain.period import labelled
from domain.schedule import Occurrence
from domain.vote import Count, Vote
from handlers.at_hand import leads_at_hand
from handlers.context import Context, Directly


def handle_cast_vote(command: CastVote, context: Context) -> VoteCast | GoneStale:
    found = context.store.votes.of(command.vote)
    if found is None or not found.open or found.last < context.office_day:
        return GoneStale()
    cast = context.store.votes.cast(found.id, context.member.id, command.agrees)
    return VoteCast(command.agrees, found.last) if cast else GoneStale()


def votes_over(context: Context) -> list[Occurrence]:
    """What is over is told to those who voted, and to who leads the team."""
    return [occurrence for vote in context.store.votes.standing() if (occurrence := _closed(vote, context))]


def _closed(vote: Vote, context: Context) -> Occurrence | None:
    said = context.store.votes.voices(vote.id)
    count = counted(said)
    occurrence = Occurrence("vote", str(vote.id), vote.last, "close")
    if vote.last >= context.office_day and not count.is_whole:
        return None
    if vote.team not in context.tree.teams or not context.store.occurrences.claim(occurrence, context.now):
        return None
    context.store.votes.close(vote.id)
    _tell(vote, said, count, context)
    return occurrence


def counted(said: Mapping[str, bool | None]) -> Count:
    votes = list(said.values())
    return Count(len(votes), votes.count(True), votes.count(False))


def _tell(vote: Vote, said: Mapping[str, bool | None], count: Count, context: Context) -> None:
    motion = motion_of(vote, context)
    leads = leads_at_hand(vote.team, context)
    for reader in dict.fromkeys((*leads, *said)):
        context.tell(Directly(reader), VoteClosed(motion, count, count.verdict, decides=reader in leads))


def motion_of(vote: Vote, context: Context) -> Motion:
    team = context.tree.teams[vote.team].name
    period = labelled(vote.period, context.settings.fiscal_start)
    return Motion(team, vote.course, period, vote.topic, vote.about, vote.last)
