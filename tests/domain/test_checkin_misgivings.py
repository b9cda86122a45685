"""What was read but does not fit together is asked; what only looks like it is booked."""

import pytest

from domain.checkin.reader import read
from tests.domain.readings import NOW, said

TWO_WAYS = {
    "visits 3, as promised, and I visited Lidl": "ask",
    "rang Lidl. 9 calls": "ask",
    "Visits: 3\nVisited: Lidl & Aldi": "visits 3(Lidl,Aldi)",
    "Visited Lidl, then Aldi, then 2 butchers, so 4 visits all in": "visits 4(Lidl,Aldi)",
    "visited Lidl, then 3 more visits": "visits 4(Lidl)",
    "上午拜访了海天，下午又拜访2家": "visits 3(海天)",
    "上午\n拜访：2\n下午\n拜访：海天": "visits 3(海天)",
    "yesterday I called Lidl. today 10 calls": "calls 1@-1(Lidl), calls 10",
}
SUBJECTS = {
    "Odette: 6 visits\nQuentin: 7 visits": "ask",
    "馮經理那邊2家都簽下来了": "ask",
    "Wilma那边3家都拜访了": "ask",
    "给海天出了2份方案": "quotes 2(海天)",
    "Odette: 6 calls": "calls 6(Odette)",
}
PRICES = {
    "two point four million EUR. Zeppelin Works. SIGNED": "ask",
    "春风 6万，秋水 4万，都签了": "deals 2(春风,秋水), bookings 100000",
    "签单了": "deals 1",
    "今天签了一个，合同金额是6万": "deals 1, bookings 60000",
}


@pytest.mark.parametrize(("text", "expected"), TWO_WAYS.items())
def test_a_number_beside_the_same_told_without_one_is_asked(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), SUBJECTS.items())
def test_several_of_one_name_before_them_are_asked(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), PRICES.items())
def test_a_bare_deal_beside_an_amount_that_nothing_took_is_asked(text, expected):
    assert said(text) == expected


def test_the_question_quotes_the_number_that_does_not_fit():
    assert [doubt.words for doubt in read("rang Lidl. 9 calls", NOW).doubts] == ["9 calls"]
