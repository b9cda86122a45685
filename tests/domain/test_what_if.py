"""The trade space: each lever alone brings the lift, and what all of them together and the busiest weeks come to."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.conversion import Conversion
from domain.funnel import Capacity
from domain.what_if import at_full_capacity, busy, heads, lift_of_more, pricing, together, winning

LIFTS = st.fractions(Fraction(1, 100), 100)
WEEK = Capacity(Fraction(10), 15)


@pytest.mark.parametrize(
    ("people", "lift", "needed", "ramped"),
    [
        (3, Fraction(2), 6, 9),
        (1, Fraction(11, 10), 2, 2),
        (5, Fraction(1), 5, 5),
        (5, Fraction(1, 2), 3, 5),
        (10, Fraction(6, 5), 12, 14),
    ],
)
def test_people_are_rounded_up_and_newcomers_bring_half(people, lift, needed, ramped):
    found = heads(people, lift)
    assert (found.needed, found.ramped) == (needed, ramped)


@pytest.mark.parametrize(("lift", "needed", "possible"), [(2, Fraction(4, 5), True), (3, Fraction(6, 5), False)])
def test_nobody_wins_more_than_all(lift, needed, possible):
    found = winning(Conversion("quotes", "deals", 35, 14), Fraction(lift))
    assert (found.lever.now, found.lever.needed, found.possible) == (Fraction(2, 5), needed, possible)


def test_what_is_unknown_is_no_lever():
    assert winning(None, Fraction(2)) is None
    assert winning(Conversion("quotes", "deals", 35, 0), Fraction(2)) is None
    assert pricing(None, Fraction(2)) is None
    assert busy("visits", Capacity(None, None), Fraction(2)) is None
    assert lift_of_more(Capacity(None, None), Fraction(2), 5) is None
    assert at_full_capacity((), Fraction(100)) is None


def test_two_more_a_day_are_ten_more_a_week():
    assert lift_of_more(WEEK, Fraction(2), 5) == 2


def test_weeks_like_the_busiest_bring_as_much_more_as_the_slowest_stage():
    stages = (busy("visits", WEEK, Fraction(2)), busy("quotes", Capacity(Fraction(4), 5), Fraction(2)))
    assert [stage.room for stage in stages] == ["beyond", "beyond"]
    assert at_full_capacity(stages, Fraction(1000)) == 1250


def test_all_four_together_are_the_fourth_root():
    assert (together(Fraction(16)), together(Fraction(2))) == (Decimal(2), Decimal("1.1892"))


@given(LIFTS, st.integers(1, 1000))
def test_more_is_never_done_by_fewer(lift, people):
    found = heads(people, lift)
    assert found.needed >= people * lift > found.needed - 1
    assert found.ramped >= max(found.needed, people)


@given(LIFTS)
def test_four_times_the_root_brings_the_lift(lift):
    assert abs(Fraction(together(lift)) ** 4 / lift - 1) < Fraction(1, 100)
