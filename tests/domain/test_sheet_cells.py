"""Cells as CRMs and spreadsheets export them: read right, or refused with the reason."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.amount import Amount
from domain.sheet.days import month_first, read_day, read_month
from domain.sheet.figures import Figure, amount_of, read_currency, read_figure
from domain.sheet.header import Unit

SHANGHAI = ZoneInfo("Asia/Shanghai")
THIRD = date(2026, 11, 3)
TEN_THOUSANDS = Unit(Decimal(10_000), "CNY")


@pytest.mark.parametrize(
    "cell",
    [
        *("2026-11-03", "2026/11/3", "2026.11.3", "20261103", "2026年11月3日", "46329", " 2026-11-03 "),
        *("3-Nov-2026", "03-Nov-26", "Nov 3, 2026", "3 November 2026", "2026-11-03 14:05", "2026/11/3 2:05 PM"),
        *("2026-11-03T14:05:06+08:00", "2026-11-02T18:30:00Z", "2026-11-03 14:05:06.123", "２０２６／１１／３"),
        *(THIRD, datetime.fromisoformat("2026-11-03T23:59"), 46329, 46329.75, 20261103, 20261103.0),
    ],
)
def test_a_day_is_read_in_the_forms_that_exports_use(cell):
    assert read_day(cell, SHANGHAI) == THIRD


@pytest.mark.parametrize(
    ("cell", "day"), [("13/11/2026", 13), ("11/13/2026", 13), ("11.11.2026", 11), ("30-11-2026", 30)]
)
def test_a_day_beside_a_month_is_read_where_only_one_of_them_can_be_the_month(cell, day):
    assert read_day(cell, SHANGHAI) == date(2026, 11, day)


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        *(("3/11/2026", "day_or_month"), ("03-04-2026", "day_or_month"), ("3/11/26", "short_year")),
        *(("2026-02-30", "no_day"), ("2026-13-01", "no_day"), ("yesterday", "no_day"), ("11月3日", "no_day")),
        *(("12", "no_day"), (12, "no_day"), (True, "no_day"), (99_999_999, "no_day"), ("1999-12-31", "too_old")),
        *(("2026-11-03 to 2026-11-05", "no_day"), ("2026-W45", "no_day"), (1e300, "no_day")),
    ],
)
def test_a_day_that_is_not_certain_is_refused(cell, why):
    assert read_day(cell, SHANGHAI) == why


@pytest.mark.parametrize(
    ("cell", "label"),
    [
        *(("2026-11", "2026-11"), ("2026年11月", "2026-11"), ("202611", "2026-11"), (202611.0, "2026-11")),
        *(("2026/11", "2026-11"), ("2026-Q4", "2026-Q4"), ("2026年第四季度", "2026-Q4"), (2026.0, "2026")),
        *(("FY2026", "FY2026"), (THIRD, "2026-11"), ("Nov 2026", "2026-11"), ("2026-W45", "2026-W45")),
    ],
)
def test_a_period_is_read_with_its_year(cell, label):
    assert read_month(cell, 1).label == label


@pytest.mark.parametrize("cell", ["11月", "Q4", "this month", "next year", "", "2026-13", 202613, "soon"])
def test_a_period_without_its_year_is_refused(cell):
    assert read_month(cell, 1) == "no_period"


@pytest.mark.parametrize(
    ("cell", "value", "currency"),
    [
        *(("1,234.50", "1234.50", ""), ("¥1,234.50", "1234.50", "CNY"), ("5万", "50000", ""), ("¥5万", "50000", "CNY")),
        *(("1.2m", "1200000", ""), ("50k", "50000", ""), ("RMB 500", "500", "CNY"), ("500 USD", "500", "USD")),
        *(("12 345", "12345", ""), ("1 234 500 EUR", "1234500", "EUR")),
        *(("(300)", "-300", ""), ("(¥1,200.00)", "-1200", "CNY"), ("-5", "-5", ""), ("-¥500", "-500", "CNY")),
        *(("５００", "500", ""), (5, "5", ""), (1234.56, "1234.56", ""), (0.1 + 0.2, "0.3", ""), ("0", "0", "")),
        *(("12345678.90", "12345678.90", ""), ("HK$5,000", "5000", "HKD"), ("三万五", "35000", "")),
    ],
)
def test_a_figure_is_read_exactly(cell, value, currency):
    assert read_figure(cell, Unit()) == Figure(Decimal(value), currency)


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        *(("50%", "percent"), ("５％", "percent"), ("", "empty"), (True, "no_amount"), (THIRD, "no_amount")),
        *(("1.234", "no_amount"), ("1.234,56", "no_amount"), ("1,5", "no_amount"), ("12 34", "no_amount")),
        *(
            ("3-5", "no_amount"),
            ("10+5", "no_amount"),
            ("约5万", "no_amount"),
            ("abc", "no_amount"),
            ("1e5", "no_amount"),
        ),
        *(("((5))", "no_amount"), ("(-5)", "no_amount"), ("9" * 40, "too_large"), ("5 visits", "no_amount")),
    ],
)
def test_a_figure_that_is_not_certain_is_refused(cell, why):
    assert read_figure(cell, Unit()) == why


@pytest.mark.parametrize(
    ("cell", "found"),
    [("5", Figure(Decimal(50_000), "CNY")), (1.5, Figure(Decimal(15_000), "CNY")), ("5万", "unit_twice")],
)
def test_a_unit_in_the_heading_holds_for_bare_figures(cell, found):
    assert read_figure(cell, TEN_THOUSANDS) == found


@given(st.integers(-(10**13), 10**13))
def test_money_of_a_spreadsheet_is_exact_to_the_cent(cents):
    figure = read_figure(float(Decimal(cents) / 100), Unit())
    assert amount_of(figure, "", "CNY") == Amount(cents, "CNY")


@given(st.integers(-(10**14), 10**14))
def test_money_as_text_with_separators_is_exact_to_the_cent(cents):
    figure = read_figure(f"{Decimal(cents) / 100:,.2f}", Unit())
    assert amount_of(figure, "", "CNY") == Amount(cents, "CNY")


@given(st.text(max_size=12))
def test_any_text_is_read_or_refused(text):
    for read in (read_figure(text, Unit()), read_day(text, SHANGHAI), read_month(text, 1), read_currency(text)):
        assert read is not None


@pytest.mark.parametrize(
    ("typed", "code"),
    [("cny", "CNY"), ("人民币", "CNY"), ("US$", "USD"), ("港币", "HKD"), ("", ""), ("shells", "no_currency")],
)
def test_a_currency_is_read_by_code_sign_or_name(typed, code):
    assert read_currency(typed) == code


@pytest.mark.parametrize(
    ("figure", "named", "usual", "found"),
    [
        (Figure(Decimal("1.005")), "", "CNY", "too_fine"),
        (Figure(Decimal("1.5")), "", "", "not_whole"),
        (Figure(Decimal(10**16)), "", "CNY", "too_large"),
        (Figure(Decimal(5), "USD"), "CNY", "CNY", "two_currencies"),
        (Figure(Decimal(5), "USD"), "", "", "counted"),
        (Figure(Decimal(5)), "USD", "", Amount(5)),
        (Figure(Decimal(5)), "USD", "CNY", Amount(500, "USD")),
    ],
)
def test_an_amount_takes_the_currency_of_its_row(figure, named, usual, found):
    assert amount_of(figure, named, usual) == found


def test_a_cell_that_is_not_there_is_empty():
    assert read_figure(None, Unit()) == "empty"


@pytest.mark.parametrize(
    ("days", "leads"),
    [
        (["3/11/2026", "11/23/2026"], True),
        (["3/11/2026", "23/11/2026", THIRD, 46329, "x"], False),
        (["3/11/2026", "11/11/2026"], None),
        (["23/11/2026", "11/23/2026"], None),
        (["11/23/26", "2026-11-23"], True),
        ([], None),
    ],
)
def test_one_day_of_a_column_settles_whether_months_lead(days, leads):
    assert month_first(days) is leads


@pytest.mark.parametrize(
    ("cell", "leads", "found"),
    [
        ("11/3/2026", True, THIRD),
        ("3/11/2026", False, THIRD),
        ("13/11/2026", True, date(2026, 11, 13)),
        ("11/13/2026", False, date(2026, 11, 13)),
        ("13/14/2026", True, "no_day"),
        ("11/3/26", True, "short_year"),
    ],
)
def test_a_day_is_read_as_its_column_writes_them(cell, leads, found):
    assert read_day(cell, SHANGHAI, leads) == found
