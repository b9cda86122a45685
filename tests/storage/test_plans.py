"""What is asked by ids, members or days costs the same whatever was ever kept: SQLite goes by them."""

import pkgutil
import re
from importlib import import_module

import pytest
from sqlalchemy.dialects import sqlite

import storage
from storage.prepared import Prepared

# As large as the company, not as its history; `anybody` are members.
SMALL = {"workspaces", "teams", "members", "anybody", "memberships", "leaves", "delegations"}
SMALL |= {"rounds", "market_notes", "channels_read"}
# Among which a near name is looked for; what a tick asks at its hour; what a check reads.
WHOLE = {"customers._ALL", "entries._LAST_DAYS", "milestones._MILESTONES", "deals._EVERY"}
DIALECT = sqlite.dialect(paramstyle="qmark")


def statements() -> dict[str, str]:
    """Every prepared one, with lists of sixteen."""
    found = {}
    for module in pkgutil.iter_modules(storage.__path__):
        for name, value in vars(import_module(f"storage.{module.name}")).items():
            for number, each in enumerate(value if isinstance(value, tuple) else (value,)):
                if isinstance(each, Prepared):
                    found[f"{module.name}.{name}{number or ''}"] = text(each)
    return found


def text(prepared: Prepared) -> str:
    written = str(prepared._statement.compile(dialect=DIALECT))
    return re.sub(r"__\[POSTCOMPILE_\w+\]", ", ".join("?" * 16), written)


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
