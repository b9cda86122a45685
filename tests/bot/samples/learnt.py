"""Sample outcomes about what is learnt in a review."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from domain.outcomes import learnt as out
from domain.outcomes import lesson
from domain.review import CAUSES, QUOTINGS, About, Cause, Lessons
from domain.target import Subject
from tests.bot.samples.facts import AT, NOVEMBER, Said

DUE = date(2026, 12, 4)
EAST = About(Subject("team", "3"), "2026-11")


def learning(said: Said) -> Iterator[out.LearntOutcome | lesson.LessonOutcome]:
    yield out.CauseForm(NOVEMBER, None, "", "none")
    yield out.CauseForm(NOVEMBER, "market", said.reason, "name")
    for number, kind in enumerate(CAUSES):
        yield out.CauseKept(NOVEMBER, kind, QUOTINGS[number % 3])
    yield out.CauseAsked(said.wang, NOVEMBER)
    for asked in (0, 1, 4):
        yield out.CausesAsked(NOVEMBER, asked, 1, 2, 0)
    places = tuple(out.TodoWritten(place, said.reason if place == 1 else "", "U1", DUE) for place in (1, 2, 3))
    for owner, own in ((said.lin, True), (said.team, False), ("", False)):
        yield out.ReviewForm(EAST, 2, owner, own, NOVEMBER, lessons(said), places)
    yield out.ReviewOvertaken(said.wang, lessons(said), todos(said))
    yield out.ReviewOvertaken(said.wang, Lessons(stop=said.reason), ())
    yield out.TodoTold(said.wang, NOVEMBER, todos(said)[0])
    for already in (True, False):
        yield out.TodoDone(said.reason, already)
    yield out.TodosTold(todos(said)[:2])
    yield from _passed_on(said)


def _passed_on(said: Said) -> Iterator[lesson.LessonOutcome]:
    yield lesson.LessonForm(EAST, "C1", said.reason)
    yield lesson.LessonShared("C1")
    yield lesson.DocumentBegun(NOVEMBER)
    yield lesson.ReviewDocument(EAST, said.team, False, NOVEMBER)
    for value in (True, False):
        yield lesson.LessonPosted(said.lin, value, said.reason)
        yield lesson.NoTeamChannel(value)


def lessons(said: Said) -> Lessons:
    return Lessons(said.reason, said.vague, said.sentence)


def todos(said: Said) -> tuple[out.TodoShown, ...]:
    first = out.TodoShown(4, said.reason, said.lin, DUE, open_to=True)
    late = replace(first, id=5, owner=said.chen, overdue=True)
    return first, late, replace(first, id=6, done=True, open_to=False)


def learnt(said: Said) -> out.Learnt:
    return out.Learnt(
        carried=todos(said)[1:2],
        mine=Cause("U1", "2026-11", "price", said.reason, "words", AT),
        lessons=lessons(said),
        actions=todos(said),
        author=said.wang,
        version=2,
        editable=True,
    )
