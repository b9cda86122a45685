"""Amounts that stand before their parts, parts of a price, and orders that were taken."""

import pytest

from tests.domain.readings import said

WHOLES = {
    "closed £70k: Acme 40k, Globex 30k": "deals 2(Acme,Globex), bookings 70000GBP",
    "collected £500: £300 cash, £200 card": "payments 500GBP",
    "collected £500: £300 cash, £100 card": "ask",
    "签了7万：华为4万，中兴3万": "deals 2(华为,中兴), bookings 70000",
    "收款5万：3万现金，2万转账": "payments 50000",
    "回款5万：现金3万，转账2万": "payments 50000",
    "拜访4家，昨天2家，今天2家": "visits 2@-1, visits 2",
    "4 visits - 2 yesterday, 2 today": "visits 2@-1, visits 2",
    "signed Acme (contract dated 1 Nov), 5k": "deals 1(Acme), bookings 5000",
    "chased Monday's quotes, 3 of them": "follow_ups 3",
    "签了华为6万（原价8万），毛利1万": "deals 1(华为), bookings 60000",
    "签了华为，分三期付，每期2万": "ask",
    "华为打款5万，实收49950": "ask",
    "signed Acme for £12k instead of £15k": "ask",
    "拜访/电话/签约额：3/12/5万": "visits 3, calls 12, bookings 50000",
    "跟进上周的报价4份，跟进了周一的3个报价": "follow_ups 7",
    "签了海螺3万。签了华新5万。合计8万": "deals 2(海螺,华新), bookings 80000",
}
INSTALMENTS = {
    "签了华为，总价10万，首付3万": "deals 1(华为), bookings 100000",
    "签了华为10万，定金2万已收": "deals 1(华为), bookings 100000, payments 20000",
    "签约1单（首付3万，尾款7万）": "ask",
    "收款：首付3万，尾款2万": "payments 50000",
    "海天的5万今天到了": "payments 50000",
}
ORDERS = {
    "took an order from Lidl for £2k": "deals 1(Lidl), bookings 2000GBP",
    "Lidl placed an order, £3.4k": "deals 1(Lidl), bookings 3400GBP",
    "won an order from Lidl, £3.4k": "deals 1(Lidl), bookings 3400GBP",
    "12 calls today, 3 orders taken worth £4.2k": "calls 12, deals 3, bookings 4200GBP",
    "received PO from Tata for 5 lakh": "deals 1(Tata), bookings 500000",
    "Lidl will place an order next week": "ignore",
    "Anna took an order from Lidl": "ignore",
    "$42k closed across 2 deals": "deals 2, bookings 42000USD",
    "$42k in 2 deals": "deals 2, bookings 42000USD",
    "signed Notion on a 2 year deal worth 48k total": "deals 1(Notion), bookings 48000",
    "today I called on 3 farms and took 2 orders, £1,150 and £2,300": "visits 3, deals 2, bookings 3450GBP",
    "got 3 orders, 5 leads": "deals 3, new_customers 5",
    "delivered 2 orders, took 2 clients to lunch": "ignore",
}
PAYERS = {
    "Bella Italia paid £850": "payments 850GBP",
    "Bella Italia settled their invoice for £850": "payments 850GBP",
    "Tom paid £40 for parking": "ignore",
    "Acme £850 in the bank": "payments 850GBP",
    "repeat order from Acme £850": "deals 1(Acme), bookings 850GBP",
    "got the signed PO from Lloyds (18k)": "deals 1(Lloyds), bookings 18000",
    "met with the procurement lead at Rolls-Royce": "visits 1(Rolls-Royce)",
    "sent the quote over to Acme and Globex": "quotes 2(Acme,Globex)",
    "three quotes out the door today: Wickes, Jewson, Screwfix": "quotes 3(Wickes,Jewson,Screwfix)",
}


@pytest.mark.parametrize("text", PAYERS)
def test_whoever_pays_or_orders_is_the_customer(text):
    assert said(text) == PAYERS[text]


TALLIES = {
    "今天2单8万": "deals 2, bookings 80000",
    "今日战报：2单/8万": "deals 2, bookings 80000",
    "昨天3单12万，今天1单2万": "deals 3@-1, bookings 120000@-1, deals 1, bookings 20000",
    "目标2单8万，差2单8万": "ignore",
    "小李2单8万": "ignore",
    "明天2单8万": "ignore",
    "签了8万，2单": "deals 2, bookings 80000",
    "今天总共签了8万，2个合同": "deals 2, bookings 80000",
    "closed Acme 42k, 2 deals": "deals 2(Acme), bookings 42000",
    "签了一单5万，2单3万": "deals 3, bookings 80000",
    "华为终于搞定了，5万": "deals 1(华为), bookings 50000",
    "系统搞定了": "ignore",
    "客户A拜访，客户B电话": "visits 1(A), calls 1(B)",
    "拜访了A、B、C三家": "visits 3(A,B,C)",
}


@pytest.mark.parametrize("text", TALLIES)
def test_an_amount_and_how_many_deals_it_came_from(text):
    assert said(text) == TALLIES[text]


@pytest.mark.parametrize("text", WHOLES)
def test_a_whole_is_not_added_to_its_parts(text):
    assert said(text) == WHOLES[text]


@pytest.mark.parametrize("text", INSTALMENTS)
def test_a_part_of_a_price_is_no_other_amount(text):
    assert said(text) == INSTALMENTS[text]


@pytest.mark.parametrize("text", ORDERS)
def test_an_order_that_was_taken_is_a_deal(text):
    assert said(text) == ORDERS[text]
