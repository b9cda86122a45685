"""Stages of which less is logged than of what follows: left out of a gap, and named."""

from hypothesis import given

from domain.gap import gap
from tests.domain.test_gap import histories, levels, parts


def test_more_deals_than_quotes_did_not_come_of_them_and_the_step_is_one_with_the_next():
    """Nine deals of 40 visits, and two quotes: from visits to deals, and no rate of 450 %."""
    found = gap(levels((10, 10), (40, 40), (20, 2), (4, 9), (400_000, 900_000)))
    assert found.left_out == ("quotes",)
    assert parts(found) == [
        ("calendar", "", "days", 0),
        ("activity", "days", "visits", 0),
        ("conversion", "visits", "deals", 500_000),
        ("size", "deals", "bookings", 0),
    ]


def test_more_of_what_follows_than_of_any_stage_leaves_activity_and_conversion_unknown():
    found = gap(levels((10, 10), (40, 3), (20, 2), (4, 9), (400_000, 900_000)))
    assert found.left_out == ("visits", "quotes")
    assert [(part.kind, part.hides) for part in found.parts][1] == ("unknown", ("activity", "conversion"))


@given(histories())
def test_no_conversion_is_above_all_of_it(history):
    rates = [part.actual for part in gap(history).parts if part.kind == "conversion" and part.end != "bookings"]
    assert all(rate <= 1 for rate in rates)
