"""One report in many Chinese forms, simplified and traditional: the same fact, none, or a question in each."""

from datetime import datetime, timedelta, timezone

import pytest

from domain.checkin.facts import as_json
from domain.checkin.folding import PAIRS
from domain.checkin.reader import read

NOW = datetime(2026, 11, 20, 18, 5, tzinfo=timezone(timedelta(hours=8)))  # a Friday
TRADITIONAL = str.maketrans({PAIRS[at + 1]: PAIRS[at] for at in range(len(PAIRS) - 2, -1, -2)})
VERBS = {
    "visits": ("家", "拜访", "走访"), "calls": ("个", "致电"), "follow_ups": ("个", "跟进", "回访"), "demos": ("场",
    "演示"),
    "quotes": ("份", "报价"), "new_customers": ("个", "新增客户"), "deals": ("单", "签单", "成交"),
}  # fmt: skip
NUMBERS = {"3": 3, "12": 12, "三": 3, "十二": 12, "二十五": 25, "１２": 12}
DONE = (
    "{x}{n}{c}", "{x}：{n}{c}", "{x}:{n}", "{x}：{n}", "{x} {n}", "{x} {n}{c}", "{x}={n}", "{x}（{n}）",
    "今日{x}{n}{c}", "今天{x}{n}{c}", "今天一共{x}{n}{c}", "今天{x}{n}{c}，累死了", "今天{x}{n}{c}，辛苦",
    "我今天{x}{n}{c}", "我们今天{x}{n}{c}", "日报：{x}{n}{c}", "【日报】{x}{n}{c}", "1、{x}{n}{c}", "1. {x}{n}{c}",
    "① {x}{n}{c}", "✅{x}{n}{c}", "· {x}：{n}{c}", "#日报 {x}{n}{c}", "@Pacer {x}{n}{c}", "今日战报：{x}{n}{c}",
    "完成{x}{n}{c}", "今日完成{x}{n}{c}", "共{x}{n}{c}", "总共{x}{n}{c}", "{x}{n}{c}！", "{x}{n}{c}💪",
    "{x}{n}{c}，明天继续", "上午{x}{n}{c}", "下午{x}{n}{c}", "今天上午{x}{n}{c}", "{x}数：{n}", "今日{x}：{n}{c}",
    "{x}共{n}{c}", "{x}总数{n}{c}", "大家好，今天{x}{n}{c}", "老板，今天{x}{n}{c}", "汇报：今天{x}{n}{c}",
)  # fmt: skip
NOT_DONE = (
    "明天{x}{n}{c}", "明天计划{x}{n}{c}", "计划{x}{n}{c}", "准备{x}{n}{c}", "打算明天{x}{n}{c}", "下周{x}{n}{c}",
    "目标{x}{n}{c}", "今日目标：{x}{n}{c}", "还要{x}{n}{c}", "还差{n}{c}{x}", "需要{x}{n}{c}", "争取{x}{n}{c}",
    "希望{x}{n}{c}", "没有{x}", "今天没{x}", "今天没有{x}", "{x}0{c}", "{x}：0", "{x}：无", "{x}：没有", "还没{x}",
    "未{x}", "小李今天{x}{n}{c}", "小王{x}了{n}{c}", "老张今天{x}了{n}{c}", "同事今天{x}{n}{c}", "他今天{x}{n}{c}",
    "他们{x}了{n}{c}", "领导{x}了{n}{c}", "如果{x}{n}{c}就好了", "要是能{x}{n}{c}", "怎么登记{x}{n}{c}？",
    "今天{x}了多少？", "谁{x}了？", "{x}了吗？", "今天要{x}{n}{c}", "待会{x}{n}{c}", "晚上要{x}{n}{c}",
    "约了明天{x}", "恭喜小李{x}{n}{c}", "差点{x}了", "每天{x}{n}{c}", "领导要求{x}{n}{c}", "任务是{x}{n}{c}",
)  # fmt: skip
VAGUE = (
    "{x}了几{c}", "{x}了好几{c}", "{x}几{c}", "{x}若干", "{x}了一些", "{x}了大概{n}{c}", "大概{x}了{n}{c}",
    "{x}约{n}{c}", "{x}了差不多{n}{c}", "差不多{x}了{n}{c}", "{x}{n}{c}左右", "{x}了{n}{c}左右", "{x}近{n}{c}",
    "{x}将近{n}{c}", "{x}不到{n}{c}", "{x}超过{n}{c}", "{x}至少{n}{c}", "{x}{n}+", "{x}{n}{c}以上", "{x}~{n}{c}",
    "可能{x}了{n}{c}", "估计{x}了{n}{c}", "好像{x}了{n}{c}", "应该{x}了{n}{c}", "{x}了{n}{c}吧，记不清了",
    "{x}十几{c}", "{x}两三{c}", "{x}2-3{c}", "{x}2到3{c}", "{x}2、3{c}", "{x}三四{c}", "{x}七八{c}", "{x}：？",
    "{x}：几{c}", "本周{x}{n}{c}", "这周{x}了{n}{c}", "上周{x}{n}{c}", "本月{x}{n}{c}", "这个月{x}了{n}{c}",
    "近三天{x}{n}{c}", "这两天{x}{n}{c}", "2月30日{x}{n}{c}", "两个月前{x}{n}{c}", "去年{x}{n}{c}",
    "周一到周三{x}{n}{c}", "昨天和今天{x}{n}{c}", "{x}N{c}", "{x}了很多", "{x}了不少",
)  # fmt: skip
OBJECTS = {
    "visits": ("拜访了{o}", "走访了{o}", "上门拜访了{o}"), "calls": ("打电话给{o}", "跟{o}通了电话"),
    "follow_ups": ("跟进了{o}", "回访了{o}"), "demos": ("给{o}做了演示", "向{o}演示了系统"),
    "quotes": ("给{o}报了价", "报价给{o}"), "deals": ("签了{o}", "拿下了{o}", "和{o}签了合同"),
}  # fmt: skip
LISTS = {
    "华为": ("华为",), "华为和中兴": ("华为", "中兴"), "华为、中兴、小米": ("华为", "中兴", "小米"),
    "宏达/永兴": ("宏达", "永兴"),
    "宏达、永兴和恒源": ("宏达", "永兴", "恒源"),
}  # fmt: skip
DAYS = {
    "": 20, "今天": 20, "昨天": 19, "前天": 18, "周一": 16, "星期三": 18, "上周五": 13, "11月18日": 18, "18号": 18,
    "昨天下午": 19,
    "周二上午": 17, "昨晚": 19, "11/18": 18, "2026-11-18 ": 18, "礼拜四": 19, "三天前": 17, "昨下午": 19,
}  # fmt: skip
SENTENCES = (
    "{d}{s}", "我{d}{s}", "{d}{s}，聊得不错", "{d}和同事一起{s}", "{d}终于{s}！", "- {d}{s}", "{d}{s}，明天继续",
)  # fmt: skip
AMOUNTS = {
    "5万": (50_000, None), "1.25万元": (12_500, "CNY"), "三万五": (35_000, None), "$8千": (8000, "USD"),
    "120万港币": (1_200_000, "HKD"),
    "欧元2万": (20_000, "EUR"), "50,000块": (50_000, "CNY"), "1万零500": (10_500, None),
}  # fmt: skip
PAID = ("回款{a}", "收到华为回款{a}", "华为{a}到账", "华为打款{a}", "收到{a}回款", "到账{a}", "华为付了{a}")
SIGNED = (
    "签了华为{a}", "签约华为，{a}", "拿下华为，金额{a}", "跟华为签了{a}的合同", "华为合同签了，{a}", "签约华为：{a}",
)  # fmt: skip


