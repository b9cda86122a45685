"""Each reading rule, in sentences of other trades than the specification's."""

from datetime import datetime, timedelta, timezone

import pytest

from domain.checkin.facts import as_json
from domain.checkin.reader import read

NOW = datetime(2026, 11, 20, 18, 5, tzinfo=timezone(timedelta(hours=8)))  # a Friday

LOGGED = {
    "1 a list counts its members": [
        ("走访了海螺、华新和天山", "visits 3 海螺、华新、天山"),
        ("rang Barclays, Lloyds and NatWest", "calls 3 Barclays、Lloyds、NatWest"),
        ("visited Ford and an old client", "visits 2 Ford"),
    ],
    "2 a number keeps its names": [
        ("跟进5位（陈生、李太）", "follow_ups 5 陈生、李太"),
        ("6 demos: Sage, Xero", "demos 6 Sage、Xero"),
        ("给海螺、华新等4家报价", "quotes 4 海螺、华新"),
    ],
    "3 an amount signed is one deal": [
        ("签单8800", "deals 1; bookings 8800"),
        ("中标2个共300万", "deals 2; bookings 3000000"),
        ("won Skanska £40k and Balfour £25k", "deals 2 Skanska、Balfour; bookings 65000 GBP"),
        ("Closed Acme and Globex at 5k each", "deals 2 Acme、Globex; bookings 10000"),
        ("合同额: 12万", "bookings 120000"),
    ],
    "4 a quotation has no amount": [
        ("报价 海螺 45万", "quotes 1 海螺"),
        ("给海螺和红狮各出了一份方案，前者26万，后者19万", "quotes 2 海螺、红狮"),
        ("quoted Skanska 120k, chased Balfour", "quotes 1 Skanska; follow_ups 1 Balfour"),
    ],
    "5 items add up, totals do not": [
        ("上午打了9个电话，下午又打了6个", "calls 15"),
        ("12 dials before lunch, 8 after, total 20", "calls 20"),
        ("今天一共拜访4家：上午1家，下午3家", "visits 4"),
        ("上午拜访了海螺，下午走访冀东和红狮，一天跑3家", "visits 3 海螺、冀东、红狮"),
        ("一天打了20个电话", "calls 20"),
    ],
    "6 one, where it was clearly done": [
        ("刚给客户做了演示", "demos 1"),
        ("dropped by a customer this morning", "visits 1"),
        ("手机电话号码换了", ""),
    ],
    "8 plans, conditions and questions are none": [
        ("明天去拜访海螺，今天打了3个电话", "calls 3"),
        ("hoping to close Skanska, 4 calls today", "calls 4"),
        ("booked 2 demos for next week", ""),
        ("要是中标就好了", ""),
        ("quoted Skanska. They'll sign on Friday I reckon", "quotes 1 Skanska"),
        ("He'll close Balfour tomorrow", ""),
        ("who signed Skanska?", ""),
        ("明日计划：\n1. 拜访3家\n2. 打10个电话", ""),
        ("Plan for tmrw:\n- 2 demos\n- 10 dials", ""),
        ("6 dials today\nPlans for next week\n- 2 demos", "calls 6"),
    ],
    "9 negation and zero are none": [
        ("没打电话也没拜访", ""),
        ("走访2家，新客户暂时没有", "visits 2"),
        ("暂时没签下来，发了2份报价", "quotes 2"),
        ("no demos, no quotes, 7 dials", "calls 7"),
        ("visits: nil\ncalls: 5", "calls 5"),
        ("nearly closed Skanska", ""),
        ("差点中标", ""),
    ],
    "10 the work of others is none": [
        ("老周签了30万", ""),
        ("Gavin visited Skanska; I rang Balfour", "calls 1 Balfour"),
        ("和老周一起走访了海螺", "visits 1 海螺"),
        ("Me and Gavin demoed for Balfour", "demos 1 Balfour"),
    ],
    "11 dates": [
        ("昨天上午走访1家，下午2家", "visits 3 @11-19"),
        ("礼拜二跟进了海螺，今日打咗4個電話", "follow_ups 1 @11-17 海螺; calls 4"),
        ("chased Balfour on Monday", "follow_ups 1 @11-16 Balfour"),
        ("last Tuesday 3 visits", "visits 3 @11-10"),
        ("11月2号：电话5个", "calls 5 @11-02"),
        ("three days ago: 2 demos", "demos 2 @11-17"),
        ("周三走访了海螺，周四华新", "visits 1 @11-18 海螺; visits 1 @11-19 华新"),
    ],
    "12 numbers": [
        ("打了廿五个电话", "calls 25"),
        ("half a dozen visits and twenty-two dials", "visits 6; calls 22"),
        ("走访了2号楼的海螺，聊了3个小时", "visits 1 海螺"),
        ("called 020-7946-0958 twice", "calls 2"),
        ("签了两万五千", "deals 1; bookings 25000"),
        ("rang Studio 54", "calls 1 Studio 54"),
    ],
    "13 money": [
        ("回款3.6万元", "payments 36000 CNY"),
        ("collected €7,450.50 from Balfour", "payments 7450.5 EUR"),
        ("到账港币八千，另到账美元500", "payments 8000 HKD; payments 500 USD"),
        ("closed Skanska for two point four million euros", "deals 1 Skanska; bookings 2400000 EUR"),
    ],
    "14 names": [
        ("走访了海螺的周总和华新的吴工", "visits 2 海螺、华新"),
        ("met Gavin from Balfour", "visits 1 Balfour"),
        ("拜访周总", "visits 1 周总"),
        ("走访了宏远机械有限公司", "visits 1 宏远机械有限公司"),
    ],
    "15 marks mean nothing else": [
        ("①走访2家 ②电话9个", "visits 2; calls 9"),
        ("@Pacer check-in: visits - 2 | dials - 9", "visits 2; calls 9"),
        ("走访3电话15报价2", "visits 3; calls 15; quotes 2"),
        ("visits:\n- Ford\n- Audi", "visits 2 Ford、Audi"),
    ],
    "16 corrections replace": [
        ("跟进7个，说错了，是8个", "follow_ups 8"),
        ("chased Ford, I mean Audi", "follow_ups 1 Audi"),
        ("11 dials. Oops, make that 12", "calls 12"),
        ("中标8万……不对，少打个零，是80万", "deals 1; bookings 800000"),
        ("昨天走访了海螺，不对，是前天", "visits 1 @11-18 海螺"),
    ],
}
ASKED = [
    "走访了好几家", "打了七八个电话", "around 15 dials", "10+ visits", "签了十来万", "3 or 4 demos", "5到6家拜访",
    "差不多跟进了9个", "calls: ??", "visits: 2, 3 (total 6)", "上午2家拜访，下午3家，共6家",
    "走访2家：海螺、华新、天山", "昨天和前天走访了6家", "this month 3 deals", "2月31日走访了海螺",
    "visited Ford on Jan 3", "明天走访了海螺",
    "给海螺退款3000", "回款 -2000", "本月累计签约50万", "since Monday: 20 dials", "回款了", "signed 300",
]  # fmt: skip
IGNORED = [
    "大家早上好", "calling it a day", "how do I log a demo?", "谁有报价单模板", "signed for your parcel",
    "电话会议开了一天", "the deal desk is closed today", "签到完成", "下雨，堵车", "won 3-1 on Saturday", "👍", "",
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), [pair for pairs in LOGGED.values() for pair in pairs])
def test_a_rule_is_kept(text, facts):
    reading = as_json(read(text, NOW))
    assert reading["kind"] == ("log" if facts else "ignore")
    assert [shown(fact) for fact in reading["facts"]] == [part for part in facts.split("; ") if part]


