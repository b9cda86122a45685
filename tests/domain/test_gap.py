"""The gap of a target taken apart: exact parts, whatever is known, and what is not known is said to be so."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.factors import Level
from domain.gap import gap
from domain.mix import Slice, Trade

FUNNEL = (("days", "days"), ("activity", "visits"), ("activity", "quotes"), ("deals", "deals"), ("amount", "bookings"))
RATES = st.fractions(Fraction(1, 50), 20)
COUNTS = st.integers(0, 400)
TRADES = st.builds(Trade, st.integers(-2, 30), st.integers(-(10**4), 10**8))


def levels(*pairs, of=FUNNEL):
    """What was expected and done at each level of the funnel."""
    return [Level(*name, Fraction(expected), actual) for name, (expected, actual) in zip(of, pairs, strict=True)]


def parts(found):
    return [(part.kind, part.start, part.end, part.value) for part in found.parts]


def without(found, *names):
    return [level for level in found if level.name not in names]


def funnelled(counts):
    """No more deals than visits."""
    days, visits, deals, amount = counts
    return days, max(visits, deals), min(visits, deals), amount


@st.composite
def histories(draw):
    """Any funnel with any of its levels, expected of any kind, done in any way, down to refunds and nothing."""
    names = [name for name in FUNNEL[:-1] if draw(st.booleans())]
    found = [Level(*name, draw(st.fractions(0, 500)), draw(COUNTS)) for name in names]
    done = draw(st.integers(-(10**9), 10**11))
    return [*found, Level("amount", "bookings", Fraction(draw(st.integers(0, 10**11))), done)]


def test_the_worked_figures_of_a_gap():
    """100 · 20 % · 10,000 → 90 · 18 % · 11,000: -19,933 -19,933 +18,067; here ten times as many, for whole deals."""
    found = gap(without(levels((10, 10), (1_000, 900), (1, 1), (200, 162), (2_000_000, 1_782_000)), "quotes"))
    assert found.value == -218_000
    assert parts(found) == [
        ("calendar", "", "days", 0),
        ("activity", "days", "visits", -199_333),
        ("conversion", "visits", "deals", -199_333),
        ("size", "deals", "bookings", 180_666),
    ]


def test_days_on_leave_are_the_calendars_and_not_the_reps():
    """Half of the days, and everything else as it should be."""
    found = gap(levels((10, 5), (40, 20), (20, 10), (4, 2), (400_000, 200_000)))
    assert [part.value for part in found.parts] == [-200_000, 0, 0, 0, 0]
    assert [part.kind for part in found.causes] == ["calendar"]


def test_each_conversion_has_its_own_part():
    found = gap(levels((10, 10), (40, 40), (20, 20), (4, 1), (400_000, 100_000)))
    assert {part.start: part.value for part in found.parts if part.kind == "conversion"} == {
        "visits": 0,
        "quotes": -300_000,
    }
    assert found.of("conversion") == -300_000


@given(histories(), st.lists(st.builds(Slice, st.sampled_from(["A", "B", "C", ""]), TRADES, TRADES), max_size=4))
def test_the_parts_add_up_to_the_gap_to_the_unit(history, slices):
    found = gap(history, slices)
    assert found.value == history[-1].actual - history[-1].expected
    assert sum(part.value for part in found.parts) == found.value


@given(st.lists(RATES, min_size=5, max_size=5))
def test_one_factor_that_is_not_as_expected_has_the_whole_gap(rates):
    expected = [Fraction(10), 40 * rates[0], 20 * rates[1], 4 * rates[2], Fraction(4_000_000)]
    actual = [10, int(expected[1]), int(expected[2]), int(expected[3]), 5_000_000]
    exact = [Fraction(number) for number in actual[:-1]]
    if all(actual) and actual[1] >= actual[2] >= actual[3]:
        found = gap(levels(*zip([*exact, expected[-1]], actual, strict=True)))
        assert [part.value for part in found.parts] == [0, 0, 0, 0, 1_000_000]


@given(st.tuples(*[st.integers(1, 400)] * 4), st.tuples(*[st.integers(1, 400)] * 4))
def test_what_was_gained_is_lost_on_the_way_back(expected, actual):
    """No order is preferred: the parts of the way back are those of the way there, with another sign."""
    expected, actual = funnelled(expected), funnelled(actual)
    there = gap(levels(*zip(expected, actual, strict=True), of=(*FUNNEL[:2], *FUNNEL[3:])))
    back = gap(levels(*zip(actual, expected, strict=True), of=(*FUNNEL[:2], *FUNNEL[3:])))
    assert all(abs(one.value + other.value) <= 1 for one, other in zip(there.parts, back.parts, strict=True))


def test_without_activities_activity_and_conversion_are_not_told_apart():
    found = gap(without(levels((10, 10), (1, 0), (1, 0), (4, 2), (400_000, 200_000)), "visits", "quotes"))
    assert parts(found)[1] == ("unknown", "days", "deals", -200_000)
    assert found.parts[1].hides == ("activity", "conversion")


def test_deals_without_a_visit_logged_do_not_make_a_conversion():
    found = gap(without(levels((10, 10), (40, 0), (1, 0), (4, 3), (400_000, 300_000)), "quotes"))
    assert [part.kind for part in found.parts] == ["calendar", "unknown", "size"]


def test_bookings_without_a_deal_leave_all_but_the_calendar_unknown():
    found = gap(levels((10, 9), (40, 0), (20, 0), (4, 0), (400_000, 380_000)))
    assert [(part.kind, part.hides) for part in found.parts] == [
        ("calendar", ()),
        ("unknown", ("activity", "conversion", "size")),
    ]


def test_a_payment_has_no_funnel():
    found = gap([Level("days", "days", Fraction(10), 10), Level("amount", "payments", Fraction(900), 800)])
    assert found.parts[1].hides == ("activity", "conversion", "size")


def test_where_nothing_was_tried_all_of_it_is_activity():
    """No rate is made up for what nobody did."""
    found = gap(levels((10, 10), (40, 0), (20, 0), (4, 0), (400_000, 0)))
    assert [part.value for part in found.parts] == [0, -400_000, 0, 0, 0]


def test_where_all_of_it_was_leave_all_of_it_is_the_calendar():
    found = gap(levels((10, 0), (40, 0), (20, 0), (4, 0), (400_000, 0)))
    assert [part.value for part in found.parts] == [-400_000, 0, 0, 0, 0]


def test_before_anything_is_expected_nothing_is_known():
    found = gap(levels((0, 0), (0, 0), (0, 0), (0, 1), (0, 100_000)))
    assert [(part.kind, part.value) for part in found.parts] == [("unknown", 100_000)]
    assert found.share is None
    assert gap(levels((0, 0), (0, 0), (0, 0), (0, 0), (0, 0))).parts == ()


def test_a_goal_in_visits_is_days_and_activity():
    found = gap([Level("days", "days", Fraction(10), 8), Level("activity", "visits", Fraction(20), 8)])
    assert parts(found) == [("calendar", "", "days", -3), ("activity", "days", "visits", -9)]


def test_cheaper_things_sold_are_mix_and_lower_prices_are_size():
    """Usually half A at 100 and half B at 300; now as many of each at a tenth less, then only A at the usual price."""
    trades = (Trade(5, 500), Trade(5, 1500))
    dearer = [Slice("A", trades[0], Trade(2, 180)), Slice("B", trades[1], Trade(2, 540))]
    cheaper = [Slice("A", trades[0], Trade(4, 400)), Slice("B", trades[1], Trade(0, 0))]
    same = [(10, 10), (40, 40), (20, 20), (4, 4)]
    assert [part.value for part in gap(levels(*same, (800, 720)), dearer).parts[-2:]] == [-80, 0]
    assert [part.value for part in gap(levels(*same, (800, 400)), cheaper).parts[-2:]] == [0, -400]


def test_what_was_never_sold_before_is_mix():
    sold = [Slice("A", Trade(4, 400), Trade(2, 200)), Slice("new", Trade(0, 0), Trade(2, 600))]
    found = gap(levels((10, 10), (40, 40), (20, 20), (4, 4), (400, 800)), sold)
    assert [(part.kind, part.value) for part in found.parts[-2:]] == [("size", 0), ("mix", 400)]


@given(st.lists(st.tuples(*[st.integers(1, 30)] * 4), min_size=2, max_size=4), st.integers(1, 60), st.integers(1, 60))
def test_whoever_asks_for_the_mix_sees_the_other_parts_as_they_were(trades, planned, visits):
    """The mix comes out of the part of the average deal, and of no other."""
    slices = [Slice(str(at), Trade(n, n * p), Trade(m, m * q)) for at, (n, p, m, q) in enumerate(trades)]
    usual, now = ([getattr(one, side) for one in slices] for side in ("usual", "now"))
    deals, amount = (sum(getattr(one, name) for one in now) for name in ("deals", "amount"))
    price = Fraction(sum(one.amount for one in usual), sum(one.deals for one in usual))
    due = planned * 100
    found = levels((10, 9), (40, visits), (20, 9), (due / price, deals), (due, amount))
    whole, parted = gap(found), gap(found, slices)
    assert [part.kind for part in parted.parts[-2:]] == ["size", "mix"]
    assert all(
        abs(one.value - other.value) <= 1 for one, other in zip(whole.parts[:-1], parted.parts[:-2], strict=True)
    )
    assert abs(whole.of("size") - parted.of("size") - parted.of("mix")) <= 1


@pytest.mark.parametrize(
    "slices",
    [
        [Slice("A", Trade(4, 400), Trade(4, 400))],
        [Slice("A", Trade(4, 400), Trade(2, 200)), Slice("", Trade(0, 0), Trade(0, 200))],
        [Slice("A", Trade(2, 200), Trade(4, 300)), Slice("B", Trade(2, 200), Trade(0, 0))],
    ],
    ids=["one alone", "an amount without a deal", "not all of it"],
)
def test_a_mix_that_is_not_known_is_no_part(slices):
    found = gap(levels((10, 10), (40, 40), (20, 20), (4, 4), (400, 400)), slices)
    assert [part.kind for part in found.parts] == ["calendar", "activity", "conversion", "conversion", "size"]


def test_levels_in_another_order_are_refused():
    with pytest.raises(ValueError, match="another order"):
        gap(list(reversed(levels((10, 10), (40, 40), (20, 20), (4, 4), (400, 400)))))
