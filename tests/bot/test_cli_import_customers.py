"""Customers with their owner, grade, type and region: from a file, and into one."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.customer import Profile
from domain.merge import Merge
from tests.bot.sheet_files import HEAD, csv_file, xlsx_file
from tests.office import office

HEADINGS = [
    ("客户名称", "客户负责人", "客户等级", "客户类型", "所属区域"),
    ("Account Name", "Account Owner", "Tier", "Account Type", "Territory"),
]


@pytest.fixture
def met(database_url):
    with office(database_url) as o:
        dimensions = "grade=A,B; customer_type=enterprise/企业,small; region=East/华东,West"
        o.settings(checkin_channels="CCHECKIN", currency="CNY", locale="en", dimensions=dimensions)
        o.say("linxia", "拜访了华为")
        o.command("oliver", "/target me")
        yield o


def profiles(met):
    with met.pacer.database.read("TLOCAL") as store:
        return {one.name: one.profile for one in store.customers.every()}


@pytest.mark.parametrize("head", HEADINGS)
def test_columns_of_both_languages_say_whose_a_customer_is_and_what(head, line, met, tmp_path):
    path = csv_file(
        tmp_path / "c.csv", head, ("华为", "林夏", "a", "企业", "华东"), ("Acme", "@oliver", "", "small", "")
    )
    shown = line.call("import", str(path), "--dry-run").stdout
    assert "New: 1 customer · changed: 1 customer" in shown
    assert "2 | 华为 | 林夏 | A | enterprise | East" in shown
    assert profiles(met) == {"华为": Profile()}
    line.call("import", str(path))
    assert profiles(met) == {
        "华为": Profile("UEAST01", "A", "enterprise", "East"),
        "Acme": Profile("UWEST01", "", "small", ""),
    }


def test_a_second_file_changes_what_it_names_and_shows_what_stood_before(line, met, tmp_path):
    line.call("import", str(csv_file(tmp_path / "a.csv", HEADINGS[0], ("华为", "林夏", "B", "企业", "华东"))))
    rows = [HEADINGS[0], ("华为", "Oliver Hughes", "A", "", ""), ("华 为", "Oliver Hughes", "A", "", "")]
    path = str(xlsx_file(tmp_path / "b.xlsx", rows))
    done = line.call("import", path).stdout
    assert "2 | 华为 | 林夏 → Oliver Hughes | B → A | enterprise | East" in done
    assert done.splitlines()[-1] == (
        "b.xlsx is imported: 0 customers new · changed: 1 customer · there already: 1 customer"
    )
    assert profiles(met) == {"华为": Profile("UWEST01", "A", "enterprise", "East")}
    assert "already. Nothing changes." in line.call("import", path).stdout


def test_cells_that_do_not_read_are_named_and_nothing_is_kept(line, met, tmp_path):
    rows = (
        ("Acme", "林夏", "A", "", ""),
        ("Globex", "Nobody", "S", "", "=A1"),
        ("", "林夏", "", "", ""),
        ("ACME", "林夏", "B", "", ""),
    )
    done = line.call("import", str(csv_file(tmp_path / "c.csv", HEADINGS[0], *rows)))
    assert done.returncode == 1
    assert [row.split(" | ") for row in done.stdout.splitlines()[3:-1]] == [
        ["3", "客户负责人", "Nobody", "I know nobody of that name"],
        ["3", "客户等级", "S", "no value that /pacer settings name for it"],
        ["3", "所属区域", "=A1", "a formula; put its value here (copy, paste values only)"],
        ["4", "客户名称", "–", "nothing stands here"],
    ]
    twice = line.call("import", str(csv_file(tmp_path / "d.csv", HEADINGS[0], rows[0], rows[3])))
    assert "ACME | the same stands in an earlier row" in twice.stdout
    assert profiles(met) == {"华为": Profile()}


def test_exported_customers_are_taken_in_again_and_change_nothing(line, met, tmp_path):
    line.call("import", str(csv_file(tmp_path / "a.csv", HEADINGS[0], ("华为", "林夏", "B", "企业", "华东"))))
    line.call("export", "--format", "csv", "--out", "out")
    done = line.call("import", "out/pacer-TLOCAL-customers.csv").stdout
    assert "Columns not read: “owner_id”" in done
    assert done.splitlines()[-1].endswith("0 customers new · there already: 1 customer")


def test_a_file_that_names_a_merged_customer_is_known_again_and_books_to_the_one_that_stayed(line, met, tmp_path):
    rows = [("2026-10-09", "林夏", "签约", "5万", "Acme", "首单"), ("2026-10-10", "林夏", "拜访", "", "Globex", "")]
    line.call("import", str(csv_file(tmp_path / "crm.csv", HEAD, *rows)))
    with met.pacer.database.write("TLOCAL") as store:
        merge = Merge("Acme", "Globex", "UEAST01", datetime(2026, 11, 20, tzinfo=UTC))
        store.merges.decide(replace(merge, id=store.merges.propose(merge)), "merged", merge.proposed_at)
    longer = csv_file(tmp_path / "longer.csv", HEAD, *rows, ("2026-10-12", "林夏", "拜访", "1", "Acme", ""))
    done = line.call("import", str(longer))
    assert done.stdout.splitlines()[-1] == "longer.csv is imported: 1 entry new · there already: 2 entries"
    with met.pacer.database.read("TLOCAL") as store:
        assert [entry.customer for entry in store.entries.every()] == ["华为", "Globex", "Globex", "Globex"]
    assert set(profiles(met)) == {"华为", "Globex"}
    assert "everything agrees" in line.call("check").stdout
