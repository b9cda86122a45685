"""Sentences of two languages, currencies told apart from their amounts, and what was only meant to be done."""

import pytest

from tests.domain.readings import said

CURRENCIES = {
    "closed 50k (USD)": "deals 1, bookings 50000USD",
    "签了2单，5万和3万，都是美金": "deals 2, bookings 80000USD",
    "金额都是美金：签约5万": "deals 1, bookings 50000USD",
    "signed Acme 5k and Globex 3k (all in SGD)": "deals 2(Acme,Globex), bookings 8000SGD",
    "two deals 5k + 3k, both in euros": "deals 2, bookings 8000EUR",
    "signed Acme for 50k in USD": "deals 1(Acme), bookings 50000USD",
    "今早 sign 咗兩張單,一張 5萬、一張 3萬8,都係港幣": "deals 2, bookings 88000HKD",
    "signed Acme 50k USD, Globex 30k": "deals 2(Acme,Globex), bookings 50000USD, bookings 30000",
    "signed USD Partners for 5k": "deals 1(USD Partners), bookings 5000",
}
MIXED = {
    "今天 follow 了5个 lead，demo 2 家": "follow_ups 5, demos 2",
    "上午 visit 了2家，下午 con-call 3个": "visits 2, calls 3",
    "Acme 的 PO 到了 80k": "deals 1(Acme), bookings 80000",
    "KPI 10个 call，打了8个": "calls 8",
    "昨今两天跑了5家": "ask",
    "跟进：电话2个，微信3个": "ask",
    "有效拜访3家": "visits 3",
    "开了 3 个新 account": "new_customers 3",
    "Acme proposal done，Globex proposal WIP": "quotes 1(Acme)",
    "onsite了2家": "visits 2",
    "KPI完成：拜访5，电话20": "visits 5, calls 20",
    "老客户续签3单，新客户签1单": "deals 4",
    "老板 close 了汇丰那单 200k，我 close 1 单 20k": "deals 1, bookings 20000",
}
MEANT = {
    "I only rang Wipro and TCS to chase dates": "calls 2(Wipro,TCS)",
    "drove out to visit Acme": "visits 1(Acme)",
    "Did manage Superdrug in person & rang Boots instead": "visits 1(Superdrug), calls 1(Boots)",
    "Refund to Meridian gone through, -1,800 GBP on my collections. Also 3 calls": "ask",
    "renewed Kestrel (£12k → £14k)": "ask",
    "8 calls earlier plus 2 more just now": "calls 10",
    "chased 6 overdue invoices, 2 paid - £1,150 and £840": "follow_ups 6, payments 1990GBP",
    "chased invoices, got £1,990 in": "follow_ups 1, payments 1990GBP",
    "signed Nolan 5.8k (list 6.5k)": "deals 1(Nolan), bookings 5800",
    "signed Nolan for 5.8k with 1.2k upfront": "deals 1(Nolan), bookings 5800",
    "Nolan paid 1.2k deposit, 4.6k to follow": "ask",
    "11/19 9 calls 11/20 12 calls": "calls 9@-1, calls 12",
    "9 calls, 2 of which actually picked up": "calls 9",
    "Sir today 3 visits done - Bharat Forge, Kirloskar": "visits 3(Bharat Forge,Kirloskar)",
}


@pytest.mark.parametrize(("text", "told"), CURRENCIES.items())
def test_a_currency_is_told_of_the_amount_before_it_or_of_all(text: str, told: str) -> None:
    assert said(text) == told


@pytest.mark.parametrize(("text", "told"), MIXED.items())
def test_words_of_two_languages_are_read_together(text: str, told: str) -> None:
    assert said(text) == told


@pytest.mark.parametrize(("text", "told"), MEANT.items())
def test_what_was_done_is_told_from_what_for_and_from_what_went_back(text: str, told: str) -> None:
    assert said(text) == told
