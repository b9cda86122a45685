"""`pacer import` and `pacer export --template`, on both databases: all of a file or nothing of it."""

import pytest
from python_calamine import load_workbook

from tests.bot.sheet_files import HEAD, csv_file, xlsx_file

ROWS = (
    ("2026-10-09", "林夏", "签约", "5万", "华为", "首单"),
    ("2026/10/10", "Oliver Hughes", "拜访", "", "中兴", ""),
    ("2026年10月10日", "@oliver", "拜访", "2", "中兴", ""),
    ("46305", "UEAST01", "回款", "¥1,234.50", "", ""),
)


def totals(met, period="2026-10"):
    with met.pacer.database.read("TLOCAL") as store:
        names = {member.id: member.name for member in store.members.all()}
        found = store.standings.of(names, period)
    return {(names[each.member], each.metric): each.done.value for each in found if each.done.value}


BROUGHT = {("林夏", "bookings"): 5_000_000, ("林夏", "payments"): 123_450, ("Oliver Hughes", "visits"): 3}


def test_a_file_is_shown_brought_in_and_known_again(line, met, tmp_path):
    csv_file(tmp_path / "crm.csv", HEAD, *ROWS, encoding="gb18030")
    shown = line.call("import", "crm.csv", "--dry-run")
    assert "New: 4 entries" in shown.stdout
    assert totals(met) == {}
    done = line.call("import", "crm.csv")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "crm.csv is imported: 4 entries new")
    assert "Oliver Hughes | October 2026 | Visits | 2 | 3" in done.stdout
    assert totals(met) == BROUGHT
    assert "everything agrees" in line.call("check").stdout
    again = line.call("import", "crm.csv")
    assert (again.returncode, "already. Nothing changes." in again.stdout) == (0, True)
    assert totals(met) == BROUGHT


def test_a_longer_file_adds_only_its_new_rows(line, met, tmp_path):
    line.call("import", str(csv_file(tmp_path / "crm.csv", HEAD, *ROWS)))
    longer = csv_file(tmp_path / "longer.csv", HEAD, *ROWS, ("2026-10-12", "林夏", "拜访", "1", "", ""), ROWS[1])
    done = line.call("import", str(longer))
    assert done.stdout.splitlines()[-1] == "longer.csv is imported: 2 entries new · there already: 4 entries"
    assert totals(met) == BROUGHT | {("林夏", "visits"): 1, ("Oliver Hughes", "visits"): 4}
    assert "everything agrees" in line.call("check").stdout


def test_rows_that_do_not_read_are_named_and_nothing_is_brought_in(line, met, tmp_path):
    bad = (
        ("2026-10-09", "Nobody", "签约", "5%", "", ""),
        ("2026-10-09", "林夏", "moon", "1", "", ""),
        ("2026-12-09", "林夏", "签约", "=A1", "", ""),
        ("3/4/2026", "林夏", "拜访", "2.5", "", ""),
        ("", "", "", "", "", ""),
        ("2026-10-09", "林夏", "签约", "", "", ""),
    )
    done = line.call("import", str(csv_file(tmp_path / "crm.csv", HEAD, *ROWS, *bad)))
    assert done.returncode == 1
    assert [row.split(" | ") for row in done.stdout.splitlines()[3:-1]] == [
        ["6", "销售", "Nobody", "I know nobody of that name"],
        ["6", "金额", "5%", "percent is no amount"],
        ["7", "指标", "moon", "no metric that I know"],
        ["8", "日期", "2026-12-09", "a day to come"],
        ["8", "金额", "=A1", "a formula; put its value here (copy, paste values only)"],
        ["9", "日期", "3/4/2026", "day or month first? write it as 2026-11-03"],
        ["9", "金额", "2.5", "this is counted in whole numbers"],
        ["11", "金额", "–", "nothing stands here"],
    ]
    assert totals(met) == {}
    with met.pacer.database.look() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM import_rows").scalar() == 0


def test_a_reference_tells_a_record_that_came_before_with_other_figures(line, met, tmp_path):
    head = (*HEAD, "编号")
    line.call("import", str(csv_file(tmp_path / "a.csv", head, (*ROWS[0], "SO-1"))))
    done = line.call("import", str(csv_file(tmp_path / "b.csv", head, (*ROWS[0][:3], "6万", "", "", "SO-1"))))
    assert "this record came with an earlier file, with other figures" in done.stdout
    same = csv_file(tmp_path / "c.csv", head, (*ROWS[0], "SO-1"), (*ROWS[1], "SO-2"), (*ROWS[2], "SO-2"))
    assert "the same stands in an earlier row" in line.call("import", str(same)).stdout
    assert totals(met) == {("林夏", "bookings"): 5_000_000}


def test_columns_are_mapped_where_their_headings_say_nothing(line, met, tmp_path):
    path = str(
        csv_file(tmp_path / "crm.csv", ("When", "Whose", "Volume", "Colour"), ("2026-10-09", "oliver", "$3k", "x"))
    )
    unclear = line.call("import", path)
    assert (unclear.returncode, "no column for: date, person" in unclear.stdout) == (1, True)
    done = line.call("import", path, "--map", "When=date", "--map", "Whose=person", "--map", "Volume=amount")
    assert "Columns not read: “Colour”" in done.stdout
    assert totals(met) == {("Oliver Hughes", "bookings"): 300_000}
    assert line.call("import", path, "--map", "When").returncode == 2


