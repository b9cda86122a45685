"""What was delivered already is known, on both databases."""

from datetime import UTC, datetime

from domain.schedule import Occurrence
from storage.database import Database
from storage.migrate import migrate

NOW = datetime(2026, 11, 20, 1, tzinfo=UTC)


def test_only_the_first_of_a_kind_is_new(database_url):
    database = Database(database_url)
    migrate(database)
    board = Occurrence("board", "", NOW.date(), "18:00")
    with database.write("T1") as store:
        assert [store.workspaces.meet(), store.workspaces.meet()] == [True, False]
        assert [store.deliveries.book(key, NOW) for key in ("a", "a", "b")] == [True, False, True]
        assert [store.occurrences.claim(board, NOW), store.occurrences.claim(board, NOW)] == [True, False]
    database.close()
