"""Adjustments outside the window: asked about, approved, declined, withdrawn; nothing changes before."""

import pytest

from domain.commands.approval import ApproveRequest, DeclineRequest, OpenDecline, WithdrawRequest
from domain.commands.target import ConfirmAdjustment
from domain.outcomes.adjustment import AdjustmentConfirmed, AdjustmentProposed, AdjustmentsShown, AdjustmentUndone
from domain.outcomes.approval import (
    ApprovalAsked,
    DeclineForm,
    ReasonMissing,
    RequestDecided,
    RequestLapsed,
    RequestSubmitted,
    RequestWithdrawn,
)
from domain.outcomes.refusals import GoneStale, NotYours
from handlers.table import handle
from tests.handlers.company import Company
from tests.handlers.test_target import lines


@pytest.fixture
def company(company):
    company.type("Wang", "/target set <@Lin> 500k visits 40")
    company.type("Ada", "/pacer settings adjust_window=1-3")
    return company


def bookings(company: Company) -> int:
    return lines(company, "Lin")["bookings"].value


def submitted(
    company: Company, who: str = "Wang", line: str = "/adjust <@Lin> +20k market: prices"
) -> RequestSubmitted:
    found = company.confirm(who, company.type(who, line))
    assert isinstance(found, RequestSubmitted), found
    return found


def test_inside_the_window_a_confirmation_is_enough(company):
    company.now = company.now.replace(month=12, day=3)
    company.type("Wang", "/target set <@Lin> 500k")
    proposed = company.type("Wang", "/adjust <@Lin> +20k more")
    assert proposed.needs is None
    assert isinstance(company.confirm("Wang", proposed), AdjustmentConfirmed)


def test_outside_it_a_kind_of_reason_is_asked_and_nothing_moves_without(company):
    proposed = company.type("Wang", "/adjust <@Lin> +20k more")
    assert proposed.needs.kinds
    assert proposed.needs.opens.isoformat() == "2026-12-01"
    assert isinstance(company.confirm("Wang", proposed), AdjustmentProposed)
    asked = company.do("Wang", ConfirmAdjustment(proposed.adjustment, "people"))
    assert isinstance(asked, RequestSubmitted)
    assert (asked.request.occasion, asked.decider.name, asked.decider.basis) == ("people", "Boss", "lead")
    assert bookings(company) == 500_000_00


def test_a_kind_named_in_words_is_not_asked_again(company):
    proposed = company.type("Wang", "/adjust <@Lin> +20k market: prices")
    assert not proposed.needs.kinds
    assert company.confirm("Wang", proposed).request.occasion == "market"


def test_the_approver_gets_it_and_the_target_moves_with_the_approval(company):
    proposed = company.type("Wang", "/adjust <@Lin> +20k market: prices")
    with company.context("Wang") as context:
        asked = handle(ConfirmAdjustment(proposed.adjustment), context)
        told = {notice.to.member: notice.outcome for notice in context.notices}
    assert isinstance(told["Boss"], ApprovalAsked)
    assert set(told) == {"Boss"}
    assert bookings(company) == 500_000_00
    decided = company.do("Boss", ApproveRequest(asked.approval))
    assert isinstance(decided, RequestDecided)
    assert decided.approved
    assert bookings(company) == 520_000_00
    assert isinstance(company.do("Boss", ApproveRequest(asked.approval)), GoneStale)


def test_only_who_is_asked_decides(company):
    asked = submitted(company)
    for who in ("Wang", "Lin", "Emma", "Ada"):
        assert company.do(who, ApproveRequest(asked.approval)) == NotYours("approve")
    assert bookings(company) == 500_000_00


