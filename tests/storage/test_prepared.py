"""Statements that run on the driver itself say, find and fail as SQLAlchemy's own do."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import bindparam, event, select
from sqlalchemy.exc import IntegrityError

from domain.member import Member
from storage.noun import KEYS
from storage.prepared import Prepared
from storage.schema.people import members

NOW = datetime(2026, 11, 20, 1, 2, 3, tzinfo=UTC)
SOME = select(members).where(members.c.workspace == bindparam("workspace"), members.c.id.in_(KEYS))


@pytest.mark.parametrize("wanted", [[], ["U0"], ["U0", "U1", "U2"], ["U4", "U9"], [f"U{n}" for n in range(5)]])
def test_a_list_of_any_length_is_asked_for(store, wanted):
    for number in range(5):
        store.members.remember(Member(f"U{number}", "Lin", "Asia/Shanghai", "zh"), NOW)
    found = Prepared(SOME).all(store._connection, {"workspace": store.workspace, "keys": wanted})
    assert sorted(row.id for row in found) == [id for id in wanted if id != "U9"]


def test_a_row_comes_back_as_sqlalchemy_would_give_it(store):
    store.members.remember(Member("U1", "Lin %s ? :x", "Asia/Shanghai", "zh", is_admin=True), NOW)
    store.members.snooze("U1", date(2026, 11, 23))
    where = {"workspace": store.workspace, "keys": ["U1"]}
    found = Prepared(SOME).first(store._connection, where)
    assert tuple(found) == tuple(store._connection.execute(SOME, where).one())
    assert (found.name, found.platform_admin, found.refreshed_at) == ("Lin %s ? :x", True, NOW)


def test_what_is_refused_says_nothing_of_what_people_wrote(store):
    twice = {"workspace": store.workspace, "id": "U1", "name": "a secret", "first_seen": NOW, "refreshed_at": NOW}
    insert = Prepared(members.insert())
    insert.change(store._connection, twice)
    with pytest.raises(IntegrityError) as refused, store._connection.begin_nested():
        insert.change(store._connection, twice)
    assert "a secret" not in str(refused.value)


def test_whoever_listens_to_the_database_hears_them(store):
    heard = []
    event.listen(store._connection.engine, "before_cursor_execute", lambda *facts: heard.append(facts[2:]))
    store.deliveries.book("said:1", NOW)
    [(text, values, _, many)] = heard
    assert text.startswith("INSERT INTO deliveries")
    assert values[:2] == (store.workspace, "said:1")
    assert not many
