"""The chances that are told beat both plain ways to guess, on histories whose generator somebody else wrote."""

import pytest

from tests.bench.calibration import brier, guesses, ours, reliability, theirs
from tests.bench.histories import KINDS


@pytest.fixture(scope="module")
def found():
    return list(guesses(range(20)))


def test_the_projection_beats_last_month_and_the_run_rate(found):
    assert ours(found) < 0.85 * theirs(found, 0)
    assert ours(found) < 0.85 * theirs(found, 1)


@pytest.mark.parametrize("kind", KINDS)
def test_it_beats_both_for_every_kind_of_history(found, kind):
    some = [one for one in found if one.kind == kind]
    assert ours(some) < min(theirs(some, 0), theirs(some, 1))


def test_what_is_told_to_be_likely_comes_true_more_often(found):
    likely, unlikely = ([one.reached for one in found if (one.chance > 0.5) is side] for side in (True, False))
    assert sum(likely) / len(likely) > 0.6
    assert sum(unlikely) / len(unlikely) < 0.4


def test_a_coin_scores_a_quarter_and_a_prophet_nothing():
    assert brier([(0.5, True), (0.5, False)]) == 0.25
    assert brier([(1.0, True), (0.0, False)]) == 0


def test_reliability_tells_how_often_each_tenth_came_true(found):
    lines = list(reliability(found))
    assert len(lines) == 10
    assert sum(int(line.rpartition("(")[2].rstrip(")")) for line in lines) == len(found)
