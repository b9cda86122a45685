"""The second half of a review: causes told in private, lessons and actions that come back until they are done."""

from datetime import UTC, date, datetime

from domain.commands.review import AskCauses, FinishAction, OpenCause, OpenReview, SayCause, WriteReview
from domain.filling import Typed
from domain.outcomes.checkin import FieldRefused
from domain.outcomes.learnt import (
    CauseAsked,
    CauseForm,
    CauseKept,
    CausesAsked,
    Learnt,
    ReviewForm,
    ReviewOvertaken,
    TodoDone,
    TodosTold,
    TodoTold,
)
from domain.outcomes.plan_week import PlanWeekTold
from domain.outcomes.refusals import GoneStale, NotYours
from domain.outcomes.review import ReviewShown
from handlers.schedule import due
from handlers.table import handle
from tests.handlers.company import Company

DUE = "2026-12-04"


def learnt(company: Company, who: str, line: str) -> Learnt:
    found = company.type(who, line)
    assert isinstance(found, ReviewShown), found
    return found.learnt


def say(company: Company, who: str, kind: str, words: str = "", quoting: str = "none"):
    typed = (Typed("kind", kind), Typed("words", words), Typed("quoting", quoting))
    return company.do(who, SayCause("2026-11", typed))


def write(company: Company, who: str, about: str, seen: int = 0, **fields: str):
    typed = tuple(Typed(name.replace("_", ":"), text) for name, text in fields.items())
    return company.do(who, WriteReview(about, seen, typed))


def east(company: Company, period: str = "2026-11") -> str:
    with company.context("Ada") as context:
        return f"team:{context.tree.called('East').id}:{period}"


def told(company: Company, who: str, command) -> dict[str, object]:
    with company.context(who) as context:
        handle(command, context)
        return {notice.to.member: notice.outcome for notice in context.notices}


def test_each_is_asked_alone_once_and_not_on_leave(company):
    company.type("Wang", "/team leave <@Chen> until 2026-11-30")
    said = told(company, "Wang", AskCauses(east(company)))
    assert {who: type(outcome) for who, outcome in said.items()} == {"Lin": CauseAsked}
    assert told(company, "Wang", AskCauses(east(company))) == {}
    again = company.do("Wang", AskCauses(east(company)))
    assert isinstance(again, CausesAsked)
    assert (again.asked, again.before, again.answered, again.away) == (0, 1, 0, 1)


def test_only_who_leads_them_may_ask(company):
    assert company.do("Lin", AskCauses(east(company))) == NotYours("see")
    assert company.do("Emma", AskCauses(east(company))) == NotYours("see")
    assert company.do("Wang", AskCauses("team:99:2026-11")) == GoneStale()
    assert company.do("Wang", AskCauses(east(company, "2027-01"))) == GoneStale()


def test_a_cause_is_told_in_a_form_and_may_be_changed(company):
    form = company.do("Lin", OpenCause("2026-11"))
    assert isinstance(form, CauseForm)
    assert (form.kind, form.words, form.quoting) == (None, "", "none")
    assert isinstance(say(company, "Lin", "market", "two deals slipped", "words"), CauseKept)
    form = company.do("Lin", OpenCause("2026-11"))
    assert isinstance(form, CauseForm)
    assert (form.kind, form.words, form.quoting) == ("market", "two deals slipped", "words")
    say(company, "Lin", "price")
    mine = learnt(company, "Lin", "/review").mine
    assert mine
    assert (mine.kind, mine.words) == ("price", "")


def test_the_lead_sees_only_what_is_allowed(company):
    say(company, "Lin", "market", "secret", "none")
    say(company, "Chen", "market", "slow quotes", "words")
    found = learnt(company, "Wang", "/review team")
    assert found.causes
    assert (found.causes.answered, found.people, found.causes.kinds) == (2, 2, ())
    assert found.causes.quotes == (("", "slow quotes"),)
    say(company, "Oliver", "price", "named", "name")
    above = learnt(company, "Boss", "/review team").causes
    assert above
    assert above.kinds == (("market", 2), ("price", 1))
    assert sorted(above.quotes) == [("", "slow quotes"), ("Oliver", "named")]
    alone = learnt(company, "Wang", "/review <@Lin>")
    assert (alone.mine, alone.causes) == (None, None)


def test_lessons_and_actions_are_written_and_the_owner_is_told(company):
    fields = {"stop": "quotes without a visit", "words:1": "call first", "owner:1": "Lin", "due:1": DUE}
    command = WriteReview(east(company), 0, tuple(Typed(name, text) for name, text in fields.items()))
    with company.context("Wang") as context:
        shown = handle(command, context)
        notices = {notice.to.member: notice.outcome for notice in context.notices}
    assert isinstance(shown, ReviewShown)
    assert (shown.learnt.lessons.stop, shown.learnt.version, shown.learnt.author) == (
        "quotes without a visit",
        1,
        "Wang",
    )
    assert [(one.words, one.owner, one.due) for one in shown.learnt.actions] == [
        ("call first", "Lin", date(2026, 12, 4))
    ]
    todo = notices["Lin"]
    assert isinstance(todo, TodoTold)
    assert (todo.author, todo.todo.words) == ("Wang", "call first")
    form = company.do("Boss", OpenReview(east(company)))
    assert isinstance(form, ReviewForm)
    assert (form.seen, [one.words for one in form.actions]) == (1, ["call first", "", ""])


