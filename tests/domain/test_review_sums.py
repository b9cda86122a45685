"""Sums of causes: of three answers or more, and never so that one less another would tell one person's."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.review import Cause, Circle, tally

AT = datetime(2026, 11, 30, tzinfo=UTC)
EAST, WEST = Circle(frozenset("abcd")), Circle(frozenset("efgh"))
SALES = Circle(frozenset("abcdefgh"), (EAST, WEST))


def shown(circle, answered):
    causes = [Cause(member, "2026-11", "price", "", "none", AT) for member in sorted(circle.people & set(answered))]
    return tally(causes, circle)


@pytest.mark.parametrize(
    ("answered", "sales", "east"),
    [
        ("ab", False, False),
        ("abc", True, True),
        ("abe", True, False),
        ("abce", False, True),  # less East's it would be e's alone
        ("abcef", False, True),
        ("abcefg", True, True),
        ("abef", True, False),
    ],
)
def test_a_sum_is_told_where_nothing_small_is_left_beside_those_within(answered, sales, east):
    assert [bool(shown(one, answered).kinds) for one in (SALES, EAST)] == [sales, east]
    assert shown(SALES, answered).withheld == (len(answered) > 2 and not sales)


@st.composite
def circles(draw, people=tuple(range(12)), depth=3):
    """Teams within teams; some people belong to the upper one itself."""
    cut = sorted(draw(st.lists(st.integers(0, len(people)), max_size=3, unique=True)))
    parts = [people[first:last] for first, last in pairwise(cut)] if depth else []
    return Circle(frozenset(people), tuple(draw(circles(part, depth - 1)) for part in parts if part))


def every(circle):
    yield circle
    for inner in circle.within:
        yield from every(inner)


@given(circles(), st.sets(st.integers(0, 11)))
def test_no_difference_of_two_sums_is_of_one_or_two_people(circle, answered):
    sums = [one.people & answered for one in every(circle) if _told(one, answered)]
    assert all(len(one) >= 3 for one in sums)
    assert not any(0 < len(one - other) < 3 for one in sums for other in sums if other < one)


def _told(circle, answered):
    causes = [Cause(str(one), "2026-11", "price", "", "none", AT) for one in circle.people & answered]
    return bool(tally(causes, _named(circle)).kinds)


def _named(circle):
    return Circle(frozenset(map(str, circle.people)), tuple(map(_named, circle.within)))
