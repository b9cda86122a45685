"""How far a word reaches: corrections, orders, other people, what is called off, what restates."""

import pytest

from tests.domain.readings import said

REACH = {
    # corrections behind or before the right number
    "closed $40k... $45k actually": "deals 1, bookings 45000USD",
    "visited 3, no 4 clients": "visits 4",
    "电话12，哦是21": "calls 21",
    "Signed Acme 50k EUR, correction USD": "deals 1(Acme), bookings 50000USD",
    # called off, and who wanted it
    "原定拜访3家，因为下雨取消了，打了20个电话": "calls 20",
    "尾款8万下月收": "ignore",
    "客户说月底回款10万": "ignore",
    "[x] calls 8\n[ ] demo for Ford": "calls 8",
    "✅已完成：拜访1家\n❌未完成：演示1场，报价2份": "visits 1",
    # others, and those who were visited
    "小张跟我说他拜访了3家": "ignore",
    "老板和小赵拜访了美的，我给格力做了演示": "demos 1(格力)",
    "拜访中建八局，他们前台很忙，回来又打了6个电话": "visits 1(中建八局), calls 6",
    "陈姐签了30万，牛👍 我这边：电话14": "calls 14",
    "给供应商付了货款3万": "ignore",
    "收到3家供应商的报价": "ignore",
    # the rest of a number
    "7 dials before lunch and 9 after": "calls 16",
    "5 calls am, 7 pm": "calls 12",
    "5 calls to existing, 7 to new": "calls 12",
    "calls: 12 am + 9 pm = 21": "calls 21",
    "calls 12 -> 20": "ask",
    "20/25 calls done": "ask",
    "拜访3家（含昨天1家）": "ask",
    "bookings: $42k (2 deals: Kroger $12k, Audi $30k)": "deals 2(Kroger,Audi), bookings 42000USD",
    # rows and glued words
    "客户 | 动作\n华润啤酒 | 拜访\n燕京啤酒 | 报价": "visits 1(华润啤酒), quotes 1(燕京啤酒)",
    "calls17 quotes3": "calls 17, quotes 3",
    "-3 visits\n-11 calls": "visits 3, calls 11",
    "1.拜访客户3家2.打电话15个3.报价2份": "visits 3, calls 15, quotes 2",
    # names of one letter, and of verbs
    "签了A公司2万、B公司5万": "deals 2(A公司,B公司), bookings 70000",
    "visited Closed Loop Recycling": "visits 1(Closed Loop Recycling)",
    "YTD bookings 1.2M": "ask",
    # parts of what was told
    "做了3场演示，线上2场，线下1场": "demos 3",
    "今日电话：12个，其中新客户5个，老客户7个": "calls 12",
    "今日拜访：新客户2家，老客户3家，共5家": "visits 5",
    "Made 12 of the 15 calls on my list": "calls 12",
    "my third visit to Acme this month": "visits 1(Acme)",
    # who paid
    "Closed Acme, 12k. Also got 3k upfront from them": "deals 1(Acme), bookings 12000, payments 3000",
    "万科3万、保利5万，都签了": "deals 2(万科,保利), bookings 80000",
    "万科、保利都去了": "visits 2(万科,保利)",
    # spaces, tags and greetings
    "打14通电话 跟进3家": "calls 14, follow_ups 3",
    "昨天跑了两家 今天补记": "visits 2@-1",
    "今天一个 call 都没打": "ignore",
    "#日报 12 calls Mon and Tues combined": "ask",
    "called Ford twice, Audi once #eod": "calls 3(Ford,Audi)",
    "大家好，@小助手 电话10": "calls 10",
    "monday 3 visits tuesday 5 calls today 1 demo": "visits 3@-4, calls 5@-3, demos 1",
    "yest: calls 12, visits 3 today: calls 5": "calls 12@-1, visits 3@-1, calls 5",
    "calls/12 visits/3": "calls 12, visits 3",
    "visited 3 doctors, 5 chemists": "visits 8",
    "PO received from L&T for 12 lacs": "deals 1(L&T), bookings 1200000",
    # names with numerals, codes and phones
    "签了袁老四 3万6": "deals 1(袁老四), bookings 36000",
    "签了三只耳 两千八": "deals 1(三只耳), bookings 2800",
    "报价给丰达科，VMC-1160": "quotes 1(丰达科)",
    "call了8个KA": "calls 8",
    "signed acme 5k globex 8k": "ask",
    # days, names and corrections that come first
    "周一跑了3家客户，不是周一，是周二": "visits 3@-3",
    "今天报价2份，不对，又看了一遍邮箱，是3份": "quotes 3",
    "华新 12万上下，今天签了": "ask",
    "华为、中兴、小米，拜访了2家": "ask",
    "周一拜访了华为周二给中兴发了报价单": "visits 1@-4(华为), quotes 1@-3(中兴)",
    "three calls to Ford, two to Audi, one to Skoda": "calls 6(Ford,Audi,Skoda)",
    "eleven or twelve calls today": "ask",
    # what was left unread
    "开单啦！！！感谢万科爸爸 8.8万": "ask",
    "Signed Acme (12k/yr)": "ask",
    "visited 4 clients, another few": "ask",
}


@pytest.mark.parametrize("text", REACH)
def test_a_word_reaches_as_far_as_people_mean_it_to(text):
    assert said(text) == REACH[text]
