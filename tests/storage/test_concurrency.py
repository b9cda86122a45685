"""Many at once: deliveries, occurrences and bookings each count once, and nobody meets a locked database."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

from domain.amount import Amount
from domain.entry import Entry, Slot, reversal, totals
from domain.schedule import Occurrence
from storage.database import Database
from storage.migrate import migrate

NOW = datetime(2026, 11, 20, 1, tzinfo=UTC)
DAY = date(2026, 11, 20)
CLAIMS = """
import sys
from datetime import UTC, date, datetime
from domain.schedule import Occurrence
from storage.database import Database

database, won = Database(sys.argv[1]), []
for number in range(40):
    with database.write("T1") as store:
        if store.occurrences.claim(Occurrence("nudge", f"U{number}", date(2026, 11, 20), "daily"), datetime.now(UTC)):
            won.append(number)
print(*won)
"""


def at_once(act, count, workers):
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(act, range(count)))


def test_sixteen_threads_book_a_delivery_once(office):
    def deliver(number):
        with office.write() as store:
            return store.deliveries.book(f"event:{number % 5}", NOW)

    assert sum(at_once(deliver, 80, 16)) == 5


def test_sixteen_threads_do_what_is_due_once(office):
    def claim(number):
        with office.write() as store:
            return store.occurrences.claim(Occurrence("board", "", DAY, "weekly", late=bool(number % 2)), NOW)

    assert sum(at_once(claim, 48, 16)) == 1


def test_two_processes_do_what_is_due_once(database_url):
    database = Database(database_url)
    migrate(database)
    database.close()
    command = [sys.executable, "-c", CLAIMS, database_url]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    won = [number for process in running for number in process.communicate()[0].split()]
    assert [process.returncode for process in running] == [0, 0]
    assert sorted(map(int, won)) == list(range(40))


def test_eight_threads_that_book_for_one_member_lose_nothing(office):
    """Every one of them reads what stands, reverses it and books anew, as an edit does."""

    def edit(number):
        with office.write() as store:
            stood = store.entries.of_message(number % 3)
            booked = [*map(reversal, stood), Entry("U1", "visits", Amount(number), DAY)]
            store.entries.book(booked, number % 3, NOW)
            store.standings.add(totals(booked, 1))

    at_once(edit, 120, 8)
    with office.read() as store:
        standing = [entry.amount.value for message in range(3) for entry in store.entries.of_message(message)]
        (total,) = store.standings.of(["U1"], "2026-11")
        assert len(standing) == 3
        assert total.done.value == sum(standing) == sum(entry.amount.value for entry in store.entries.every())


def test_what_is_undone_by_two_people_at_once_is_undone_once(office):
    with office.write() as store:
        store.entries.book([Entry("U1", "visits", Amount(3), DAY)], 7, NOW)

    def undo(_):
        with office.write() as store:
            stood = store.entries.of_message(7)
            store.entries.book([*map(reversal, stood)], 7, NOW)
            return len(stood)

    assert sum(at_once(undo, 8, 8)) == 1
    with office.read() as store:
        assert sum(entry.amount.value for entry in store.entries.every()) == 0


def test_readers_are_not_held_up_and_see_whole_transactions(office):
    """A writer adds to two members in turn; nobody ever sees the one without the other."""
    slots = [Slot(member, "2026-11", "visits", "", "") for member in ("U1", "U2")]

    def act(number):
        if number % 2:
            with office.write() as store:
                for slot in slots:
                    store.standings.add({slot: 1})
            return True
        with office.read() as store:
            first = store.standings.of(["U1"], "2026-11")
            second = store.standings.of(["U2"], "2026-11")
            return [s.done for s in first] == [s.done for s in second]

    assert all(at_once(act, 120, 8))


def test_what_is_rehearsed_does_not_stay(office):
    with office.database.rehearse(office.workspace) as store:
        assert store.deliveries.book("event", NOW) is True
    with office.write() as store:
        assert store.deliveries.book("event", NOW) is True
