"""Approvals that wait: reminded once, then one up, handed on where who decides is away; each once, whoever ticks."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.commands.approval import ApproveRequest, DelegateApprovals
from domain.commands.target import ConfirmAdjustment
from domain.member import Leave, Member
from domain.outcomes.approval import ApprovalAsked, PassedOn, RequestDecided, RequestPassed
from domain.outcomes.refusals import GoneStale
from domain.who import Mention
from handlers.schedule import due
from tests.handlers.company import HOME, Company
from tests.handlers.test_target import lines

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def company(company):
    company.now = MONDAY
    company.type("Ada", "/pacer settings adjust_window=1-3")
    company.type("Wang", "/target set <@Lin> 500k")
    return company


def asked(company: Company, who: str = "Wang") -> int:
    proposed = company.type(who, "/adjust <@Lin> +20k market: prices")
    return company.do(who, ConfirmAdjustment(proposed.adjustment)).approval


def tick(company: Company, days: int, hour: int = 9, minute: int = 0) -> list[tuple[str, str]]:
    """What is told about approvals so many days after the Monday, as (to whom, what)."""
    company.now = MONDAY.replace(hour=hour, minute=minute) + timedelta(days)
    with company.context("Ada") as context:
        due(context)
        told = [(notice.to.member, notice.outcome) for notice in context.notices if hasattr(notice.to, "member")]
    asking = [(to, f"asked:{o.why}") for to, o in told if isinstance(o, ApprovalAsked)]
    return asking + [(to, "passed") for to, o in told if isinstance(o, RequestPassed)]


def waiting(company: Company):
    with company.database.read(HOME) as store:
        (approval,) = store.approvals.waiting()
        return approval


def test_an_approval_that_is_not_given_is_reminded_once_and_then_goes_one_up(company):
    first = asked(company)
    assert tick(company, 1, 19) == tick(company, 2, 8, 59) == []
    assert tick(company, 2) == [("Boss", "asked:reminder")]
    assert tick(company, 2, 9, 1) == tick(company, 3, 19) == tick(company, 4, 8, 59) == []
    assert tick(company, 4) == [("Ada", "asked:passed"), ("Wang", "passed")]
    assert tick(company, 4, 9, 1) == []
    passed = company.do("Boss", ApproveRequest(first))
    assert isinstance(passed, PassedOn)
    assert passed.decider.name == "Ada"
    assert lines(company, "Lin")["bookings"].value == 500_000_00
    assert isinstance(company.do("Ada", ApproveRequest(waiting(company).id)), RequestDecided)
    assert lines(company, "Lin")["bookings"].value == 520_000_00


def test_where_nobody_answers_who_asked_decides_alone_in_the_end(company):
    asked(company)
    tick(company, 4)
    assert tick(company, 10) == [("Wang", "asked:passed")]
    assert tick(company, 14) == [("Wang", "asked:reminder")]
    alone = waiting(company)
    assert (alone.approver.member, alone.approver.basis) == ("Wang", "oneself")
    decided = company.do("Wang", ApproveRequest(alone.id))
    assert (decided.decider.basis, decided.own) == ("oneself", True)


def test_after_an_outage_only_the_newest_step_comes(company):
    asked(company)
    assert tick(company, 9) == [("Ada", "asked:passed"), ("Wang", "passed")]


def test_it_waits_for_the_end_of_quiet_hours_and_days_off(company):
    asked(company)
    assert tick(company, 2, 21) == tick(company, 3, 7, 59) == []
    assert tick(company, 3, 8) == [("Boss", "asked:reminder")]
    assert tick(company, 5) == tick(company, 6) == []
    assert tick(company, 7) == [("Ada", "asked:passed"), ("Wang", "passed")]


def test_who_goes_on_leave_hands_it_on_at_once(company):
    first = asked(company)
    with company.database.write(HOME) as store:
        store.leaves.start(Leave("Boss", date(2026, 11, 24), None))
    assert tick(company, 1) == [("Ada", "asked:passed"), ("Wang", "passed")]
    assert waiting(company).approver.instead_of == "Boss"
    assert isinstance(company.do("Boss", ApproveRequest(first)), PassedOn)


def test_who_hands_over_and_who_leaves_too(company):
    asked(company)
    company.do("Boss", DelegateApprovals(Mention("Emma"), last=date(2026, 11, 27)))
    assert tick(company, 0, 10) == [("Emma", "asked:passed"), ("Wang", "passed")]
    with company.database.write(HOME) as store:
        store.members.remember(Member("Emma", "Emma", active=False), company.now)
    assert tick(company, 1) == [("Ada", "asked:passed"), ("Wang", "passed")]
    assert tick(company, 1, 10) == []


def test_after_the_last_day_of_a_delegation_the_lead_decides_again(company):
    company.do("Boss", DelegateApprovals(Mention("Emma"), last=date(2026, 11, 24)))
    company.now = MONDAY.replace(day=25)
    asked(company)
    assert waiting(company).approver.member == "Boss"


def test_what_is_decided_is_not_chased(company):
    company.do("Boss", ApproveRequest(asked(company)))
    assert tick(company, 2) == tick(company, 4) == []


def test_two_processes_that_tick_at_once_tell_it_once(company):
    asked(company)
    other = Company.__new__(Company)
    other.database, other.now = company.database, company.now
    assert [tick(company, 2), tick(other, 2)] == [[("Boss", "asked:reminder")], []]
    assert [tick(other, 4), tick(company, 4)] == [[("Ada", "asked:passed"), ("Wang", "passed")], []]


def test_a_button_of_an_approval_that_never_was_is_stale(company):
    assert isinstance(company.do("Boss", ApproveRequest(999)), GoneStale)
