"""Whether a plan was kept: week by week, by dates, at checkpoints."""

from datetime import date
from fractions import Fraction

from domain.amount import money
from domain.keeping import Kept, PlanKept, Tracked, idle_weeks, kept
from domain.member import Leave
from domain.period import month, quarter, week
from domain.plan import Action, Checkpoint, Plan
from domain.span import Span
from domain.target import Lines, Subject, Target
from domain.ticking import Fact
from domain.workdays import Workdays

NOVEMBER = month(2026, 11)
FIRST, LAST = NOVEMBER.first, NOVEMBER.last
TARGET = Target(Subject("member", "U1"), "bookings", "2026-11", Lines(money(1_000, "CNY")), 1, 7)
VISITS = Action(1, "stage", "U1", FIRST, LAST, "visits", 3, 3)
FAIR = Action(2, "own", "U1", FIRST, date(2026, 11, 18), words="trade fair")
MARKS = (Checkpoint(date(2026, 11, 13), 10, 20), Checkpoint(LAST, 20, 20))
PLAN = Plan(TARGET, 100_000, (VISITS, FAIR), MARKS, version=1, id=1)


def looked(facts: list[Fact], hands: dict[int, bool], span: Span) -> PlanKept:
    return kept(Tracked(PLAN, NOVEMBER, facts, hands), span)


def visits(day: int, number: int) -> Fact:
    return Fact(date(2026, 11, day), "visits", "", number)


def test_a_weekly_action_is_kept_in_each_week_whose_sunday_is_over():
    facts = [visits(3, 3), visits(10, 2), visits(17, 1), visits(18, 2)]
    found = looked(facts, {}, Span(NOVEMBER, date(2026, 11, 22)))
    assert found.actions[1] == Kept(2, 4)  # that of 1 November, a Sunday, too
    assert looked(facts, {}, Span(NOVEMBER, date(2026, 11, 21))).actions[1] == Kept(1, 3)


def test_the_week_that_is_under_way_counts_as_it_stands():
    span = Span(week(date(2026, 11, 20)), date(2026, 11, 20))
    assert looked([visits(17, 3)], {}, span).actions[1] == Kept(1, 1)
    assert looked([visits(17, 2)], {}, span).actions[1] == Kept(0, 1)


def test_an_action_with_a_date_is_due_when_that_day_has_come():
    before, after = Span(NOVEMBER, date(2026, 11, 17)), Span(NOVEMBER, date(2026, 11, 18))
    assert 2 not in looked([], {}, before).actions
    assert looked([], {}, after).actions[2] == Kept(0, 1)
    assert looked([], {2: True}, after).actions[2] == Kept(1, 1)


def test_a_checkpoint_is_reached_with_what_was_done_till_then():
    sold = Fact(date(2026, 11, 12), "bookings", "Acme", 50_000, "CNY")
    late = Fact(date(2026, 11, 14), "bookings", "Acme", 50_000, "CNY")
    dollars = Fact(date(2026, 11, 12), "bookings", "Acme", 50_000, "USD")
    assert looked([sold], {}, Span(NOVEMBER, date(2026, 11, 20))).checkpoints == Kept(1, 1)
    assert looked([late, dollars], {}, Span(NOVEMBER, date(2026, 11, 20))).checkpoints == Kept(0, 1)
    assert looked([sold, late], {}, Span(NOVEMBER, LAST)).checkpoints == Kept(2, 2)


def test_all_together_is_a_share_where_anything_was_due():
    found = looked([visits(3, 3)], {2: True}, Span(NOVEMBER, LAST))
    assert found.whole == Kept(2, 5 + 1 + 2)
    assert found.whole.share == Fraction(1, 4)
    assert looked([], {}, Span(month(2026, 12), LAST)).whole.share is None


def test_in_a_longer_period_a_plan_counts_by_its_own():
    october = Fact(date(2026, 10, 30), "bookings", "Acme", 100_000, "CNY")
    facts = [visits(3, 3), Fact(date(2026, 12, 2), "visits", "", 3), october]
    quarter_4 = looked(facts, {}, Span(quarter(2026, 4), date(2026, 12, 31)))
    assert quarter_4 == looked(facts, {}, Span(NOVEMBER, LAST))
    assert quarter_4.checkpoints == Kept(0, 2)


def test_a_week_without_a_day_of_work_asks_for_nothing_and_what_was_done_in_it_counts():
    holiday = Workdays(off=frozenset(date(2026, 11, day) for day in range(16, 21)))
    leaves = (Leave("U1", date(2026, 11, 6), date(2026, 11, 9)), Leave("U1", date(2026, 11, 10), date(2026, 11, 13)))
    idle = idle_weeks(leaves, date(2026, 11, 4), LAST, holiday)
    assert idle == {date(2026, 11, 9), date(2026, 11, 16)}
    assert idle_weeks((Leave("U1", date(2026, 11, 11), None),), FIRST, LAST, Workdays()) == {
        date(2026, 11, 16), date(2026, 11, 23), date(2026, 11, 30)
    }  # fmt: skip
    tracked = Tracked(PLAN, NOVEMBER, [visits(17, 3)], {}, idle)
    assert kept(tracked, Span(NOVEMBER, date(2026, 11, 22))).actions[1] == Kept(1, 3)
    assert 1 not in kept(tracked, Span(week(date(2026, 11, 9)), date(2026, 11, 13))).actions
