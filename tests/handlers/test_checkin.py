"""A message counts once and as it last stood, in whatever order its deliveries arrive."""

from itertools import permutations

import pytest

from domain.commands.checkin import EditDay, LogDay, ReviseDay, Source, UndoDay, WithdrawDay
from domain.outcomes.checkin import CheckinForm, ColleagueMeant, DayAsked, DayLogged, DayUndone, FigureRefused, Silence
from domain.outcomes.explained import TargetExplained
from domain.outcomes.refusals import GoneStale
from domain.period import month
from tests.handlers.company import Company


def source(company: Company, revision: str = "", private: bool = False) -> Source:
    return Source("C1", "1.1", company.now, private, revision=revision)


def visits(company: Company) -> int:
    shown = company.type("Lin", "/target why visits")
    assert isinstance(shown, TargetExplained)
    return shown.line.done.value


def deliver(company: Company, kind: str) -> None:
    match kind:
        case "said":
            company.do("Lin", LogDay("拜访了3家客户", source(company)))
        case "first edit":
            company.do("Lin", ReviseDay("拜访了2家客户", source(company, "1700000001.0")))
        case "second edit":
            company.do("Lin", ReviseDay("拜访了5家客户", source(company, "1700000002.0")))
        case "deleted":
            company.do("Lin", WithdrawDay(source(company)))


@pytest.mark.parametrize("order", permutations(["said", "first edit", "second edit"]))
def test_the_last_wording_counts_in_whatever_order_the_edits_come(company, order):
    for kind in order:
        deliver(company, kind)
    assert visits(company) == 5


@pytest.mark.parametrize("order", permutations(["said", "second edit", "deleted"]))
def test_what_is_deleted_counts_nothing_in_whatever_order_the_news_comes(company, order):
    for kind in order:
        deliver(company, kind)
    assert visits(company) == 0


@pytest.mark.parametrize("kind", ["said", "first edit", "deleted"])
def test_the_same_news_twice_counts_once(company, kind):
    for each in ("said", kind, kind):
        deliver(company, each)
    assert visits(company) == {"said": 3, "first edit": 2, "deleted": 0}[kind]


def test_undo_counts_once_and_says_so(company):
    logged = company.say("Lin", "拜访了3家客户")
    assert isinstance(logged, DayLogged)
    assert isinstance(company.do("Wang", UndoDay(logged.message)), DayUndone)
    assert isinstance(company.do("Lin", UndoDay(logged.message)), GoneStale)
    assert visits(company) == 0


def test_a_deleted_message_is_not_undone_or_edited_any_more(company):
    logged = company.say("Lin", "拜访了3家客户")
    company.do("Lin", WithdrawDay(source(company)))
    assert isinstance(company.do("Lin", UndoDay(logged.message)), GoneStale)
    assert isinstance(company.do("Lin", EditDay(logged.message)), GoneStale)


@pytest.mark.parametrize(
    ("text", "why"),
    [("签约100000000000000万", "too_large"), ("签约2000000000000.5日元", "too_fine"), ("签约100.5日元", "too_fine")],
)
def test_a_figure_that_cannot_be_kept_says_whether_it_is_too_large_or_too_fine(company, text, why):
    refused = company.say("Lin", text)
    assert isinstance(refused, FigureRefused)
    assert refused.why == why


def test_half_a_visit_is_not_booked(company):
    assert not isinstance(company.say("Lin", "visited 2.5 customers", "1.3"), DayLogged)
    assert visits(company) == 0


def test_chat_is_left_alone(company):
    assert company.say("Lin", "大家早上好") == Silence()


def test_the_words_of_a_direct_message_are_not_for_the_lead(company):
    logged = company.do("Lin", LogDay("拜访了华为", source(company, private=True)))
    assert isinstance(logged, DayLogged)
    own, led = (company.do(who, EditDay(logged.message)) for who in ("Lin", "Wang"))
    assert isinstance(own, CheckinForm)
    assert isinstance(led, CheckinForm)
    assert (own.text, led.text) == ("拜访了华为", "")
    assert own.form.sections == led.form.sections


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("2026-10-05 2 visits", month(2026, 10)),
        ("9月5日拜访了2家客户", month(2026, 9)),
        ("2 visits on 5 September", month(2026, 9)),
    ],
)
def test_a_day_of_a_closed_month_is_not_asked_about_as_if_it_were_unknown(company, text, closed):
    asked = company.type("Lin", f"/checkin {text}")
    assert isinstance(asked, DayAsked)
    assert (asked.kind, asked.within, asked.closed) == ("date", 31, closed)


@pytest.mark.parametrize("text", ["for chen 3 visits", "for Chen: 3 visits", "替 Chen 拜访3家"])
def test_who_is_meant_is_asked_where_a_check_in_begins_with_a_colleagues_name(company, text):
    assert company.type("Wang", f"/checkin {text}") == ColleagueMeant(text.split()[1].rstrip(":"), "Chen")
    assert visits(company) == 0


def test_a_name_that_is_no_colleagues_begins_a_check_in_as_any_other_word(company):
    assert isinstance(company.type("Lin", "/checkin for Tesco: 2 demos"), DayLogged)
    company.say("Wang", "visited Chen", "1.9")
    assert isinstance(company.type("Lin", "/checkin for Chen 3 visits"), DayLogged)
    assert visits(company) == 3
