"""The check-in form: opened empty or with what a message booked, and taken in again field by field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.checkin.nearest import OLDEST
from domain.commands.checkin import EditDay, FillDay, OpenCheckin, RefillDay, Source
from domain.entry import Entry, difference
from domain.filling import Fault, Filled, Terms, Typed, filled
from domain.form import Form, Offered, form_of, seen_of
from domain.member import Member
from domain.message import Message
from domain.metric import Metric
from domain.outcomes.checkin import CheckinForm, FieldRefused, Silence
from domain.outcomes.refusals import GoneStale, NotYours
from handlers.booking import own_entries
from handlers.context import Context
from handlers.day import Taken, take_entries, take_first_entries
from handlers.progress import member_lines, this_month
from handlers.touch import owner_of_message, touchable, words_for

SENTENCE = "text"
DIMENSIONS = 3  # with a field for each metric


def handle_open_checkin(_command: OpenCheckin, context: Context) -> CheckinForm:
    return CheckinForm(0, "", _empty(context), _currency(context.member, context))


def handle_edit_day(command: EditDay, context: Context) -> CheckinForm | GoneStale | NotYours:
    message = touchable(command.message, context)
    if not isinstance(message, Message):
        return message
    owner = owner_of_message(message, context)
    form = _form_of(message, own_entries(message, context), context)
    return CheckinForm(message.id, words_for(message, context), form, _currency(owner, context))


def handle_fill_day(command: FillDay, context: Context) -> Taken | FieldRefused:
    """A form that was empty: nothing is booked where one field is wrong."""
    member = context.member
    found = _read(command.fields, _empty(context), _terms(member, context.today, context))
    if isinstance(found, FieldRefused):
        return found
    if not found.entries:
        return FieldRefused(SENTENCE, "nothing")
    return take_first_entries(_message(command.source, member), found.entries, context)


def handle_refill_day(command: RefillDay, context: Context) -> Taken | FieldRefused | GoneStale | NotYours:
    """What was changed replaces exactly what it changes, where all still stands as the form showed it."""
    message = touchable(command.message, context)
    if not isinstance(message, Message):
        return message
    touched = [field for field in command.fields if field.touched]
    if not touched:
        return Silence()
    before, owner = own_entries(message, context), owner_of_message(message, context)
    if command.seen != seen_of(before):
        return FieldRefused(touched[0].name, "changed")
    first = min(owner.today(message.sent_at), owner.today(context.now))
    found = _read(command.fields, _form_of(message, before, context), _terms(owner, first, context))
    if isinstance(found, FieldRefused):
        return found
    if any(entry.deal for entry in difference(before, found.entries)[0]):
        return FieldRefused(touched[0].name, "shared")
    return take_entries(message, before, found.entries, context)


def _empty(context: Context) -> Form:
    return form_of((), context.today, _common_first(context.member, context), _offered(context))


def _form_of(message: Message, entries: Sequence[Entry], context: Context) -> Form:
    owner = owner_of_message(message, context)
    return form_of(entries, owner.today(message.sent_at), _common_first(owner, context), _offered(context))


def _offered(context: Context) -> Offered:
    """The first dimensions of the workspace for each metric, and what it has to name."""
    required, dimensions = context.settings.required_dimensions, tuple(context.dimensions)
    return {
        metric.key: tuple(
            one for n, one in enumerate(dimensions) if n < DIMENSIONS or (metric.key, one.key) in required
        )
        for metric in context.metrics
    }


def _common_first(member: Member, context: Context) -> tuple[Metric, ...]:
    """What the member has logged this month or has a target for, then all else; each in the workspace's order."""
    common = [line.metric for line in member_lines(member.id, this_month(context), context)]
    common = [metric for metric in common if not metric.segment]
    return tuple(dict.fromkeys([*common, *context.metrics]))


def _currency(member: Member, context: Context) -> str:
    return member.currency or context.settings.currency


def _terms(member: Member, first: date, context: Context) -> Terms:
    """As far back as a sentence of the day `first` can reach."""
    oldest = first - timedelta(days=OLDEST)
    required = frozenset(context.settings.required_dimensions)
    return Terms(member.id, _currency(member, context), oldest, member.today(context.now), required)


def _read(fields: Sequence[Typed], form: Form, terms: Terms) -> Filled | FieldRefused:
    typed = {field.name: field for field in fields}
    if SENTENCE in typed and typed[SENTENCE].touched:
        return FieldRefused(SENTENCE, "either")
    found = filled(form, typed, terms)
    if not found.faults:
        return found
    first, *others = map(_refused, found.faults)
    return replace(first, also=tuple(others))


def _refused(fault: Fault) -> FieldRefused:
    return FieldRefused(fault.name, fault.why, OLDEST)


def _message(source: Source, member: Member) -> Message:
    """What came in fields has no words."""
    return Message(
        id=0,
        channel=source.channel,
        ts=source.ts,
        member=member.id,
        writer=member.id,
        text="",
        sent_at=source.sent_at,
        private=source.private,
        state="booked",
        thread=source.thread,
    )
