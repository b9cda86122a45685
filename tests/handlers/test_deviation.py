"""Who is off course hears it first, the lead a working day later if it stays; once each, and at no bad moment."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import event

from domain.commands.plan import KeepPlan
from domain.outcomes.gap import DeviationsTold, DeviationTold
from handlers.schedule import due
from tests.handlers.company import Company
from tests.handlers.ground import log
from tests.handlers.test_plan import company, target_of

__all__ = ["company"]
MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)
TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)


def said(company: Company, kind: type, when: datetime) -> dict[str, object]:
    """What a tick tells of that kind, by who reads it."""
    company.now = when
    with company.context("Ada") as context:
        due(context)
        return {one.to.member: one.outcome for one in context.notices if isinstance(one.outcome, kind)}


def test_the_rep_hears_first_and_the_lead_a_working_day_later(company):
    """By Monday 15 of 21 days are over: 71,429 are expected."""
    log(company, "Lin", date(2026, 11, 19), visits=20, bookings=10_000, deals=1)
    told = said(company, DeviationTold, MONDAY)
    assert set(told) == {"Lin"}
    card = told["Lin"].card
    assert (card.gap.expected, card.gap.done, card.way) == (71_428_57, 10_000_00, "behind")
    assert sum(part.part.value for part in card.parts) == card.gap.value
    assert [one.metric.key for one in card.remedies] == ["calls", "quotes", "deals"]
    assert (told["Lin"].checkpoint, told["Lin"].watched) == (None, True)
    assert said(company, DeviationsTold, MONDAY + timedelta(hours=5)) == {}
    [rep] = said(company, DeviationsTold, TUESDAY)["Wang"].reps
    assert (rep.name, rep.way, rep.done.value, rep.expected.value) == ("Lin", "behind", 10_000_00, 76_190_48)


def test_every_goal_is_looked_at_and_told_in_one_message_the_worst_first(company):
    company.type("Wang", "/target set <@Lin> visits 42 deals 7")  # 30 and 5 are expected
    log(company, "Lin", date(2026, 11, 19), visits=3, bookings=40_000, deals=9)
    told = said(company, DeviationTold, MONDAY)["Lin"]
    assert (told.card.metric.key, told.card.way) == ("visits", "behind")
    assert [(one.metric.key, one.done.value, one.expected.value) for one in told.others] == [
        ("bookings", 40_000_00, 71_428_57),
        ("deals", 9, 5),
    ]
    assert [rep.metric.key for rep in said(company, DeviationsTold, TUESDAY)["Wang"].reps] == [
        "visits",
        "bookings",
        "deals",
    ]


def test_a_checkpoint_within_a_week_in_which_one_was_told_brings_no_second_message(company):
    company.type("Wang", "/target set <@Lin> 900k for 2026-Q4")
    company.now = datetime(2026, 10, 8, 9, tzinfo=UTC)
    company.do("Lin", KeepPlan(target_of(company, period="2026-Q4")))
    company.type("Wang", "/target set <@Lin> 100k for 2026-12")
    monday = datetime(2026, 11, 30, 10, tzinfo=UTC)
    assert said(company, DeviationTold, monday)["Lin"].card.period.label == "2026-11"
    assert said(company, DeviationTold, monday + timedelta(days=1)) == {}


def test_everything_comes_once(company):
    assert set(said(company, DeviationTold, MONDAY)) == {"Lin"}
    assert said(company, DeviationTold, MONDAY) == {}
    assert set(said(company, DeviationsTold, TUESDAY)) == {"Wang"}
    assert said(company, DeviationsTold, TUESDAY + timedelta(minutes=1)) == {}
    assert said(company, DeviationsTold, WEDNESDAY) == {}
    assert said(company, DeviationTold, WEDNESDAY) == {}


def test_who_has_caught_up_by_then_is_not_talked_about(company):
    said(company, DeviationTold, MONDAY)
    log(company, "Lin", date(2026, 11, 23), bookings=65_000)
    assert said(company, DeviationsTold, TUESDAY) == {}
    log(company, "Lin", date(2026, 11, 23), bookings=-65_000)
    assert said(company, DeviationsTold, WEDNESDAY) == {}


def test_ahead_is_told_like_behind(company):
    log(company, "Lin", date(2026, 11, 19), bookings=95_000, deals=8)
    told = said(company, DeviationTold, MONDAY)["Lin"].card
    assert (told.way, told.remedies) == ("ahead", ())
    assert said(company, DeviationsTold, TUESDAY)["Wang"].reps[0].way == "ahead"


@pytest.mark.parametrize(("booked", "heard"), [(57_143, set()), (57_142, {"Lin"}), (85_714, set()), (85_715, {"Lin"})])
def test_a_fifth_of_what_was_expected_is_told_and_less_is_let_pass(company, booked, heard):
    log(company, "Lin", date(2026, 11, 19), bookings=booked)
    assert set(said(company, DeviationTold, MONDAY)) == heard


def test_the_share_is_a_setting_and_none_tells_nobody(company):
    log(company, "Lin", date(2026, 11, 19), bookings=40_000)
    company.type("Ada", "/pacer settings deviation_at=50%")
    assert said(company, DeviationTold, MONDAY) == {}
    company.type("Ada", "/pacer settings deviation_at=none")
    assert said(company, DeviationTold, MONDAY + timedelta(days=7)) == {}
    company.type("Ada", "/pacer settings deviation_at=20")
    assert set(said(company, DeviationTold, MONDAY + timedelta(days=7))) == {"Lin"}


def test_a_checkpoint_of_a_plan_is_looked_at_on_the_working_day_after_it(company):
    """The quarter's plan has the last working day of October and November as checkpoints."""
    company.type("Wang", "/target set <@Lin> 900k for 2026-Q4")
    company.now = datetime(2026, 10, 8, 9, tzinfo=UTC)
    company.do("Lin", KeepPlan(target_of(company, period="2026-Q4")))
    told = said(company, DeviationTold, datetime(2026, 12, 1, 10, tzinfo=UTC))
    assert (told["Lin"].checkpoint, told["Lin"].card.period.label) == (date(2026, 11, 30), "2026-Q4")
    assert said(company, DeviationTold, datetime(2026, 12, 2, 10, tzinfo=UTC)) == {}


