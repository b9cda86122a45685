"""No question and no change reaches another workspace, not even with its ids: every method of every noun is tried."""

import inspect

import pytest
from sqlalchemy import select

from domain.once import Once
from storage.schema.columns import metadata
from storage.store import Store
from tests.storage.everything import ASKED, CHANGED, NOTHING, lived_in


def test_every_method_of_every_noun_is_tried_here(database):
    nouns = [name for name, part in vars(Store).items() if isinstance(part, Once)]
    with database.read("T1") as store:
        kinds = {name: type(getattr(store, name)) for name in nouns}
    methods = {
        f"{name}.{method}"
        for name, kind in kinds.items()
        for method, _ in inspect.getmembers(kind, inspect.isfunction)
        if not method.startswith("_")
    }
    assert methods == {*ASKED, *CHANGED}


LIVED_IN = "THOME"


@pytest.fixture(scope="module")
def ids(database):
    """Of the workspace that is lived in; no test here changes it."""
    with database.write(LIVED_IN) as store:
        return lived_in(store)


@pytest.mark.parametrize("question", ASKED)
def test_a_question_finds_nothing_of_another_workspace(question, ids, database):
    with database.read(LIVED_IN) as store:
        assert question == "boards.improved" or ASKED[question](store, ids) not in (None, (), {}, [], 0, False)
    with database.read("TNEXT") as other:
        assert (ASKED[question](other, ids) or None) == NOTHING.get(question)


def rows_of(database, workspace):
    """Everything that the tables hold of a workspace, by key: PostgreSQL promises no order of its own."""
    with database.look() as connection:
        found = {}
        for table in metadata.sorted_tables:
            own = table.c.get("workspace", table.c.get("id"))
            if own is not None and table.name != "oauth_states":
                found[table.name] = connection.execute(
                    select(table).where(own == workspace).order_by(*table.primary_key)
                ).all()
        return found


def told(answer):
    """An answer to be compared, whatever the order of its parts."""
    match answer:
        case dict():
            return str(sorted((told(key), told(value)) for key, value in answer.items()))
        case tuple() | list() | set() | frozenset():
            return str(sorted(told(each) for each in answer))
        case _:
            return repr(answer)


@pytest.mark.parametrize("change", CHANGED)
def test_a_change_leaves_another_workspace_as_it_was(change, ids, office, database):
    before = rows_of(database, LIVED_IN)
    with database.read(LIVED_IN) as store:
        answers = {question: told(ASKED[question](store, ids)) for question in ASKED if question != "teams.tree"}
    with office.write() as other:
        other.workspaces.meet()
        CHANGED[change](other, ids)
    assert rows_of(database, LIVED_IN) == before
    with database.read(LIVED_IN) as store:
        assert {question: told(ASKED[question](store, ids)) for question in answers} == answers
