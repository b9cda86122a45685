"""Chinese check-ins in the voices of the mainland, Taiwan and Hong Kong, by what could be misread in them."""

import pytest

from tests.domain.readings import said

NUMBERED_NAMES = {
    "拜访了58同城、360和3M中国": "visits 3(58同城,360,3M中国)",
    "拜访360、58同城": "visits 2(360,58同城)",
    "拜访4399和37互娱": "visits 2(4399,37互娱)",
    "拜访三六零和奇安信": "visits 2(三六零,奇安信)",
    "给58同城、51社保各打了2个电话": "calls 4(58同城,51社保)",
    "拜访120、电话200": "visits 120, calls 200",
    "电话200、华为拜访1": "calls 200, visits 1(华为)",
}
WORDS = {
    "今天更进小米和OPPO": "follow_ups 2(小米,OPPO)",
    "更进一步了解了华为": "ignore",
    "今天 book 到 1 个 demo": "ignore",
    "今天陌訪20家，換到5張名片": "visits 20",
    "接到客户电话2个，都问报价": "ignore",
    "接到客户电话后拜访了华为": "visits 1(华为)",
}

PAPERS = {
    "今天跟进华为周二的报价": "follow_ups 1(华为)",
    "跟进了小米上周的方案": "follow_ups 1(小米)",
    "跟进华为的报价，中兴的合同签了": "follow_ups 1(华为), deals 1(中兴)",
}
DAYS = {
    "周二还是周三拜访的华为，记不清了": "ask",
    "昨天还是前天打了3个电话": "ask",
    "明天还是后天拜访华为还没定": "ignore",
}
OTHERS = {
    "和小陈一起拜访了华为，小陈下午自己又拜访了中兴": "visits 1(华为)",
    "今天和小李拜访华为，下午自己跑了2家": "visits 3(华为)",
    "華仔今日簽咗100萬，勁呀": "ignore",
    "拜访旺仔": "visits 1(旺仔)",
    "今日cold call咗30個，有2個肯見面": "calls 30",
    "拜访华为未果": "ignore",
}

LABELS = {
    "【拜访】华为、中兴【明日】拜访小米": "visits 2(华为,中兴)",
    "【今日】拜访华为、中兴【明日】拜访小米": "visits 2(华为,中兴)",
    "【拜访】3家【电话】5个【明日计划】拜访腾讯": "visits 3, calls 5",
    "【拜访】：3家\n【电话】：5个\n【明日计划】：拜访腾讯": "visits 3, calls 5",
    "拜访了【华为】": "visits 1(华为)",
}
SORTS = {
    "quote 给 L'Oréal（EUR 15k）和 Pernod Ricard（EUR 9k）": "quotes 2(L'Oréal,Pernod Ricard)",
    "拜访心内科主任2位,内分泌科2位": "visits 4(心内科,内分泌科)",
    "拜访华东区3家，华北区2家": "visits 5(华东区,华北区)",
    "目标电话40，实打43；目标拜访3，实跑2（小红书、下厨房）": "calls 43, visits 2(小红书,下厨房)",
    "计划3家，实跑2家": "visits 2",
}
LOOKED_UP = {
    "今天 3 visits，sorry check 了下 calendar，是 4 visits": "visits 4",
    "拜访3家，sorry 查了下日历，是4家": "visits 4",
    "今天3 visits，sorry晚了，是在苏州": "visits 3",
}

CLEFTS = {
    "周生生是星期天拜访的": "visits 1@-5(周生生)",
    "拜访了华为和周生生，周生生是星期天拜访的": "visits 1(华为), visits 1@-5(周生生)",
    "拜访了华为，中兴是昨天拜访的": "visits 1(华为), visits 1@-1(中兴)",
    "拜访2家：华为、中兴，中兴是昨天拜访的": "ask",
}
DATED_NAMES = {
    "昨天拜访了昨日青空文化和今日头条": "visits 2@-1(昨日青空文化,今日头条)",
    "拜访了昨天约的华为": "visits 1@-1(华为)",
}
ROUNDS = {
    "转了5个村，拜访7家": "visits 7",
    "转了5个村": "visits 5",
    "拜访记录：\n9:00 华为\n10:30 中兴\n14:00 小米": "visits 3(华为,中兴,小米)",
    "填了拜访记录": "ignore",
    "今日拜访客户：海底捞(3次)": "visits 3(海底捞)",
}

HOURS = {
    "下午三点拜访了华为，五点拜访了中兴": "visits 2(华为,中兴)",
    "十点见了王总，十一点见了李总": "visits 2(王总,李总)",
    "一点一滴做起，拜访了3家": "visits 3",
    "拜访一点点、喜茶": "visits 2(一点点,喜茶)",
    "拜访2家，1家是昨天的": "ask",
}


@pytest.mark.parametrize("text", NUMBERED_NAMES)
def test_a_number_in_a_list_of_names_is_a_name(text):
    assert said(text) == NUMBERED_NAMES[text]


@pytest.mark.parametrize("text", WORDS)
def test_a_word_that_is_mistyped_or_half_english_is_known(text):
    assert said(text) == WORDS[text]


@pytest.mark.parametrize("text", PAPERS)
def test_a_paper_that_is_followed_up_is_no_other_activity(text):
    assert said(text) == PAPERS[text]


@pytest.mark.parametrize("text", DAYS)
def test_one_day_or_another_is_in_doubt(text):
    assert said(text) == DAYS[text]


@pytest.mark.parametrize("text", OTHERS)
def test_what_others_did_and_what_came_to_nothing_is_no_fact(text):
    assert said(text) == OTHERS[text]


@pytest.mark.parametrize("text", LABELS)
def test_a_label_in_black_brackets_heads_what_follows(text):
    assert said(text) == LABELS[text]


@pytest.mark.parametrize("text", SORTS)
def test_a_number_of_the_same_sort_is_one_more(text):
    assert said(text) == SORTS[text]


@pytest.mark.parametrize("text", LOOKED_UP)
def test_what_was_looked_up_replaces_what_was_told(text):
    assert said(text) == LOOKED_UP[text]


@pytest.mark.parametrize("text", CLEFTS)
def test_the_day_of_one_customer_is_told_behind(text):
    assert said(text) == CLEFTS[text]


@pytest.mark.parametrize("text", DATED_NAMES)
def test_a_firm_may_begin_with_a_day(text):
    assert said(text) == DATED_NAMES[text]


@pytest.mark.parametrize("text", ROUNDS)
def test_places_and_logs_are_told_from_customers(text):
    assert said(text) == ROUNDS[text]


@pytest.mark.parametrize("text", HOURS)
def test_an_hour_in_chinese_numerals_is_no_name(text):
    assert said(text) == HOURS[text]
