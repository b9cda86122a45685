"""Check-ins come in: a message becomes entries, a question, or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.checkin.reading import Reading
from domain.commands.checkin import AnswerQuestion, LogDay, LogDayFor, ReviseDay, Source, WithdrawDay
from domain.grammar.reader import Scope, read_slip
from domain.intel import parted
from domain.member import Member
from domain.message import Message, Question
from domain.outcomes.checkin import CheckinHinted, ColleagueMeant, NothingLogged, Silence
from domain.outcomes.intel import FieldNoteKept, IntelSkipped
from domain.outcomes.refusals import CommandNotUnderstood, GoneStale, MemberUnknown, NotYours
from domain.team import may_manage
from handlers.context import Context
from handlers.day import Taken, take, take_first, undo
from handlers.intel import sync
from handlers.intel_week import answer, tells
from handlers.mention import with_names
from handlers.pacer import handle_not_understood
from handlers.question import Answered, handle_answer_question
from handlers.reading import read
from handlers.touch import owner_of_message
from handlers.who import member_of

FRESH = timedelta(days=1)

Noted = FieldNoteKept | IntelSkipped
LogOutcome = Answered | Noted | CheckinHinted | ColleagueMeant | CommandNotUnderstood | NothingLogged


def handle_log_day(command: LogDay, context: Context) -> LogOutcome:
    """Once a message, however often and by whatever ways it is delivered."""
    if not _is_first(command.source, context):
        return Silence()
    if meant := _colleague(command.whom, context):
        return ColleagueMeant(command.whom, meant.name)
    return _logged(command.text, command.source, context.member, context)


def _colleague(name: str, context: Context) -> Member | None:
    """Who goes by that name, where no customer does."""
    if not name or context.store.customers.known_as([name]):
        return None
    return next(iter(context.store.members.called(name)), None)


def handle_log_day_for(command: LogDayFor, context: Context) -> LogOutcome | MemberUnknown:
    member = member_of(command.who, context)
    if isinstance(member, MemberUnknown):
        return member
    if member.id != context.member.id and not may_manage(context.member, member.id, context.tree):
        return NotYours("manage")
    if not _is_first(command.source, context):
        return Silence()
    return _logged(command.text, command.source, member, context)


def handle_revise_day(command: ReviseDay, context: Context) -> LogOutcome:
    """The newest wording counts, in whatever order the edits arrive."""
    source = command.source
    message = context.store.messages.at(source.channel, source.ts)
    if message is None:
        _is_first(source, context)
        return Silence() if _is_gone(source, context) else _logged(command.text, source, context.member, context)
    text = with_names(command.text, context)
    if text == message.text or source.revision <= message.revision or message.state == "withdrawn":
        return Silence()
    member = owner_of_message(message, context)
    return take(_worded(message, text, source.revision), member, context)


def handle_withdraw_day(command: WithdrawDay, context: Context) -> Taken:
    """Its words are forgotten, its entries reversed; a delivery of its words that comes after is too late."""
    source = command.source
    message = context.store.messages.at(source.channel, source.ts)
    if message is None:
        _is_first(source, context)
        context.store.deliveries.book(_gone(source), context.arrived)
        return Silence()
    undone = undo(message, context, withdrawn=True)
    context.store.questions.close_all(message.id, "dropped")
    context.store.messages.erase(message.id)
    context.store.intel.drop(message.id)
    return undone or Silence()


def _is_first(source: Source, context: Context) -> bool:
    return context.store.deliveries.book(f"said:{source.channel}:{source.ts}", context.arrived)


def _is_gone(source: Source, context: Context) -> bool:
    return context.store.deliveries.came(_gone(source))


def _gone(source: Source) -> str:
    return f"gone:{source.channel}:{source.ts}"


def _logged(text: str, source: Source, member: Member, context: Context) -> LogOutcome:
    message = Message(
        id=0,
        channel=source.channel,
        ts=source.ts,
        member=member.id,
        writer=context.member.id,
        text=with_names(text, context),
        sent_at=source.sent_at,
        private=source.private,
        state="ignored",
        revision=source.revision,
        thread=source.thread,
    )
    reading = read(message, member, context)
    if noted := _noted(message, reading, context):
        return noted
    if reading.kind == "ignore":
        return _nothing(text, source, context)
    return take_first(message, reading, member, context)


def _noted(message: Message, reading: Reading, context: Context) -> Noted | None:
    """What is a field note and nothing else: tagged, or the answer to Friday's question."""
    if reading.kind == "ignore" and parted(message.text)[1]:
        return sync(context.store.messages.add(message), context)
    spoken = message.private and message.thread != ""  # not a command or form, which may come at any time
    if spoken and (reading.kind == "ignore" or (reading.kind == "ask" and tells(message.text))):
        return answer(message, context)
    return None


def _nothing(text: str, source: Source, context: Context) -> LogOutcome:
    """Chat: silence among people, a hint to who writes to Pacer, unless it answers the question asked there last."""
    if source.private and source.addressed:
        return NothingLogged(text)
    if source.private and (question := _asked_last(source, context)):
        answered = handle_answer_question(AnswerQuestion(question.id, text, spoken=True), context)
        return answered if not isinstance(answered, GoneStale | NotYours) else CheckinHinted()
    return _hinted(text, source, context) if source.private or source.addressed else Silence()


def _hinted(text: str, source: Source, context: Context) -> CommandNotUnderstood | CheckinHinted:
    slip = read_slip(text, _scope(source, context))
    return handle_not_understood(slip, context) if slip else CheckinHinted()


def _scope(source: Source, context: Context) -> Scope:
    return Scope(context.today, context.metrics, context.settings.fiscal_start, source, context.dimensions)


def _asked_last(source: Source, context: Context) -> Question | None:
    """What was asked here last; a day later, or after other work was told, a plain reply may mean anything."""
    return context.store.questions.last_open(source.channel, context.now - FRESH)


def _worded(message: Message, text: str, revision: str) -> Message:
    return replace(message, text=text, revision=revision, answers=())
