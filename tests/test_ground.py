"""The ground that the tests stand on is real: both databases answer and start empty, the browser draws Chinese."""

import pytest
from sqlalchemy import create_engine, inspect, text


def test_a_database_starts_empty_and_answers(database_url):
    engine = create_engine(database_url)
    with engine.begin() as connection:
        assert inspect(connection).get_table_names() == []
        connection.execute(text("CREATE TABLE met (name VARCHAR(9))"))
        connection.execute(text("INSERT INTO met VALUES ('华为')"))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT name FROM met")).scalar_one() == "华为"


@pytest.mark.parametrize("turn", [1, 2])
def test_a_database_forgets_the_test_before(database_url, turn):
    with create_engine(database_url).begin() as connection:
        assert not inspect(connection).has_table("met")
        connection.execute(text("CREATE TABLE met (name VARCHAR(9))"))


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
