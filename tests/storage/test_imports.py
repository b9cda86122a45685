"""Rows of a file are out of sight until one switch puts them all into the ledger and its totals."""

from datetime import UTC, date, datetime

from domain.amount import Amount
from domain.entry import Entry, Slot, reversal, totals
from domain.imported import Import, StagedEntry

NOW, DAY = datetime(2026, 11, 20, 1, tzinfo=UTC), date(2026, 10, 20)
MONTH = Slot("U1", "2026-10", "visits", "", "")


def staged(count, first=2):
    entry = Entry("U1", "visits", Amount(1), DAY, "Acme")
    return [StagedEntry(line, f"key-{line}", entry, f"note {line}") for line in range(first, first + count)]


def begun(store, digest="d"):
    return store.imports.begin(Import("old.csv", "entries", "U9", "staged", NOW, digest))


def stage(store, key, rows):
    store.imports.stage(key, rows, totals([row.entry for row in rows], 1))


def done(store):
    return {standing.period: standing.done.value for standing in store.standings.of(["U1"], "2026-10")}


def test_staged_rows_are_in_no_total_until_they_are_published(office):
    with office.write() as store:
        key = begun(store)
        stage(store, key, staged(3))
        stage(store, key, staged(2, first=5))
    with office.read() as store:
        assert (store.entries.count(), done(store), store.imports.known(["key-2"])) == (0, {}, {})
    with office.write() as store:
        store.imports.publish(key, NOW)
        store.imports.mark(key, "published", NOW, 5)
    with office.read() as store:
        assert (store.entries.count(), done(store)) == (5, {"2026-10": 5})
        (entry, message), *_ = store.entries.behind("U1", "visits", DAY, DAY)
        assert (entry.file, entry.line, entry.customer, message) == (key, 2, "Acme", 0)
        assert store.imports.notes(key, [2, 6]) == {2: "note 2", 6: "note 6"}
        assert store.imports.known(["key-2", "key-9"])["key-2"].line == 2


def test_published_rows_are_added_to_what_was_done_and_to_its_share(office):
    with office.write() as store:
        store.standings.add({MONTH: 5})
        store.standings.aim({MONTH: 40})
        key = begun(store)
        stage(store, key, staged(5))
        store.imports.publish(key, NOW)
    with office.read() as store:
        (standing,) = store.standings.of(["U1"], "2026-10")
        assert (standing.done, standing.goal) == (Amount(10), Amount(40))


def test_what_is_dropped_leaves_nothing_to_publish(office):
    with office.write() as store:
        key = begun(store)
        stage(store, key, staged(5))
        counts = [store.imports.drop(key, 2) for _ in range(4)]
        store.imports.publish(key, NOW)
    assert counts == [2, 2, 1, 0]
    with office.read() as store:
        assert (store.entries.count(), done(store)) == (0, {})


def test_a_reversal_of_an_imported_entry_counts_among_many_of_the_same_file(office):
    with office.write() as store:
        key = begun(store)
        stage(store, key, staged(50))
        store.imports.publish(key, NOW)
        (first, _), *_ = store.entries.behind("U1", "visits", DAY, DAY)
        store.entries.book([reversal(first)], 0, NOW)
        assert len(store.entries.behind("U1", "visits", DAY, DAY)) == 49


def test_whether_an_entry_stands_is_asked_of_the_index_of_reversals(office, database):
    with database.look() as connection:
        if connection.dialect.name != "sqlite":
            return
        sql = (
            "SELECT id FROM entries e WHERE workspace = 'T' AND member = 'U' AND NOT EXISTS (SELECT 1 FROM entries t"
            " WHERE t.workspace = e.workspace AND t.reverses = e.id AND t.reverses != 0)"
        )
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}").all()
    assert any("entries_by_reversal" in row[-1] for row in plan), plan


def test_the_same_file_is_known_by_its_content_once_it_is_published(office):
    with office.write() as store:
        key = begun(store, "digest")
        assert store.imports.same("digest", "entries") is None
        assert store.imports.last() == 0
        store.imports.mark(key, "published", NOW, 5)
        assert store.imports.same("digest", "entries").rows == 5
        assert store.imports.same("digest", "targets") is None
        assert store.imports.last() == key


def test_what_was_staged_and_never_published_is_found_after_a_while(office):
    with office.write() as store:
        key = begun(store)
        assert store.imports.abandoned(NOW) == ()
        assert store.imports.abandoned(datetime(2026, 11, 21, tzinfo=UTC)) == (key,)
