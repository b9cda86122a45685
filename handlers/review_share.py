"""Passing a review on: a lesson to the team's channel, by its author's will, and files to oneself."""

from __future__ import annotations

from domain.commands.review import DocumentReview, OpenLesson, ShareLesson
from domain.outcomes.checkin import FieldRefused
from domain.outcomes.lesson import DocumentBegun, LessonForm, LessonPosted, LessonShared, NoTeamChannel, ReviewDocument
from domain.outcomes.refusals import GoneStale, NotYours
from domain.outcomes.review import ReviewAhead
from domain.review import About
from domain.review_form import WORDS
from handlers.context import Context, Directly, InChannel
from handlers.mention import with_names
from handlers.people import Hidden, visible_owner
from handlers.progress import this_month
from handlers.review_write import review_asked
from handlers.who import Owner


def handle_open_lesson(command: OpenLesson, context: Context) -> LessonForm | NoTeamChannel | GoneStale | NotYours:
    """What the review says already stands in it, to be cut to what is meant for all."""
    found = review_asked(command.about, context)
    if not isinstance(found, tuple):
        return found
    channel = _channel(context)
    if not channel:
        return NoTeamChannel(context.member.is_admin)
    written = context.store.reviews.of(found[0])
    lessons = written.lessons if written and written.author == context.member.id else None
    words = "\n".join(filter(None, (lessons.stop, lessons.improve, lessons.attempt))) if lessons else ""
    return LessonForm(found[0], channel, words[:WORDS])


def _channel(context: Context) -> str:
    """The board's, else the first one for check-ins."""
    return next(iter((*filter(None, [context.settings.board_channel]), *context.settings.checkin_channels)), "")


def handle_share_lesson(
    command: ShareLesson, context: Context
) -> LessonShared | NoTeamChannel | FieldRefused | GoneStale | NotYours:
    found = review_asked(command.about, context)
    if not isinstance(found, tuple):
        return found
    typed = {field.name: field.text.strip() for field in command.fields}
    words, channel = with_names(typed.get("words", ""), context), _channel(context)
    if not words or len(words) > WORDS:
        return FieldRefused("words", "long_words" if words else "nothing")
    if not channel:
        return NoTeamChannel(context.member.is_admin)
    context.tell(InChannel(channel), LessonPosted(context.member.name, typed.get("kind") == "failure", words))
    return LessonShared(channel)


def handle_document_review(
    command: DocumentReview, context: Context
) -> DocumentBegun | ReviewAhead | GoneStale | Hidden:
    """To the asker alone, wherever it was asked for."""
    if command.about:
        found = review_asked(command.about, context)
        if not isinstance(found, tuple):
            return found
        asked, owner, period = found
    else:
        seen = visible_owner(command.who, context)
        if not isinstance(seen, Owner):
            return seen
        owner, period = seen, command.period or this_month(context)
        asked = About(owner.subject, period.label)
    if period.first > context.today:
        return ReviewAhead(period)
    own = owner.subject.id == context.member.id
    context.tell(Directly(context.member.id), ReviewDocument(asked, owner.name, own, period))
    return DocumentBegun(period)
