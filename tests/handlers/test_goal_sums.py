"""A quarter or a year for which no goal was set goes by those of its months, where each of them has one."""

import pytest

from domain.amount import Amount
from domain.entry import Slot
from tests.handlers.company import FRIDAY, HOME, Company

OCTOBER = FRIDAY.replace(month=10, day=9)
QUARTER = {"2026-10": 30, "2026-11": 40, "2026-12": 50}


@pytest.fixture
def aimed(database_url):
    """Lin with a goal of visits for each month of the quarter."""
    company = Company(database_url, OCTOBER)
    for month, goal in QUARTER.items():
        company.type("Wang", f"/target set <@Lin> visits {goal} floor 10 for {month} because of the fair")
    with company.database.write(HOME) as store:
        store.standings.add({Slot("Lin", period, "visits", "", ""): 25 for period in ("2026-10", "2026-Q4", "2026")})
    company.now = FRIDAY
    yield company
    company.close()


def line_of(company, typed, who="Wang"):
    [line] = company.type(who, typed).lines
    return line


def test_a_quarter_has_the_sum_of_its_months_and_says_which(aimed):
    line = line_of(aimed, "/target <@Lin> for 2026-Q4")
    assert (line.done, line.lines.goal, line.lines.floor) == (Amount(25), Amount(120), Amount(30))
    assert line.pace.share * 120 == 25
    assert [(month.period.label, month.goal.value) for month in line.months] == list(QUARTER.items())


def test_a_period_with_a_month_without_a_goal_has_none(aimed):
    assert line_of(aimed, "/target <@Lin> for 2026").lines is None


def test_a_goal_set_for_the_quarter_itself_counts(aimed):
    aimed.type("Wang", "/target set <@Lin> visits 150 for 2026-Q4 because of the fair")
    line = line_of(aimed, "/target <@Lin> for 2026-Q4")
    assert (line.lines.goal, line.months) == (Amount(150), ())


def test_why_takes_the_sum_apart(aimed):
    line = aimed.type("Lin", "/target why visits for 2026-Q4").line
    assert [month.goal.value for month in line.months] == [30, 40, 50]


def test_a_team_goes_by_its_own_months(aimed):
    aimed.now = OCTOBER
    for month, goal in QUARTER.items():
        aimed.type("Ada", f"/target set team East visits {goal * 2} for {month} because of the fair")
    aimed.now = FRIDAY
    line = line_of(aimed, "/target team East for 2026-Q4")
    assert (line.done, line.lines.goal, len(line.months)) == (Amount(25), Amount(240), 3)


def test_a_day_that_is_gone_knows_the_goals_of_then(aimed):
    aimed.now = FRIDAY.replace(day=23)
    proposed = aimed.type("Wang", "/target set <@Lin> visits 90 for 2026-12 because of the fair").proposal
    aimed.confirm("Wang", proposed)
    assert line_of(aimed, "/target <@Lin> for 2026-Q4").lines.goal == Amount(160)
    assert line_of(aimed, "/target <@Lin> for 2026-Q4 as-of 2026-11-20").lines.goal == Amount(120)


def test_a_review_of_the_quarter_holds_the_work_against_the_sum(aimed):
    own = aimed.type("Lin", "/review me 2026-Q4").facts
    assert [(line.lines.goal.value, len(line.months)) for line in own.lines] == [(120, 3)]
    team = aimed.type("Wang", "/review team East 2026-Q4").facts
    assert [(line.lines.goal.value, line.months) for line in team.lines] == [(120, ())]
    assert team.added
    assert next(person.lines for person in team.people if person.name == "Lin")[0].lines.goal == Amount(120)
