"""Lists of customers behind a lead-in: by semicolons, with what each was about in brackets."""

import pytest

from tests.domain.readings import said

LISTS = {
    "New accounts: Alpha Foods; Beta Ltd; Gamma": "new_customers 3(Alpha Foods,Beta Ltd,Gamma)",
    "2 new accounts: Alpha; Beta; Gamma": "ask",
    "新增客户：恒大建材；鼎盛物流；三一重工": "new_customers 3(恒大建材,鼎盛物流,三一重工)",
    "拜访：王总；李总；陈经理": "visits 3(王总,李总,陈经理)",
    "上午见了李总张总，下午去了趟比亚迪": "visits 3(李总,张总,比亚迪)",
    "见了张经理李经理": "visits 2(张经理,李经理)",
    "给王总经理陈主任打了电话": "calls 2(王总经理,陈主任)",
    "拜访华为李总张总": "visits 1(华为)",
    "拜访华为李总中兴王总": "visits 2(华为,中兴)",
    "calls - Acme; Globex; Initech": "calls 3(Acme,Globex,Initech)",
    "Visited: Acme, Globex; Initech; Umbra": "visits 4(Acme,Globex,Initech,Umbra)",
    "Visits: Acme; Globex; calls: 3": "visits 2(Acme,Globex), calls 3",
    "拜访:华为;签约:中兴": "visits 1(华为), deals 1(中兴)",
    "拜访：华为；明天去中兴": "visits 1(华为)",
    "Visited Acme; Globex called me": "visits 1(Acme)",
}
MATTERS = {
    "Calls: Acme (renewal), Globex (pricing)": "calls 2(Acme,Globex)",
    "Calls: Acme (renewal); Globex (pricing)": "calls 2(Acme,Globex)",
    "Visited Acme (renewal), Globex (pricing) and Initech": "visits 3(Acme,Globex,Initech)",
    "Called Acme (demo), Globex (quote), Initech (no answer)": "calls 3(Acme,Globex,Initech)",
    "拜访：华为（续约），中兴（报价）": "visits 2(华为,中兴)",
    "拜访：华为（王总）；中兴（李工）；小米": "visits 3(华为,中兴,小米)",
    "拜访华为（续约）、中兴（签了）": "visits 2(华为,中兴), deals 1",
}


@pytest.mark.parametrize("text", LISTS)
def test_a_semicolon_parts_the_names_of_one_list(text):
    assert said(text) == LISTS[text]


@pytest.mark.parametrize("text", MATTERS)
def test_what_it_was_about_in_brackets_ends_no_list(text):
    assert said(text) == MATTERS[text]
