"""Words beside an activity that are none of the day's: long efforts, calls that came in, days of other things."""

import pytest

from tests.domain.readings import said

EFFORTS = {
    "到账10w，催了半个月": "payments 100000",
    "到账10w，催了一个月": "payments 100000",
    "跟了华为半年，今天终于签了": "deals 1",
    "chased them for 3 weeks": "ignore",
    "£5k in from Acme, chased for 2 months": "payments 5000GBP",
    "跟进了华为3个月的账期": "follow_ups 1(华为)",
    "打了半天电话": "calls 1",
    "跟进5个客户，聊了半天": "follow_ups 5",
}
INBOUND = {
    "客户主动打了3个电话过来": "ignore",
    "海螺打电话进来问价格": "ignore",
    "客户打电话过来咨询，我回拨了2个电话": "calls 2",
    "给客户打了3个电话过去": "calls 3",
}
DAYS_OF_OTHERS = {
    "Followed up with 5 buyers from Saturday's open house": "follow_ups 5",
    "called 7 people from Monday's webinar": "calls 7",
    "Monday's calls: 4": "calls 4@-4",
    "yesterday's quotes: 2": "quotes 2@-1",
}
MONEY = {
    "续期保费收到8000": "payments 8000",
    "业绩到账5万": "payments 50000",
    "业绩5万": "bookings 50000",
    "Deal signed, fee £15k": "deals 1, bookings 15000GBP",
    "Acme signed, contract value $20k": "deals 1(Acme), bookings 20000USD",
}
AGAIN = {
    "上午5通电话下午5通": "calls 10",
    "上午4家拜访下午3家": "visits 7",
    "上午5个电话下午3家拜访": "calls 5, visits 3",
    "上午1家，中午1家，晚上还加了1家，都是面访": "visits 3",
}
DENIED = {
    "下午陪业主签约还没签成": "ignore",
    "华为合同还没签下来": "ignore",
    "华为合同还没签下来，中兴签了": "deals 1(中兴)",
    "在协和医院心内科开了一场科室会": "ignore",
    "Met the landlord at Blk 45 #03-12 this morning": "visits 1",
}


@pytest.mark.parametrize("text", EFFORTS)
def test_how_long_it_went_on_is_not_what_was_done_today(text):
    assert said(text) == EFFORTS[text]


@pytest.mark.parametrize("text", INBOUND)
def test_a_call_that_came_in_is_not_the_senders(text):
    assert said(text) == INBOUND[text]


@pytest.mark.parametrize("text", DAYS_OF_OTHERS)
def test_a_day_that_owns_what_follows_is_not_the_day_of_the_activity(text):
    assert said(text) == DAYS_OF_OTHERS[text]


@pytest.mark.parametrize("text", MONEY)
def test_an_amount_goes_by_what_became_of_it(text):
    assert said(text) == MONEY[text]


@pytest.mark.parametrize("text", AGAIN)
def test_a_part_of_the_day_counts_again(text):
    assert said(text) == AGAIN[text]


@pytest.mark.parametrize("text", DENIED)
def test_what_is_denied_or_only_looks_like_a_number_is_not_booked(text):
    assert said(text) == DENIED[text]
