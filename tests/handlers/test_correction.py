"""Closed months: what changes them is an entry of its own, with an approval; what they showed can still be shown."""

from datetime import UTC, datetime

import pytest

from domain.commands.approval import ApproveRequest, DeclineRequest
from domain.commands.checkin import LogDay, ReviseDay, Source, UndoDay, WithdrawDay
from domain.entry import totals
from domain.outcomes.approval import RequestDecided, RequestSubmitted, RequestWithdrawn
from domain.outcomes.checkin import DayLogged, DayUndone, Silence
from domain.outcomes.refusals import GoneStale, NotYours
from handlers.table import handle
from tests.handlers.company import FRIDAY, HOME, Company

DECEMBER = datetime(2026, 12, 10, 9, tzinfo=UTC)  # November closed with 7 December
SOURCE = Source("C1", "1.1", FRIDAY, private=False, revision="2")


def visits(company: Company, month: str = "2026-11") -> int:
    with company.database.read(HOME) as store:
        return sum(one.done.value for one in store.standings.of(["Lin"], month) if one.metric == "visits")


def ledger(company: Company):
    with company.database.read(HOME) as store:
        return list(store.entries.every())


def message(company: Company) -> int:
    with company.database.read(HOME) as store:
        return store.messages.at("C1", "1.1").id


@pytest.fixture
def closed(company):
    """Lin visited three in November, which is closed by now."""
    company.say("Lin", "visited 3 customers")
    company.now = DECEMBER
    return company


def decided(company: Company, asked: RequestSubmitted, who: str = "Wang") -> RequestDecided:
    found = company.do(who, ApproveRequest(asked.approval))
    assert isinstance(found, RequestDecided), found
    return found


CHANGES = {
    "edited": (ReviseDay("visited 5 customers", SOURCE), 5),
    "edited to nothing": (ReviseDay("see you", SOURCE), 0),
    "deleted": (WithdrawDay(SOURCE), 0),
    "undone": (None, 0),
}


@pytest.mark.parametrize(("change", "after"), CHANGES.values(), ids=CHANGES)
def test_a_closed_month_changes_with_the_approval_and_not_before(closed, change, after):
    asked = closed.do("Lin", change or UndoDay(message(closed)))
    assert isinstance(asked, RequestSubmitted)
    assert (asked.decider.name, [period.label for period in asked.request.closed]) == ("Wang", ["2026-11"])
    assert visits(closed) == 3
    assert decided(closed, asked).approved
    assert visits(closed) == after


@pytest.mark.parametrize(("change", "after"), CHANGES.values(), ids=CHANGES)
def test_what_the_closed_month_showed_is_what_was_booked_before_it_closed(closed, change, after):
    shown = ledger(closed)
    asked = closed.do("Lin", change or UndoDay(message(closed)))
    decided(closed, asked)
    whole = ledger(closed)
    assert whole[: len(shown)] == shown
    assert all(entry.correction for entry in whole[len(shown) :])
    assert {entry.day.month for entry in whole} == {11}
    assert sum(totals(whole, 1).get(slot, 0) for slot in totals(whole, 1) if slot.period == "2026-11") == after


def test_what_is_logged_late_waits_and_is_booked_on_its_day(company):
    asked = company.say("Lin", "visited 3 customers on 20 October")
    assert isinstance(asked, RequestSubmitted)
    assert visits(company, "2026-10") == 0
    decided(company, asked)
    assert visits(company, "2026-10") == 3
    assert visits(company) == 0
    (entry,) = ledger(company)
    assert (entry.day.isoformat(), entry.correction > 0) == ("2026-10-20", True)


def test_what_lies_in_open_months_is_booked_at_once(company):
    with company.context("Lin") as context:
        text = "10月20日拜访3家客户。今天打了4个电话"
        logged = handle(LogDay(text, Source("C1", "1.1", company.now, private=False)), context)
        said = [notice.outcome for notice in context.notices if isinstance(notice.outcome, RequestSubmitted)]
    assert isinstance(logged, DayLogged)
    assert [line.metric.key for line in logged.lines] == ["calls"]
    assert [change.metric.key for change in said[0].request.changes] == ["visits"]


