"""What stands beside a fact in the same message takes nothing from it, and adds nothing to it."""

import pytest

from tests.domain.readings import said

SAID = {
    "给李老板发了报价单，他说再考虑哈，打了7个电话": "quotes 1(李老板), calls 7",
    "和领导一起拜访了宝钢，领导说年底要冲3个亿，打了7个电话": "visits 1(宝钢), calls 7",
    "给申洲报价，等回复，演示2场": "quotes 1(申洲), demos 2",
    "我同事拜访了3家": "ignore",
    "我们组长签了5万": "ignore",
    "我同事介绍的客户签了5万": "deals 1, bookings 50000",
    "和我同事一起拜访了华为": "visits 1(华为)",
    "张伟打了30个电话": "ignore",
    "张伟收到货款98600元": "ignore",
    "小刘昨天跑了惠州，签了2单": "ignore",
    "等海螺签了再说，预计2单": "ignore",
}
LISTS = {
    "popped in to Jewson, and Travis Perkins, then rang 9 builders": "visits 2(Jewson,Travis Perkins), calls 9",
    "chased Redwood Elevators, Cypress Lifts, and Juniper Hoists for their overdue POs": (
        "follow_ups 3(Redwood Elevators,Cypress Lifts,Juniper Hoists)"
    ),
    "called Absa, then Capitec from the car": "calls 2(Absa,Capitec)",
    "called Savills at 9, Knight Frank at 10 and Foxtons at 11": "calls 3(Savills,Knight Frank,Foxtons)",
    "拜访了双汇以及雨润，报价给雨润": "visits 2(双汇,雨润), quotes 1(雨润)",
    "今天电信、移动、联通，挨个打了电话": "calls 3(电信,移动,联通)",
    "今天拜访了ups和continental，calls 5": "visits 2(ups,continental), calls 5",
    "quote发给了henkel；给ace hardware做了demo": "quotes 1(henkel), demos 1(ace hardware)",
    "visited apollo hospitals and fortis today": "visits 2(apollo hospitals,fortis)",
    "saw dr mehta at apollo pharmacy and dr. rao at fortis": "visits 2(apollo pharmacy,fortis)",
    "quotes to garston docks, speke freight and halewood trim": ("quotes 3(garston docks,speke freight,halewood trim)"),
    "visits: siemens, infineon": "visits 2(siemens,infineon)",
    "海康和大华和宇视，今天都拜访过了": "visits 3(海康,大华,宇视)",
    "报价2份:海天 32000,千禾 28000": "quotes 2(海天,千禾)",
}
APART = {
    "quoted Dole $9,200 for the Tampa lane\n3 visits": "quotes 1(Dole), visits 3",
    "chased Olsson AB for the overdue invoice\n3 visits": "follow_ups 1(Olsson AB), visits 3",
    "visited Ocado. Will hit HelloFresh on Weds. Made 7 calls": "visits 1(Ocado), calls 7",
    "today called off the Costco demo, visited Waitrose instead": "visits 1(Waitrose)",
    "Today: Got Sysco over the line! $75k": "deals 1(Sysco), bookings 75000USD",
    "- 19 Nov: quoted Stena Line £68k\n- 20 Nov: 14 calls": "quotes 1@-1(Stena Line), calls 14",
    "forgot to post last night - yesterday was 3 visits and 6 calls": "visits 3@-1, calls 6@-1",
    "退款8,600元 另外打了5个电话": "ask",
    "- 姓名:戴晓峰\n- 拜访客户数:3\n- 电话数:12": "visits 3, calls 12",
    "11 月 19 号的：见了第一人民医院的张主任": "visits 1@-1(第一人民医院)",
    "跟了中外运和德迅": "follow_ups 2(中外运,德迅)",
    "回款 8 千": "payments 8000",
    "演示2场，年前最后一单，签了鲁花，22万8": "demos 2, deals 1(鲁花), bookings 228000",
}
OTHERS_BESIDE = {
    "Priya did 30 calls and I managed 18": "calls 18",
    "I did 18 calls and Priya did 30": "calls 18",
    "visited Tata Projects along with Suresh": "visits 1(Tata Projects)",
    "visited Acme along with Globex": "visits 2(Acme,Globex)",
    "would love to say I closed Redfern today but they want another week. 8 calls": "calls 8",
    "no demo, Fernhill cancelled at 2pm. 13 calls instead": "calls 13",
    "busy day at the lot. 8 calls": "calls 8",
    "7 calls today. Monday next: demo for Yeo Bakery": "calls 7",
    "Sir I have visited 2 hospitals and given 1 demo": "visits 2, demos 1",
    "sent the bid for the Cumbria Council lighting lot, all 88 pages": "quotes 1(Cumbria Council)",
    "visited Tesco's head office and Asda's depot": "visits 2(Tesco,Asda)",
    "yo team quick one - 18 dials": "calls 18",
    "on site all day, demoed to 12 people": "demos 1",
    "18th Nov 8 calls, 19th 6 calls": "calls 8@-2, calls 6@-1",
    "4 visits: Biffa, Veolia, Suez and a new client": "visits 4(Biffa,Veolia,Suez)",
    "visited Biffa, Veolia and a new client": "visits 3(Biffa,Veolia)",
    "3 visits, 2 demos and a new client": "visits 3, demos 2, new_customers 1",
    "I'm told Marcus signed Aviva, fair play": "ignore",
    "new accounts: Pepper & Vine, Old Forge Inn, Cafe Nonna": (
        "new_customers 3(Pepper & Vine,Old Forge Inn,Cafe Nonna)"
    ),
    "demoed the booking software to Ascott, lots of nodding": "demos 1(Ascott)",
    "demo'd the new CT injector for St Luke's": "demos 1(St Luke's)",
    "Cat meeting moved to Monday. Visited Nissan, Komatsu instead": "visits 2(Nissan,Komatsu)",
    "海螺改到周一了。拜访了2家": "visits 2",
    "visited the Nissan factory in Sunderland and the Komatsu factory": "visits 2(Nissan,Komatsu)",
    "met the team at Asda": "visits 1(Asda)",
    "priced a job for Mrs Khan, £2,400": "quotes 1(Mrs Khan)",
    "quoted Life Healthcare ZAR 148 000": "quotes 1(Life Healthcare)",
    "2 visits in Hull, 2 in Goole. 5 visits all in": "ask",
    "3 visits in Hull, 2 in Goole. 5 visits all in": "visits 5",
    "3 deals worth 12k total: Acme 5k, Globex 4k, Initech 3k": "deals 3(Acme,Globex,Initech), bookings 12000",
}
MEANT = {
    "上周五拜访的泰康今天回款了，12万": "payments 120000",
    "周三报价的海螺和中兴今天签了": "deals 2(海螺,中兴)",
    "28号拜访的三棵树29号拜访的海螺": "visits 1@-23(三棵树), visits 1@-22(海螺)",
    "今天拜访了绿城、滨江、万科3家房企": "visits 3(绿城,滨江,万科)",
    "昨晚喝酒把单签了，20万": "deals 1@-1, bookings 200000@-1",
    "签约3单：华为1单5万，中兴2单各3万": "deals 3(华为,中兴), bookings 110000",
    "签了中兴2单各3万": "deals 2(中兴), bookings 60000",
    "签了华为、中兴各5万，海螺3万": "deals 3(华为,中兴,海螺), bookings 130000",
    "收款：华为800，中兴600": "payments 1400",
    "今日拜访华为，预计下周出合同；电话跟进中兴付款": "visits 1(华为), calls 1(中兴)",
    "珠江医院今天没去成，打电话沟通了": "calls 1",
    "拜访了华为和中兴，都报价了": "visits 2(华为,中兴), quotes 2(华为,中兴)",
    "拜访了3家，都发了报价": "visits 3, quotes 3",
    "visited Aldi and Lidl and quoted them both": "visits 2(Aldi,Lidl), quotes 2(Aldi,Lidl)",
    "visited 3 shops and quoted all of them": "visits 3, quotes 3",
    "visited 2 sites, called all day": "visits 2, calls 1",
    "拜访了华为和中兴，都没报价": "visits 2(华为,中兴)",
    "接到华为订单5万": "deals 1(华为), bookings 50000",
    "拜访了华为和中兴，中午跟徐工的王工吃饭": "visits 2(华为,中兴)",
    "华为-拜访 中兴-电话 小米-报价": "visits 1(华为), calls 1(中兴), quotes 1(小米)",
    "华为:拜访 中兴:电话": "visits 1(华为), calls 1(中兴)",
    "today: Acme - visit, Globex - call": "visits 1(Acme), calls 1(Globex)",
    "和小王分头跑，我跑3家他跑2家": "visits 3",
    "我打了10个电话小王打了8个": "calls 10",
    "跟着师傅拜访了2家": "visits 2",
    "上个月的尾款今天到了，3万": "payments 30000",
    "业绩：3单 1.28万": "deals 3, bookings 12800",
    "扫楼15层，有效拜访4家": "visits 4",
    "今天开标2个，投标3个": "quotes 3",
    "签了租赁合同一份，月租8500": "ask",
    "上午华为，下午中兴，都拜访了": "visits 2(华为,中兴)",
    "拜访华为√ 拜访中兴√ 报价小米×": "visits 2(华为,中兴)",
    "拜访海螺下午回公司": "visits 1(海螺)",
    "拜访了两家，一家是华为，一家是中兴": "visits 2(华为,中兴)",
}


GUESSED = {
    "made like 10 calls": "ask",
    "8 or nine calls": "ask",
    "would like 3 demos": "ignore",
    "I like Acme, 3 calls": "calls 3",
}


@pytest.mark.parametrize("text", GUESSED)
def test_a_guess_is_asked_about(text):
    assert said(text) == GUESSED[text]


@pytest.mark.parametrize("text", SAID)
def test_what_a_customer_says_or_owes_ends_with_its_clause(text):
    assert said(text) == SAID[text]


@pytest.mark.parametrize("text", LISTS)
def test_a_list_is_one_however_it_is_joined_and_whatever_follows(text):
    assert said(text) == LISTS[text]


@pytest.mark.parametrize("text", APART)
def test_a_line_or_a_sentence_keeps_what_is_its_own(text):
    assert said(text) == APART[text]


@pytest.mark.parametrize("text", OTHERS_BESIDE)
def test_others_places_and_totals_beside_a_fact_are_not_the_fact(text):
    assert said(text) == OTHERS_BESIDE[text]


@pytest.mark.parametrize("text", MEANT)
def test_whom_a_clause_means_and_whose_each_number_is(text):
    assert said(text) == MEANT[text]