def test_a_checkpoint_that_is_the_end_of_a_week_is_told_with_the_week(company):
    company.do("Lin", KeepPlan(target_of(company)))
    assert said(company, DeviationTold, MONDAY)["Lin"].checkpoint == date(2026, 11, 20)
    assert said(company, DeviationTold, TUESDAY) == {}


@pytest.mark.parametrize("when", [MONDAY.replace(hour=9, minute=59), MONDAY.replace(hour=21), MONDAY.replace(day=22)])
def test_nobody_is_told_before_ten_in_quiet_hours_or_on_a_day_off(company, when):
    assert said(company, DeviationTold, when) == {}


def test_a_week_that_begins_with_a_holiday_is_looked_at_on_its_first_working_day(company):
    company.type("Ada", "/pacer settings country=US")
    company.type("Wang", "/target set <@Lin> 100k for 2027-01")
    assert said(company, DeviationTold, datetime(2027, 1, 18, 10, tzinfo=UTC)) == {}
    assert set(said(company, DeviationTold, datetime(2027, 1, 19, 10, tzinfo=UTC))) == {"Lin"}


def test_who_is_on_leave_is_left_alone(company):
    company.type("Wang", "/team leave <@Lin> 2026-11-23 to 2026-11-23")
    assert said(company, DeviationTold, MONDAY) == {}
    assert said(company, DeviationTold, TUESDAY) == {}
    assert set(said(company, DeviationTold, MONDAY + timedelta(days=7))) == {"Lin"}


def test_for_a_lead_on_leave_the_next_one_above_stands_in(company):
    company.type("Wang", "/team leave me 2026-11-24 to 2026-11-27")
    said(company, DeviationTold, MONDAY)
    assert set(said(company, DeviationsTold, TUESDAY)) == {"Boss"}


def test_a_lead_hears_after_an_outage_of_a_day(company):
    said(company, DeviationTold, MONDAY)
    assert set(said(company, DeviationsTold, WEDNESDAY)) == {"Wang"}


def test_who_has_nobody_above_is_not_told_of_a_manager(company):
    company.type("Ada", "/target set <@Jack> 100k")
    assert said(company, DeviationTold, MONDAY)["Jack"].watched is False


def test_who_has_left_the_team_by_then_is_no_longer_its_leads_matter(company):
    said(company, DeviationTold, MONDAY)
    company.type("Ada", "/team remove <@Lin> from East")
    assert said(company, DeviationsTold, TUESDAY) == {}


def asked(company: Company, when: datetime) -> int:
    """How many statements a tick takes, but for the notices that it writes."""
    heard: list[str] = []

    def hear(*told: object) -> None:
        heard.append(str(told[2]))

    company.now = when
    with company.context("Ada") as context:
        event.listen(company.database.engine, "before_cursor_execute", hear)
        due(context)
        event.remove(company.database.engine, "before_cursor_execute", hear)
    return sum("INSERT INTO occurrences" not in one for one in heard)


def test_a_tick_asks_as_much_whatever_the_number_of_people_and_their_history(company):
    weeks = [(datetime(2026, 12, day, 10, tzinfo=UTC), datetime(2026, 12, day + 1, 10, tzinfo=UTC)) for day in (7, 14)]
    company.type("Ada", "/target set <@Lin> 100k for 2026-12")
    asked(company, weeks[0][0] - timedelta(hours=1))
    one = [asked(company, when) for when in weeks[0]]
    for name in ("Oliver", "Jack", "Chen"):
        company.type("Ada", f"/team add <@{name}> to East")
        company.type("Ada", f"/target set <@{name}> 100k for 2026-12")
        log(company, name, date(2026, 10, 5), calls=20, visits=7, quotes=3, deals=1, bookings=10_000)
    asked(company, weeks[1][0] - timedelta(hours=1))  # the week's plan has its own questions
    assert [asked(company, when) for when in weeks[1]] == one
