"""Marks and layouts: what sets names apart, what sets items apart, and what a word reaches."""

import pytest

from tests.domain.readings import said

LAYOUTS = {
    # activities and numbers abreast
    "拜访/电话/报价：3/12/1": "visits 3, calls 12, quotes 1",
    "visits/calls 2/14": "visits 2, calls 14",
    "拜访+电话 3+12": "visits 3, calls 12",
    "拜访、电话分别是2、9": "visits 2, calls 9",
    "visits/calls/demos 2/14": "ask",
    "calls=8 visits=2 demos=1": "calls 8, visits 2, demos 1",
    "calls: 5 / visits: 2 / mood: 8": "calls 5, visits 2",
    # names in brackets, and behind pictures
    "今天拜访客户：【恒源电缆】【东方线缆】": "visits 2(恒源电缆,东方线缆)",
    "走访 🏥市三院 🏥中医院 🏥妇幼保健院": "visits 3(市三院,中医院,妇幼保健院)",
    # names before what was done
    "电信、移动、联通，挨个打了电话": "calls 3(电信,移动,联通)",
    # every name with its own day
    "Visited Wickes Thursday, Screwfix today": "visits 1@-1(Wickes), visits 1(Screwfix)",
    "Nov 18 – 2 quotes. Nov 19 (yes, Thursday) – 1 quote": "quotes 2@-2, quotes 1@-1",
    # where, of how many
    "Visited 5 customers (2 in Tulsa, 3 in OKC)": "visits 5",
    "two proposals sent to Bosch, one for Stuttgart, one for Bamberg": "quotes 2(Bosch)",
    # a question of the sender's own, answered
    "今天拜访几家？3家": "visits 3",
    "calls? 12. visits? none": "calls 12",
    # who was told and denied
    "拜访了格力，哦不是格力，是格兰仕": "visits 1(格兰仕)",
    "quoted Sysco. oops, not Sysco, US Foods": "quotes 1(US Foods)",
    "今天签约20万，啊多打了一个0，是2万": "deals 1, bookings 20000",
    # how far a denial reaches
    "昨天也没闲着：拜访滑雪场2家": "visits 2@-1(滑雪场)",
    "差点lose了的客户签回来了！Unilever，¥66w": "deals 1(Unilever), bookings 660000CNY",
    "proposal for Airbus not sent yet": "ignore",
    "sent quotes to neither": "ignore",
    "demo w/ Hilton got cancelled so I cold called instead: 31 cold calls": "calls 31",
    # what somebody else wants done
    "老板让今天打50个电话，我打了47个": "calls 47",
    # numbers
    "twenty-odd calls": "ask",
    "今天拜访了？家": "ask",
    "Payment came in: CHF 9'500 from Lindt": "payments 9500CHF",
    "签了1.2个亿": "deals 1, bookings 120000000",
    # names
    "called 84 Lumber and Motel One": "calls 2(84 Lumber,Motel One)",
    "visited Ridgeline Feed & Seed": "visits 1(Ridgeline Feed & Seed)",
    "报价给了中粮，还有益海嘉里也报了": "quotes 2(中粮,益海嘉里)",
}


@pytest.mark.parametrize("text", LAYOUTS)
def test_a_layout_is_read_as_people_mean_it(text):
    assert said(text) == LAYOUTS[text]
