"""Rounds of agreement: opened on the targets of a team's people, watched and closed by who leads them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from domain.commands.round import CloseRound, OpenRound, RebalanceRound
from domain.outcomes.adjustment import AdjustmentProposed
from domain.outcomes.refusals import GoneStale, MemberUnknown, NotYours, PeriodClosed
from domain.outcomes.round import RoundClosed, RoundRefused, RoundShown
from domain.period import labelled
from domain.round import Round
from domain.target import Subject
from domain.who import Named, TheTeam, Who
from handlers.asking import ask, last_day, open_round
from handlers.closing import is_closed
from handlers.context import Context
from handlers.leading import leads_round
from handlers.people import Hidden, managed_owner
from handlers.progress import this_month
from handlers.tally import balance, close, name_of, names_of, targets_of, told
from handlers.who import Owner, unknown_team

Refused = Hidden | RoundRefused | PeriodClosed


def handle_open_round(command: OpenRound, context: Context) -> RoundShown | RoundClosed | Refused:
    """What is open is shown, or its last day moved; what is closed is shown, unless it is to be asked again."""
    owner = _team(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    period = command.period or this_month(context)
    last = last_day(period, command.last, context)
    if standing := context.store.rounds.standing(owner.subject, period.label):
        return _moved(standing, last, context) if command.last else shown(standing, context)
    anew = command.again or command.last
    if before := None if anew else context.store.rounds.closed(owner.subject, period.label):
        return replace(told(before, context), again=not is_closed(period, context))
    if is_closed(period, context):
        return PeriodClosed(period)
    if last < context.office_day:
        return RoundRefused("backwards", period)
    return open_round(Round(context.member.id, owner.subject, period.label, last, context.now), context)


def _moved(found: Round, last: date, context: Context) -> RoundShown | RoundRefused:
    """With another last day; who has not answered yet is asked again."""
    if last < context.office_day:
        return RoundRefused("backwards")
    if last == found.last:
        return shown(found, context)
    context.store.rounds.move(found.id, last)
    moved = replace(found, last=last)
    silent = (ballot.member for ballot in context.store.rounds.ballots(found.id) if ballot.is_silent)
    ask(moved, targets_of(silent, found.period, context), context)
    return replace(shown(moved, context), moved=True)


def _team(who: Who | None, context: Context) -> Owner | Hidden | RoundRefused:
    """The team that is meant; without a name the only one that the asker leads."""
    led = context.tree.led_by(context.member.id)
    if who is not None and who != TheTeam():
        owner = managed_owner(who, context)
        if isinstance(who, Named) and isinstance(owner, MemberUnknown):
            return unknown_team(who.name, context, "target round")
        return RoundRefused("teamless") if isinstance(owner, Owner) and owner.member else owner
    if len(led) != 1:
        return RoundRefused("teamless", names=tuple(team.name for team in led))
    return Owner(Subject("team", str(led[0].id)), led[0].name)


def handle_close_round(command: CloseRound, context: Context) -> RoundClosed | GoneStale | NotYours:
    found = context.store.rounds.of(command.round)
    if found is None:
        return GoneStale()
    if not leads_round(found, context.member, context):
        return NotYours("manage")
    return close(found, context) or GoneStale()


def handle_rebalance_round(
    command: RebalanceRound, context: Context
) -> AdjustmentProposed | RoundRefused | GoneStale | NotYours | PeriodClosed:
    found = context.store.rounds.of(command.round)
    if found is None or found.state != "closed":
        return GoneStale()
    if not leads_round(found, context.member, context):
        return NotYours("manage")
    period = labelled(found.period, context.settings.fiscal_start)
    if is_closed(period, context):
        return PeriodClosed(period)
    return balance(found, context) or RoundRefused("even", period)


def shown(found: Round, context: Context) -> RoundShown:
    """While it is open, only who is silent."""
    ballots = context.store.rounds.ballots(found.id)
    period = labelled(found.period, context.settings.fiscal_start)
    silent = names_of((ballot.member for ballot in ballots if ballot.is_silent), context)
    return RoundShown(found.id, name_of(found.subject, context), period, found.last, len(ballots), silent)
