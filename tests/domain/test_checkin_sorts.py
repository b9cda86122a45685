"""Numbers of sorts, parts and rests of what was told, and amounts of each of several."""

import pytest

from tests.domain.readings import said

SORTS = {
    "12 calls: 5 cold calls, 7 warm calls": "calls 12",
    "12 calls. 5 cold calls, 7 warm calls": "calls 12",
    "9 quotes: 4 freight quotes, 5 customs quotes": "quotes 9",
    "3 visits: 1 visit this morning, 2 visits this afternoon": "visits 3",
    "10 calls: 4 calls to Acme, 6 calls to Globex": "calls 10(Acme,Globex)",
    "5 calls, then 2 calls and then 3 calls": "calls 10",
    "5 calls. 2 calls. 3 calls": "calls 10",
    "今日共 visit 4 家:AM visit 2 家,PM visit 3 家": "ask",
    "共拜访4家：上午拜访2家，下午拜访2家": "visits 4",
    "今天拜访4家，上午拜访2家，下午拜访2家": "visits 4",
    "今天拜访4家，其中上午拜访2家，下午拜访2家": "visits 4",
    "上午拜访4家，下午拜访2家，晚上拜访2家": "visits 8",
    "12 calls: 5 cold calls, 8 warm calls": "ask",
    "签约2单：签了华为5万，签了中兴3万": "deals 2(华为,中兴), bookings 80000",
    "5 deals including 2 renewals": "deals 5",
    "5 deals (incl 2 renewals)": "deals 5",
    "5 deals - 2 renewals and 3 new": "deals 5",
    "visited 3, called 2 and visited 1": "visits 4, calls 2",
    "3 visits including 1 new prospect": "visits 3",
    "跑了5家，包括2家新客户": "visits 5",
    "8 calls, including 2 follow-ups": "calls 8, follow_ups 2",
    "5 inbound calls and 12 outbound": "calls 17",
    "took 5 inbound calls and made 12 outbound": "calls 17",
    "7 cold calls and 3 warm": "calls 10",
}
RESTS = {
    "4 calls done 2 to go": "calls 4",
    "visits: 2 done 1 cancelled 1 no show": "visits 2",
    "made 4 of 6 planned calls": "calls 4",
    "4 of my 20 calls answered": "calls 20",
    "3 of the team's 12 visits were mine": "visits 3",
    "Spoke to 12 people on the phone, 2 interested": "calls 12",
    "followed up on 15 of the expo leads": "follow_ups 15",
    "1 closed 2 pending": "deals 1",
    "3 closed 1 lost 2 pending": "deals 3",
    "won 2 lost 1": "deals 2",
    "me 3 visits, Tom 5": "ask",
    "change my 6 calls to 8": "ask",
}
OF_EACH = {
    "two deals, $5k apiece": "deals 2, bookings 10000USD",
    "deals 2, 5k ea": "deals 2, bookings 10000",
    "signed 2 x 5k": "deals 2, bookings 10000",
    "2 x $5k deals": "deals 2, bookings 10000USD",
    "collected 2 x $500": "payments 1000USD",
    "visited Acme, Globex; quoted both": "visits 2(Acme,Globex), quotes 2(Acme,Globex)",
    "Two new leads, followed up both by email": "new_customers 2, follow_ups 2",
}
OTHERS = {
    "visits -> 2, calls -> 9": "visits 2, calls 9",
    "5k contract with Acme done and dusted": "deals 1(Acme), bookings 5000",
    "got POs from Acme (5k) and Globex (3k)": "deals 2(Acme,Globex), bookings 8000",
    "Kerry Group finally signed, 120k": "deals 1(Kerry Group), bookings 120000",
    "3 bids in, 1 won (45k)": "quotes 3, deals 1, bookings 45000",
    "closed 1.2 cr": "deals 1, bookings 12000000",
    "sent Globex the Acme proposal": "quotes 1(Globex)",
    "we were awarded the Turner contract": "deals 1(Turner)",
    "closed 2 policies, APE 4,800": "deals 2, bookings 4800",
}


@pytest.mark.parametrize(("text", "told"), SORTS.items())
def test_what_is_told_again_by_its_sorts_is_counted_once(text: str, told: str) -> None:
    assert said(text) == told


@pytest.mark.parametrize(("text", "told"), RESTS.items())
def test_what_is_left_answered_or_somebody_elses_does_not_count(text: str, told: str) -> None:
    assert said(text) == told


@pytest.mark.parametrize(("text", "told"), OF_EACH.items())
def test_what_is_told_of_each_is_told_of_all(text: str, told: str) -> None:
    assert said(text) == told


@pytest.mark.parametrize(("text", "told"), OTHERS.items())
def test_labels_orders_and_firms_are_known_by_their_words(text: str, told: str) -> None:
    assert said(text) == told
