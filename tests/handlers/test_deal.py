"""Two on one deal: asked, credited each their part, counted once, and put back by whatever undoes it."""

import pytest

from domain.commands.checkin import (
    AnswerQuestion,
    ContestShare,
    CorrectDay,
    DropQuestion,
    EditDay,
    LogDay,
    RefillDay,
    ReviseDay,
    Source,
    UndoDay,
    WithdrawDay,
)
from domain.filling import Typed
from domain.outcomes.checkin import CheckinForm, DayLogged, DayRevised, FieldRefused, QuestionDropped
from domain.outcomes.deal import DealShared, ShareContested, SharesAsked, ShareTold
from domain.outcomes.refusals import GoneStale, NotYours
from tests.handlers.deals import AGAIN, TOGETHER, answer, both, told, twice


def test_nothing_is_booked_until_the_shares_are_answered_and_the_rest_is(company):
    logged = company.say("Lin", f"拜访了中兴，{TOGETHER}")
    assert isinstance(logged, DayLogged)
    assert [line.metric.key for line in logged.lines] == ["visits"]
    assert both(company) == ((0, 0), (0, 0))


@pytest.mark.parametrize("who", ["Lin", "Chen"])
def test_what_two_did_together_without_an_amount_is_the_work_of_each_who_tells_of_it(company, who):
    other = "Chen" if who == "Lin" else "Lin"
    logged = company.say(who, f"我和 @{other} 一起拜访了华为")
    assert isinstance(logged, DayLogged)
    assert [(line.metric.key, line.amount.value) for line in logged.lines] == [("visits", 1)]
    assert company.type(other, "/target why visits").line.done.value == 0
    company.say(other, f"和 @{who} 一起拜访了华为", "2.2")
    assert company.type(other, "/target why visits").line.done.value == 1


@pytest.mark.parametrize(
    ("reply", "lin", "chen"),
    [
        ("equal", (100_000, 1), (100_000, 0)),
        ("60/40", (120_000, 1), (80_000, 0)),
        ("3万/17万", (30_000, 0), (170_000, 1)),
        ("alone", (200_000, 1), (0, 0)),
    ],
)
def test_each_is_credited_theirs_and_the_team_counts_the_deal_once(company, reply, lin, chen):
    shared = answer(company, "Lin", company.say("Lin", TOGETHER), reply)
    assert isinstance(shared, DealShared)
    assert sum(part.amount.value for part in shared.parts) == 20_000_000
    assert both(company) == (lin, chen)


def test_the_other_hears_it_and_sees_the_share_with_its_words(company):
    asked = company.say("Lin", TOGETHER)
    _, notices = told(company, "Lin", AnswerQuestion(asked.question, "60/40"))
    (notice,) = notices
    assert isinstance(notice, ShareTold)
    assert (notice.why, notice.by, notice.yours.value) == ("shared", "Lin", 8_000_000)
    (entry,) = company.type("Chen", "/target why").entries
    assert (entry.text, entry.whole.value, entry.others) == (TOGETHER, 20_000_000, ("Lin",))


@pytest.mark.parametrize("undo", ["undo", "delete", "edit"])
def test_what_undoes_the_message_takes_both_parts_back(company, undo):
    shared = answer(company, "Lin", company.say("Lin", TOGETHER), "equal")
    source = Source("C1", "1.1", company.now, private=False, revision="1")
    commands = {"undo": UndoDay(shared.message), "delete": WithdrawDay(source), "edit": ReviseDay("下雨了", source)}
    company.do("Lin", commands[undo])
    assert both(company) == ((0, 0), (0, 0))


def test_what_means_the_same_stays_shared_and_what_does_not_is_asked_again(company):
    shared = answer(company, "Lin", company.say("Lin", TOGETHER), "60/40")
    company.do("Lin", CorrectDay(shared.message, f"{TOGETHER}，打了5个电话"))
    assert both(company) == ((120_000, 1), (80_000, 0))
    revised = company.do("Lin", CorrectDay(shared.message, TOGETHER.replace("20万", "30万")))
    assert isinstance(revised, DayRevised)
    assert both(company) == ((0, 0), (0, 0))


def test_both_name_each_other(company):
    answer(company, "Lin", company.say("Lin", TOGETHER), "60/40")
    asked = company.say("Chen", "和 @Lin 一起签了华为20万", "2.2")
    answer(company, "Chen", asked, "equal")
    assert both(company) == ((100_000, 1), (100_000, 0))


def test_a_contested_share_is_put_back_and_decided_above_both(company):
    first, _ = twice(company, "alone")
    with company.context("Ada") as context:
        (deal,) = context.store.deals.around(first.message)
    assert isinstance(company.do("Oliver", ContestShare(deal.id)), NotYours)
    contested, notices = told(company, "Lin", ContestShare(deal.id))
    assert contested == ShareContested("华为", ("Wang",))
    assert both(company) == ((200_000, 1), (0, 0))
    asked = next(notice for notice in notices if isinstance(notice, SharesAsked))
    assert isinstance(answer(company, "Chen", asked, "alone"), NotYours)
    assert isinstance(answer(company, "Emma", asked, "equal"), NotYours)
    assert isinstance(answer(company, "Wang", asked, "equal"), DealShared)
    assert both(company) == ((100_000, 1), (100_000, 0))
    assert isinstance(company.do("Lin", ContestShare(deal.id)), GoneStale)


def test_a_reply_that_does_not_come_to_the_whole_is_asked_again(company):
    again = answer(company, "Lin", company.say("Lin", TOGETHER), "70/40")
    assert (again.wrong, both(company)) == ("70/40", ((0, 0), (0, 0)))


def test_what_is_not_to_be_booked_is_not(company):
    asked = company.say("Lin", TOGETHER)
    assert isinstance(company.do("Oliver", DropQuestion(asked.question)), NotYours)
    assert isinstance(company.do("Lin", DropQuestion(asked.question)), QuestionDropped)
    assert isinstance(answer(company, "Lin", asked, "equal"), GoneStale)
    assert both(company) == ((0, 0), (0, 0))


def test_a_shared_deal_is_not_changed_in_the_form(company):
    shared = answer(company, "Lin", company.say("Lin", TOGETHER), "60/40")
    form = company.do("Lin", EditDay(shared.message))
    assert isinstance(form, CheckinForm)
    row = next(row for section in form.form.sections for row in section.rows if row.metric.key == "bookings")
    assert row.amount.value == 12_000_000
    typed = (Typed(row.figure_field, "1万", row.figure),)
    refused = company.do("Lin", RefillDay(shared.message, form.form.seen, typed))
    assert isinstance(refused, FieldRefused)
    assert refused.why == "shared"
    assert both(company) == ((120_000, 1), (80_000, 0))


def test_another_workspace_shares_nothing(company):
    company.say("Lin", AGAIN)
    assert isinstance(company.do("Chen", LogDay("拜访了华为", Source("C9", "9.9", company.now, False))), DayLogged)
