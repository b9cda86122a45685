"""Plans: what the numbers come to, what covers the goal, and what is to be said of them."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from domain.amount import Amount, money
from domain.drafting import Ground, Stage, checkpoints, draft
from domain.period import month, quarter, week
from domain.plan import Action, Plan, alignment, covered, flaws, followed, overload, rebased
from domain.target import Lines, Subject, Target
from domain.workdays import Workdays

LIN = Subject("member", "Lin")
NOVEMBER = month(2026, 11)
FIRST = date(2026, 11, 2)
STAGES = (Stage("calls", 48, True, 60), Stage("visits", 17, True, 20), Stage("quotes", 9, True, None))


def target(goal: int = 500_000_00, version: int = 1) -> Target:
    return Target(LIN, "bookings", "2026-11", Lines(Amount(goal, "CNY")), version, 7)


def plan(*stages: Stage) -> Plan:
    ground = Ground(stages or STAGES, ("Acme", "Globex", "Initech", "Umbrella"), ("Hooli",))
    return draft(target(), NOVEMBER, ground, (Workdays(), FIRST))


def own(brings: int = 0, **facts: object) -> Action:
    return replace(Action(9, "own", "Lin", FIRST, NOVEMBER.last, words="fair", brings=brings), **facts)


def test_a_draft_has_an_action_for_each_stage_and_a_b_line():
    drafted = plan()
    assert [(action.metric, action.number, action.due) for action in drafted.running] == [
        ("calls", 48, NOVEMBER.last),
        ("visits", 17, NOVEMBER.last),
        ("quotes", 9, NOVEMBER.last),
    ]
    second = replace(drafted, course="b").running[3:]
    assert [(action.kind, action.customers) for action in second] == [
        ("customers", ("Acme", "Globex", "Initech")),
        ("product", ("Hooli",)),
    ]
    assert (alignment(drafted), flaws(drafted)) == (1, ())


def test_a_checkpoint_ends_each_week_of_a_month_and_the_last_is_the_goal():
    drafted = plan()
    assert [mark.day.day for mark in drafted.checkpoints] == [6, 13, 20, 27, 30]
    assert [mark.metric for mark in drafted.checkpoints] == ["calls", "calls", "visits", "quotes", "deals"]
    assert drafted.expected(drafted.checkpoints[0]) == money("119047.62", "CNY")  # 500k · 5 ÷ 21
    assert drafted.expected(drafted.checkpoints[-1]) == drafted.goal


def test_a_quarter_has_a_checkpoint_a_month_and_a_period_without_working_days_one():
    assert [mark.day for mark in checkpoints(quarter(2026, 4), Workdays(), ())] == [
        date(2026, 10, 30),
        date(2026, 11, 30),
        date(2026, 12, 31),
    ]
    idle = Workdays(off=frozenset(date(2026, 11, day) for day in range(16, 23)))
    assert [(mark.day.day, mark.elapsed, mark.total) for mark in checkpoints(week(date(2026, 11, 18)), idle, ())] == [
        (22, 1, 1)
    ]


def test_the_plan_follows_the_goal_and_leaves_alone_what_people_wrote():
    drafted = plan()
    written = replace(drafted, actions=(*drafted.actions, own(10_000_00, number=3)))
    after = followed(written, target(520_000_00, 2))
    assert [after.number(action) for action in after.running] == [50, 18, 10, 3]
    assert after.expected(after.checkpoints[-1]).value == 520_000_00
    assert (after.actions, after.target.version, after.version) == (written.actions, 2, 1)


@given(st.lists(st.integers(1, 10**15), min_size=1, max_size=6))
def test_back_at_its_goal_a_plan_is_what_it_was_whatever_came_between(goals):
    before = moved = plan()
    for number, goal in enumerate([*goals, 500_000_00], 2):
        moved = followed(moved, target(goal, number))
    assert [moved.number(action) for action in moved.actions] == [before.number(action) for action in before.actions]
    assert [moved.expected(mark) for mark in moved.checkpoints] == [
        before.expected(mark) for mark in before.checkpoints
    ]
    assert replace(moved, target=before.target, version=0) == before


@given(st.integers(1, 10**15), st.integers(1, 10**15))
def test_more_of_a_goal_never_asks_for_less(one, other):
    low, high = (followed(plan(), target(goal)) for goal in sorted((one, other)))
    assert all(low.number(action) <= high.number(action) for action in low.actions)


def test_the_narrowest_stage_says_how_much_comes_through():
    drafted = plan(Stage("visits", 20), Stage("quotes", 10))
    halved = replace(drafted, actions=(replace(drafted.actions[0], number=10), *drafted.actions[1:]))
    assert (covered(halved), flaws(halved)) == (250_000_00, ("hollow",))
    mended = replace(halved, actions=(*halved.actions, own(100_000_00)))
    assert (covered(mended), flaws(mended)) == (350_000_00, ())
    assert covered(replace(mended, actions=(*mended.actions, own(10**12, key=10)))) == 500_000_00


def test_a_plan_with_a_third_of_the_goal_left_open_is_hollow():
    bare = replace(plan(), actions=(own(333_333_34),))
    assert flaws(bare) == ()
    assert flaws(replace(bare, actions=(own(333_333_33),))) == ("hollow",)
    assert flaws(replace(bare, actions=())) == ("empty",)


def test_an_activity_that_is_not_known_to_lead_there_covers_nothing():
    assert flaws(plan(Stage("visits", 10, False, 12))) == ("hollow",)


def test_more_than_the_busiest_week_is_overloaded():
    more = followed(plan(), target(600_000_00))
    assert (overload(more), flaws(more)) == ({"visits": (21, 20)}, ("overloaded",))
    assert overload(plan()) == {}


def test_too_many_actions_are_named():
    drafted = plan()
    assert flaws(replace(drafted, actions=(*drafted.actions, *(own(key=key) for key in range(20, 26))))) == ("crowded",)


def test_a_rebased_plan_reads_the_same():
    after = followed(plan(), target(520_000_00))
    assert [rebased(after).number(action) for action in rebased(after).running] == [50, 18, 10]
    assert rebased(after).basis == 520_000_00
