"""Reviews that come by themselves: once, to whom they concern, with what is still to do."""

from datetime import UTC, datetime

import pytest

from domain.outcomes.review import ReviewShown
from handlers.schedule import due
from tests.handlers.company import Company

FRIDAY_EVENING = datetime(2026, 11, 27, 18, tzinfo=UTC)


@pytest.fixture
def aimed(company: Company) -> Company:
    company.type("Wang", "/target set <@Lin> 100k")
    company.now = FRIDAY_EVENING
    return company


def said(company: Company) -> dict[str, list[ReviewShown]]:
    """What a tick tells of reviews, by who reads it."""
    found: dict[str, list[ReviewShown]] = {}
    with company.context("Ada") as context:
        due(context)
        for notice in context.notices:
            if isinstance(notice.outcome, ReviewShown):
                found.setdefault(notice.to.member, []).append(notice.outcome)
    return found


def test_on_friday_each_rep_with_a_goal_gets_their_own_and_each_lead_their_team_s_once(aimed):
    told = said(aimed)
    assert {who: [(one.owner, one.own) for one in some] for who, some in told.items()} == {
        "Lin": [("Lin", True)],
        "Wang": [("East", False)],
        "Boss": [("Sales", False)],
    }
    assert told["Lin"][0].period.label == "2026-W48"
    assert told["Lin"][0].facts.lines[0].lines.goal.value == 23_809_53
    assert said(aimed) == {}


def test_who_is_on_leave_and_who_is_quiet_gets_none(aimed):
    aimed.type("Wang", "/team leave <@Lin> until 2026-11-30")
    assert set(said(aimed)) == {"Wang", "Boss"}


def test_in_quiet_hours_nobody_gets_one(aimed):
    aimed.now = FRIDAY_EVENING.replace(hour=21)
    assert said(aimed) == {}


def test_the_day_after_a_month_ends_its_review_comes(aimed):
    aimed.now = datetime(2026, 12, 1, 9, tzinfo=UTC)
    assert {who: some[0].period.label for who, some in said(aimed).items()} == dict.fromkeys(
        ("Lin", "Wang", "Boss"), "2026-11"
    )
    aimed.now = datetime(2026, 12, 2, 9, tzinfo=UTC)
    assert said(aimed) == {}
