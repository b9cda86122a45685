"""Exported files open in a spreadsheet with what was booked, and run nothing."""

import csv
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from python_calamine import CalamineWorkbook

from bot import sheets
from bot.sheets import Sheet, write_csv, write_xlsx
from domain.money import to_major

HEADERS = ("Day", "Member", "Amount", "Currency", "Customer")
ROW = (date(2026, 11, 20), "李雷", to_major(5_000_050, "CNY"), "CNY", "华为")


def read_csv(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def read_xlsx(path, name="Entries"):
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_name(name).to_python()


def test_a_csv_holds_headers_dates_and_money_in_major_units(tmp_path):
    path = tmp_path / "entries.csv"
    write_csv(path, HEADERS, [ROW, (date(2026, 11, 21), "Ann", Decimal(-3), None, 'a,b\n"c"')])
    assert path.read_bytes().startswith(b"\xef\xbb\xbfDay,Member")
    assert read_csv(path) == [
        list(HEADERS),
        ["2026-11-20", "李雷", "50000.50", "CNY", "华为"],
        ["2026-11-21", "Ann", "-3", "", 'a,b\n"c"'],
    ]


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("=1+1", "'=1+1"),
        ("+86 10", "'+86 10"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\n=1"),
        ("a=1", "a=1"),
        ("\ud83d", "\ufffd"),
        ("a\x00b", "a\ufffdb"),
        ("\u202eevil", "⟨U+202E⟩evil"),
    ],
)
def test_a_csv_cell_that_people_typed_is_no_formula(tmp_path, typed, held):
    path = tmp_path / "notes.csv"
    write_csv(path, [typed], [[typed]])
    assert read_csv(path) == [[held], [held]]


def test_large_and_small_money_is_written_without_an_exponent(tmp_path):
    path = tmp_path / "money.csv"
    write_csv(path, ["x"], [[Decimal("1E+9")], [to_major(1, "KWD")], [to_major(10**15, "USD")]])
    assert read_csv(path)[1:] == [["1000000000"], ["0.001"], ["10000000000000.00"]]


def test_a_workbook_holds_numbers_as_numbers_and_dates_as_dates(tmp_path):
    path = tmp_path / "entries.xlsx"
    write_xlsx(path, [Sheet("Entries", HEADERS, [ROW]), Sheet("Targets", ("Goal",), [(500_000,)])])
    assert read_xlsx(path) == [list(HEADERS), [date(2026, 11, 20), "李雷", 50000.5, "CNY", "华为"]]
    assert read_xlsx(path, "Targets") == [["Goal"], [500_000]]


@pytest.mark.parametrize("typed", ["=1+1", "{=1+1}", "https://example.com", "mailto:a@b", "007", "<!channel>", "@x"])
def test_a_workbook_cell_that_people_typed_is_text_as_it_stands(tmp_path, typed):
    path = tmp_path / "notes.xlsx"
    write_xlsx(path, [Sheet("Entries", ["Note"], [[typed]])])
    assert read_xlsx(path)[1] == [typed]


def test_a_workbook_takes_what_xml_cannot_hold_and_what_a_cell_cannot(tmp_path):
    path = tmp_path / "notes.xlsx"
    write_xlsx(path, [Sheet("Entries", ["a", "b", "c"], [["\ud83d", "a\x00b", "长" * 40_000]])])
    broken, nul, long = read_xlsx(path)[1]
    assert (broken, nul) == ("\ufffd", "a\ufffdb")
    assert (len(long), long[-2:]) == (32_767, "长…")


def test_an_instant_keeps_its_zone_as_text(tmp_path):
    path = tmp_path / "entries.xlsx"
    write_xlsx(path, [Sheet("Entries", ["At"], [[datetime(2026, 11, 20, 10, 5, tzinfo=UTC)]])])
    assert read_xlsx(path)[1] == ["2026-11-20T10:05:00+00:00"]


def test_rows_beyond_a_sheet_go_on_in_another(tmp_path, monkeypatch):
    monkeypatch.setattr(sheets, "ROWS", 2)
    path = tmp_path / "entries.xlsx"
    write_xlsx(path, [Sheet("Entries", ["N"], iter([[n] for n in range(5)])), Sheet("Targets", ["N"], [])])
    assert [read_xlsx(path, name) for name in ("Entries", "Entries 2", "Entries 3", "Targets")] == [
        [["N"], [0], [1]],
        [["N"], [2], [3]],
        [["N"], [4]],
        [["N"]],
    ]


def test_a_sheets_name_is_one_that_excel_takes(tmp_path):
    path = tmp_path / "entries.xlsx"
    write_xlsx(path, [Sheet("'Entries: [East/West] of the whole company'", ["N"], [])])
    assert CalamineWorkbook.from_path(str(path)).sheet_names == ["Entries   East West  of the who"]