def test_until_the_fifth_working_day_after_it_a_month_is_open(company):
    company.say("Lin", "visited 3 customers")
    company.now = DECEMBER.replace(day=7)
    assert isinstance(company.do("Lin", UndoDay(message(company))), DayUndone)
    assert visits(company) == 0


def test_what_is_declined_never_comes_and_can_be_asked_for_again(closed):
    asked = closed.do("Lin", UndoDay(message(closed)))
    assert not closed.do("Wang", DeclineRequest(asked.approval, "it was three")).approved
    assert visits(closed) == 3
    again = closed.do("Lin", UndoDay(message(closed)))
    assert isinstance(again, RequestSubmitted)
    assert again.approval != asked.approval


def test_the_approver_sees_the_whole_figure_before_and_after(company):
    company.say("Lin", "visited Acme, Globex and Initech, 5 calls")
    company.now = DECEMBER
    asked = company.do("Lin", ReviseDay("visited Acme and Globex, 5 calls", SOURCE))
    assert [(line.metric.key, line.before.value, line.after.value) for line in asked.request.changes] == [
        ("visits", 3, 2)
    ]


def test_who_asks_twice_asks_once(closed):
    first, second = (closed.do("Lin", UndoDay(message(closed))) for _ in range(2))
    assert first == second


def test_another_edit_takes_the_place_of_the_one_that_waits(closed):
    first = closed.do("Lin", ReviseDay("visited 5 customers", SOURCE))
    second = closed.do("Lin", ReviseDay("visited 4 customers", Source("C1", "1.1", FRIDAY, False, revision="3")))
    assert isinstance(closed.do("Wang", ApproveRequest(first.approval)), GoneStale)
    decided(closed, second)
    assert visits(closed) == 4


def test_an_edit_back_to_what_stands_withdraws_it(closed):
    asked = closed.do("Lin", ReviseDay("visited 5 customers", SOURCE))
    back = closed.do("Lin", ReviseDay("visited 3 customers", Source("C1", "1.1", FRIDAY, False, revision="3")))
    assert isinstance(back, RequestWithdrawn)
    assert isinstance(closed.do("Wang", ApproveRequest(asked.approval)), GoneStale)
    assert visits(closed) == 3


def test_other_words_for_the_same_say_nothing(closed):
    again = Source("C1", "1.1", FRIDAY, False, revision="3")
    assert isinstance(closed.do("Lin", ReviseDay("visited 3 customers today", again)), Silence)


def test_nobody_approves_what_is_about_their_own_work(closed):
    asked = closed.do("Wang", UndoDay(message(closed)))
    assert (asked.decider.name, asked.request.owner) == ("Boss", "Lin")
    for who in ("Lin", "Wang", "Emma", "Ada"):
        assert closed.do(who, ApproveRequest(asked.approval)) == NotYours("approve")
    decided(closed, asked, "Boss")
    assert visits(closed) == 0


def test_what_waits_is_listed_to_both(closed):
    closed.do("Lin", UndoDay(message(closed)))
    for who, mine in (("Lin", False), ("Wang", True)):
        (line,) = closed.type(who, "/adjust history").pending
        assert (line.mine, line.request.changes[0].before.value, line.request.changes[0].after) == (mine, 3, None)
    assert closed.type("Chen", "/adjust history").pending == ()


def test_where_nobody_is_left_it_is_booked_as_ones_own_approval(company):
    asked = company.say("Ada", "visited 3 customers on 20 October")
    assert isinstance(asked, RequestDecided)
    assert asked.decider.basis == "oneself"
    assert [entry.correction > 0 for entry in ledger(company)] == [True]
