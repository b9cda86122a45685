"""Classes of language, each with a few of its sentences: what they are read as."""

import pytest

from tests.domain.readings import said

CLASSES = {
    # units in a form's headings
    "签约金额(万)：12.5\n签单：2": "bookings 125000, deals 2",
    "业绩（万元）：8\n电话：12": "bookings 80000CNY, calls 12",
    "回款(万)5.5，拜访4": "payments 55000, visits 4",
    "签约额（万）：12.5万": "bookings 125000",
    "Bookings ($k): 50\nDeals: 2": "bookings 50000USD, deals 2",
    "collections (k): 12, visits: 3": "payments 12000, visits 3",
    "visits (#): 3, calls (no.): 12": "visits 3, calls 12",
    # requests, and requests to note down
    "请各位同事今天下班前提交拜访、报价、签约数据": "ignore",
    "大家记得每天填电话、拜访、跟进": "ignore",
    "Everyone pls record your visits, quotes and deals daily": "ignore",
    "Reminder: please log calls, visits and demos before 6pm": "ignore",
    "麻烦记一下：今天拜访3家，电话8个": "visits 3, calls 8",
    "Could you log 4 calls for me, thanks": "calls 4",
    "pls record: 2 demos, 7 calls": "demos 2, calls 7",
    # what was planned for a day, done on another
    "Did tomorrow's demo for Acme today": "demos 1(Acme)",
    "提前做了明天的演示": "demos 1",
    # the day in brackets
    "Thu: 9 calls, 1 visit (Greggs). Fri (today): 20 calls": "calls 9@-1, visits 1@-1(Greggs), calls 20",
    "周三：拜访2家（华为、中兴）。周四（昨天）：电话9个": "visits 2@-2(华为,中兴), calls 9@-1",
    # paid, and how much
    "Grab paid liao, collected S$6,300": "payments 6300SGD",
    "华新尾款结清了，收到3万2": "payments 32000",
    "海螺那笔货款5万到账": "payments 50000",
    # a correction of nothing but the day
    "昨天签了海螺6万，说错了，是前天签的": "deals 1@-2(海螺), bookings 60000@-2",
    "5 calls today, correction, called yesterday": "calls 5@-1",
    # what a team holds, and what others of the team did
    "Team lunch 之后去拜访了 AIA": "visits 1(AIA)",
    "team standup then 12 calls": "calls 12",
    "Our intern rang 60 people yesterday": "ignore",
    "my line manager closed two deals, I made 9 calls": "calls 9",
    "师傅自己又跑了2家，我打了8个电话": "calls 8",
    "Big day for Kayla (closed $90k!!). my numbers: 33 dials": "calls 33",
    # the whole day restates its parts
    "上午电话12个，下午电话15个，全天电话27个": "calls 27",
    "全天拜访5家": "visits 5",
    # a guess made exact
    "about 10 calls... ok just counted, exactly 12 calls": "calls 12",
    "大概打了10个电话，刚数了一下，12个电话": "calls 12",
    # dreams and rehearsals
    "梦见签了100万哈哈，今天打了5个电话": "calls 5",
    "I dreamed we signed Tesla lol": "ignore",
    "今天做了模拟演示2场": "ignore",
    # what was done, its object first
    "先去的格林豪泰，再去的亚朵，一共两家": "visits 2(格林豪泰,亚朵)",
    "大前天跑的中通、韵达没记，补上": "visits 2@-3(中通,韵达)",
    # a list that goes on behind its titles
    "拜访了京东方的采购小刘，还有惠科的陈工": "visits 2(京东方,惠科)",
    # one deal told twice
    "下昼倾掂一单签咗，6万港币": "deals 1, bookings 60000HKD",
    "签了华为5万，成交！": "deals 1(华为), bookings 50000",
    # spaces part items
    "今天跑了6家店 报价1家 回去还得写周报": "visits 6, quotes 1",
    "拜访3家电话20个报价2份签单1个5.8w回款3w": "visits 3, calls 20, quotes 2, deals 1, bookings 58000, payments 30000",
    # plans in the middle of a line
    "Visited Hero MotoCorp. Tomorrow plan: Bajaj, TVS": "visits 1(Hero MotoCorp)",
    "早上好，今天计划：拜访2家，电话20个": "ignore",
    "今天计划拜访3家，电话20个": "ignore",
    "contract should be signed next week": "ignore",
    # papers that go by the name of an activity
    "Kindly share latest quotation format": "ignore",
    "演示PPT改了3版，还是不满意": "ignore",
    "报价流程走完了": "ignore",
    # means of following up
    "follow-up call with Halfords, follow up email to Kwik Fit": "calls 1(Halfords), follow_ups 1(Kwik Fit)",
    "followed up w/ Dole by phone": "calls 1(Dole)",
    # others beside those named
    "visited Kohls and like 3 or 4 others": "ask",
    # pictures in brackets
    "昨天拜访了百胜[捂脸]电话5个[强]": "visits 1@-1(百胜), calls 5@-1",
    # what came of it is part of it
    "今天跑客户三家，见到两家": "visits 3",
    "rang 8 people, reached 2": "calls 8",
    # old and new customers add up
    "今天拜访了3个老客户和2个新客户": "visits 5",
    # amounts of a total without a currency
    "开单3张，总额9800": "deals 3, bookings 9800",
    # each of the days
    "周二周三各拜访了2家": "visits 2@-3, visits 2@-2",
    "Mon and Tue: 3 calls each": "calls 3@-4, calls 3@-3",
    "周二到周三各拜访了2家": "ask",
    # another day, another amount
    "昨天收款5万，今天2万": "payments 50000@-1, payments 20000",
    "collected 5k yesterday, 7k today": "payments 5000@-1, payments 7000",
    "visited Acme yesterday and Globex today": "visits 1@-1(Acme), visits 1(Globex)",
    "yesterday: 3 calls; today: 4": "calls 3@-1, calls 4",
    # numbers first
    "上午两家下午三家，都是上门拜访，加起来五家": "visits 5",
    "今天3家，昨天2家，都是上门": "visits 3, visits 2@-1",
    # what came of a plan
    "计划拜访5家实际3家": "visits 3",
    "wanted to call 20 but only managed 15": "calls 15",
    # a deal, and its amount in words of its own
    "今朝同長實倾成咗，簽約三十萬": "deals 1(長實), bookings 300000",
    "签了华为，又签了5万的单": "deals 2(华为), bookings 50000",
    # sent over, and sent off
    "海天打了5万过来": "payments 50000",
    "合同寄出去了": "ignore",
    # plus signs between items
    "拜访2家+电话15个+报价1份": "visits 2, calls 15, quotes 1",
    "打了20个+电话": "ask",
    # made of a tender
    "投了三个标，中了一个": "quotes 3, deals 1",
    "中了个标，120万": "deals 1, bookings 1200000",
    # by appointment only
    "约访3家，实访2家": "visits 2",
    # deals counted behind what they brought
    "今日业绩44万，2单": "bookings 440000, deals 2",
    "签约额5万，电话3个": "bookings 50000, calls 3",
    # what a number right behind a verb counts
    "今天开了3个会": "ignore",
    "开了3单": "deals 3",
    "打了3个喷嚏，拜访2家": "visits 2",
    "陌拜15家，留了8个电话": "visits 15",
    # what was gone over
    "扫楼3栋，拜访20家": "visits 20",
    # a word that ends as a weekday
    "这周一共签了3单": "ask",
    "周一共拜访5家": "visits 5@-4",
    # deals that are not done
    "1 deal in the pipeline, closed 2": "deals 2",
    "Acme deal slipped": "ignore",
    "sent Acme the contract": "ignore",
    "contract out for signature": "ignore",
    # dashes between all the words
    "Closed - Acme - 20k": "deals 1(Acme), bookings 20000",
    # among colleagues
    "had 2 internal calls and 3 client calls": "calls 3",
    # conclusions and more
    "5 calls before lunch, 7 after, so 12": "calls 12",
    "3 visits on top of the 5 calls": "visits 3, calls 5",
    # a number and its parts behind a colon
    "拜访4家：上午1家，下午3家": "visits 4",
    "拜访4家：上午1家，下午2家": "ask",
    "上午拜访2家；下午拜访3家：\n华为\n中兴\n小米": "visits 5(华为,中兴,小米)",
    # targets beside what came of them
    "拜访：目标10，实际12": "visits 12",
    "Calls: target 20, actual 18": "calls 18",
    "拜访3家，实际2家": "ask",
    "老板说要拜访5家，我只跑了3家": "visits 3",
    # sorts of customers
    "拜访新客1家，老客3家": "visits 4",
    "拜访了老客户华为和新客户中兴": "visits 2(华为,中兴)",
    # the number of what was only named
    "电话打到手软，足足45个": "calls 45",
    "打了一下午电话，大概有30个吧": "ask",
    # a plan of somebody else's behind what was done
    "I called Acme and they will visit us tomorrow": "calls 1(Acme)",
    # how many were shown, and how often
    "demo'd to a group of 12": "demos 1",
    # parts paid
    "received 50% deposit from Acme, £2.5k": "payments 2500GBP",
    "closed two deals worth 5k each": "deals 2, bookings 10000",
    "1/ visited Acme 2/ called Globex": "visits 1(Acme), calls 1(Globex)",
    # names made of other words
    "拜访不二家、元祖食品、左右家私": "visits 3(不二家,元祖食品,左右家私)",
    "拜訪兩間：遠東、新光、SOGO": "ask",
    "visited Target, Chase and Meet Fresh": "visits 3(Target,Chase,Meet Fresh)",
    "把quote发给了Zoom和飞书": "quotes 2(Zoom,飞书)",
    "居然签了3单": "deals 3",
    # where it was, and to whom
    "广交会摊位上给客户演示了2次": "demos 2",
    "发quotation给他们": "quotes 1",
    # goods beside a quotation
    "给公牛报了价，插座A型2000个": "quotes 1(公牛)",
    # what was told in general, then in particular
    "星期天还在跑客户😂拜访了百胜、德克士": "visits 2@-5(百胜,德克士)",
    "今天打了16个cold call 拜访了Nestle": "calls 16, visits 1(Nestle)",
    # what it is compared with
    "12 calls vs 10 yesterday": "calls 12",
    "12 calls, up from 10": "calls 12",
    "my calls: 12. Bob's calls: 15": "calls 12",
    "new leads 12, demos booked 2": "new_customers 12",
    # what is asked for, talked about or only compared
    "客户华为来电咨询报价": "ignore",
    "Acme requested a proposal": "ignore",
    "sent the requested quote to Acme": "quotes 1(Acme)",
    "went through the contract with Acme": "ignore",
    "今天比昨天多打了3个电话": "ask",
    "华为打来电话": "ignore",
    # the first of a list
    "a demo and two calls": "demos 1, calls 2",
}


@pytest.mark.parametrize("text", CLASSES)
def test_every_sentence_of_a_class_is_read_as_its_words_say(text):
    assert said(text) == CLASSES[text]
