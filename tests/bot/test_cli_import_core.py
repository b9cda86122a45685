"""Core and auxiliary in a file of targets, in what is exported, and in the team's table."""

import csv

from domain.target import Subject
from tests.bot.sheet_files import csv_file, xlsx_file

LIN = Subject("member", "UEAST01")
HEAD = ("销售", "指标", "周期", "目标", "核心")


def marked(met):
    with met.pacer.database.read("TLOCAL") as store:
        return {target.metric: target.lines.core for target in store.targets.of([LIN], "2026-11", None)}


def test_what_is_core_comes_from_a_file_and_stays_where_a_file_does_not_say(line, met, tmp_path):
    rows = [("林夏", "签约", "2026-11", 500_000, "核心"), ("林夏", "拜访", "2026-11", 40, "auxiliary")]
    shown = line.call("import", str(xlsx_file(tmp_path / "t.xlsx", [HEAD, *rows])))
    assert "¥500,000 · core" in shown.stdout
    assert marked(met) == {"bookings": True, "visits": False}
    rows = [("林夏", "签约", "2026-11", 520_000, ""), ("林夏", "拜访", "2026-11", 40, "yes")]
    line.call("import", str(xlsx_file(tmp_path / "u.xlsx", [HEAD, *rows])))
    assert marked(met) == {"bookings": True, "visits": True}
    line.call("import", str(xlsx_file(tmp_path / "v.xlsx", [HEAD[:4], ("林夏", "签约", "2026-11", 530_000)])))
    assert marked(met) == {"bookings": True, "visits": True}


def test_a_mark_that_is_none_is_refused_by_its_row(line, met, tmp_path):
    wrong = csv_file(tmp_path / "w.csv", HEAD, ("林夏", "签约", "2026-11", "5万", "perhaps"))
    done = line.call("import", str(wrong))
    assert (done.returncode, "2 | 核心 | perhaps | core or auxiliary? write one of the two" in done.stdout) == (1, True)
    assert marked(met) == {}


def test_a_year_that_crosses_another_in_the_file_or_out_of_it_is_refused(line, met, tmp_path):
    met.settings(fiscal_start="4")
    rows = [("林夏", "签约", "FY2027", "5m", ""), ("林夏", "签约", "2027", "5m", "")]
    both = line.call("import", str(csv_file(tmp_path / "a.csv", HEAD, *rows)))
    assert (both.returncode, "2 | period | FY2027 + 2027 | a target of the same" in both.stdout) == (
        1,
        True,
    )
    assert line.call("import", str(csv_file(tmp_path / "b.csv", HEAD, rows[0]))).returncode == 0
    later = line.call("import", str(csv_file(tmp_path / "c.csv", HEAD, rows[1])))
    assert (later.returncode, "2 | period | 2027 + FY2027 | a target of the same" in later.stdout) == (1, True)


def test_what_is_core_is_exported_and_stands_in_the_table_of_the_team(line, met, tmp_path):
    met.command("grace", "/team add @linxia @oliver to East")
    met.command("grace", "/target set @linxia @oliver 500k core visits 40")
    assert "销售 | 签约额 · 核心 | 拜访 · 辅助 | 进度" in met.command("grace", "/target team East")
    (asked,) = met.slack.command("grace", "/target core @oliver visits", "general")
    met.press("grace", asked, "确认")
    mixed = met.command("grace", "/target team East")
    assert "销售 | 签约额 · 核心 | 拜访 | 进度" in mixed
    assert ("0 %（0 / 40） · 辅助" in mixed, "0 %（0 / 40） · 核心" in mixed) == (True, True)
    line.call("export")
    with (tmp_path / "pacer-TLOCAL-targets.csv").open(encoding="utf-8-sig", newline="") as file:
        kept = {(row["subject"], row["metric"], row["version"]): row["core"] for row in csv.DictReader(file)}
    assert kept == {
        ("林夏", "bookings", "1"): "yes",
        ("林夏", "visits", "1"): "",
        ("Oliver Hughes", "bookings", "1"): "yes",
        ("Oliver Hughes", "visits", "1"): "",
        ("Oliver Hughes", "visits", "2"): "yes",
    }
