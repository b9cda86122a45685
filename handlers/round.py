"""Rounds of agreement: opened on the targets of a team's people, watched and closed by who leads them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from domain.commands.round import CloseRound, OpenRound, RebalanceRound
from domain.outcomes.adjustment import AdjustmentProposed
from domain.outcomes.refusals import GoneStale, NotYours, PeriodClosed
from domain.outcomes.round import RoundAsked, RoundClosed, RoundRefused, RoundShown
from domain.period import Period, labelled
from domain.round import DAYS, Round
from domain.target import COMPANY, Subject
from domain.who import Who
from handlers.basis import bases_of
from handlers.context import Context, Directly
from handlers.goal import is_closed
from handlers.leading import leads_round
from handlers.people import Hidden, managed_owner, members_of
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
    last = _last(period, command.last, context)
    if is_closed(period, context):
        return PeriodClosed(period)
    if last < context.office_day:
        return RoundRefused("backwards", period)
    opened = Round(context.member.id, owner.subject, period.label, last, context.now)
    return _open(opened, context) or RoundRefused("empty", period)


def open_rounds(members: Iterable[str], period: str, context: Context) -> dict[str, Round]:
    """After a split: a round for each of their teams that has none open on this period; by member the one that asks
    them. They are told by who calls."""
    targets = targets_of(_working(members, context), period, context)
    last = _last(labelled(period, context.settings.fiscal_start), None, context)
    asked: dict[str, Round] = {}
    for subject, mine in _by_team(targets, context).items():
        if context.store.rounds.standing(subject, period) is None:
            opened = Round(context.member.id, subject, period, last, context.now)
            number = context.store.rounds.open(opened, mine)
            asked |= dict.fromkeys(mine, replace(opened, id=number))
    return asked


def _last(period: Period, wished: date | None, context: Context) -> date:
    """Not beyond the period itself, where it is not over yet: who knows the result needs no confidence."""
    last = wished or context.workdays.after(context.office_day, DAYS)
    return min(last, period.last) if context.office_day <= period.last else last


def _working(members: Iterable[str], context: Context) -> tuple[str, ...]:
    """Those of them who are still here."""
    return tuple(member.id for member in context.store.members.some(members) if member.active)


def _by_team(members: Iterable[str], context: Context) -> dict[Subject, list[str]]:
    """The company for those who are in no team."""
    teams: dict[Subject, list[str]] = {}
    for member in members:
        own = context.tree.of(member)
        teams.setdefault(Subject("team", str(own[0].id)) if own else COMPANY, []).append(member)
    return teams


def _open(opened: Round, context: Context) -> RoundShown | None:
    """Ask everybody of the team who has a target in the period; None where nobody has."""
    targets = targets_of(_working(members_of(opened.subject, context), context), opened.period, context)
    if not targets:
        return None
    number = context.store.rounds.open(opened, targets)
    purposes = context.store.targets.purposes(target.id for mine in targets.values() for target in mine)
    period = labelled(opened.period, context.settings.fiscal_start)
    bases = bases_of(targets, period, context)
    for member, mine in targets.items():
        purpose = next(filter(None, (_purpose(purposes.get(target.id, "")) for target in mine)), "")
        asked = RoundAsked(number, context.member.name, period, opened.last, bases[member], purpose)
        context.tell(Directly(member), asked)
    team = name_of(opened.subject, context)
    return RoundShown(number, team, period, opened.last, len(targets), names_of(targets, context), opened=True)


def _purpose(reason: str) -> str:
    """What was typed behind the number of the split that set the target, or all of it."""
    return reason.partition(": ")[2] if reason.startswith("split #") else reason


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
