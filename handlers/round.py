"""Rounds of agreement: opened on the targets of a team's people, watched and closed by who leads them."""

from __future__ import annotations

from domain.commands.round import CloseRound, OpenRound, RebalanceRound
from domain.outcomes.adjustment import AdjustmentProposed
from domain.outcomes.refusals import GoneStale, NotYours, PeriodClosed
from domain.outcomes.round import RoundAsked, RoundClosed, RoundRefused, RoundShown
from domain.period import labelled
from domain.round import DAYS, Round
from domain.target import Subject
from domain.who import Who
from handlers.basis import bases_of
from handlers.context import Context, Directly
from handlers.goal import is_closed
from handlers.people import Hidden, managed_owner, manages
from handlers.progress import this_month
from handlers.tally import balance, close, name_of, names_of, targets_of
from handlers.who import Owner

Refused = Hidden | RoundRefused | PeriodClosed


def handle_open_round(command: OpenRound, context: Context) -> RoundShown | Refused:
    owner = _team(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    period = command.period or this_month(context)
    if standing := context.store.rounds.standing(owner.subject, period.label):
        return shown(standing, context)
    last = command.last or context.workdays.after(context.office_day, DAYS)
    if is_closed(period, context):
        return PeriodClosed(period)
    if last < context.office_day:
        return RoundRefused("backwards", period)
    opened = Round(context.member.id, owner.subject, period.label, last, context.now)
    return open_round(opened, context) or RoundRefused("empty", period)


def open_round(opened: Round, context: Context) -> RoundShown | None:
    """Ask everybody of the team who has a target in the period; None where nobody has."""
    targets = targets_of(opened.subject, opened.period, context)
    if not targets:
        return None
    number = context.store.rounds.open(opened, targets)
    purposes = context.store.targets.purposes(target.id for mine in targets.values() for target in mine)
    period = labelled(opened.period, context.settings.fiscal_start)
    bases = bases_of(targets, period, context)
    for member, mine in targets.items():
        purpose = next((purposes[target.id] for target in mine if target.id in purposes), "")
        asked = RoundAsked(number, context.member.name, period, opened.last, bases[member], purpose)
        context.tell(Directly(member), asked)
    team = name_of(opened.subject, context)
    silent = names_of(targets, context)
    return RoundShown(number, team, period, opened.last, len(targets), silent, opened=True)


def _team(who: Who | None, context: Context) -> Owner | Hidden | RoundRefused:
    """The team that is meant; without a name the only one that the asker leads."""
    if who is not None:
        owner = managed_owner(who, context)
        return RoundRefused("teamless") if isinstance(owner, Owner) and owner.member else owner
    led = context.tree.led_by(context.member.id)
    if len(led) != 1:
        return RoundRefused("teamless")
    return Owner(Subject("team", str(led[0].id)), led[0].name)


def handle_close_round(command: CloseRound, context: Context) -> RoundClosed | GoneStale | NotYours:
    found = context.store.rounds.of(command.round)
    if found is None:
        return GoneStale()
    if not manages(found.subject, context):
        return NotYours("manage")
    return close(found, context) or GoneStale()


def handle_rebalance_round(
    command: RebalanceRound, context: Context
) -> AdjustmentProposed | RoundRefused | GoneStale | NotYours | PeriodClosed:
    found = context.store.rounds.of(command.round)
    if found is None or found.state != "closed":
        return GoneStale()
    if not manages(found.subject, context):
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
