"""Words put together from a list of each part: popped round to see, my line manager, 报价流程, follow-up note."""

from collections.abc import Iterable, Iterator
from itertools import product

from domain.checkin.lexicon import activities_en as act_en
from domain.checkin.lexicon import dates, idioms_en, idioms_zh, journeys_en, moods_en, moods_zh, relays, slips
from domain.checkin.vocabulary import Entry

Rows = dict[str, Entry]
ORDERED = ("got", "received", "recd", "rcvd")  # a purchase order, and of whom an order
ARRIVED = ("到了", "到手", "收到", "来了", "下来了")  # of a purchase order
CHINESE = {"follow": "follow_ups", "onboard": "new_customers", "onsite": "visits", "on-site": "visits"}  # onsite 了
WHICH = ("", "a ", "an ", "the ", "their ", "another ")
WHOSE = ("the", "a", "your", "that")
MINE = "我 我们 咱 咱们 俺 俺们"


def phrases(words: str) -> list[str]:
    """The phrases of a list that commas part."""
    return [phrase for phrase in (part.strip() for part in words.split(",")) if phrase]


def parties_en() -> Rows:
    """my line manager, our intern; team lunch."""
    rows: Rows = {
        f"{whose} {who}": ("other", "", "") for whose, who in product(moods_en.WHOSE.split(), phrases(moods_en.ROLES))
    }
    held = product(moods_en.HELD_BY.split(), phrases(moods_en.HELD))
    return rows | {f"{who} {what}": ("fill", "", "") for who, what in held}


def relays_zh() -> Rows:
    """转自, 龙虎榜, 恭喜, 全组战报: what heads somebody else's figures."""
    ranked = (*relays.RANKED_ZH.split(), *map("".join, product(relays.GROUPS_ZH.split(), relays.REPORTS_ZH.split())))
    return _senses(relays.RELAYED_ZH.split(), ranked, relays.PRAISED_ZH.split())


def relays_en() -> Rows:
    """forwarded, leaderboard, congrats."""
    return _senses(phrases(relays.RELAYED_EN), phrases(relays.RANKED_EN), phrases(relays.PRAISED_EN))


def _senses(relayed: Iterable[str], ranked: Iterable[str], praised: Iterable[str]) -> Rows:
    rows: Rows = {word: ("other", "relay", "") for word in relayed}
    rows |= {word: ("other", "board", "") for word in ranked}
    return rows | {word: ("other", "praise", "") for word in praised}


def chasers_en() -> Rows:
    """follow-up note, follow up calls."""
    rows: Rows = {}
    for how, (metric, means) in product(
        ("follow-up", "follow up", "followup", "chase-up", "chaser"), act_en.CHASED_BY.items()
    ):
        rows |= {f"{how} {what}": ("act", metric, "noun") for what in phrases(means)}
    return rows


def orders_en() -> Rows:
    """got POs from, received the signed contract, got an order from, PO 到了; follow 了."""
    got = product(ORDERED, WHICH)
    signed = product(("po", "purchase order", "signed po", "signed contract"), ("", "s"), ("", " from"))
    what = ["".join(parts) for parts in signed] + ["order from", "orders from"]
    rows: Rows = {f"{how} {which}{order}": ("act", "deals", "past") for (how, which), order in product(got, what)}
    rows |= {f"po{gap}{how}": ("act", "deals", "past") for gap, how in product(("", " "), ARRIVED)}
    return rows | {
        f"{verb}{gap}{how}": ("act", metric, "past")
        for (verb, metric), gap, how in product(CHINESE.items(), ("", " "), "了咗过")
    }


def papers_en() -> Iterator[str]:
    """quote template, demo deck: no activity."""
    for what, paper in product(phrases(idioms_en.PAPERED), phrases(idioms_en.PAPERS)):
        yield f"{what} {paper}"


def thanks_en() -> Iterator[str]:
    """thanks for the demo."""
    for thanks, whose, what in product(phrases(idioms_en.THANKS), WHOSE, phrases(idioms_en.THANKED)):
        yield f"{thanks} for {whose} {what}"


def longer_idioms(idioms: list[str], nouns: list[str]) -> Iterator[str]:
    """new lead time, new account manager: what begins as a gain does."""
    for noun in nouns:
        *led, last = noun.split(" ")
        yield from (" ".join((*led, idiom)) for idiom in idioms if led and idiom.startswith(last + " "))