def test_an_action_comes_back_in_the_next_review_until_it_is_done(company):
    write(company, "Wang", east(company), words_1="call first", owner_1="Lin", due_1=DUE)
    company.now = datetime(2026, 12, 10, 9, tzinfo=UTC)
    carried = learnt(company, "Wang", "/review team").carried
    assert [(one.words, one.overdue) for one in carried] == [("call first", True)]
    own = learnt(company, "Lin", "/review").carried
    assert [(one.words, one.open_to) for one in own] == [("call first", True)]
    assert learnt(company, "Chen", "/review").carried == ()
    assert company.do("Chen", FinishAction(own[0].id)) == GoneStale()
    assert company.do("Lin", FinishAction(own[0].id)) == TodoDone("call first", already=False)
    assert company.do("Wang", FinishAction(own[0].id)) == TodoDone("call first", already=True)
    assert learnt(company, "Wang", "/review team").carried == ()
    assert learnt(company, "Lin", "/review").carried == ()


def test_what_a_lead_above_gave_is_not_read_by_the_lead_between(company):
    with company.context("Ada") as context:
        sales = f"team:{context.tree.called('Sales').id}:2026-11"
    write(company, "Boss", sales, words_1="prepare to lead", owner_1="Lin", due_1=DUE)
    company.now = datetime(2026, 12, 2, 9, tzinfo=UTC)
    assert learnt(company, "Wang", "/review <@Lin>").carried == ()
    assert [one.words for one in learnt(company, "Boss", "/review <@Lin>").carried] == ["prepare to lead"]


def test_monday_brings_it_to_its_owner_with_a_target_or_without(company):
    company.type("Wang", "/target set <@Lin> 100k")
    write(company, "Wang", east(company), words_1="call first", owner_1="Lin", due_1=DUE)
    write(company, "Boss", east(company), 1, words_1="call first", owner_1="Lin", due_1=DUE, words_2="train", due_2=DUE)
    company.now = datetime(2026, 11, 23, 9, tzinfo=UTC)
    with company.context("Ada") as context:
        due(context)
        said = {notice.to.member: notice.outcome for notice in context.notices}
    week, todos = said["Lin"], said["Boss"]
    assert isinstance(week, PlanWeekTold)
    assert [one.words for one in week.todos] == ["call first"]
    assert isinstance(todos, TodosTold)
    assert [one.words for one in todos.todos] == ["train"]


def test_of_two_leads_who_write_at_once_the_second_sees_what_stands(company):
    write(company, "Wang", east(company), stop="quotes without a visit")
    second = write(company, "Boss", east(company), stop="discounts")
    assert isinstance(second, ReviewOvertaken)
    assert (second.author, second.lessons.stop) == ("Wang", "quotes without a visit")
    assert isinstance(write(company, "Boss", east(company), 1, stop="discounts"), ReviewShown)
    assert learnt(company, "Wang", "/review team").lessons.stop == "discounts"


def test_what_is_wrong_is_said_at_its_field(company):
    def faults(**fields: str) -> dict[str, str]:
        refused = write(company, "Wang", east(company), **fields)
        assert isinstance(refused, FieldRefused), refused
        return {refused.name: refused.why} | {each.name: each.why for each in refused.also}

    assert faults() == {"stop": "nothing"}
    assert faults(stop="x" * 1001) == {"stop": "long_words"}
    assert faults(words_1="a", owner_1="Oliver", due_1=DUE) == {"owner:1": "no_owner"}
    assert faults(words_1="a", due_1="2026-11-19", words_2="b", due_2="") == {"due:1": "gone_day", "due:2": "no_day"}
    assert faults(words_3="x" * 301, due_3=DUE) == {"words:3": "long_words"}


def test_an_action_that_stays_as_it_was_stays_done_and_one_without_words_goes(company):
    write(company, "Wang", east(company), words_1="a", due_1=DUE, words_2="b", due_2=DUE)
    first = learnt(company, "Wang", "/review team").actions[0]
    company.do("Wang", FinishAction(first.id))
    write(company, "Wang", east(company), 1, words_1="a", owner_1="Wang", due_1=DUE, words_2="")
    assert [(one.words, one.done) for one in learnt(company, "Wang", "/review team").actions] == [("a", True)]


def test_one_s_own_review_is_written_by_oneself_or_a_lead_and_nobody_else(company):
    assert isinstance(write(company, "Lin", "member:Lin:2026-11", stop="haste"), ReviewShown)
    assert isinstance(write(company, "Wang", "member:Lin:2026-11", 1, stop="haste", improve="notes"), ReviewShown)
    assert write(company, "Chen", "member:Lin:2026-11", 2, stop="x") == NotYours("see")
    assert company.do("Chen", OpenReview("member:Lin:2026-11")) == NotYours("see")


def test_an_old_or_made_up_button_does_nothing(company):
    for ref in ("", "team:x:2026-11", "member:Lin:2027-05", "team:4711:2026-11"):
        assert company.do("Lin", OpenReview(ref)) in (GoneStale(), NotYours("see"))
    assert company.do("Lin", OpenCause("2027-05")) == GoneStale()
    assert company.do("Lin", FinishAction(99)) == GoneStale()
