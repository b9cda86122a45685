"""`pacer migrate`, `backup`, `export`: what an operator does with the data."""

import csv
import sqlite3
from contextlib import closing

import pytest
from python_calamine import CalamineWorkbook

from tests.command_line import CommandLine, configured
from tests.office import office


@pytest.fixture
def used(sqlite_url):
    with office(sqlite_url) as o:
        o.settings(checkin_channels="CCHECKIN", currency="CNY")
        o.command("grace", "/target set @linxia 500k")
        message = o.say("linxia", "今天拜访了1家客户:=SUM(A1),签约5万")
        o.say("linxia", "回款100元", channel="pacer")
        o.slack.delete(message)
        o.sent()
        yield o


@pytest.fixture
def line(tmp_path, sqlite_url, used):
    return configured(tmp_path, sqlite_url)


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_an_export_holds_every_entry_and_what_took_it_back(line, tmp_path):
    done = line.call("export", "--out", "sheets")
    written = [f"sheets/pacer-TLOCAL-{name}.csv" for name in ("entries", "targets", "customers")]
    assert done.stdout.splitlines() == written
    entries = rows(tmp_path / "sheets" / "pacer-TLOCAL-entries.csv")
    money = [entry for entry in entries if entry["metric"] == "bookings"]
    assert [(entry["amount"], entry["currency"], entry["reverses"]) for entry in money] == [
        ("50000.00", "CNY", ""),
        ("-50000.00", "CNY", money[0]["id"]),
    ]
    assert {entry["member"] for entry in entries} == {"林夏"}
    assert {entry["day"] for entry in entries} == {"2026-11-20"}


def test_an_export_holds_no_private_and_no_erased_words(line, tmp_path):
    line.call("export")
    entries = rows(tmp_path / "pacer-TLOCAL-entries.csv")
    assert [entry["amount"] for entry in entries if entry["metric"] == "payments"] == ["100.00"]
    assert {entry["text"] for entry in entries} == {""}


def test_an_export_holds_every_version_of_a_target(line, tmp_path):
    line.call("export")
    (target,) = rows(tmp_path / "pacer-TLOCAL-targets.csv")
    wanted = {"version": "1", "kind": "member", "subject": "林夏", "metric": "bookings", "period": "2026-11"}
    assert target | wanted | {"goal": "500000.00", "currency": "CNY", "author": "Grace Zhou 周恩"} == target


def test_an_export_holds_every_customer_with_whose_it_is(line, tmp_path, used):
    used.settings(dimensions="grade=A,B")
    used.say("linxia", "拜访了华为、中兴")
    used.command("linxia", "/pacer customer 华为 owner me grade A")
    line.call("export")
    found = {row["customer"]: row for row in rows(tmp_path / "pacer-TLOCAL-customers.csv")}
    assert (found["华为"]["owner"], found["华为"]["grade"], found["中兴"]["owner"]) == ("林夏", "A", "")


def test_an_export_is_one_workbook_where_asked(line, tmp_path):
    line.call("export", "--format", "xlsx", "--workspace", "TLOCAL")
    with (tmp_path / "pacer-TLOCAL.xlsx").open("rb") as file:
        book = CalamineWorkbook.from_filelike(file)
        found = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    assert list(found) == ["entries", "targets", "customers"]
    assert found["targets"][1][7] == 500000


def test_an_unknown_workspace_is_not_exported(line):
    done = line.call("export", "--workspace", "TOTHER")
    assert (done.returncode, done.stderr) == (2, "There is no workspace TOTHER here.\n")


def test_a_backup_is_whole_while_pacer_runs(line, tmp_path, used):
    used.say("linxia", "5 visits")
    done = line.call("backup", "copy.db")
    assert done.returncode == 0, done.stderr
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        values = [value for (value,) in copy.execute("SELECT value FROM entries WHERE metric = 'visits'")]
    assert values == [1, -1, 5]
    assert sorted(path.name for path in tmp_path.glob("copy*")) == ["copy.db"]
    restored = CommandLine(tmp_path, {"DATABASE_URL": f"sqlite:///{tmp_path}/copy.db"})
    assert restored.call("check").returncode == 0


def test_a_backup_overwrites_nothing(line, tmp_path):
    (tmp_path / "copy.db").write_text("mine")
    done = line.call("backup", "copy.db")
    assert (done.returncode, done.stderr) == (2, "copy.db is there already. Name another file: pacer backup FILE\n")
    assert (tmp_path / "copy.db").read_text() == "mine"


def test_what_is_not_there_is_not_backed_up(tmp_path):
    done = CommandLine(tmp_path, {}).call("backup")
    assert done.returncode == 2
    assert done.stderr == "There is no database at pacer.db to copy. Next: pacer doctor\n"
    assert list(tmp_path.iterdir()) == []


def test_postgresql_copies_itself_and_no_password_is_shown(tmp_path):
    line = CommandLine(tmp_path, {"DATABASE_URL": "postgresql://pacer:hunter2@db:5433/sales?sslmode=require"})
    done = line.call("backup", "now.dump")
    assert done.returncode == 2
    assert done.stderr.splitlines()[1:] == [
        "  pg_dump --format=custom --file=now.dump 'postgresql://pacer@db:5433/sales?sslmode=require'"
    ]


def test_migrating_is_done_once(tmp_path, empty_url):
    line = CommandLine(tmp_path, {"DATABASE_URL": empty_url})
    assert line.call("migrate").stdout.startswith("The database is at ")
    assert line.call("migrate").stdout.startswith("Nothing to do: the database is at ")
