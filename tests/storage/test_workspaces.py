"""Workspaces, what they chose, what of their channels was read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.workspace import Settings
from storage.workspaces import every_workspace

NOW = datetime(2026, 11, 20, 1, tzinfo=UTC)
SEED = Settings("Asia/Shanghai", "zh", "CNY")


def test_a_workspace_is_met_named_and_welcomed_once(store, database):
    assert store.workspaces.known(SEED) is None
    assert [store.workspaces.meet(), store.workspaces.meet()] == [True, False]
    assert [store.workspaces.welcome("U1", NOW), store.workspaces.welcome("U2", NOW)] == [True, False]
    store.workspaces.name("Northwind 北风", "UPACER")
    known = store.workspaces.known(SEED)
    assert (known.name, known.bot, known.installer, known.settings) == ("Northwind 北风", "UPACER", "U1", SEED)


def test_what_is_chosen_lies_over_the_seed_and_the_rest_stays(store):
    store.workspaces.meet()
    store.workspaces.choose({"currency": "EUR"})
    store.workspaces.choose({"board_channel": "C1"})
    assert store.workspaces.known(SEED).settings == replace(SEED, currency="EUR", board_channel="C1")
    other = replace(SEED, timezone="Europe/London")
    assert store.workspaces.known(other).settings == replace(other, currency="EUR", board_channel="C1")


def test_a_choice_that_no_longer_reads_keeps_its_seed(store):
    store.workspaces.meet()
    store.workspaces.choose({"timezone": "Mars/Olympus", "gone": "x", "currency": "EUR"})
    assert store.workspaces.known(SEED).settings == replace(SEED, currency="EUR")


def test_what_was_set_before_is_told_as_of_a_moment(store):
    for hours, currency in ((1, "CNY"), (2, "EUR"), (3, "USD")):
        store.workspaces.displace({"currency": currency}, NOW + timedelta(hours=hours))
    store.workspaces.displace({"country": "CN"}, NOW + timedelta(hours=2))
    told = [store.workspaces.displaced(NOW + timedelta(hours=hours)) for hours in range(4)]
    assert told == [{"currency": "CNY", "country": "CN"}, {"currency": "EUR", "country": "CN"}, {"currency": "USD"}, {}]


def test_every_workspace_is_told(database):
    names = ["TB", "TA"]
    for name in names:
        with database.write(name) as store:
            store.workspaces.meet()
    with database.look() as connection:
        found = every_workspace(connection)
    assert [name for name in found if name in names] == ["TA", "TB"]


def test_a_channel_is_read_on_from_its_mark(store):
    store.channels.mark("C1", "1.0")
    store.channels.mark("C2", "1.0")
    store.channels.mark("C1", "2.0")
    assert store.channels.marks() == {"C1": "2.0", "C2": "1.0"}
    store.channels.unmark("C1")
    assert store.channels.marks() == {"C2": "1.0"}
