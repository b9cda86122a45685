"""Answers to open questions about a message."""

from __future__ import annotations

from dataclasses import replace

from domain.commands.checkin import AnswerQuestion, DropQuestion
from domain.message import Message, Question
from domain.outcomes.checkin import QuestionDropped, Silence
from domain.outcomes.refusals import GoneStale, NotYours
from handlers.context import Context
from handlers.credit import Settled, drop_shares, settle_shares
from handlers.day import Taken, ask, take
from handlers.reading import read
from handlers.touch import may_touch, owner_of_message

LONGEST = 200  # a reply to one question; what is longer is another message


Answered = Taken | Settled | QuestionDropped


def handle_answer_question(command: AnswerQuestion, context: Context) -> Answered:
    """The answer settles the doubt that was asked about; the next doubt, if there is one, is asked then."""
    found = _open(command.question, context)
    if found is None:
        return GoneStale()
    question, message = found
    if question.kind == "share":
        return settle_shares(question, message, command, context)
    if not may_touch(message, context):
        return Silence() if command.spoken else NotYours("manage")
    member = owner_of_message(message, context)
    reply = command.reply.strip()[:LONGEST]
    answered = replace(message, answers=(*message.answers, reply))
    before, after = read(message, member, context), read(answered, member, context)
    if after.kind == "ask" and len(after.doubts) >= len(before.doubts) and after.doubts[0] == before.doubts[0]:
        context.store.questions.close(question.id, "answered")
        return ask(message, after.doubts[0], context, wrong=reply)
    taken = take(answered, member, context)
    return QuestionDropped() if isinstance(taken, Silence) else taken


def handle_drop_question(command: DropQuestion, context: Context) -> QuestionDropped | GoneStale | NotYours:
    found = _open(command.question, context)
    if found is None:
        return GoneStale()
    question, message = found
    if question.kind == "share":
        return drop_shares(question, message, context)
    if not may_touch(message, context):
        return NotYours("manage")
    context.store.questions.close(question.id, "dropped")
    context.store.messages.mark(message.id, "ignored")
    return QuestionDropped()


def _open(question_id: int, context: Context) -> tuple[Question, Message] | None:
    question = context.store.questions.of(question_id)
    message = context.store.messages.of(question.message) if question else None
    return (question, message) if question and message and question.state == "open" else None
