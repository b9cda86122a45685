"""Who belonged to which team when, and who led it."""

from datetime import date

from domain.team import Membership, Team
from storage.database import Database

MONDAY, WEDNESDAY, FRIDAY = date(2026, 11, 16), date(2026, 11, 18), date(2026, 11, 20)
BEFORE = date(2026, 11, 15)


def members(store, team, day):
    return store.teams.tree(day).own_members(team.id)


def test_one_belongs_to_a_team_from_the_day_of_joining_to_the_day_before_leaving(store):
    east = store.teams.make("East")
    store.teams.join(Membership(east.id, "U1"), MONDAY)
    store.teams.leave(Membership(east.id, "U1"), FRIDAY)
    assert [members(store, east, day) for day in (BEFORE, MONDAY, WEDNESDAY, FRIDAY)] == [(), ("U1",), ("U1",), ()]


def test_who_joins_another_team_leaves_the_first_and_the_days_before_stay(store):
    east, west = store.teams.make("East"), store.teams.make("West")
    store.teams.join(Membership(east.id, "U1"), MONDAY)
    store.teams.join(Membership(west.id, "U1"), WEDNESDAY)
    assert (members(store, east, MONDAY), members(store, west, MONDAY)) == (("U1",), ())
    assert (members(store, east, WEDNESDAY), members(store, west, WEDNESDAY)) == ((), ("U1",))


def test_a_move_on_the_day_of_joining_leaves_no_trace(store):
    east, west = store.teams.make("East"), store.teams.make("West")
    store.teams.join(Membership(east.id, "U1"), MONDAY)
    store.teams.join(Membership(west.id, "U1"), MONDAY)
    assert [store.teams.tree(day).of("U1") for day in (BEFORE, MONDAY, FRIDAY)] == [(), (west,), (west,)]


def test_one_may_lead_many_teams_and_belong_to_another(store):
    east, west, head = (store.teams.make(name) for name in ("East", "West", "Head"))
    store.teams.join(Membership(head.id, "U1"), MONDAY)
    for team in (east, west, east):
        store.teams.join(Membership(team.id, "U1", leads=True), WEDNESDAY)
    tree = store.teams.tree(FRIDAY)
    assert tree.of("U1")[0] == head
    assert sorted(team.name for team in tree.led_by("U1")) == ["East", "West"]
    assert tree.leads(east.id) == ("U1",)
    assert store.teams.tree(MONDAY).led_by("U1") == ()


def test_a_lead_who_stops_leading_stays_a_member(store):
    east = store.teams.make("East")
    store.teams.join(Membership(east.id, "U1"), MONDAY)
    store.teams.join(Membership(east.id, "U1", leads=True), MONDAY)
    store.teams.leave(Membership(east.id, "U1", leads=True), WEDNESDAY)
    tree = store.teams.tree(FRIDAY)
    assert (tree.leads(east.id), tree.own_members(east.id)) == ((), ("U1",))
    assert store.teams.tree(MONDAY).leads(east.id) == ("U1",)


def test_teams_stand_below_others(store):
    head, east = store.teams.make("Head"), store.teams.make("East")
    store.teams.nest(east.id, head.id)
    assert list(store.teams.tree(MONDAY).below(head.id)) == [east.id]
    store.teams.nest(east.id, None)
    assert list(store.teams.tree(MONDAY).below(head.id)) == []


def test_a_tree_is_read_again_after_anybody_changed_it(office):
    east = founded(office)
    assert seen(office, east) == ("U1",)
    elsewhere = Database(office.database.engine.url.render_as_string(hide_password=False))
    with elsewhere.write(office.workspace) as store:
        store.teams.join(Membership(east.id, "U2"), MONDAY)
    elsewhere.close()
    assert seen(office, east) == ("U1", "U2")
    with office.read() as store:
        assert store.teams.tree(FRIDAY) is store.teams.tree(FRIDAY)
        assert members(store, east, BEFORE) == ()


def test_what_was_not_kept_stands_in_no_tree(office):
    east = founded(office)
    with office.database.rehearse(office.workspace) as store:
        store.teams.join(Membership(east.id, "U2"), MONDAY)
        assert members(store, east, FRIDAY) == ("U1", "U2")
    with office.write() as store:
        store.teams.join(Membership(east.id, "U3"), MONDAY)
    assert seen(office, east) == ("U1", "U3")


def founded(office) -> Team:
    with office.write() as store:
        store.workspaces.meet()
        east = store.teams.make("East")
        store.teams.join(Membership(east.id, "U1"), MONDAY)
    return east


def seen(office, team) -> tuple[str, ...]:
    with office.read() as store:
        return members(store, team, FRIDAY)
