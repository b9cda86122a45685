"""What a target is heading for: by one's own past, the calendar and leave; for teams by all; and only where known."""

from datetime import UTC, datetime

import pytest

from domain.entry import Slot
from domain.outcomes.explained import TargetExplained
from domain.outcomes.target import PaceLine, TargetShown, TeamTargetShown
from tests.handlers.company import HOME, Company

MONTHS = [f"2025-{number}" for number in (11, 12)] + [f"2026-{number:02}" for number in range(1, 11)]


def bring(company: Company, member: str, monthly: int, months: list[str]) -> None:
    """So much of bookings in each month."""
    slots = [Slot(member, month, "bookings", "CNY", "") for month in months]
    with company.database.write(HOME) as store:
        store.standings.add({slot: 100 * monthly for slot in slots})


def line(company: Company, asked: str) -> PaceLine:
    shown = company.type("Ada", asked)
    if isinstance(shown, TargetExplained):
        return shown.line
    assert isinstance(shown, TargetShown | TeamTargetShown)
    return shown.lines[0]


@pytest.fixture
def aimed(company) -> Company:
    company.type("Wang", "/target set <@Lin> 200k visits 40")
    company.say("Lin", "签约10万")
    return company


def test_a_year_of_ones_own_says_where_a_month_ends(aimed):
    bring(aimed, "Lin", 200_000, MONTHS)
    found = line(aimed, "/target <@Lin>").projection
    assert found.months == 12
    assert 14_000_000 < found.end < 18_000_000
    assert 10_000_000 < found.low < found.high < 20_000_000
    assert 0 < found.chance < 0.2
    assert line(aimed, "/target why <@Lin>").projection == found


def test_one_outlook_is_enough_for_a_card(aimed):
    bring(aimed, "Lin", 200_000, MONTHS)
    lines = aimed.type("Ada", "/target <@Lin>").lines
    assert [one.projection is None for one in lines if one.pace] == [False, True]


def test_ones_own_card_does_with_the_run_rate(aimed):
    bring(aimed, "Lin", 200_000, MONTHS)
    assert {one.projection for one in aimed.type("Lin", "/target me").lines} == {None}
    assert aimed.type("Lin", "/target why").line.projection == line(aimed, "/target <@Lin>").projection


def test_why_gives_the_outlook_of_every_metric(aimed):
    with aimed.database.write(HOME) as store:
        store.standings.add({Slot("Lin", "2026-10", "visits", "", ""): 30})
    assert line(aimed, "/target why visits <@Lin>").projection.months == 1


def test_leave_takes_its_days_from_what_is_to_come(aimed):
    bring(aimed, "Lin", 200_000, MONTHS)
    before = line(aimed, "/target <@Lin>").projection
    aimed.type("Wang", "/team leave <@Lin> until 2026-11-30")
    after = line(aimed, "/target <@Lin>")
    assert after.projection.end == after.done.value < before.end
    assert after.projection.chance == 0


def test_for_who_is_new_the_team_stands_in(aimed):
    assert line(aimed, "/target <@Lin>").projection.months == 0
    bring(aimed, "Chen", 400_000, MONTHS[-3:])
    found = line(aimed, "/target <@Lin>").projection
    assert (found.months, found.mates) == (0, 3)
    assert found.usual > 1_500_000


def test_where_nothing_is_known_it_is_too_early_to_tell(company):
    company.type("Wang", "/target set <@Lin> 200k")
    assert line(company, "/target <@Lin>").projection is None
    company.say("Lin", "签约10万")
    assert line(company, "/target <@Lin>").projection.months == 0


def test_a_team_is_heading_for_what_its_people_bring(aimed):
    aimed.type("Boss", "/target set team East 500k")
    bring(aimed, "Lin", 200_000, MONTHS)
    bring(aimed, "Chen", 100_000, MONTHS)
    found = line(aimed, "/target team East").projection
    assert found.usual == pytest.approx(30_000_000 / 21, rel=0.1)


def test_a_quarter_counts_the_months_that_are_still_to_come(aimed):
    bring(aimed, "Lin", 200_000, MONTHS)
    aimed.type("Wang", "/target set <@Lin> 600k for 2026-Q4")
    found = line(aimed, "/target <@Lin> for 2026-Q4").projection
    assert 25 < found.ahead < 35
    assert found.end > 30_000_000


def test_a_period_that_is_over_is_heading_nowhere(aimed):
    bring(aimed, "Lin", 200_000, MONTHS)
    aimed.now = datetime(2026, 12, 20, 9, tzinfo=UTC)
    assert line(aimed, "/target <@Lin> for 2026-11").projection is None
