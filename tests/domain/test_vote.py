"""What a vote on a team's line comes to."""

import pytest

from domain.vote import Count


@pytest.mark.parametrize(
    ("asked", "yes", "no", "verdict"),
    [
        (4, 2, 0, "carried"),
        (4, 2, 1, "carried"),
        (4, 2, 2, "lost"),
        (4, 1, 1, "lost"),
        (4, 1, 0, "short"),
        (3, 1, 0, "short"),
        (3, 2, 0, "carried"),
        (5, 0, 3, "lost"),
        (5, 0, 0, "short"),
    ],
)
def test_more_for_it_than_against_it_of_at_least_half(asked, yes, no, verdict):
    assert Count(asked, yes, no).verdict == verdict


def test_it_is_whole_when_everybody_has_voted():
    assert [Count(3, 2, 1).is_whole, Count(3, 2, 0).is_whole] == [True, False]
