"""Dividing exactly: sums, limits, ties, and the worked example."""

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.apportion import Claim, apportion, round_unit

WEIGHTS = st.fractions(min_value=0, max_value=10**6, max_denominator=997)
TOTALS = st.integers(min_value=0, max_value=10**15)


@st.composite
def claims(draw, limited=False):
    made = []
    for number in range(draw(st.integers(1, 12))):
        floor = draw(st.integers(0, 10**6)) if limited and draw(st.booleans()) else 0
        room = draw(st.integers(0, 10**12)) if limited and draw(st.booleans()) else None
        made.append(Claim(f"U{number}", draw(WEIGHTS), floor, None if room is None else floor + room))
    return made


@given(TOTALS, claims(), st.sampled_from([1, 10, 1000, 100_000]))
def test_parts_add_up_to_the_whole(total, some, unit):
    parts = apportion(total, some, unit)
    assert sum(parts.values()) == (total if any(claim.weight for claim in some) else 0)
    assert min(parts.values()) >= 0


@given(TOTALS, claims(), st.randoms())
def test_the_order_of_people_does_not_matter(total, some, chance):
    shuffled = list(some)
    chance.shuffle(shuffled)
    assert apportion(total, some, 100) == apportion(total, shuffled, 100)


@given(TOTALS, claims())
def test_nobody_is_a_unit_or_more_away_from_the_exact_share(total, some):
    weight = sum(claim.weight for claim in some)
    for claim in some:
        exact = total * claim.weight / weight if weight else 0
        assert abs(apportion(total, some)[claim.id] - exact) < 1


@given(st.integers(10**7, 10**15), claims(limited=True), st.sampled_from([1, 1000]))
@example(10**7, [Claim("a", Fraction(0), floor=1), Claim("b", Fraction(1), ceiling=1)], 1000)
def test_limits_are_kept_and_what_has_no_room_stays_out(total, some, unit):
    total = max(total, sum(claim.floor for claim in some))
    parts = apportion(total, some, unit)
    for claim in some:
        assert claim.floor <= parts[claim.id] <= (total if claim.ceiling is None else claim.ceiling)
    assert sum(parts.values()) <= total
    if sum(parts.values()) < total:
        assert all(not claim.weight or parts[claim.id] == claim.ceiling for claim in some)


def test_the_worked_example_comes_out_to_the_unit():
    shares = [
        Fraction(300, 700) / 2 + Fraction(3, 20) + Fraction(5, 60),
        Fraction(240, 700) / 2 + Fraction(9, 100) + Fraction(4, 60),
        (Fraction(160, 700) / 2 + Fraction(6, 100) + Fraction(3, 60)) * Fraction(3, 4),
    ]
    parts = apportion(600_000, [Claim(str(n), share) for n, share in enumerate(shares)], 1000)
    assert list(parts.values()) == [284_000, 209_000, 107_000]


def test_a_tie_goes_to_the_smaller_id():
    thirds = [Claim(key, Fraction(1)) for key in ("c", "a", "b")]
    assert apportion(100, thirds) == {"a": 34, "b": 33, "c": 33}


def test_a_given_part_stays_and_the_others_share_the_rest():
    some = [Claim("a", Fraction(9), 30, 30), Claim("b", Fraction(1)), Claim("c", Fraction(1))]
    assert apportion(100, some) == {"a": 30, "b": 35, "c": 35}


def test_a_ceiling_passes_its_rest_to_the_others():
    some = [Claim("a", Fraction(8), 0, 50), Claim("b", Fraction(1)), Claim("c", Fraction(1), 0, 20)]
    assert apportion(100, some) == {"a": 50, "b": 30, "c": 20}


def test_ceilings_leave_a_rest_unplaced():
    assert apportion(100, [Claim("a", Fraction(1), 0, 30), Claim("b", Fraction(1), 0, 40)]) == {"a": 30, "b": 40}


def test_a_round_unit_gives_way_to_a_limit():
    some = [Claim("a", Fraction(1), 1234, 1234), Claim("b", Fraction(1), 0, 777), Claim("c", Fraction(1))]
    assert apportion(10_000, some, 1000) == {"a": 1234, "b": 777, "c": 7989}


def test_floors_above_the_total_are_refused():
    with pytest.raises(ValueError, match="floors"):
        apportion(10, [Claim("a", Fraction(1), 6), Claim("b", Fraction(1), 6)])


@pytest.mark.parametrize(
    ("total", "parts", "given_", "unit"),
    [
        (60_000_000, 3, (), 100_000),
        (120_000_000, 6, (), 100_000),
        (40, 3, (), 1),
        (123_456_700, 2, (), 100),
        (60_000_000, 3, (12_345_600,), 100),
        (0, 3, (), 1),
    ],
)
def test_parts_are_as_round_as_the_whole(total, parts, given_, unit):
    assert round_unit(total, parts, *given_) == unit
