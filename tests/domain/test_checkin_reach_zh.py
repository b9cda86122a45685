"""How far a word reaches in a Chinese sentence: a title, a denial, a price, a verb behind its object."""

import pytest

from tests.domain.readings import said

NAMES = {
    "今天拜访：东华医院张主任、省立医院李主任、市三院陈医生": "visits 3(东华医院,省立医院,市三院)",
    "拜访了和睦家李医生": "visits 1(和睦家)",
    "拜访了中铁四局王经理、海螺周总": "visits 2(中铁四局,海螺)",
    "拜访了城关四小": "visits 1(城关四小)",
    "给城关四小演示了新系统，老师都说好": "demos 1(城关四小)",
    "打了三小时电话": "calls 1",
}
DENIALS = {
    "下雨没出门打了12个电话": "calls 12",
    "没下楼打了12个电话": "calls 12",
    "没给海螺打了电话": "ignore",
    "没拜访了": "ignore",
    "没空拜访了": "ignore",
    "签了海螺8万 三一没签": "deals 1(海螺), bookings 80000",
    "拜访了海螺 三一没见到": "visits 1(海螺)",
    "客户cancel了今天的demo，reschedule到下周": "ignore",
    "今天的visit被cancel了": "ignore",
}
VERBS = {
    "9点拜访A，11点拜访B": "visits 2(A,B)",
    "拜访A级客户2家": "visits 2",
    "跑了4家，签1家": "visits 4, deals 1",
    "成交3套，总价680万，佣金20.4万": "deals 3, bookings 6800000",
    "成交1套，佣金3万": "deals 1, bookings 30000",
    "海螺的标昨天投了": "quotes 1@-1(海螺)",
    "海螺的标书今天投了": "quotes 1(海螺)",
    "给海螺报价，东南亚线 920美元/20GP，等确认": "quotes 1(海螺)",
    "报价：海螺 5万，三一 3万": "quotes 2(海螺,三一)",
    "成交1单，周先生，Model Y，26万": "deals 1, bookings 260000",
}


@pytest.mark.parametrize("text", NAMES)
def test_a_title_or_a_numbered_school_ends_a_name(text):
    assert said(text) == NAMES[text]


@pytest.mark.parametrize("text", DENIALS)
def test_a_denial_reaches_what_stands_beside_it(text):
    assert said(text) == DENIALS[text]


@pytest.mark.parametrize("text", VERBS)
def test_a_verb_is_of_its_object_and_a_unit_price_of_no_customer(text):
    assert said(text) == VERBS[text]
