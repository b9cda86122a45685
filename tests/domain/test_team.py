"""The tree of teams: who is above whom, and who may see and manage what."""

import pytest

from domain.member import Member
from domain.team import Membership, Team, Tree, may_manage, may_manage_team, may_see

HEAD, EAST, NORTH, WEST = 1, 2, 3, 4
TREE = Tree(
    [Team(HEAD, "Head"), Team(EAST, "East", HEAD), Team(NORTH, "North", EAST), Team(WEST, "West", HEAD)],
    [
        Membership(HEAD, "boss", leads=True),
        Membership(EAST, "east", leads=True),
        Membership(EAST, "deputy", leads=True),
        Membership(NORTH, "north", leads=True),
        Membership(WEST, "west", leads=True),
        Membership(EAST, "lin"),
        Membership(NORTH, "chen"),
        Membership(WEST, "tom"),
        Membership(WEST, "north"),
    ],
)


@pytest.mark.parametrize(
    ("member", "above"),
    [
        ("chen", ("north", "east", "deputy", "boss")),
        ("lin", ("east", "deputy", "boss")),
        ("east", ("boss",)),
        ("deputy", ("boss",)),
        ("boss", ()),
        ("north", ("west", "boss", "east", "deputy")),  # belongs to West and leads North
        ("stranger", ()),
    ],
)
def test_leads_are_above_the_whole_tree_below_them_and_beside_each_other(member, above):
    assert TREE.leads_above(member) == above


@pytest.mark.parametrize(
    ("actor", "admin", "subject", "sees", "manages"),
    [
        ("lin", False, "lin", True, False),
        ("lin", False, "chen", False, False),
        ("chen", False, "lin", False, False),
        ("north", False, "chen", True, True),
        ("north", False, "lin", False, False),
        ("east", False, "chen", True, True),
        ("east", False, "tom", False, False),
        ("east", False, "east", True, False),
        ("east", False, "deputy", False, False),
        ("boss", False, "east", True, True),
        ("boss", False, "boss", True, False),
        ("root", True, "boss", True, True),
        ("root", True, "root", True, False),
    ],
)
def test_who_may_see_and_manage_whom(actor, admin, subject, sees, manages):
    member = Member(actor, actor, is_admin=admin)
    assert (may_see(member, subject, TREE), may_manage(member, subject, TREE)) == (sees, manages)


@pytest.mark.parametrize(
    ("actor", "admin", "teams"),
    [
        ("boss", False, {HEAD, EAST, NORTH, WEST}),
        ("east", False, {EAST, NORTH}),
        ("deputy", False, {EAST, NORTH}),
        ("north", False, {NORTH}),
        ("lin", False, set()),
        ("root", True, {HEAD, EAST, NORTH, WEST}),
    ],
)
def test_who_may_manage_which_team(actor, admin, teams):
    member = Member(actor, actor, is_admin=admin)
    assert {team for team in TREE.teams if may_manage_team(member, team, TREE)} == teams


def test_members_are_counted_with_the_teams_below_and_without_leads():
    assert TREE.members(HEAD) == ("lin", "chen", "tom", "north")
    assert TREE.members(EAST) == ("lin", "chen")
    assert TREE.own_members(EAST) == ("lin",)
    assert TREE.members(99) == ()


def test_one_is_found_first_in_the_team_they_belong_to():
    assert [team.name for team in TREE.of("north")] == ["West", "North"]
    assert [team.name for team in TREE.led_by("north")] == ["North"]


def test_teams_are_found_by_name_in_any_case_and_walked_downwards():
    assert TREE.called("eAST") == Team(EAST, "East", HEAD)
    assert TREE.called("South") is None
    assert [(team.name, depth) for team, depth in TREE.downwards()] == [
        ("Head", 0),
        ("East", 1),
        ("North", 2),
        ("West", 1),
    ]
    assert (list(TREE.below(HEAD)), list(TREE.above(NORTH))) == ([EAST, NORTH, WEST], [NORTH, EAST, HEAD])