def test_to_decline_takes_a_reason_and_leaves_the_target(company):
    asked = submitted(company)
    assert isinstance(company.do("Boss", OpenDecline(asked.approval)), DeclineForm)
    assert isinstance(company.do("Boss", DeclineRequest(asked.approval, " . ")), ReasonMissing)
    declined = company.do("Boss", DeclineRequest(asked.approval, "not now"))
    assert (declined.approved, declined.words) == (False, "not now")
    assert isinstance(company.do("Boss", ApproveRequest(asked.approval)), GoneStale)
    assert bookings(company) == 500_000_00


def test_who_asked_withdraws_it(company):
    asked = submitted(company)
    assert company.do("Boss", WithdrawRequest(asked.approval)) == NotYours("manage")
    assert isinstance(company.do("Wang", WithdrawRequest(asked.approval)), RequestWithdrawn)
    assert isinstance(company.do("Wang", WithdrawRequest(asked.approval)), GoneStale)
    assert isinstance(company.do("Boss", ApproveRequest(asked.approval)), GoneStale)
    assert bookings(company) == 500_000_00


def pending(company: Company, who: str) -> list[tuple[str, bool]]:
    shown = company.type(who, "/adjust history")
    assert isinstance(shown, AdjustmentsShown)
    return [(line.decider.name, line.mine) for line in shown.pending]


def test_what_waits_is_shown_to_who_asked_and_who_decides_alone(company):
    asked = submitted(company)
    assert pending(company, "Wang") == [("Boss", False)]
    assert pending(company, "Boss") == [("Boss", True)]
    assert pending(company, "Lin") == pending(company, "Emma") == pending(company, "Ada") == []
    company.do("Boss", ApproveRequest(asked.approval))
    assert pending(company, "Wang") == pending(company, "Boss") == []
    line = company.type("Wang", "/adjust history <@Lin>").adjustments[0]
    assert (line.decider.name, line.occasion, line.author) == ("Boss", "market", "Wang")


def test_where_the_target_moved_meanwhile_the_approver_sees_it_anew(company):
    asked = submitted(company)
    other = submitted(company, "Boss", "/adjust <@Lin> +50k market: growth")
    company.do("Ada", ApproveRequest(other.approval))
    again = company.do("Boss", ApproveRequest(asked.approval))
    assert isinstance(again, ApprovalAsked)
    assert again.why == "overtaken"
    assert bookings(company) == 550_000_00
    assert isinstance(company.do("Boss", ApproveRequest(asked.approval)), GoneStale)
    company.do("Boss", ApproveRequest(again.approval))
    assert bookings(company) == 570_000_00


def test_who_lost_the_say_meanwhile_asks_for_nothing_any_more(company):
    asked = submitted(company)
    company.type("Ada", "/team remove @Lin from East")
    company.type("Ada", "/team add @Lin to West")
    with company.context("Boss") as context:
        lapsed = handle(ApproveRequest(asked.approval), context)
        told = {notice.to.member: notice.outcome for notice in context.notices}
    assert (type(lapsed), lapsed.own, lapsed.request.author) == (RequestLapsed, False, "Wang")
    assert told == {"Wang": RequestLapsed(lapsed.request, own=True)}
    assert bookings(company) == 500_000_00
    assert company.type("Wang", "/adjust history").pending == ()
    assert isinstance(company.do("Boss", ApproveRequest(asked.approval)), GoneStale)


def test_the_only_admin_approves_alone_and_it_is_recorded_as_that(company):
    confirmed = company.confirm("Ada", company.type("Ada", "/adjust <@Lin> +20k people: more hands"))
    assert isinstance(confirmed, AdjustmentConfirmed)
    assert confirmed.alone
    assert bookings(company) == 520_000_00
    assert company.type("Wang", "/adjust history <@Lin>").adjustments[0].decider.basis == "oneself"


def test_what_was_approved_can_be_undone_by_who_asked(company):
    company.do("Boss", ApproveRequest(submitted(company).approval))
    assert isinstance(company.type("Wang", "/adjust undo"), AdjustmentUndone)
    assert bookings(company) == 500_000_00
