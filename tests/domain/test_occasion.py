"""Kinds of reason in words."""

import pytest

from domain.occasion import occasion_of

SAID = [
    ("market: competitor cut prices", "market"),
    ("Market changed", "market"),
    ("competitor launched a cheaper line", "market"),
    ("marketing budget", ""),
    ("市场：竞品降价", "market"),
    ("政策调整", "market"),
    ("people: Zhao has left", "people"),
    ("on leave", "people"),
    ("leave of absence", "people"),
    ("人员变动", "people"),
    ("離職", "people"),
    ("deviation since October", "deviation"),
    ("behind by a third", "deviation"),
    ("偏差过大", "deviation"),
    ("new territory", ""),
    ("新增区域", ""),
    ("the market", ""),
    ("", ""),
]


@pytest.mark.parametrize(("reason", "kind"), SAID)
def test_the_kind_of_a_reason_is_what_it_begins_with(reason, kind):
    assert occasion_of(reason) == kind
