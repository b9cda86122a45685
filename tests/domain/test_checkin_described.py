"""Customers told without a name beside those that have one, and what somebody else did in person."""

import pytest

from tests.domain.readings import said

DESCRIBED = {
    "拜访了一个做建材的老板和永和大王": "visits 2(永和大王)",
    "拜访了一个老客户和海底捞": "visits 2(海底捞)",
    "拜访了两个老客户和华为": "visits 3(华为)",
    "拜访了一家新客户和华为": "visits 2(华为)",
    "拜访了华为和一个做物流的客户": "visits 2(华为)",
    "拜访了华为、中兴和一个新客户": "visits 3(华为,中兴)",
    "visited Acme and a new client": "visits 2(Acme)",
    "called Acme and a new lead": "calls 2(Acme)",
    "Visited a new client and Acme": "visits 2(Acme)",
    "拜访了华为,新增一个客户": "visits 1(华为), new_customers 1",
}
IN_PERSON = {
    "老闆今日親自簽咗一單": "ignore",
    "经理今天自己跑了3家": "ignore",
    "拜访了华为。老板今天亲自签了中兴": "visits 1(华为)",
    "我打咗2個電話,佢之後自己又打咗3個": "calls 2",
    "打了5个电话,领导后面自己打了3个": "calls 5",
    "经理不在,今天自己跑了3家": "visits 3",
    "上午跟领导去了华为,下午自己打了3个电话": "visits 1(华为), calls 3",
    "我亲自拜访了华为": "visits 1(华为)",
}
FINISHED = {
    "刚刚做完demo": "demos 1",
    "刚做完演示": "demos 1",
    "刚刚给华为做完demo": "demos 1(华为)",
    "啱啱打完電話": "calls 1",
    "做完demo再说": "ignore",
    "等做完demo再报价": "ignore",
}


@pytest.mark.parametrize("text", DESCRIBED)
def test_who_is_only_described_is_one_more_beside_those_named(text):
    assert said(text) == DESCRIBED[text]


@pytest.mark.parametrize("text", IN_PERSON)
def test_what_somebody_else_did_in_person_is_not_the_senders(text):
    assert said(text) == IN_PERSON[text]


@pytest.mark.parametrize("text", FINISHED)
def test_what_is_just_finished_is_done(text):
    assert said(text) == FINISHED[text]