@pytest.mark.parametrize("text", ASKED)
def test_a_doubt_is_asked_about_in_its_own_words(text):
    reading = read(text, NOW)
    assert reading.kind == "ask"
    assert all(doubt.words in text for doubt in reading.doubts)
    assert as_json(reading) == {"kind": "ask", "facts": []}


@pytest.mark.parametrize("text", IGNORED)
def test_chat_is_no_report(text):
    assert read(text, NOW).kind == "ignore"


def test_certain_items_stand_beside_a_doubt():
    reading = read("走访了几家客户，打了10个电话", NOW)
    assert [(item.metric, int(item.value)) for item in reading.items] == [("calls", 10)]
    assert [(doubt.kind, doubt.words, doubt.metric) for doubt in reading.doubts] == [
        ("number", "走访了几家客户", "visits")
    ]


def test_items_stay_apart_by_customer():
    items = read("签了海螺5万、华新3万", NOW).items
    assert [(item.metric, int(item.value), item.customer) for item in items] == [
        ("deals", 1, "海螺"),
        ("deals", 1, "华新"),
        ("bookings", 50000, "海螺"),
        ("bookings", 30000, "华新"),
    ]


def test_the_reader_says_which_words_gave_which_fact():
    trace = read("昨天走访了海螺，老周签了3万", NOW).trace
    assert ("走访了海螺", "1", "visits") in [(why.words, why.rule, why.says) for why in trace]
    assert ("昨天", "11", "2026-11-19") in [(why.words, why.rule, why.says) for why in trace]
    assert "10" in [why.rule for why in trace]
    assert [(why.words, why.rule, why.says) for why in read("签单0", NOW).trace] == [("签单0", "9", "zero")]


def shown(fact: dict) -> str:
    """visits 3 @11-19 海螺、华新; bookings 500 EUR."""
    day = "" if fact["date"] == "2026-11-20" else " @" + fact["date"][5:]
    currency = f" {fact['currency']}" if fact.get("currency") else ""
    names = " " + "、".join(fact["customers"]) if "customers" in fact else ""
    return f"{fact['metric']} {fact['value']}{day}{currency}{names}"
