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
