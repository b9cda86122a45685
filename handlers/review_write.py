"""Lessons and actions of a review, written in a form, and done in time."""

from __future__ import annotations

from dataclasses import replace

from domain.commands.review import FinishAction, OpenReview, WriteReview
from domain.filling import Fault
from domain.outcomes.checkin import FieldRefused
from domain.outcomes.learnt import ReviewForm, ReviewOvertaken, TodoDone, TodoShown, TodoTold, TodoWritten
from domain.outcomes.refusals import GoneStale, NotYours
from domain.outcomes.review import ReviewShown
from domain.period import Period, labelled
from domain.review import PLACES, About, Lessons, Review, ReviewAction, about
from domain.review_form import Desk, Written, written_review
from domain.team import may_manage
from domain.who import Mention, TheCompany, TheTeam, Who
from handlers.context import Context, Directly
from handlers.mention import with_names
from handlers.people import visible_owner
from handlers.review import review_of
from handlers.review_learnt import may_read, shown_todos
from handlers.who import Owner

Found = tuple[About, Owner, Period]
SOON = 10  # working days until an action is due, where no other day is said


def handle_open_review(command: OpenReview, context: Context) -> ReviewForm | GoneStale | NotYours:
    found = review_asked(command.about, context)
    if not isinstance(found, tuple):
        return found
    asked, owner, period = found
    written = context.store.reviews.of(asked)
    stood = {action.place: action for action in written.actions} if written else {}
    due = context.workdays.after(context.today, SOON)
    blank = owner.subject.id if owner.member else context.member.id
    return ReviewForm(
        about=asked,
        seen=written.version if written else 0,
        owner=owner.name,
        own=owner.subject.id == context.member.id,
        period=period,
        lessons=written.lessons if written else Lessons(),
        actions=tuple(
            TodoWritten(place, one.words, one.owner, one.due)
            if (one := stood.get(place))
            else TodoWritten(place, "", blank, due)
            for place in PLACES
        ),
    )


def review_asked(ref: str, context: Context) -> Found | GoneStale | NotYours:
    """What a button is about, for who may read it: whose it is and their leads, who may write in it, too."""
    asked = about(ref)
    who = who_of(asked, context) if asked else None
    if asked is None or who is None:
        return GoneStale()
    owner = visible_owner(who, context)
    period = labelled(asked.period, context.settings.fiscal_start)
    if not isinstance(owner, Owner):
        return NotYours("see")
    return (asked, owner, period) if period.first <= context.today else GoneStale()


def who_of(asked: About, context: Context) -> Who | None:
    match asked.subject.kind:
        case "member":
            return Mention(asked.subject.id)
        case "team":
            team = context.tree.teams.get(int(asked.subject.id))
            return TheTeam(team.name) if team else None
        case "company":
            return TheCompany()


def handle_write_review(
    command: WriteReview, context: Context
) -> ReviewShown | ReviewOvertaken | FieldRefused | GoneStale | NotYours:
    found = review_asked(command.about, context)
    if not isinstance(found, tuple):
        return found
    asked, owner, period = found
    before = context.store.reviews.of(asked)
    if before and before.version != command.seen:
        return _overtaken(before, context)
    stood = before.actions if before else ()
    typed = {field.name: with_names(field.text, context) for field in command.fields}
    read = written_review(typed, stood, _desk(asked, owner, context))
    if not isinstance(read, Written):
        return _refused(read)
    review = Review(asked, read.lessons, read.actions, context.member.id, context.now, command.seen + 1)
    if not context.store.reviews.write(review):
        return _overtaken(context.store.reviews.of(asked) or review, context)
    _tell_owners(asked, stood, period, context)
    return review_of(owner, period, context)


def _desk(asked: About, owner: Owner, context: Context) -> Desk:
    """An action is one's own, that of whom the review is of, or of somebody whom the writer leads."""

    def owns(member: str) -> bool:
        known = context.store.members.known(member)
        theirs = member in (context.member.id, asked.subject.id) or may_manage(context.member, member, context.tree)
        return known is not None and known.active and theirs

    return Desk(asked, owner.subject.id if owner.member else context.member.id, context.today, owns)


def _refused(faults: tuple[Fault, ...]) -> FieldRefused:
    first, *others = [FieldRefused(fault.name, fault.why) for fault in faults]
    return replace(first, also=tuple(others))


def _overtaken(stands: Review, context: Context) -> ReviewOvertaken:
    names = context.store.members.names([stands.author, *(action.owner for action in stands.actions)])
    todos = shown_todos(stands.actions, names, context)
    return ReviewOvertaken(names.get(stands.author, stands.author), stands.lessons, todos)


def _tell_owners(asked: About, stood: tuple[ReviewAction, ...], period: Period, context: Context) -> None:
    """Who was given an action, or another one than before."""
    before = {(one.place, one.owner, one.words, one.due) for one in stood}
    written = context.store.reviews.of(asked)
    for one in written.actions if written else ():
        if one.owner != context.member.id and (one.place, one.owner, one.words, one.due) not in before:
            todo = TodoShown(one.id, one.words, "", one.due, one.done, open_to=True)
            context.tell(Directly(one.owner), TodoTold(context.member.name, period, todo))


def handle_finish_action(command: FinishAction, context: Context) -> TodoDone | GoneStale:
    """By its owner, or by who may read the review that it is from; to others it is not there."""
    action = context.store.reviews.action(command.action)
    if action is None or not may_read(action, context):
        return GoneStale()
    return TodoDone(action.words, already=not context.store.reviews.finish(action.id, context.member.id))
