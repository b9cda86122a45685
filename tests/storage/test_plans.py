"""What is asked by ids or members costs the same whatever was ever kept: SQLite goes by them."""

import pkgutil
import re
from importlib import import_module

import pytest
from sqlalchemy.dialects import sqlite

import storage
from storage import boards
from storage.prepared import Prepared

# As large as the company, not as its history; `anybody` are members.
SMALL = {"workspaces", "teams", "members", "anybody", "memberships", "leaves", "delegations"}
SMALL |= {"rounds", "market_notes", "channels_read", "merges"}
WHOLE = {"milestones._MILESTONES", "deals._EVERY"}  # what a tick asks at its hour, and what a check reads
DIALECT = sqlite.dialect(paramstyle="qmark")


def statements() -> dict[str, str]:
    """Those that are asked by keys, with sixteen of them."""
    found = {}
    for module in pkgutil.iter_modules(storage.__path__):
        for name, value in vars(import_module(f"storage.{module.name}")).items():
            for number, each in enumerate(value if isinstance(value, tuple) else (value,)):
                if isinstance(each, Prepared) and "POSTCOMPILE" in (written := text(each)):
                    found[f"{module.name}.{name}{number or ''}"] = re.sub(
                        r"__\[POSTCOMPILE_\w+\]", ", ".join("?" * 16), written
                    )
    return found


def text(prepared: Prepared) -> str:
    return str(prepared._statement.compile(dialect=DIALECT))


STATEMENTS = statements()


@pytest.mark.parametrize("name", sorted(STATEMENTS.keys() - WHOLE))
def test_no_statement_goes_through_all_that_a_workspace_ever_kept(name, office, database):
    if not database.is_sqlite:
        return
    statement = STATEMENTS[name]
    with database.look() as connection:
        asked = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", (None,) * statement.count("?"))
        steps = [row.detail for row in asked]
    through = [step for step in steps if re.search(r"\(workspace=\?\)$", step) or step.startswith("SCAN ")]
    assert [step for step in through if step.split()[1] not in SMALL] == []


@pytest.mark.parametrize("question", [boards._OWN, *boards._TOP, *boards._ABOVE, boards._IMPROVED])
def test_a_board_finds_the_other_lines_of_a_member_by_their_key(question, database):
    if not database.is_sqlite:
        return
    statement = re.sub(r"__\[POSTCOMPILE_\w+\]", "?", text(question))
    with database.look() as connection:
        asked = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", (None,) * statement.count("?"))
        steps = [row.detail for row in asked]
    [other] = [step for step in steps if step.startswith("SEARCH other ")]
    assert "(workspace=? AND member=? AND period=? AND metric=?)" in other
    assert [step for step in steps if re.match("SEARCH (standings|earlier) .*metric=\\?\\)$", step)] == (
        [other.replace("other", "standings")] if question is boards._OWN else []
    )
