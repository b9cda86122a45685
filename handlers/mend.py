"""What mends a target: a purpose said later, an action beside the money, the goal that the past suggests."""

from __future__ import annotations

from collections.abc import Iterable

from domain.amount import Amount
from domain.commands.baseline import ShowFunnel, SuggestTarget
from domain.commands.concern import OpenPurpose, SayPurpose, SetAction, TakeSuggestion
from domain.commands.target import SetTarget, Wish, WishedLines
from domain.outcomes.checkin import FieldRefused
from domain.outcomes.concern import ActionForm, PurposeForm
from domain.outcomes.funnel import FunnelShown
from domain.outcomes.refusals import GoneStale, NotYours, PeriodClosed
from domain.outcomes.suggestion import NothingKnown, TargetSuggested
from domain.outcomes.target import TargetsSet, TargetUnchanged
from domain.period import Period, labelled
from domain.quality import is_action
from domain.target import Target
from domain.who import Mention
from handlers.closing import is_closed
from handlers.context import Context
from handlers.funnel import handle_show_funnel
from handlers.goal import Refused, handle_set_target, state_purpose
from handlers.people import manages
from handlers.proposal import names_of
from handlers.suggestion import handle_suggest_target

Barred = GoneStale | NotYours | PeriodClosed


def handle_open_purpose(command: OpenPurpose, context: Context) -> PurposeForm | Barred:
    found = _standing(command.targets, context)
    return PurposeForm(command.targets) if isinstance(found, tuple) else found


def handle_say_purpose(command: SayPurpose, context: Context) -> TargetsSet | FieldRefused | Barred:
    found = _standing(command.targets, context)
    if not isinstance(found, tuple):
        return found
    words = command.words.strip()
    if not words:
        return FieldRefused("words", "nothing")
    return state_purpose(found, _period(found[0], context), words, context)


def handle_set_action(
    command: SetAction, context: Context
) -> TargetsSet | TargetUnchanged | ActionForm | Refused | GoneStale:
    """The first stage that the funnel knows the need of."""
    found = _standing((command.target,), context)
    if not isinstance(found, tuple):
        return found
    (target,), period = found, _period(found[0], context)
    who = Mention(target.subject.id)
    funnel = handle_show_funnel(ShowFunnel(who, period), context)
    stages = funnel.stages if isinstance(funnel, FunnelShown) else ()
    needs = [(stage.metric, stage.need) for stage in stages if stage.need and is_action(stage.metric)]
    if not needs:
        owner = names_of([target.subject], context)[target.subject]
        return ActionForm(target.subject.id, owner, period, tuple(filter(is_action, context.metrics)))
    metric, need = needs[0]
    return handle_set_target(SetTarget((who,), (WishedLines(metric.key, Wish(Amount(need).major)),), period), context)


def handle_take_suggestion(
    command: TakeSuggestion, context: Context
) -> TargetsSet | TargetUnchanged | NothingKnown | Refused | GoneStale:
    found = _standing((command.target,), context)
    if not isinstance(found, tuple):
        return found
    (target,), period = found, _period(found[0], context)
    who = Mention(target.subject.id)
    suggested = handle_suggest_target(SuggestTarget(who, target.metric, period=period, segment=target.segment), context)
    if not isinstance(suggested, TargetSuggested):
        return suggested
    lines = suggested.lines
    floor, stretch = (_wish(line) if line else None for line in (lines.floor, lines.stretch))
    wished = WishedLines(target.metric, _wish(lines.goal), floor, stretch, target.segment)
    return handle_set_target(SetTarget((who,), (wished,), period), context)


def _standing(ids: Iterable[int], context: Context) -> tuple[Target, ...] | Barred:
    """The targets as they stand, where the asker may still set every one of them."""
    found = tuple(version.target for version in context.store.targets.newest(ids) if not version.withdrawn)
    if not found:
        return GoneStale()
    if not all(manages(target.subject, context) for target in found):
        return NotYours("manage")
    shut = next((period for target in found if is_closed(period := _period(target, context), context)), None)
    return PeriodClosed(shut) if shut else found


def _period(target: Target, context: Context) -> Period:
    return labelled(target.period, context.settings.fiscal_start)


def _wish(amount: Amount) -> Wish:
    return Wish(amount.major, amount.currency)
