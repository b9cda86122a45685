"""A split over any tree: exact at every level, the same in any order, and steady when a share is moved."""

from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.split import AboveTotal, Limits, Share, Split, divide, limits_of, move
from domain.strength import FACTORS, USUAL, Basis, strengths
from domain.target import Subject

NOW = datetime(2026, 11, 20, tzinfo=UTC)
FIGURES = st.integers(-(10**6), 10**12)


def person(name, history=0, above=None, **more):
    basis = Basis(history=history, baseline=Fraction(history, 12), **more)
    return Share(Subject("member", name), above=above, basis=basis)


def split_of(total, *shares, weights=USUAL, currency="CNY", **more):
    return Split("U9", "bookings", currency, "2026-12", total, weights, shares, NOW, **more)


def values(split):
    return {share.subject.id: share.value for share in split.shares}


def assert_exact(split):
    for above in [None, *(share.subject for share in split.shares if share.basis is None)]:
        whole = split.total if above is None else values(split)[above.id]
        assert sum(share.value for share in split.shares if share.above == above) == whole


@st.composite
def trees(draw):
    """Teams within teams, and people in any of them; parents before children."""
    shares, tops = [], [None]
    for number in range(draw(st.integers(0, 4))):
        team = Subject("team", f"T{number}")
        shares.append(Share(team, above=draw(st.sampled_from(tops))))
        tops.append(team)
    for number in range(draw(st.integers(1, 8))):
        figures = {"history": draw(FIGURES), "customers": draw(st.integers(0, 50)), "ability": draw(FIGURES)}
        ramp = draw(st.sampled_from([Fraction(1), Fraction(1, 2), Fraction(3, 4)]))
        shares.append(person(f"U{number}", above=draw(st.sampled_from(tops)), ramp=ramp, **figures))
    weights = [(factor, Fraction(draw(st.integers(0, 100)))) for factor in FACTORS[:2]] + [("ability", Fraction(1))]
    return split_of(draw(st.integers(0, 10**15)), *shares, weights=tuple(weights), currency=draw(CURRENCIES))


CURRENCIES = st.sampled_from(["CNY", "USD", "JPY", "KWD", ""])


@given(trees())
def test_parts_add_up_at_every_level_of_any_tree(tree):
    divided = divide(tree)
    assert divided.unplaced == 0
    assert_exact(divided)


@given(trees(), st.randoms())
def test_the_order_of_people_and_teams_does_not_matter(tree, chance):
    teams = [share for share in tree.shares if share.basis is None]
    people = [share for share in tree.shares if share.basis is not None]
    chance.shuffle(people)
    assert values(divide(replace(tree, shares=(*teams, *people)))) == values(divide(tree))


@settings(max_examples=60)
@given(trees(), st.data())
def test_moving_one_share_keeps_the_total(tree, data):
    before = divide(tree)
    moved = data.draw(st.sampled_from(before.people))
    if len(before.people) == 1:
        return
    after = move(before, {moved.subject: data.draw(st.integers(0, before.total))})
    assert_exact(after)
    assert after.total == before.total
    again = move(after, {moved.subject: values(after)[moved.subject.id]})
    assert values(again) == values(after)


def test_the_usual_weights_make_the_shares():
    lin = person("lin", 300, customers=5, ability=50)
    chen = person("chen", 100, customers=5, ability=150)
    # 50 % of 3/4, 30 % of 1/2, 20 % of 1/4: 57.5 %
    assert values(divide(split_of(1000, lin, chen))) == {"lin": 575, "chen": 425}


def test_the_worked_example_splits_to_the_thousand():
    people = [
        person("a", 300_000_00, customers=500, ability=5),
        person("b", 240_000_00, customers=300, ability=4),
        person("c", 160_000_00, customers=200, ability=3, ramp=Fraction(3, 4)),
    ]
    assert values(divide(split_of(600_000_00, *people))) == {"a": 284_000_00, "b": 209_000_00, "c": 107_000_00}


