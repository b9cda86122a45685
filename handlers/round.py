"""Rounds of agreement: opened on the targets of a team's people, watched and closed by who leads them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.commands.round import CloseRound, OpenRound, RebalanceRound, ShowRound
from domain.outcomes.adjustment import AdjustmentProposed
from domain.outcomes.refusals import GoneStale, MemberUnknown, NotYours, PeriodClosed
from domain.outcomes.round import RoundClosed, RoundRefused, RoundShown, RoundsShown
from domain.period import Period, labelled
from domain.round import EVERYTHING, Round, Topic
from domain.target import Subject
from domain.who import Named, TheTeam, Who
from handlers.asking import ask, last_day, open_round
from handlers.closing import is_closed
from handlers.context import Context
from handlers.leading import leads_round
from handlers.people import Hidden, managed_owner
from handlers.progress import this_month
from handlers.reminding import leave_be
from handlers.tally import balance, close, counted_in, metric_of, name_of, names_of, targets_in, told
from handlers.who import Owner, unknown_team

Refused = Hidden | RoundRefused | PeriodClosed


def handle_open_round(command: OpenRound, context: Context) -> RoundShown | RoundClosed | RoundsShown | Refused:
    """Without a period it is this month's; where nobody has a target in it, the one that is open."""
    owner = _team(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    found = _stand_or_open(command, owner, command.period or this_month(context), context)
    empty = isinstance(found, RoundRefused) and found.why == "empty" and command.period is None
    running = [each for each in context.store.rounds.unclosed() if each.subject == owner.subject] if empty else []
    if not running:
        return found
    return _stand_or_open(command, owner, labelled(running[-1].period, context.settings.fiscal_start), context)


def _stand_or_open(
    command: OpenRound, owner: Owner, period: Period, context: Context
) -> RoundShown | RoundClosed | RoundsShown | RoundRefused | PeriodClosed:
    """What is open is shown, or its last day moved; what is closed is shown, unless it is to be asked again."""
    last = last_day(period, command.last, context)
    newest = _newest(command, owner.subject, period, context)
    opened = [each for each in newest if each.state == "open"]
    if opened and command.last:
        moved = [_moved(each, last, context) for each in opened if last >= context.office_day]
        return _together(moved, owner, period) if moved else RoundRefused("backwards")
    if opened or (newest and not (command.again or command.last)):
        return _together([_standing(each, context) for each in newest], owner, period)
    if is_closed(period, context):
        return PeriodClosed(period)
    if last < context.office_day:
        return RoundRefused("backwards", period)
    metric, segment = _topic(command, newest, context)
    anew = Round(context.member.id, owner.subject, period.label, last, context.now, metric=metric, segment=segment)
    return open_round(anew, context)


def handle_show_round(command: ShowRound, context: Context) -> RoundShown | RoundClosed | GoneStale | NotYours:
    found = context.store.rounds.of(command.round)
    if found is None:
        return GoneStale()
    return _standing(found, context) if leads_round(found, context.member, context) else NotYours("manage")


def _newest(command: OpenRound, subject: Subject, period: Period, context: Context) -> tuple[Round, ...]:
    """The last round on each topic that is asked for; what is open on all that they have is about that, too."""
    found = {each.topic: each for each in context.store.rounds.about([subject], period.label)}
    return tuple(each for each in found.values() if _is_asked_for(each, command))


def _is_asked_for(found: Round, command: OpenRound) -> bool:
    if found.topic == EVERYTHING:
        return found.state == "open" or not (command.metric or command.segment)
    return command.metric in ("", found.metric) and command.segment in ("", found.segment)


def _topic(command: OpenRound, before: Sequence[Round], context: Context) -> Topic:
    """What a new round is about: what is named, else what the only one before was about."""
    if command.metric or command.segment:
        return command.metric or context.settings.main_metric, command.segment
    return before[0].topic if len(before) == 1 else EVERYTHING


def _together(
    rounds: Sequence[RoundShown | RoundClosed], owner: Owner, period: Period
) -> RoundShown | RoundClosed | RoundsShown:
    return rounds[0] if len(rounds) == 1 else RoundsShown(owner.name, period, tuple(rounds))


def _standing(found: Round, context: Context) -> RoundShown | RoundClosed:
    if found.state == "open":
        return shown(found, context)
    period = labelled(found.period, context.settings.fiscal_start)
    return replace(told(found, context), again=not is_closed(period, context))


def _moved(found: Round, last: date, context: Context) -> RoundShown:
    """With another last day; who has not answered yet is asked again."""
    if last == found.last:
        return shown(found, context)
    context.store.rounds.move(found.id, last)
    moved = replace(found, last=last)
    silent = [ballot.member for ballot in counted_in(found, context) if ballot.is_silent]
    if last == context.office_day:
        leave_be(found, silent, context)
    ask(moved, targets_in(moved, silent, context), context)
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
    ballots = counted_in(found, context)
    period = labelled(found.period, context.settings.fiscal_start)
    silent = names_of((ballot.member for ballot in ballots if ballot.is_silent), context)
    team, metric = name_of(found.subject, context), metric_of(found, context)
    return RoundShown(found.id, team, period, found.last, len(ballots), silent, metric=metric)
