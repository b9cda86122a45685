"""Structures of messages: headings, sums, fields what tells more of what was told, and what only looks so."""

import pytest

from tests.domain.readings import said

HANDED_ON = {
    "本周龙虎榜\n第一名 周敏 签约12单\n第二名 吴迪 签约9单": "ignore",
    "转发自华南群：\n老吴 拜访6家\n小贾 电话40": "ignore",
    "【部门日报】（转自陈经理）\n王敏：拜访3，报价2\n李强：电话18": "ignore",
    "祝贺销售冠军刘芳！！\n成交 21 单": "ignore",
    "Congrats Priya 🎉\nclosed 4 deals, $90k collected": "ignore",
    "Forwarded: Sam's day\n12 calls, 3 visits": "ignore",
    "帮转小吴的周报：拜访2家": "ignore",
    "部门周业绩榜\n1. 小王 签约3单 20万\n\n我自己拜访2家": "visits 2",
    "我的日报:\n拜访3家": "visits 3",
    "团队：华南一组\n拜访：3\n电话：12": "visits 3, calls 12",
    "转发一下资料给海螺，拜访了华新": "visits 1(华新)",
    "恭喜我自己，签了海螺5万": "deals 1(海螺), bookings 50000",
    "恭喜小李！\n拜访3家，电话5个": "visits 3, calls 5",
    "全组今天出去跑了,我拜访3家": "visits 3",
}
TOLD_ALREADY = {
    "我让小周去拜访了安井，他说反馈不错": "ignore",
    "我叫小李一起去拜访了安井": "visits 1(安井)",
    "供应商今天给咱们发了3份报价，都太贵": "ignore",
    "客户给我介绍了2个新客户": "new_customers 2",
    "小刘和小马昨天跑了惠州，签了2单6万": "ignore",
    "和小刘跑了惠州，签了2单": "deals 2",
    "拜访2家（张姐、老王），电话20个": "visits 2, calls 20",
    "计划本周拜访10家，打100个电话": "ignore",
    "今天计划拜访10家，打了100个电话": "calls 100",
    "计划拜访5家，实际拜访3家，电话10": "visits 3, calls 10",
    "今天发计划书2份，打100个电话": "quotes 2, calls 100",
    "给元气森林出了投放方案；给蜜雪冰城也出了方案": "quotes 2(元气森林,蜜雪冰城)",
    "科室会上做产品讲解1场": "demos 1",
    "祝大家新年快乐，签单多多": "ignore",
    "签约0元，电话0个": "ignore",
    "跟客户签了5万": "deals 1, bookings 50000",
    "已和甲方签约，金额56万元整": "deals 1, bookings 560000CNY",
    "和客户签约": "ignore",
    "跟进了好些客户": "ask",
    "签了华为，合同额一个亿！": "deals 1(华为), bookings 100000000",
    "签了5个w": "deals 1, bookings 50000",
    "拜访了一个万科的客户": "visits 1(万科)",
    "今天跑了3家药店，2家医院": "visits 5",
    "拜访了3家药店，2家医院，1家诊所": "visits 6",
    "拜访了5家客户，3家医院，2家诊所": "visits 5",
    "拜访4家客户，2家新客户": "visits 4, new_customers 2",
    "昨天3家，今天2家拜访": "visits 3@-1, visits 2",
    "周三3个，周四2个电话": "calls 3@-2, calls 2@-1",
    "前天3个电话昨天5个今天2个": "calls 3@-2, calls 5@-1, calls 2",
    "12个电话11月18日8个": "calls 12, calls 8@-2",
    "18号8家拜访": "visits 8@-2",
    "18号12:30拜访华为": "visits 1@-2(华为)",
    "3号8号楼拜访1家": "visits 1",
    "5个电话昨天打的": "calls 5@-1",
    "拜访了海螺，见到了李总": "visits 1(海螺)",
    "跑了3家，见到采购2个": "visits 3",
    "拜访海螺（没见到李总，见的助理）": "visits 1(海螺)",
    "上门：拓邦、和而泰，2家都见到采购了": "visits 2(拓邦,和而泰)",
    "上午拜访了海螺，下午走访华新和海天，一天跑3家": "visits 3(海螺,华新,海天)",
    "拜访了海螺，又去见了华新": "visits 2(海螺,华新)",
    "电话30\n其中：老客户20，新客户10\n报价2": "calls 30, quotes 2",
    "拜访5家，其中1家签约，新客户2家": "visits 5, deals 1, new_customers 2",
    "上午拜访2家\n下午拜访3家\n今天拜访5家": "visits 5",
    "上午拜访2家\n下午拜访3家\n全天拜访6家": "ask",
    "昨天电话5个\n今天电话5个\n今天拜访10家": "calls 5@-1, calls 5, visits 10",
    "签了海螺3万\n签了华新5万\n所以是2单": "deals 2(海螺,华新), bookings 80000",
    "签了海螺3万。签了华新5万。合计8万": "deals 2(海螺,华新), bookings 80000",
    "签了海螺3万。签了华新5万。合计9万": "ask",
}
FIELDS = {
    "拜访：5\n走访单位：海螺、华新、亚泰": "visits 5(海螺,华新,亚泰)",
    "拜访单位：海螺、华新\n拜访数量：3": "visits 3(海螺,华新)",
    "电话量：3\n电话客户：海螺、华新、亚泰、冀东": "ask",
    "上午\n拜访：2\n下午\n拜访：海螺": "visits 3(海螺)",
    "Calls: 24\nVisits: 1\nVisited: Fortnum & Mason": "calls 24, visits 1(Fortnum & Mason)",
}
CLEFT = {
    "昨天拜访的是亚泰集团": "visits 1@-1(亚泰集团)",
    "拜访的是海螺和华新": "visits 2(海螺,华新)",
    "先去拜访的亚泰，再去的海螺": "visits 2(亚泰,海螺)",
    "我们签的是年框合同": "ignore",
}
DAYS = {
    "周二拜访海螺，当天就签了3万": "visits 1@-3(海螺), deals 1@-3, bookings 30000@-3",
    "当天拜访2家，报价1份": "visits 2, quotes 1",
    "那几天拜访了海螺": "ask",
    "周一周二两天一共电话30个": "ask",
}
OTHERS = {
    "今天到账：\n美元：USD 12,300\n人民币：6万": "payments 12300USD, payments 60000CNY",
    "签了海螺，金额USD 两万四": "deals 1(海螺), bookings 24000USD",
    "拜访亚泰、海螺和另外三家小厂": "visits 5(亚泰,海螺)",
    "电话联系了海螺以及其他两家": "calls 3(海螺)",
    "拜访了海螺和华新两家": "visits 2(海螺,华新)",
    "拜访了华为、中兴共2家": "visits 2(华为,中兴)",
    "竞品报了价，比我们低2万": "ignore",
}
FRONTED = {
    "恒通、华新、亚泰等6家，今天全部走访完毕": "visits 6(恒通,华新,亚泰)",
    "海螺3万、华新5万，两笔都到账了": "payments 80000",
    "李厂长、王院长，前天在绍兴拜访的": "visits 2@-2(李厂长,王院长)",
    "海亮、盾安，还有好几家，今天都打了电话": "ask",
    "签啦！六福珠宝": "deals 1(六福珠宝)",
    "签啦！太激动了": "deals 1",
    "拜访 劲嘉、裕同": "visits 2(劲嘉,裕同)",
    "拜访 聊得不错、很顺利": "ignore",
    "报价发给茶颜悦色了": "quotes 1(茶颜悦色)",
    "签了欧陆通31万": "deals 1(欧陆通), bookings 310000",
}
ELLIPTIC = {
    "给怡亚通出了两份方案，给飞马国际出了一份": "quotes 3(怡亚通,飞马国际)",
    "出了两份方案，出了一单": "quotes 2, deals 1",
    "方案原计划出5份，最后出了4份": "quotes 4",
    "路上打了6个电话,晚上回来又补了5个": "calls 11",
    "上午拜访2家，回公司又打了5个电话": "visits 2, calls 5",
    "去了海螺，拜访完就回来了": "visits 1(海螺)",
    "上午拜访海螺，下午又拜访了华新": "visits 2(海螺,华新)",
    "昨天没拜访客户，今天补了3家": "visits 3",
    "收款：海螺的尾款4万8已到账": "payments 48000",
    "回款：海螺到账5万华新到账3万": "payments 80000",
    "电话：上午打了5个电话": "calls 5",
}
MOODS = {
    "不sure昨天是demo了2场还是3场,今天demo 1场": "ask",
    "拜访4家,其中1家算不算我也说不准": "ask",
    "拜访3家，不确定客户下周有没有空": "visits 3",
    "Jolene那边signed的Zalora不算我的": "ignore",
    "这单算我的，签了海螺": "deals 1(海螺)",
    "Joanne昨天collect了S$20万": "ignore",
    "跟进的话，微信3个": "follow_ups 3",
    "电话的话，今天只打了9个": "calls 9",
    "签约的话，价格可以再谈": "ignore",
    "电话20个，约到3家周五上门": "calls 20",
    "电话20个，约到3家周五拜访2家": "calls 20, visits 2",
    "拜访3家，no不是3家，是4家": "visits 4",
    "本周to-do:\n拜访 6家\n电话 60个": "ignore",
    "回款12万，还差8万尾款，财务说年前结清": "payments 120000",
}


@pytest.mark.parametrize(("text", "expected"), (HANDED_ON | TOLD_ALREADY).items())
def test_what_is_handed_on_or_told_already_is_not_booked(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), (FIELDS | CLEFT | FRONTED).items())
def test_fields_clefts_and_names_in_front_tell_what_was_done_once(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), (DAYS | OTHERS | ELLIPTIC | MOODS).items())
def test_days_others_and_what_is_left_out_are_understood(text, expected):
    assert said(text) == expected
