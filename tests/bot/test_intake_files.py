"""Files of history: what can be read is read as it stands, what is hostile or broken is refused first."""

import random
import zipfile
from datetime import UTC, date, datetime

import pytest

from bot.intake.opening import open_table
from bot.intake.table import Unreadable
from domain.sheet.cell import Spoilt
from tests.bot.sheet_files import HEAD, csv_file, with_part, xlsx_file

ROW = ("2026-11-03", "林夏", "签约", "5万", "华为", "首单")
SHEET = "xl/worksheets/sheet1.xml"


def rows(path):
    return [list(row) for row in open_table(path).rows()]


def refusal(path):
    with pytest.raises(Unreadable) as refused:
        open_table(path)
    return refused.value.why


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
@pytest.mark.parametrize("parter", [",", ";", "\t"])
def test_a_csv_file_reads_alike_in_each_encoding_and_parted_by_each_sign(encoding, parter, tmp_path):
    assert rows(csv_file(tmp_path / "a.csv", HEAD, ROW, encoding=encoding, parter=parter)) == [list(HEAD), list(ROW)]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("latin-1", "Müller, Groß"),
        ("big5", "開發客戶簽約金額備註編號業績"),
        ("utf-32", "日期"),
        ("cp1252", "Café – “deal”"),
    ],
)
def test_an_encoding_that_cannot_be_told_is_refused(encoding, text, tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(f"date,person,amount\n2026-11-03,{text},5\n".encode(encoding))
    assert refusal(path) == "encoding"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "blank"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "old_format"),
        (b"PK\x03\x04broken", "broken"),
        (b"\x89PNG\r\n\x1a\n\0\0", "format"),
        (b'date,person\n"2026,x\n', "quotes"),
        (b"%PDF-1.7\n\0", "format"),
    ],
)
def test_what_is_no_sheet_is_refused(content, why, tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    assert refusal(path) == why


def test_two_million_rows_are_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"date,person\n" + b"2026-11-03,Lin\n" * 2_000_000)
    assert refusal(path) == "too_many_rows"


def test_more_than_fifty_megabytes_are_refused_unread(tmp_path):
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    assert refusal(path) == "too_big"


def test_a_zip_bomb_is_refused_by_the_size_that_it_says(tmp_path):
    path = with_part(xlsx_file(tmp_path / "a.xlsx", [HEAD]), SHEET, b" " * (201 * 1024 * 1024))
    assert path.stat().st_size < 1024 * 1024
    assert refusal(path) == "bomb"


def test_a_zip_bomb_that_lies_about_its_size_is_refused(tmp_path):
    path = with_part(xlsx_file(tmp_path / "a.xlsx", [HEAD]), SHEET, b" " * (64 * 1024 * 1024))
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo(SHEET).file_size
    lying = path.read_bytes().replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    path.write_bytes(lying)
    assert refusal(path) == "broken"


@pytest.mark.parametrize("ref", ["XFD1048576", "A1048576", "ZZZ9999999"])
def test_a_sheet_that_is_huge_and_empty_is_refused(ref, tmp_path):
    content = (
        f'<worksheet><sheetData><row><c r="A1"><v>1</v></c><c r="{ref}"><v>1</v></c></row></sheetData></worksheet>'
    )
    path = with_part(xlsx_file(tmp_path / "a.xlsx", [HEAD]), SHEET, content.encode())
    assert refusal(path) in ("too_many_rows", "too_big")


def test_entities_that_multiply_are_refused(tmp_path):
    lol = (
        b'<!ENTITY a "'
        + b"a" * 1000
        + b'">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 100) for n in range(6))
    )
    content = b'<?xml version="1.0"?><!DOCTYPE x [' + lol + b"]><worksheet>&g;</worksheet>"
    assert refusal(with_part(xlsx_file(tmp_path / "a.xlsx", [HEAD]), SHEET, content)) == "broken"


def test_a_workbook_keeps_its_dates_numbers_and_places(tmp_path):
    def fill(book, sheet):
        sheet.write_datetime(
            1, 0, datetime(2026, 11, 3, tzinfo=UTC).replace(tzinfo=None), book.add_format({"num_format": "yyyy-mm-dd"})
        )
        sheet.write(1, 3, 1234.5)

    path = xlsx_file(tmp_path / "a.xlsx", [HEAD, ("", "林夏")], fill)
    assert rows(path)[1][:4] == [date(2026, 11, 3), "林夏", "", 1234.5]


def test_formulas_errors_percents_and_merged_cells_are_marked_where_they_stand(tmp_path):
    def spoil(book, sheet):
        sheet.write_formula(1, 3, "=1+1", None, 2)
        sheet.write_formula(2, 3, "=1/0", None, "#DIV/0!")
        sheet.write(3, 3, 0.5, book.add_format({"num_format": "0.0%"}))
        sheet.merge_range(4, 1, 5, 1, "林夏")
        sheet.write(5, 0, "2026-11-03")

    read = rows(xlsx_file(tmp_path / "a.xlsx", [HEAD], spoil))
    assert [read[number][3] for number in (1, 2, 3)] == [
        Spoilt("formula", "2.0"),
        Spoilt("formula"),
        Spoilt("percent", "0.5"),
    ]
    assert [read[number][1] for number in (4, 5)] == [Spoilt("merged", "林夏"), Spoilt("merged")]


def test_the_first_sheet_that_is_shown_is_read_and_others_are_named(tmp_path):
    def add(book, sheet):
        sheet.hide()
        book.add_worksheet("第二张").write(0, 0, "日期")
        book.worksheets()[1].activate()
        book.worksheets()[1].set_first_sheet()

    table = open_table(xlsx_file(tmp_path / "a.xlsx", [HEAD], add))
    assert (table.sheet, table.left_out) == ("第二张", ("Data",))


def test_a_formula_in_a_csv_is_marked_and_an_apostrophe_makes_it_text(tmp_path):
    path = csv_file(tmp_path / "a.csv", ("=1+1", "@SUM(A1)", "'=1+1", "-5", "+5", "="))
    assert rows(path) == [[Spoilt("formula", "=1+1"), Spoilt("formula", "@SUM(A1)"), "=1+1", "-5", "+5", "="]]


def test_invisible_signs_are_shown(tmp_path):
    assert rows(csv_file(tmp_path / "a.csv", ("a\u202eb", "c\x07"))) == [["a⟨U+202E⟩b", "c\ufffd"]]


@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_workbook_is_read_or_refused_and_nothing_else(seed, tmp_path):
    whole = xlsx_file(tmp_path / "a.xlsx", [HEAD, ROW]).read_bytes()
    chance = random.Random(seed)  # the same damage each time
    for _ in range(20):
        damaged = bytearray(whole)
        for _ in range(4):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path = tmp_path / "b.xlsx"
        path.write_bytes(damaged)
        try:
            rows(path)
        except Unreadable as refused:
            assert refused.why in ("broken", "format", "encoding", "quotes", "bomb", "password", "blank")
