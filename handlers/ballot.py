"""What each member answers in a round of agreement: their confidence, another number, what is difficult, a yes."""

from __future__ import annotations

from dataclasses import replace

from domain.amount import Amount
from domain.commands.round import AcceptTarget, CastBallot, OpenBallot
from domain.figure import read_figure
from domain.form import written
from domain.outcomes.checkin import FieldRefused
from domain.outcomes.refusals import GoneStale
from domain.outcomes.round import BallotCast, BallotForm, ReasonTold
from domain.period import labelled
from domain.round import CONFIDENCES, Ballot, Round
from handlers.context import Context, Directly
from handlers.leading import hearers
from handlers.mention import with_names
from handlers.tally import main_targets, metric_of

WORDS = 1000  # characters of one's own

Mine = tuple[Round, Ballot]


def handle_open_ballot(command: OpenBallot, context: Context) -> BallotForm | GoneStale:
    mine = _mine(command.round, context)
    if not isinstance(mine, tuple):
        return mine
    found, ballot = mine
    period = labelled(found.period, context.settings.fiscal_start)
    proposal = written(ballot.proposal) if ballot.proposal else ""
    form = BallotForm(found.id, period, ballot.confidence, proposal, ballot.words, found.state == "closed")
    return replace(form, metric=metric_of(found, context))


def handle_cast_ballot(command: CastBallot, context: Context) -> BallotCast | FieldRefused | GoneStale:
    mine = _mine(command.round, context)
    if not isinstance(mine, tuple):
        return mine
    found, ballot = mine
    typed = {field.name: field.text.strip() for field in command.fields}
    words = with_names(typed.get("words", ""), context)
    if len(words) > WORDS:
        return FieldRefused("words", "too_long")
    if found.state == "closed":
        return _explained(found, replace(ballot, words=words), context)
    proposal = _proposal(typed.get("proposal", ""), found, context)
    if isinstance(proposal, FieldRefused):
        return proposal
    cast = replace(ballot, confidence=_confidence(typed.get("confidence", "")), proposal=proposal, words=words)
    return _kept(found, cast, context)


def handle_accept_target(command: AcceptTarget, context: Context) -> BallotCast | GoneStale:
    mine = _mine(command.round, context)
    if not isinstance(mine, tuple):
        return mine
    found, ballot = mine
    return _kept(found, replace(ballot, accepted=True), context) if found.state == "open" else GoneStale()


def _mine(number: int, context: Context) -> Mine | GoneStale:
    found = context.store.rounds.of(number)
    if found is None:
        return GoneStale()
    ballots = context.store.rounds.ballots(number)
    mine = next((ballot for ballot in ballots if ballot.member == context.member.id), None)
    return (found, mine) if mine else GoneStale()


def _kept(found: Round, ballot: Ballot, context: Context) -> BallotCast:
    context.store.rounds.cast(found.id, ballot)
    last = found.last if found.state == "open" else None
    cast = BallotCast(ballot.confidence, ballot.proposal, ballot.words, last, ballot.accepted)
    return replace(cast, metric=metric_of(found, context))


def _explained(found: Round, ballot: Ballot, context: Context) -> BallotCast:
    """After the close the vote stands; only the reason is added, and told to who leads the round."""
    period = labelled(found.period, context.settings.fiscal_start)
    if ballot.words:
        told = ReasonTold(context.member.name, period, ballot.words, metric_of(found, context))
        for reader in hearers(found, context):
            context.tell(Directly(reader), told)
    return _kept(found, ballot, context)


def _confidence(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and int(text) in CONFIDENCES else None


def _proposal(text: str, found: Round, context: Context) -> Amount | FieldRefused | None:
    """A number for the goal that a proposal is about, in its metric and currency."""
    if not text:
        return None
    target = main_targets(found, [context.member.id], context).get(context.member.id)
    if target is None:
        return FieldRefused("proposal", "no_number")
    goal = target.lines.goal
    amount = read_figure(text, context.metric_of(target), goal.currency)
    if not isinstance(amount, Amount):
        return FieldRefused("proposal", amount)
    if amount.value <= 0:
        return FieldRefused("proposal", "negative" if amount.value < 0 else "no_number")
    return amount if amount.currency == goal.currency else FieldRefused("proposal", "other_currency")
