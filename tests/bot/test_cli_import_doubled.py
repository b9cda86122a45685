"""A file that credits two people with one deal in full: told before it counts, with the ways out."""

import pytest

from tests.bot.sheet_files import HEAD, csv_file

DEAL = ("2026-10-09", "林夏", "签约", "20万", "华为", "")
SAME = ("2026-10-12", "Oliver Hughes", "签约", "200,000", "华为", "")
TOLD = "rows 2 and 4: 华为, ¥200,000, 林夏 and Oliver Hughes"


def test_two_full_amounts_of_one_deal_are_told_by_their_rows(line, tmp_path):
    visit = ("2026-10-10", "林夏", "拜访", "1", "华为", "")
    shown = line.call("import", str(csv_file(tmp_path / "a.csv", HEAD, DEAL, visit, SAME)), "--dry-run")
    assert TOLD in shown.stdout
    assert "write the share of each into their row, or take one of the two rows out" in shown.stdout


@pytest.mark.parametrize("rows", [(DEAL,), ((*DEAL[:3], "12万", *DEAL[4:]), (*SAME[:3], "8万", *SAME[4:]))])
def test_each_way_out_leaves_nothing_to_tell(rows, line, tmp_path):
    shown = line.call("import", str(csv_file(tmp_path / "a.csv", HEAD, *rows)))
    assert (shown.returncode, "counted twice" in shown.stdout) == (0, False)


def test_as_it_stands_both_are_booked(line, tmp_path):
    done = line.call("import", str(csv_file(tmp_path / "a.csv", HEAD, DEAL, SAME)))
    assert ("counted twice" in done.stdout, done.stdout.splitlines()[-1]) == (
        True,
        "a.csv is imported: 2 entries new",
    )
