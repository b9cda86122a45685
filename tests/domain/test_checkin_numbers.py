"""Rules 1, 12, 14 and 16 where numbers, names and corrections stand close together."""

import pytest

from tests.domain.readings import said

SENTENCES = {
    # a dozen is a unit as a thousand is
    "2 dozen calls": "calls 24",
    "made 3 dozen calls and 1 dozen follow-ups": "calls 36, follow_ups 12",
    "collected 2 hundred dollars": "payments 200USD",
    # the number of what was just told
    "给海螺打了电话，3次": "calls 3(海螺)",
    "电话给海螺，5个": "calls 5(海螺)",
    "拜访了海螺、华新，5家": "visits 5(海螺,华新)",
    "签了海螺，2单": "deals 2(海螺)",
    "拜访了海螺，聊了3次": "visits 1(海螺)",
    # one firm's people; one described and one named
    "拜访了华为的王总、李工": "visits 1(华为)",
    "拜访了华为的王总和中兴的李总": "visits 2(华为,中兴)",
    "called a new client and Weston Glass": "calls 2(Weston Glass)",
    "visited an old client and Acme": "visits 2(Acme)",
    "visited an old client and had lunch": "visits 1",
    # one paper is of one customer
    "quote sent to Lodge & Vine": "quotes 1(Lodge & Vine)",
    "opened a new account: Perch & Pike": "new_customers 1(Perch & Pike)",
    "proposals to Lodge & Vine": "quotes 2(Lodge,Vine)",
    "visited Lodge & Vine": "visits 2(Lodge,Vine)",
    # what else is told in a correction is added
    "2 quotes no wait 3 quotes and a visit": "quotes 3, visits 1",
    "5 calls, sorry 6 calls and 1 demo": "calls 6, demos 1",
    "签了海螺，啊呸，是签了华新，9万6": "deals 1(华新), bookings 96000",
    "拜访3家，嘴瓢了，4家": "visits 4",
    # names that begin with a number, or say what the firm is a centre of
    "拜访了三和塑胶和海螺": "visits 2(三和塑胶,海螺)",
    "Called 4Front Fitness": "calls 1(4Front Fitness)",
    "给康泰体检中心演示了系统": "demos 1(康泰体检中心)",
    # the sender's number beside somebody else's
    "Tom did loads of calls, I've done 17 plus one visit to Acme": "calls 17, visits 1(Acme)",
    "Tom did 3 demos, I did 2 and one visit to Acme": "demos 2, visits 1(Acme)",
    "made 12 calls plus a visit": "calls 12, visits 1",
    # the day of a line that was spent elsewhere
    "Wed wfh, 22 calls": "calls 22@-2",
    # a list of firms is what one went to; a new customer is gained
    "跑了万盛冷链、海通物流，都见到老板了": "visits 2(万盛冷链,海通物流)",
    "今日行咗：九龙冰室、大班面包": "visits 2(九龙冰室,大班面包)",
    "跑了税务局、银行": "ignore",
    "開咗三個新客戶：花都箱包、新塘牛仔": "new_customers 3(花都箱包,新塘牛仔)",
    "签了3个新客户": "deals 3",
    # praise
    "Tracy smashed it today, 3 signed and 20k collected": "ignore",
    "Smashed it today, 3 signed": "deals 3",
    "Tom came along, visited Acme": "visits 1(Acme)",
    # a star before a line that tells something anew; a list of stars
    "visits 4 calls 19 quotes 2\n*calls 21": "visits 4, calls 21, quotes 2",
    "拜访3家，电话10个\n*电话12个": "visits 3, calls 12",
    "visits 4\n*calls 21": "visits 4, calls 21",
    "calls 3\n*visits 4\n*calls 21": "calls 24, visits 4",
    # a goal that was missed, and what was not done
    "Visits: 4 ✅ (target 4)\nCalls: 12 ❌ (target 20)": "visits 4, calls 12",
    "拜访海螺 ❌（没见到）\n拜访华新 ✅": "visits 1(华新)",
    # the number of a paper; as many as thirty
    "quoted Acme (PO AB-12/7)": "quotes 1(Acme)",
    "Bid sent to Globex, ref GX/2231-B. 48 pages": "quotes 1(Globex)",
    "打咗成三十個電話": "ask",
    "尋日簽咗成豐貿易": "deals 1@-1(成豐貿易)",
    # somebody's day
    "Siobhan's on fire: 3 visits, 19 calls": "ignore",
    "Acme's on board, signed for 20k": "deals 1, bookings 20000",
    # still to come, nearly done, somebody else's
    "收款2万，华新的3万下月到": "payments 20000",
    "眼看要签了，老板又反悔": "ignore",
    "学姐签了2单，我拜访3家": "visits 3",
    "演示开了3个hour，电话5个": "calls 5",
}


@pytest.mark.parametrize(("text", "found"), SENTENCES.items())
def test_a_sentence_is_read(text, found):
    assert said(text) == found
