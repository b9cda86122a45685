"""Numbers, amounts and days as whole strings, as commands and answers give them."""

from datetime import date
from decimal import Decimal

import pytest

from domain.checkin.amounts import read_amount
from domain.checkin.dates import read_day

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("500k", "500000", None),
        ("50万", "500000", None),
        ("50 万", "500000", None),
        ("¥500,000", "500000", "CNY"),
        ("$3k", "3000", "USD"),
        ("1.25万", "12500", None),
        ("三万五", "35000", None),
        ("三千五百二十", "3520", None),
        ("一亿二千万", "120000000", None),
        ("一百零五", "105", None),
        ("廿五", "25", None),
        ("两百五", "250", None),
        ("十", "10", None),
        ("1万2", "12000", None),
        ("1w2", "12000", None),
        ("-5000", "-5000", None),
        ("+20k", "20000", None),
        ("5 lakh", "500000", None),
        ("2,00,000", "200000", None),
        ("12 000", "12000", None),
        ("ZAR 12 500", "12500", "ZAR"),
        ("USD 1 250 500", "1250500", "USD"),
        ("USD 500k", "500000", "USD"),
        ("港币8千", "8000", "HKD"),
        ("half a million USD", "500000", "USD"),
        ("two hundred and fifty", "250", None),
        ("叁万伍仟元整", "35000", "CNY"),
        ("１２", "12", None),
    ],
)
def test_one_number_or_amount_is_read_exactly(text, value, currency):
    found = read_amount(text)
    assert found == (Decimal(value), currency)
    assert isinstance(found[0], Decimal)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abc",
        "a",
        "10+",
        "3家",
        "3小时",
        "2-3",
        "十几",
        "两三",
        "5 6",
        "12 00",
        "12 500 5",
        "三一",
        "5%",
        "1,2",
        "华为",
    ],
)
def test_what_is_not_exactly_one_certain_number_is_refused(text):
    assert read_amount(text) is None


@pytest.mark.parametrize(
    ("text", "behind", "ahead"),
    [
        ("昨天", "2026-11-19", None),
        ("tomorrow", None, "2026-11-21"),
        ("Wed", "2026-11-18", "2026-11-25"),
        ("星期五", "2026-11-20", "2026-11-20"),
        ("上周三", "2026-11-11", None),
        ("下周一", None, "2026-11-23"),
        ("11月18日", "2026-11-18", "2027-11-18"),
        ("11/18", "2026-11-18", "2027-11-18"),
        ("18 Nov", "2026-11-18", "2027-11-18"),
        ("Nov 18th", "2026-11-18", "2027-11-18"),
        ("2026-11-18", "2026-11-18", None),
        ("3号", "2026-11-03", "2026-12-03"),
        ("30号", "2026-10-30", "2026-11-30"),
        ("两天前", "2026-11-18", None),
        ("2月30日", None, None),
        ("soon", None, None),
        ("", None, None),
    ],
)
def test_a_day_is_read_behind_or_ahead_of_today(text, behind, ahead):
    assert read_day(text, FRIDAY) == (date.fromisoformat(behind) if behind else None)
    assert read_day(text, FRIDAY, future=True) == (date.fromisoformat(ahead) if ahead else None)
