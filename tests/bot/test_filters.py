"""Numbers, money, dates and names as the reader's language writes them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from bot.band_names import TONES, band_names
from bot.speak import environment
from bot.template_code import DATES, FIGURES, SafeEnvironment
from bot.words import words
from domain.amount import Amount, money
from domain.metric import Metric
from domain.money import CURRENCIES
from domain.period import fiscal, month, periods_of, quarter, week, year

EXAMPLES: list[tuple[str, Any, str, str]] = [
    ("number", 1234567, "1,234,567", "1,234,567"),
    ("number", Decimal("1234.50"), "1,234.5", "1,234.5"),
    ("number", Fraction(7, 2), "3.5", "3.5"),
    ("percent", Fraction(817, 1000), "81.7 %", "81.7 %"),
    ("percent", Fraction(9999, 10000), "99.9 %", "99.9 %"),
    ("percent", 1, "100 %", "100 %"),
    ("percents|join(', ')", [0.81681, 0.81722, 0.5], "81.68 %, 81.72 %, 50 %", "81.68 %, 81.72 %, 50 %"),
    ("percents|join(', ')", [0.817, 0.817, 0.81701], "81.7 %, 81.7 %, 81.7 %", "81.7 %, 81.7 %, 81.7 %"),
    ("percents|join(', ')", [1, 0.99999, 0.9991], "100 %, 99.99 %, 99.91 %", "100 %, 99.99 %, 99.91 %"),
    ("percents|join(', ')", [0.5, 0.5], "50 %, 50 %", "50 %, 50 %"),
    ("percent", Fraction(-1, 10), "-10 %", "-10 %"),
    ("amount", Amount(3), "3", "3"),
    ("amount", Amount(12000), "12,000", "12,000"),
    ("amount", money(50000, "CNY"), "¥50,000", "¥50,000"),
    ("amount", money("1250.50", "USD"), "$1,250.50", "$1,250.50"),
    ("amount", money(-200, "EUR"), "-€200", "-€200"),
    ("amount", money(3000, "JPY"), "JP¥3,000", "JP¥3,000"),
    ("amount", money(30, "CHF"), "CHF\u00a030", "CHF\u00a030"),
    ("amount", money("1.234", "KWD"), "KWD\u00a01.234", "KWD\u00a01.234"),
    ("signed", money(20000, "CNY"), "+¥20,000", "+¥20,000"),
    ("signed", Amount(-3), "-3", "-3"),
    ("signed", 20000, "+20,000", "+20,000"),
    ("signed", 0, "0", "0"),
    ("day", date(2026, 11, 20), "20 Nov", "11月20日"),
    ("day", date(2025, 1, 2), "2 Jan 2025", "2025年1月2日"),
    ("weekday", date(2026, 11, 20), "Friday", "周五"),
    ("when('Asia/Shanghai')", datetime(2026, 11, 20, 10, 5, tzinfo=UTC), "20 Nov 18:05", "11月20日 18:05"),
    ("when('America/New_York')", datetime(2026, 1, 1, 3, 0, tzinfo=UTC), "31 Dec 2025 22:00", "2025年12月31日 22:00"),
    ("metric", "follow_ups", "Follow-ups", "跟进"),
    ("metric", Metric("visits"), "Visits", "拜访"),
    ("metric", Metric("nps", name="客户评分"), "客户评分", "客户评分"),
    ("metric", "unknown", "unknown", "unknown"),
    ("metric", Metric("visits", segment="product:A"), "Visits · product A", "拜访 · 产品 A"),
    ("segment", "product:A;region:East", "product A · region East", "产品 A · 区域 East"),
    ("segment", "product:产品甲;渠道:直销", "product 产品甲 · 渠道 直销", "产品甲 · 渠道 直销"),
    ("period", month(2026, 11), "November 2026", "2026年11月"),
    ("period", quarter(2026, 4), "Q4 2026", "2026年第4季度"),
    ("period", year(2026), "2026", "2026年"),
    ("period", fiscal(2026, 4), "FY2026", "2026财年"),
    ("period", week(date(2026, 11, 20)), "Week 47 (16 Nov – 22 Nov)", "第47周（11月16日 – 11月22日）"),
]


def said(language: str, expression: str, **facts: Any) -> str:
    template = environment(language).from_string(f"{{{{ {expression} }}}}")
    return template.render(today=date(2026, 11, 20), **facts)


@pytest.mark.parametrize(("name", "value", "english", "chinese"), EXAMPLES)
def test_each_language_writes_it_its_own_way(name: str, value: Any, english: str, chinese: str) -> None:
    assert (said("en", f"value|{name}", value=value), said("zh", f"value|{name}", value=value)) == (english, chinese)


@dataclass(frozen=True)
class Estimate:
    value: Fraction
    like: Amount
    shown: str


@pytest.mark.parametrize(
    "case",
    [
        Estimate(Fraction(130_000_00, 12), money(1, "CNY"), "¥10,833"),
        Estimate(Fraction(9950, 3), money(1, "CNY"), "¥33.17"),
        Estimate(Fraction(-130_000_00, 12), money(1, "CNY"), "-¥10,833"),
        Estimate(Fraction(10_500, 2), money(1, "JPY"), "JP¥5,250"),
        Estimate(Fraction(7, 3), Amount(1), "2.3"),
        Estimate(Fraction(6, 3), Amount(1), "2"),
    ],
)
def test_an_estimate_is_rounded_to_what_people_compare(case: Estimate) -> None:
    assert said("en", "value|estimate(like)", value=case.value, like=case.like) == case.shown


@pytest.mark.parametrize("currency", sorted(CURRENCIES))
def test_nothing_in_a_figure_needs_to_be_escaped(currency: str) -> None:
    filters = environment("en").filters
    amount, third = Amount(-123_456_789, currency), Fraction(1, 3)
    texts = {filters["amount"](amount), filters["signed"](-amount), filters["estimate"](third, amount)}
    texts |= {filters[name](third) for name in FIGURES - {"amount", "signed", "estimate"}}
    assert {SafeEnvironment.said(text) for text in texts} == texts


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_in_a_date_or_a_band_needs_to_be_escaped(language: str) -> None:
    days = [date(2025, number, number) for number in range(1, 13)]
    facts: dict[str, list[Any]] = {name: days for name in DATES - {"when", "period"}}
    facts |= {"when('UTC')": [datetime(2026, 11, 20, tzinfo=UTC)]}
    facts |= {"period": [period for day in days for period in periods_of(day, 4)]}
    texts = {said(language, f"value|{name}", value=value) for name, values in facts.items() for value in values}
    texts |= {*band_names(words(language)).values(), *TONES.values()}
    assert {SafeEnvironment.said(text) for text in texts} == texts
