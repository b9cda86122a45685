"""Clauses that only say which customers or papers are meant: their days and verbs are not the activity's."""

import pytest

from tests.domain.readings import said

RELATIVES = {
    "跟进了周一发的报价": "follow_ups 1",
    "跟进了昨天拜访的3个客户": "follow_ups 3",
    "拜访了上周报价的客户": "visits 1",
    "拜访了周三介绍来的3个客户": "visits 3",
    "拜访了昨天的客户": "visits 1",
    "给昨天加的5个客户打了电话": "calls 5",
    "回电给上周demo过的4家客户": "calls 4",
    "called the 8 people I met on Tuesday": "calls 8",
    "followed up with the 6 leads we got yesterday": "follow_ups 6",
    "Emailed Acme to follow up on the quote we sent on Monday": "follow_ups 1(Acme)",
    "chased 2 customers for the contracts they got on Monday": "follow_ups 2",
    "Called Acme about the demo we did on Wednesday": "calls 1(Acme)",
}
DAYS = {
    "I called the 5 leads yesterday": "calls 5@-1",
    "I visited Acme on Wednesday": "visits 1@-2(Acme)",
    "the quote for Acme was sent on Monday": "quotes 1@-4(Acme)",
    "周一的拜访3家补一下": "visits 3@-4",
    "昨天拜访的客户今天签了": "deals 1",
    "Demoed v2.3 to Acme's team of 12": "demos 1(Acme)",
}


@pytest.mark.parametrize("text", RELATIVES)
def test_which_one_is_meant_gives_the_activity_no_day(text):
    assert said(text) == RELATIVES[text]


@pytest.mark.parametrize("text", DAYS)
def test_the_day_of_the_activity_itself_stays(text):
    assert said(text) == DAYS[text]