def test_a_factor_that_nobody_has_is_left_out():
    found = strengths({"a": Basis(history=3), "b": Basis(history=1)}, USUAL)
    assert [(found[key].parts, found[key].blend) for key in "ab"] == [
        ((("history", Fraction(1), Fraction(3, 4)),), Fraction(3, 4)),
        ((("history", Fraction(1), Fraction(1, 4)),), Fraction(1, 4)),
    ]


def test_somebody_of_whom_nothing_is_known_counts_like_the_mean_of_the_others():
    people = [person("a", 300), person("b", 100), person("new", ramp=Fraction(1, 2))]
    assert values(divide(split_of(1000, *people))) == {"a": 600, "b": 200, "new": 200}


def test_where_nothing_is_known_of_anybody_all_share_alike():
    assert values(divide(split_of(90, *(person(name) for name in "abc")))) == {"a": 30, "b": 30, "c": 30}


@pytest.mark.parametrize(
    "weights", [(("history", Fraction(-1)), ("ability", Fraction(2))), (("history", Fraction(0)),)]
)
def test_weights_below_zero_or_of_nothing_are_refused(weights):
    with pytest.raises(ValueError, match="weights"):
        divide(split_of(100, person("a", 1), weights=weights))


def test_a_given_team_divides_its_own_share_and_the_others_the_rest():
    east, west = Subject("team", "E"), Subject("team", "W")
    shares = (
        Share(east, 600, given=True), Share(west),
        person("a", 1, east), person("b", 2, east), person("c", 7, west), person("d", 3),
    )  # fmt: skip
    assert values(divide(split_of(1000, *shares))) == {"E": 600, "W": 280, "a": 200, "b": 400, "c": 280, "d": 120}


def test_each_given_team_is_weighed_among_its_own_people():
    east, west = Subject("team", "E"), Subject("team", "W")
    shares = (
        Share(east, 600, given=True), Share(west, 400, given=True),
        person("a", 300, east, customers=2), person("b", 100, east, customers=2), person("c", 9000, west, customers=96),
    )  # fmt: skip
    # of E alone: a has 75 % of history and half of the customers, so 50/80 of 75 % + 30/80 of 50 %
    assert values(divide(split_of(1000, *shares))) == {"E": 600, "W": 400, "a": 394, "b": 206, "c": 400}


def test_a_share_moved_inside_a_given_team_stays_inside_of_it():
    east = Subject("team", "E")
    shares = (Share(east, 600, given=True), person("a", 1, east), person("b", 2, east), person("c", 7))
    after = move(divide(split_of(1000, *shares)), {Subject("member", "a"): 350})
    assert values(after) == {"E": 600, "a": 350, "b": 250, "c": 400}


def test_given_shares_above_the_total_are_refused():
    shares = (replace(person("a"), value=700, given=True), replace(person("b"), value=400, given=True), person("c"))
    assert divide(split_of(1000, *shares)) == AboveTotal("given", 1100, 1000)


def test_floors_above_the_total_are_refused():
    limits = Limits(floor=Fraction(1))
    assert divide(split_of(100, person("a", 1200), person("b", 600), limits=limits)) == AboveTotal("floors", 150, 100)


def test_floor_and_ceiling_go_by_the_own_mean_month_and_say_what_has_no_room():
    limits = Limits(Fraction(4, 5), Fraction(6, 5))
    divided = divide(split_of(400, person("a", 1200), person("b", 2400), limits=limits))
    assert values(divided) == {"a": 120, "b": 240}
    assert divided.unplaced == 40
    assert [limits_of(share, divided) for share in divided.people] == [(80, 120), (160, 240)]


def test_shares_that_are_all_given_say_what_is_left():
    shares = (replace(person("a"), value=300, given=True), replace(person("b"), value=400, given=True))
    assert divide(split_of(1000, *shares)).unplaced == 300
