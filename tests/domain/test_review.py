"""Whose review a button is about."""

import pytest

from domain.review import About, about
from domain.target import COMPANY, Subject


@pytest.mark.parametrize("subject", [Subject("member", "U0ABC"), Subject("team", "12"), COMPANY])
@pytest.mark.parametrize("period", ["2026", "2026-11", "2026-Q4", "2026-W47", "FY2026"])
def test_what_a_button_carries_is_read_again(subject, period):
    assert about(About(subject, period).ref) == About(subject, period)


@pytest.mark.parametrize(
    "ref",
    [
        "",
        "member:U1",
        "team:x:2026-11",
        "team::2026-11",
        "U1:2026-11",
        "member:U1:2026-13",
        "member:U1:2026-W60",
        "member:U 1:2026",
    ],
)
def test_what_somebody_made_up_is_about_nothing(ref):
    assert about(ref) is None