@pytest.mark.parametrize("form", DONE)
def test_what_was_done_is_the_same_fact_in_every_form(form):
    for metric, counter, verb, written in cases():
        for text in scripts(form.format(x=verb, n=written, c=counter)):
            facts = [(fact["metric"], fact["value"], fact["date"]) for fact in as_json(read(text, NOW))["facts"]]
            assert facts == [(metric, NUMBERS[written], "2026-11-20")], text


@pytest.mark.parametrize("form", NOT_DONE)
def test_what_was_not_done_or_not_by_the_sender_is_no_fact(form):
    for _, counter, verb, written in cases():
        for text in scripts(form.format(x=verb, n=written, c=counter)):
            assert as_json(read(text, NOW)) == {"kind": "ignore", "facts": []}, text


@pytest.mark.parametrize("form", VAGUE)
def test_what_is_vague_or_of_no_one_day_is_asked_about(form):
    for _, counter, verb, written in cases():
        if written.isascii():
            for text in scripts(form.format(x=verb, n=written, c=counter)):
                assert as_json(read(text, NOW)) == {"kind": "ask", "facts": []}, text


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_list_of_customers_counts_its_members_on_its_day(sentence, day):
    for metric, verb in ((metric, verb) for metric, verbs in OBJECTS.items() for verb in verbs):
        for written, names in LISTS.items():
            text = sentence.format(d=day, s=verb.format(o=written))
            (fact,) = as_json(read(text, NOW))["facts"]
            assert (fact["metric"], fact["value"], int(fact["date"][-2:])) == (metric, len(names), DAYS[day]), text
            assert tuple(fact["customers"]) == names, text


@pytest.mark.parametrize("form", PAID + SIGNED)
def test_an_amount_is_exact_in_every_form(form):
    for written, (value, currency) in AMOUNTS.items():
        facts = as_json(read(form.format(a=written), NOW))["facts"]
        money = [(fact["metric"], fact["value"], fact["currency"]) for fact in facts if "currency" in fact]
        assert money == [("payments" if form in PAID else "bookings", value, currency)], form.format(a=written)
        assert [fact["value"] for fact in facts if fact["metric"] == "deals"] == ([] if form in PAID else [1])


def cases():
    return ((metric, c, verb, n) for metric, (c, *verbs) in VERBS.items() for verb in verbs for n in NUMBERS)


def scripts(text: str) -> tuple[str, str]:
    """As written, and in traditional characters."""
    return text, text.translate(TRADITIONAL)
