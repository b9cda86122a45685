"""Columns of a sheet, by their headings in Chinese and English."""

import pytest

from domain.sheet.column import COLUMNS
from domain.sheet.header import BadHeader, Header, Unit, folded, read_header


def fields(header):
    assert isinstance(header, Header), header
    return {field: place.heading for field, place in header.places.items()}


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (["日期", "销售", "金额"], {"date": "日期", "person": "销售", "amount": "金额"}),
        (
            ["Close Date", "Opportunity Owner", "Amount"],
            {"date": "Close Date", "person": "Opportunity Owner", "amount": "Amount"},
        ),
        (
            ["CLOSE_DATE", " owner ", "Ａｍｏｕｎｔ"],
            {"date": "CLOSE_DATE", "person": "owner", "amount": "Ａｍｏｕｎｔ"},
        ),
        (
            ["签约日期", "业务员", "客户名称", "币种"],
            {"date": "签约日期", "person": "业务员", "customer": "客户名称", "currency": "币种"},
        ),
    ],
)
def test_columns_are_known_by_their_headings(row, found):
    assert fields(read_header([row], "entries", {})) == found


@pytest.mark.parametrize("kind", COLUMNS)
@pytest.mark.parametrize("language", [0, 1])
def test_the_form_of_each_kind_reads(kind, language):
    row = [column.names[language] for column in COLUMNS[kind]]
    assert set(fields(read_header([row], kind, {}))) == {column.field for column in COLUMNS[kind]}


def test_no_heading_means_two_columns_of_one_kind():
    for kind, columns in COLUMNS.items():
        names = [folded(name) for column in columns for name in dict.fromkeys(map(folded, column.names))]
        assert [name for name in names if names.count(name) > 1] == [], kind


def test_a_title_above_the_header_is_passed_over():
    header = read_header([["2026年销售业绩"], [], ["日期", "销售", "金额(万元)", "折扣"]], "entries", {})
    assert (header.row, header.left_out) == (3, ("折扣",))
    assert header.places["amount"].unit == Unit(10_000, "CNY")


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("金额(元)", Unit(1, "CNY")),
        ("Amount (USD)", Unit(1, "USD")),
        ("金额[千元]", Unit(1000, "CNY")),
        ("金额（万）", Unit(10_000)),
    ],
)
def test_a_heading_may_say_what_its_figures_are_in(heading, unit):
    assert read_header([["日期", "销售", heading]], "entries", {}).places["amount"].unit == unit


def test_a_column_is_read_as_it_is_mapped():
    rows = [["When", "Who", "Date", "Deal Size"]]
    mapping = {"when": "date", "Who": "人员", "deal size": "amount"}
    assert fields(read_header(rows, "entries", mapping)) == {"date": "When", "person": "Who", "amount": "Deal Size"}


def test_of_two_columns_for_one_figure_none_is_picked():
    rows = [["Close Date", "Order Date", "Owner", "Amount"]]
    assert read_header(rows, "entries", {}) == BadHeader("twice", ("Close Date", "Order Date"), tuple(rows[0]), 4)
    assert fields(read_header(rows, "entries", {"Order Date": "-"}))["date"] == "Close Date"


@pytest.mark.parametrize(
    ("rows", "mapping", "why", "names"),
    [
        ([["销售", "金额"]], {}, "missing", ("date",)),
        ([["a", "b"]], {}, "missing", ("date", "person")),
        ([], {}, "missing", ("date", "person")),
        ([["日期", "销售"]], {"日期": "moon"}, "mapping", ("日期=moon",)),
        ([["日期", "销售"]], {"Betrag": "amount"}, "mapping", ("Betrag",)),
    ],
)
def test_what_is_missing_is_named(rows, mapping, why, names):
    found = read_header(rows, "entries", mapping)
    assert (found.why, found.names) == (why, names)