def test_targets_come_as_versions_and_a_second_file_adjusts_them(line, met, tmp_path):
    head = ("销售", "团队", "指标", "周期", "目标", "保底", "冲刺")
    rows = [("林夏", "", "签约", "2026-10", 500_000, 400_000, 600_000), ("", "公司", "签约", "2026", "5m", "", "")]
    done = line.call("import", str(xlsx_file(tmp_path / "t.xlsx", [head, *rows])))
    assert done.stdout.splitlines()[-1] == "t.xlsx is imported: 2 targets new"
    rows[0] = ("林夏", "", "签约", "2026-10", 550_000, 400_000, 600_000)
    done = line.call("import", str(xlsx_file(tmp_path / "u.xlsx", [head, *rows])))
    assert (
        done.stdout.splitlines()[-1]
        == "u.xlsx is imported: 0 targets new · changed: 1 target · there already: 1 target"
    )
    assert "everything agrees" in line.call("check").stdout
    assert "u.xlsx" in met.command("grace", "/adjust history @linxia")


def test_people_take_their_places_and_teams_are_made(line, met, tmp_path):
    path = csv_file(
        tmp_path / "p.csv",
        ("姓名", "团队", "主管"),
        ("林夏", "华东", ""),
        ("oliver", "West", "是"),
        ("林夏", "华东", "grace"),
    )
    assert "3 places in teams new" in line.call("import", str(path)).stdout
    with met.pacer.database.read("TLOCAL") as store:
        tree = met.pacer.edge.office(store).tree
    assert {team.name: (tree.own_members(team.id), tree.leads(team.id)) for team in tree.teams.values()} == {
        "华东": (("UEAST01",), ("UADMIN",)),
        "West": ((), ("UWEST01",)),
    }


def test_a_new_team_has_a_name_as_long_as_a_command_takes_it(line, met, tmp_path):
    rows = (("林夏", "E" * 80), ("oliver", "W" * 81))
    refused = line.call("import", str(csv_file(tmp_path / "p.csv", ("姓名", "团队"), *rows)))
    assert refused.returncode == 1
    assert ("too long" in refused.stdout, "W" * 20 in refused.stdout, "E" * 20 in refused.stdout) == (True, True, False)
    assert line.call("import", str(csv_file(tmp_path / "q.csv", ("姓名", "团队"), rows[0]))).returncode == 0


def test_customers_are_remembered_by_their_first_spelling(line, met, tmp_path):
    path = csv_file(tmp_path / "c.csv", ("客户名称", "行业"), ("华为", "电信"), ("Acme", ""), ("ACME", ""))
    done = line.call("import", str(path)).stdout
    assert "Columns not read: “行业”" in done
    assert done.splitlines()[-1] == "c.csv is imported: 2 customers new · there already: 1 customer"
    with met.pacer.database.read("TLOCAL") as store:
        assert tuple(store.customers.names()) == ("华为", "Acme")


@pytest.mark.parametrize("kind", ["entries", "targets", "people", "customers"])
def test_the_form_explains_each_column_in_both_languages_and_is_taken_back_empty(kind, line, tmp_path):
    done = line.call("export", "--template", "--kind", kind, "form.xlsx")
    assert (done.returncode, done.stdout) == (0, "form.xlsx\n")
    book = load_workbook(tmp_path / "form.xlsx")
    form, explained = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names)
    assert len(form) == 1
    assert [row[1] for row in explained[1:]] == form[0]
    assert all(len(row) == 6 and row[4] and row[5] and row[4] != row[5] for row in explained[1:])
    assert (
        line.call("import", "form.xlsx", "--kind", kind).stdout.splitlines()[-1].startswith("form.xlsx is imported: 0")
    )
    assert line.call("export", "--template", "form.xlsx").returncode == 2


def test_a_file_that_is_not_there_stops_with_a_sentence(line):
    done = line.call("import", "no.csv")
    assert (done.returncode, done.stderr) == (2, "no.csv cannot be read: No such file or directory\n")


def test_why_names_the_file_and_the_row_that_a_figure_came_from(line, met, tmp_path):
    line.call("import", str(csv_file(tmp_path / "crm.csv", HEAD, *ROWS)))
    shown = met.command("linxia", "/target why for 2026-10")
    assert (
        "9 Oct | ¥50,000 | 华为 | “首单” · imported from crm.csv, row 2" in shown or "来自文件 crm.csv 第 2 行" in shown
    )


def test_a_column_of_dimensions_is_taken_in_and_what_is_none_is_refused(line, met, tmp_path):
    met.settings(dimensions="product=A,B; region=East/华东")
    head = (*HEAD, "维度")
    rows = [(*ROWS[0], "产品A；区域 华东"), (*ROWS[1], "product:B"), (*ROWS[3], "")]
    done = line.call("import", str(csv_file(tmp_path / "parts.csv", head, *rows)))
    assert done.returncode == 0, done.stdout
    with met.pacer.database.read("TLOCAL") as store:
        kept = [entry.segment for entry in store.entries.every()]
        part = store.standings.of(["UEAST01"], "2026-10", ["region:East"])
    assert kept == ["product:A;region:East", "product:B", ""]
    assert [(each.metric, each.done.value) for each in part if each.metric == "bookings"] == [("bookings", 5_000_000)]
    assert "everything agrees" in line.call("check").stdout
    for wrong in ("product C", "A", "product A; product B"):
        refused = line.call("import", str(csv_file(tmp_path / "wrong.csv", head, (*ROWS[0], wrong))))
        assert (refused.returncode, "no value of a dimension" in refused.stdout + refused.stderr) == (1, True)
    goals = ("销售", "周期", "目标", "维度")
    set_ = line.call(
        "import", str(csv_file(tmp_path / "goals.csv", goals, ("Oliver Hughes", "2026-12", "60万", "产品 A")))
    )
    assert set_.returncode == 0, set_.stdout
    with met.pacer.database.read("TLOCAL") as store:
        assert [(target.segment, target.lines.goal.value) for target in store.targets.every()] == [
            ("product:A", 60_000_000)
        ]
