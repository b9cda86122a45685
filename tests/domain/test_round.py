"""Rounds of agreement: sums without names, targets balanced to the unit, votes scored."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.amount import Amount
from domain.round import Ballot, Tally, brier, rebalanced, tally


def ballots(*votes):
    return [Ballot(f"U{at}", vote) for at, vote in enumerate(votes)]


@pytest.mark.parametrize(
    ("votes", "found"),
    [
        ((), None),
        ((7, 8, 9), None),
        ((7, 8, 9, None), None),
        ((7, 8, 9, 2), Tally(4, Fraction(15, 2), 2, 9)),
        ((1, 2, 3, 4, 5, None), Tally(5, Fraction(3), 1, 5)),
    ],
)
def test_sums_are_told_from_four_voters_on(votes, found):
    assert tally(ballots(*votes)) == found


@pytest.mark.parametrize(("votes", "wide"), [((3, 7, 5, 5), True), ((3, 6, 5, 5), False)])
def test_votes_four_points_apart_ask_for_reasons(votes, wide):
    assert tally(ballots(*votes)).is_wide is wide


@pytest.mark.parametrize(
    ("ballot", "silent"),
    [
        (Ballot("A"), True),
        (Ballot("A", 7), False),
        (Ballot("A", accepted=True), False),
        (Ballot("A", words="no samples"), False),
        (Ballot("A", proposal=Amount(5)), False),
    ],
)
def test_who_answers_anything_is_not_silent(ballot, silent):
    assert ballot.is_silent is silent


@pytest.mark.parametrize(
    ("goals", "proposals", "found"),
    [
        ({"A": 500, "B": 300}, {"A": 400}, {"A": 400, "B": 400}),
        ({"A": 500, "B": 300, "C": 200}, {"A": 400}, {"A": 400, "B": 360, "C": 240}),
        ({"A": 500, "B": 300}, {"A": 600, "B": 600}, {"A": 400, "B": 400}),
        ({"A": 500, "B": 300}, {"A": 900}, {"A": 600, "B": 200}),
        ({"A": 500, "B": 300}, {}, {"A": 500, "B": 300}),
        ({"A": 100, "B": 100, "C": 100}, {"A": 99}, {"A": 99, "B": 101, "C": 100}),
        ({"A": 300, "B": 300, "C": 300}, {"A": 900}, {"A": 540, "B": 180, "C": 180}),
        ({"A": 300, "B": 300, "C": 300}, {"A": 899}, {"A": 540, "B": 180, "C": 180}),
        ({"A": 300_000_00, "B": 300_000_00}, {"A": 700_000_00}, {"A": 420_000_00, "B": 180_000_00}),
        ({"A": 310_000_00, "B": 300_000_00}, {"A": 1_200_000_00}, {"A": 488_000_00, "B": 122_000_00}),
    ],
)
def test_what_is_proposed_is_balanced(goals, proposals, found):
    assert rebalanced(goals, proposals) == found


@given(st.dictionaries(st.text("ABCDEFGH", min_size=1, max_size=2), st.integers(1, 10**15), min_size=1), st.data())
def test_a_balance_keeps_the_total_whatever_is_proposed(goals, data):
    proposals = data.draw(st.dictionaries(st.sampled_from(sorted(goals)), st.integers(1, 10**15)))
    balanced = rebalanced(goals, proposals)
    assert sum(balanced.values()) == sum(goals.values())
    assert balanced.keys() == goals.keys()
    assert min(balanced.values()) > 0


@pytest.mark.parametrize(
    ("votes", "score"),
    [
        ([], None),
        ([(10, True)], 0),
        ([(10, False)], 1),
        ([(5, True), (5, False)], Fraction(1, 4)),
        ([(8, True)], Fraction(1, 25)),
    ],
)
def test_votes_are_scored_as_brier_did(votes, score):
    assert brier(votes) == score