def internal_en() -> Iterator[str]:
    """team calls, 1:1 meetings."""
    for whose, what in product(phrases(idioms_en.INTERNAL), phrases(idioms_en.HELD)):
        yield f"{whose} {what}"


def papers_zh() -> Iterator[str]:
    """演示PPT, 报价流程."""
    for what, paper in product(idioms_zh.PAPERED.split(), idioms_zh.PAPERS.split()):
        yield what + paper
    for talk, paper in product(idioms_zh.TALKED.split(), idioms_zh.OF.split()):
        yield talk + paper


def corrections_zh() -> Rows:
    """不是, 说反了, 哦不对."""
    rows: Rows = {word: ("corr", "not", "") for word in ("不是", "唔系", "不系")}
    rows |= {word: ("corr", "wrong", "") for word in (*moods_zh.WRONG.split(), *_amiss())}
    for who, word in product(moods_zh.NOTICED.split(), ("不对", "不", "错了", "不是")):
        rows[who + word] = ("corr", "", "")
    rows |= {who + "是": ("corr", "weak", "") for who in moods_zh.NOTICED.split()}
    return rows | {"应该是": ("corr", "should", "")}


def parties_zh() -> Rows:
    """我同事, 我们组长; 同事介绍的客户."""
    rows: Rows = {whose + who: ("other", "", "") for whose, who in product(MINE.split(), moods_zh.ROLES.split())}
    brought = product(("", *MINE.split()), moods_zh.ROLES.split(), ("介绍", "推荐"))
    return rows | {"".join(parts): ("fill", "", "") for parts in brought}


def called_off() -> Rows:
    """取消了, cancelled: of what was to be; 没签 denies what was tried."""
    listed = (*moods_zh.CALLED_OFF.split(), *phrases(moods_en.CALLED_OFF))
    rows: Rows = {word: ("cancel", "off", "") for word in listed}
    rows |= {word: ("cancel", "paper", "") for word in phrases(moods_en.NO_DEALS)}
    missent = (*moods_zh.MISSENT.split(), *phrases(moods_en.MISSENT))
    return rows | {word: ("cancel", "missent", "") for word in missent}


def parts_of_days() -> Rows:
    """昨下午."""
    days = {"今": "0", "昨": "-1", "前": "-2", "明": "1"}
    return {day + part: ("day", days[day], "") for day, part in product(days, dates.PARTS_ZH.split())}


def sides_of_breaks() -> Rows:
    """before lunch, post-lunch."""
    sides = product(dates.SIDES_EN.split(), " -", dates.BREAKS_EN.split())
    return {side + link + rest: ("part", "", "") for side, link, rest in sides}


def mistyped(rows: Rows) -> Rows:
    """拜仿 for 拜访: a character of the same sound."""
    found: Rows = {}
    for word in slips.SPOKEN.split():
        for at, char in enumerate(word):
            found |= {word[:at] + other + word[at + 1 :]: rows[word] for other in slips.SOUNDS.get(char, "")}
    return found


def ways() -> Iterator[str]:
    """popped round to see, drove over to visit, went and saw."""
    whither = product(journeys_en.WAYS.split(), journeys_en.DIRECTIONS.split(), phrases(journeys_en.TO_WHOM))
    for way, there, whom in whither:
        yield f"{way} {there} {whom}"
    for way, whom in product(journeys_en.JOURNEYS.split(), phrases(journeys_en.PURPOSE)):
        yield f"{way} {whom}"
        yield from (f"{way} {there} {whom}" for there in journeys_en.FAR.split())


def _amiss() -> Iterator[str]:
    """记岔了, 数漏了."""
    for told, how, mark in product(moods_zh.TOLD.split(), moods_zh.AMISS.split(), ("了", "咗", "啦")):
        yield told + how + mark
    for how, did, mark, much in product("多少", "打写按输填敲", ("了", ""), moods_zh.NOUGHTS.split()):
        yield f"{how}{did}{mark}{much}"
    for told, how in product(moods_zh.TOLD.split(), moods_zh.SHORT.split()):
        yield f"{told}{how}了"
