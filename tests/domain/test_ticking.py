"""What check-ins tick off: by metric, customer and date; by hand otherwise."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.amount import Amount
from domain.period import month, week
from domain.plan import Action, Plan
from domain.target import Lines, Subject, Target
from domain.ticking import Fact, of_the_week, progress, summed_up

FRIDAY = date(2026, 11, 20)
WEEK, LAST = week(FRIDAY), month(2026, 11).last
TARGET = Target(Subject("member", "Lin"), "deals", "2026-11", Lines(Amount(14)), 1, 7)
VISITS = Action(1, "stage", "Lin", FRIDAY, LAST, "visits", 3, 3, customers=("Acme", "Globex"))
FAIR = Action(2, "own", "Lin", FRIDAY, LAST, words="fair")
LEADS = Action(3, "own", "Lin", FRIDAY, LAST, "new_customers", 5, words="leads")
MEET = Action(4, "own", "Lin", FRIDAY, LAST, "demos", customers=("Acme", "Globex"), words="show it")
SOONER = Action(5, "own", "Lin", FRIDAY, FRIDAY, customers=("Hooli",), words="call Hooli")


PLAN = Plan(TARGET, 14, (VISITS, FAIR, LEADS, MEET, SOONER))


def steps(*facts: Fact, hands=None, within=WEEK):
    return {step.action.key: step for step in progress(PLAN, facts, hands or {}, within)}


def fact(metric: str, customer: str = "", value: int = 1, after: int = 0) -> Fact:
    return Fact(FRIDAY + timedelta(after), metric, customer, value)


def test_nothing_is_ticked_before_anything_is_said():
    assert [(step.done, step.wanted, step.ticked) for step in steps().values()] == [
        (0, 3, False),
        (0, 1, False),
        (0, 5, False),
        (0, 2, False),
        (0, 1, False),
    ]


def test_a_weekly_action_counts_its_metric_in_its_week():
    found = steps(fact("visits", "acme", 2), fact("visits", "", 1, -3), fact("visits", "Globex", 9, -8))
    assert (found[1].done, found[1].ticked, found[1].met) == (3, True, ("Acme",))


def test_an_action_with_customers_is_done_when_each_was_named_with_its_metric():
    found = steps(fact("demos", " ACME"), fact("visits", "Globex"))
    assert (found[4].done, found[4].ticked) == (1, False)
    assert steps(fact("demos", "Acme"), fact("demos", "Globex", 1, 10))[4].ticked


def test_a_count_is_done_when_it_is_reached():
    assert not steps(fact("new_customers", value=4))[3].ticked
    assert steps(fact("new_customers", value=4), fact("new_customers"))[3].ticked


def test_what_was_before_the_action_or_after_its_date_does_not_count():
    assert not steps(fact("calls", "Hooli", 1, -1), fact("calls", "Hooli", 1, 1))[5].ticked
    assert steps(fact("calls", "Hooli"))[5].ticked


def test_a_hand_ticks_off_what_no_check_in_shows_and_opens_it_again():
    assert steps(hands={2: True})[2].ticked
    assert not steps(hands={2: False})[2].ticked
    assert not steps(hands={1: True})[1].ticked  # what a week asks for is shown by check-ins alone


def test_the_week_begins_with_what_is_due_then_the_stages():
    found = of_the_week(steps(hands={2: True}).values(), WEEK)
    assert [step.action.key for step in found] == [5, 1, 3]


FACTS = st.builds(
    Fact,
    st.integers(-20, 20).map(lambda days: FRIDAY + timedelta(days)),
    st.sampled_from(("visits", "calls", "demos", "new_customers")),
    st.sampled_from(("", "Acme", "Globex", "Hooli")),
    st.integers(-2, 5),
)


@given(st.lists(FACTS, max_size=30), st.integers(-30, 10).map(lambda days: week(FRIDAY + timedelta(days))))
def test_before_the_week_customers_and_what_is_summed_up_are_all_that_counts(facts, within):
    assert summed_up(PLAN) == {"new_customers"}
    some = [one for one in facts if one.day >= within.first or one.customer or one.metric in summed_up(PLAN)]
    assert steps(*some, within=within) == steps(*facts, within=within)
