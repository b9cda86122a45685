"""Causes: each says alone what was behind a period, and how far it may be passed on."""

from __future__ import annotations

from domain.commands.review import AskCauses, OpenCause, SayCause
from domain.outcomes.checkin import FieldRefused
from domain.outcomes.learnt import CauseAsked, CauseForm, CauseKept, CausesAsked
from domain.outcomes.refusals import GoneStale, NotYours
from domain.period import Period, labelled
from domain.review import CAUSES, QUOTINGS, Cause, Quoting, is_label
from domain.review_form import SHORT
from domain.schedule import Occurrence
from handlers.context import Context, Directly
from handlers.mention import with_names
from handlers.people import members_of, on_leave
from handlers.review_team import team_then
from handlers.review_write import review_asked


def handle_open_cause(command: OpenCause, context: Context) -> CauseForm | GoneStale:
    period = _period(command.period, context)
    if period is None:
        return GoneStale()
    mine = context.store.reviews.causes(period.label, [context.member.id])
    if mine:
        return CauseForm(period, mine[0].kind, mine[0].words, mine[0].quoting)
    return CauseForm(period, None, "", "none")


def _period(label: str, context: Context) -> Period | None:
    period = labelled(label, context.settings.fiscal_start) if is_label(label) else None
    return period if period and period.first <= context.today else None


def handle_say_cause(command: SayCause, context: Context) -> CauseKept | FieldRefused | GoneStale:
    period = _period(command.period, context)
    typed = {field.name: field.text.strip() for field in command.fields}
    kind = next((each for each in CAUSES if each == typed.get("kind")), None)
    if period is None or kind is None:
        return GoneStale()
    words = with_names(typed.get("words", ""), context)
    if len(words) > SHORT:
        return FieldRefused("words", "long_words")
    quoting: Quoting = next((each for each in QUOTINGS if each == typed.get("quoting")), "none")
    context.store.reviews.say(Cause(context.member.id, period.label, kind, words, quoting, context.now))
    return CauseKept(period, kind, quoting)


def handle_ask_causes(command: AskCauses, context: Context) -> CausesAsked | GoneStale | NotYours:
    """Who is there and has not answered, each once for a period."""
    found = review_asked(command.about, context)
    if not isinstance(found, tuple):
        return found
    _, owner, period = found
    people = members_of(owner.subject, team_then(owner.subject, period, context))
    answered = {cause.member for cause in context.store.reviews.causes(period.label, people)}
    away = (on_leave(context) & {*people}) - answered
    members = context.store.members.some({*people} - answered - away - {context.member.id})
    there = [member.id for member in members if member.active]
    asked = [member for member in there if _claimed(member, period, context)]
    for member in asked:
        context.tell(Directly(member), CauseAsked(context.member.name, period))
    return CausesAsked(period, len(asked), len(there) - len(asked), len(answered), len(away))


def _claimed(member: str, period: Period, context: Context) -> bool:
    return context.store.occurrences.claim(Occurrence("cause", member, period.first, period.label), context.now)
