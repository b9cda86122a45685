"""Bringing in a file: all or nothing, also where it is interrupted, overtaken, or brought by somebody in the chat."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.intake.bringing import Bringing
from bot.intake.sheet import Order
from domain.imported import Import
from domain.outcomes.imports import FileUnread, ImportDone, ImportOvertaken, RowsRefused
from domain.outcomes.preview import Preview
from tests.bot.sheet_files import HEAD, csv_file, xlsx_file
from tests.office import office

MANY = [(f"2026-{1 + number % 9:02}-10", "林夏", "拜访", "1", "", str(number)) for number in range(2_500)]


@pytest.fixture
def o(sqlite_url):
    with office(sqlite_url) as o:
        o.settings(currency="CNY")
        for person in ("grace", "linxia"):
            o.command(person, "/target me")
        yield o


def bringing(o, path, progress=lambda _done, _total: None, **order):
    return Bringing(o.pacer.edge, "TLOCAL", Order(path, path.name, **order), progress)


def brought(o, path, **order):
    return bringing(o, path, **order).bring(lambda _: None)


def counts(o):
    with o.pacer.database.look() as connection:
        tables = ("entries", "import_rows", "import_totals")
        return tuple(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() for table in tables)


def test_what_is_interrupted_leaves_nothing_and_is_brought_in_later(o, tmp_path):
    path = csv_file(tmp_path / "a.csv", HEAD, *MANY)

    def interrupted(done, _total):
        if done >= 2_000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bringing(o, path, interrupted).bring(lambda _: None)
    assert counts(o) == (0, 0, 0)
    done = brought(o, path)
    assert (done.new, done.known) == (2_500, 0)
    assert counts(o)[0] == 2_500


def test_rows_of_a_process_that_ended_are_removed_by_a_later_import(o, tmp_path):
    long_ago = datetime.now(UTC) - timedelta(hours=7)
    with o.pacer.database.write("TLOCAL") as store:
        key = store.imports.begin(Import("left.csv", "entries", "", "staged", long_ago))
    with o.pacer.database.change() as connection:
        connection.exec_driver_sql(
            "INSERT INTO import_rows (file, line, workspace, key, member, metric, value, currency, day)"
            f" VALUES ({key}, 2, 'TLOCAL', 'k', 'UEAST01', 'visits', 1, '', '2026-01-10')"
        )
    brought(o, csv_file(tmp_path / "a.csv", HEAD, MANY[0]))
    assert counts(o)[:2] == (1, 1)
    with o.pacer.database.read("TLOCAL") as store:
        assert store.imports.of(key).state == "failed"


def test_a_file_that_another_one_overtook_is_not_published(o, tmp_path):
    first = csv_file(tmp_path / "a.csv", HEAD, *MANY)
    second = csv_file(tmp_path / "b.csv", HEAD, MANY[0])

    def overtaken(done, _total):
        if done == 2_000:
            assert isinstance(brought(o, second), ImportDone)

    assert bringing(o, first, overtaken).bring(lambda _: None) == ImportOvertaken("a.csv")
    assert counts(o)[:2] == (1, 1)
    assert brought(o, first).known == 1


def test_check_ins_are_booked_while_a_file_is_staged(o, tmp_path):
    def checked_in(done, _total):
        if done == 1_000:
            o.command("linxia", "/checkin 3 visits")

    bringing(o, csv_file(tmp_path / "a.csv", HEAD, *MANY), checked_in).bring(lambda _: None)
    assert counts(o)[0] == 2_501


def test_a_title_a_formula_elsewhere_and_a_merged_title_do_not_matter(o, tmp_path):
    def decorate(book, sheet):
        sheet.merge_range(0, 0, 0, 5, "2026 业绩")
        sheet.write(1, 6, "合计")
        sheet.write_formula(2, 6, "=D3*2", None, 10)

    shown = bringing(o, xlsx_file(tmp_path / "a.xlsx", [(), HEAD, MANY[0]], decorate)).preview()
    assert isinstance(shown, Preview)
    assert (shown.new, shown.left_out) == (1, ("合计",))


def test_in_the_chat_nobody_sets_a_target_for_themselves(o, tmp_path):
    path = csv_file(
        tmp_path / "t.csv", ("人员", "周期", "目标"), ("林夏", "2026-12", "50万"), ("UADMIN", "2026-12", "50万")
    )
    refused = brought(o, path, author="UADMIN")
    assert isinstance(refused, RowsRefused)
    assert [(wrong.row, wrong.why) for wrong in refused.wrongs] == [(3, "own_target")]
    assert brought(o, path).new == 2


def test_targets_that_make_no_sense_are_refused_by_row(o, tmp_path):
    rows = (
        ("林夏", "", "2026-12", "0", "", ""),
        ("林夏", "", "12月", "5万", "", ""),
        ("", "", "2026-12", "5万", "", ""),
        ("", "Mars", "2026-12", "5万", "", ""),
        ("林夏", "", "2026-12", "5万", "6万", ""),
        ("林夏", "", "2026-12", "$5k", "¥4k", ""),
        ("林夏", "", "2026-12", "5万", "", "50%"),
    )
    refused = brought(o, csv_file(tmp_path / "t.csv", ("人员", "团队", "周期", "目标", "保底", "冲刺"), *rows))
    assert [(wrong.row, wrong.column, wrong.why) for wrong in refused.wrongs] == [
        (2, "目标", "below_zero"),
        (3, "周期", "no_period"),
        (4, "人员", "nobody"),
        (5, "团队", "team_unknown"),
        (6, "目标", "unordered"),
        (7, "目标", "two_currencies"),
        (8, "冲刺", "percent"),
    ]
    twice = csv_file(
        tmp_path / "u.csv", ("人员", "周期", "目标"), ("林夏", "2026-12", "5万"), ("林夏", "2026-12", "6万")
    )
    assert [wrong.why for wrong in brought(o, twice).wrongs] == ["twice"]


def test_more_targets_people_or_customers_than_one_transaction_takes_are_refused(o, tmp_path):
    rows = [(f"Customer {number}",) for number in range(5_001)]
    assert brought(o, csv_file(tmp_path / "c.csv", ("客户",), *rows)) == FileUnread("c.csv", "too_many_rows", "5000")
    done = brought(o, csv_file(tmp_path / "d.csv", ("客户",), *rows[:5_000]))
    assert (done.new, done.seconds < 5) == (5_000, True)


def test_of_a_list_of_deals_those_won_are_booked(o, tmp_path):
    head = ("Deal Name", "Close Date", "Deal Owner", "Amount", "Deal Stage", "Associated Company", "Type")
    rows = (
        ("A", "2026-10-09", "林夏", "5,000", "Closed Won", "Acme", "New"),
        ("B", "2026-12-31", "林夏", "7,000", "Contract Sent", "Acme", "New"),
        ("C", "2026-10-09", "Gone", "x", "Closed Lost", "", ""),
        ("D", "2026-10-10", "林夏", "9,000", "赢单", "", ""),
    )
    shown = bringing(o, csv_file(tmp_path / "deals.csv", head, *rows)).preview()
    assert (shown.new, shown.passed, shown.left_out) == (2, 2, ("Deal Name", "Type"))
    refused = brought(o, csv_file(tmp_path / "e.csv", head, ("A", "2026-10-09", "林夏", "5,000", "Stage 3", "", "")))
    assert [(wrong.column, wrong.why) for wrong in refused.wrongs] == [("Deal Stage", "stage_unknown")]


def test_a_column_of_american_dates_is_read_where_one_of_them_settles_it(o, tmp_path):
    rows = (("9/3/2026", "林夏", "签约", "5", "", ""), ("9/23/2026 10:15 AM", "林夏", "签约", "6", "", ""))
    shown = bringing(o, csv_file(tmp_path / "a.csv", HEAD, *rows)).preview()
    assert [sample.day.isoformat() for sample in shown.first] == ["2026-09-03", "2026-09-23"]
    unclear = brought(o, csv_file(tmp_path / "b.csv", HEAD, rows[0]))
    assert [wrong.why for wrong in unclear.wrongs] == ["day_or_month"]
