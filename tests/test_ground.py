"""The ground that the tests stand on is real: both databases answer and start empty, the browser draws Chinese."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import create_engine, inspect, text

from domain.amount import Amount
from domain.entry import Entry
from storage.database import Database
from tests.prepared import prepare

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def test_a_database_starts_empty_and_answers(empty_url):
    engine = create_engine(empty_url)
    with engine.begin() as connection:
        assert inspect(connection).get_table_names() == []
        connection.execute(text("CREATE TABLE met (name VARCHAR(9))"))
        connection.execute(text("INSERT INTO met VALUES ('华为')"))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT name FROM met")).scalar_one() == "华为"


@pytest.mark.parametrize("turn", [1, 2])
def test_a_database_forgets_the_test_before(empty_url, turn):
    with create_engine(empty_url).begin() as connection:
        assert not inspect(connection).has_table("met")
        connection.execute(text("CREATE TABLE met (name VARCHAR(9))"))


@pytest.mark.parametrize("turn", [1, 2])
def test_a_database_with_the_newest_schema_forgets_the_test_before(database_url, turn):
    prepare(database_url)
    database = Database(database_url)
    with database.write("T1") as store:
        assert store.workspaces.meet()
        store.entries.book([Entry("U1", "visits", Amount(turn), date(2026, 11, 20))], 1, NOW)
        assert [entry.id for entry in store.entries.of_message(1)] == [1]
    database.close()


DRAWN = """character => {
    const context = document.createElement("canvas").getContext("2d")
    context.font = "20px sans-serif"
    context.fillText(character, 5, 25)
    return context.canvas.toDataURL()
}"""


def test_the_browser_draws_chinese(browser):
    page = browser.new_page()
    pictures = {page.evaluate(DRAWN, character) for character in "目标达成"}
    page.close()
    assert len(pictures) == 4, "no font for Chinese here (fonts-noto-cjk): all characters look the same"
