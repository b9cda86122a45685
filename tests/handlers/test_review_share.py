"""A lesson passed on to all in the team's channel, by its author's will."""

from domain.commands.pacer import ChangeSettings
from domain.commands.review import DocumentReview, OpenLesson, ShareLesson, WriteReview
from domain.filling import Typed
from domain.outcomes.checkin import FieldRefused
from domain.outcomes.lesson import LessonForm, LessonPosted, LessonShared, NoTeamChannel
from domain.outcomes.refusals import GoneStale, NotYours
from handlers.context import InChannel
from handlers.table import handle
from tests.handlers.company import Company

LIN = "member:Lin:2026-11"


def fields(kind: str, words: str) -> tuple[Typed, ...]:
    return Typed("kind", kind), Typed("words", words)


def choose(company: Company) -> None:
    company.do("Ada", ChangeSettings((("board_channel", "C9"),)))


def test_without_a_channel_it_says_so(company):
    assert company.do("Lin", OpenLesson(LIN)) == NoTeamChannel(may_set=False)
    assert company.do("Ada", ShareLesson(LIN, fields("success", "demos first"))) == NoTeamChannel(may_set=True)


def test_the_form_holds_what_oneself_has_written_and_nobody_else_s(company):
    choose(company)
    company.do("Lin", WriteReview(LIN, 0, (Typed("stop", "haste"), Typed("attempt", "demos first"))))
    form = company.do("Lin", OpenLesson(LIN))
    assert isinstance(form, LessonForm)
    assert (form.channel, form.words) == ("C9", "haste\ndemos first")
    other = company.do("Wang", OpenLesson(LIN))
    assert isinstance(other, LessonForm)
    assert other.words == ""


def test_it_is_posted_as_it_was_typed_with_its_author(company):
    choose(company)
    with company.context("Lin") as context:
        said = handle(ShareLesson(LIN, fields("failure", "<!here> quotes without a visit")), context)
        [notice] = context.notices
    assert said == LessonShared("C9")
    assert (notice.to, notice.outcome) == (InChannel("C9"), LessonPosted("Lin", True, "<!here> quotes without a visit"))


def test_nothing_and_too_much_are_refused_and_so_is_the_review_of_others(company):
    choose(company)
    assert company.do("Lin", ShareLesson(LIN, fields("success", " "))) == FieldRefused("words", "nothing")
    assert company.do("Lin", ShareLesson(LIN, fields("success", "x" * 1001))) == FieldRefused("words", "long_words")
    assert company.do("Chen", ShareLesson(LIN, fields("success", "x"))) == NotYours("see")
    assert company.do("Chen", DocumentReview(LIN)) == NotYours("see")
    assert company.do("Lin", DocumentReview("-")) == GoneStale()
