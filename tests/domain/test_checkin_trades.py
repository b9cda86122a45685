"""What people of one trade write: institutes by number, deals before their amount, words of their own beside ours."""

import pytest

from tests.domain.readings import said

INSTITUTES = {
    "上午10点拜访301医院,下午2点拜访305医院": "visits 2(301医院,305医院)",
    "拜访301医院、协和": "visits 2(301医院,协和)",
    "拜访101中学王校长": "visits 1(101中学)",
    "打了301个电话": "calls 301",
    "给公司客户报了个200间夜的价": "quotes 1",
    "签了10个账号,一年12万": "deals 1, bookings 120000",
}
DEALS_FIRST = {
    "今日3单，保费3.6万": "deals 3, bookings 36000",
    "2单，业绩5万": "deals 2, bookings 50000",
    "今天两单，签约额：5万": "deals 2, bookings 50000",
    "业绩44万，2单": "bookings 440000, deals 2",
    "业绩5万": "bookings 50000",
    "开了3单": "deals 3",
}
BESIDE = {
    "Did 4 valuations/visits today": "visits 4",
    "3 estimates/quotes sent": "quotes 3",
    "2 walkthroughs/demos today": "demos 2",
    "30 calls / 6 quotes": "calls 30, quotes 6",
    "visits/calls 3/12": "visits 3, calls 12",
    "Met DHL & DSV at their Felixstowe offices": "visits 2(DHL,DSV)",
    "saw Dr Rao at her Ealing clinic": "visits 1(Dr Rao)",
}
BY_PHONE = {
    "回访了15个家长电话": "calls 15",
    "跟进了3个客户电话": "calls 3",
    "20通约访电话": "calls 20",
    "回访了3个客户": "follow_ups 3",
    "做了3个follow-up和2个call": "follow_ups 3, calls 2",
    "【日报】1.拜访客户3家 2.电话20个 3.明日计划：拜访2家": "visits 3, calls 20",
}


ORDERS = {
    "closed Hooli at 45 k": "deals 1(Hooli), bookings 45000",
    "signed Acme 45 k gbp": "deals 1(Acme), bookings 45000GBP",
    "visited 2 K&N branches": "visits 2(K&N)",
    "Deal with Hooli fell over, but Pied Piper signed 9k": "deals 1(Pied Piper), bookings 9000",
    "Lidl placed an order for 200 cases": "deals 1(Lidl)",
    "closed 3 cases": "deals 3",
}


HABITS = {
    "yesty: 2 visits": "visits 2@-1",
    "collected ₦850,000 from Zaria Stores, 5 calls made": "payments 850000NGN, calls 5",
    "by God's grace signed Zaria Stores, NGN 2.4m": "deals 1(Zaria Stores), bookings 2400000NGN",
    "plenty calls today": "ask",
    "quote sent to Linamar ($74,900 CAD)": "quotes 1(Linamar)",
    "signed Linamar $74,900 CAD": "deals 1(Linamar), bookings 74900CAD",
    "signed Linamar $5k USD and Magna £3k": "deals 2(Linamar,Magna), bookings 5000USD, bookings 3000GBP",
}


SECOND_THOUGHTS = {
    "signed Magna, £15k... or was it 16?": "ask",
    "5 calls, or was that 6?": "ask",
    "visits 2, calls 7, correction: visits 3, calls 8": "visits 3, calls 8",
    "visits 2, correction: visits 3, calls 7": "visits 3, calls 7",
    "拜访2家，电话7个，更正：拜访3家，电话8个": "visits 3, calls 8",
    "拜访2家，电话5个，不对，拜访3家，下午电话2个": "visits 3, calls 7",
}


@pytest.mark.parametrize("text", SECOND_THOUGHTS)
def test_a_second_thought_asks_or_replaces_all_that_it_tells_again(text):
    assert said(text) == SECOND_THOUGHTS[text]


@pytest.mark.parametrize("text", HABITS)
def test_people_write_money_and_days_as_they_do_at_home(text):
    assert said(text) == HABITS[text]


@pytest.mark.parametrize("text", ORDERS)
def test_what_was_ordered_is_goods_and_what_fell_over_no_deal(text):
    assert said(text) == ORDERS[text]


@pytest.mark.parametrize("text", INSTITUTES)
def test_the_number_of_an_institute_or_of_goods_counts_nothing(text):
    assert said(text) == INSTITUTES[text]


@pytest.mark.parametrize("text", DEALS_FIRST)
def test_deals_are_counted_before_or_behind_what_they_brought(text):
    assert said(text) == DEALS_FIRST[text]


@pytest.mark.parametrize("text", BESIDE)
def test_a_word_beside_the_activity_takes_nothing_from_it(text):
    assert said(text) == BESIDE[text]


@pytest.mark.parametrize("text", BY_PHONE)
def test_who_was_followed_up_by_phone_was_called(text):
    assert said(text) == BY_PHONE[text]
