"""Finds the Chinese word, number, date, person or firm at a place, longest first."""

import re

from domain.checkin.cursor import Cursor
from domain.checkin.days import day_at
from domain.checkin.figures import NUMERALS, figure_at
from domain.checkin.kinds import kinds
from domain.checkin.numerals import PIECES
from domain.checkin.people import ADDRESSED, person_at, titles
from domain.checkin.quantities import Quantity, counted_at, quantity_at
from domain.checkin.sure import CURRENCIES, PLAIN, dated
from domain.checkin.tokens import Token
from domain.checkin.vocabulary import Entry
from domain.checkin.wordnumbers import ONE, worded_at
from domain.checkin.words import chinese_at, known_at

INNER = frozenset("和与及跟同嘅的等在没冇共给")  # single characters that may end a name they stand in
JOINING = frozenset("和与及跟同")
ADVERBS = frozenset("已都也又还刚就才再没未各先")
TAILS = frozenset("标价款")  # objects of 投, 报, 收 only
AFTER_BRAND = frozenset(
    "很太也都还又已要想说在去来给对是有就才刚约签报发打收付回跑见了的嘅和与跟同等没不共咗过完未冇即再各仅只并且或被让请把从家做嫌"
)
BREAKING = kinds(
    "de stop act light neg cancel total conj date corr ques plan day span part ahead refund cust incl subset "
    "together fill vague cond amount vcount idiom self other"
)
COUNTERS = {
    "个": "", "家": "客户 新客 老客 公司 医院 大客户", "位": "客户 新客 老客 老板", "张": "单 合同 大单 订单 保单",
    "份": "报价 方案 合同 标书 保单 建议书 proposal quote", "场": "演示 demo 讲解 产品", "次": "演示 demo 拜访 讲解",
    "单": "", "趟": "", "笔": "单 款 回款 货款 尾款 大单 订单",
}  # fmt: skip
COUNTED = re.compile(
    f"[一二两三四五六七八九十百]{{1,4}}(?!{PIECES.pattern})(?:[家次通份单条笔场位名]|个(?![点百月星礼半小钟工季多]))"
)
MAY_BE_FIRM = frozenset({"adj", "brand", "stop", "cust", "noise"})
WEAK = frozenset({"stop", "fill", "adj", "light", "plan", "neg", "vague"})
DESCRIBING = frozenset("做搞卖干新老旧")
NAMELIKE = frozenset("天风雨雪茶路货热冷")  # begin a name in a list (天山), not only a remark
NAME_BEFORE = frozenset({"act", "asp", "sep", "recip", "conj", "colon", "incl"})
NAME_POSITION = frozenset({"sep", "asp", "act"})
CALENDAR = frozenset("上本这今下周星礼最近过连前")
NOT_IN_FIRM = r"\W\d_a-z了咗嘅畀的和与及在是给去到从被把跟同有来说很都也还对向为约"
GIVING = frozenset("给俾畀")
LISTED = re.compile("[\u4e00-\u9fff]{2,6}、")  # 拜访 劲嘉、裕同
FIRM = re.compile(
    rf"(?!客户|一家|几家|对方|我们|他们|这家|那家|上市|新|老|大客户|外资|国有|同一)(?:(?![上下中]午|[早晚]上|[今昨明]天|[今昨]晚|回公司)[^{NOT_IN_FIRM}]){{2,12}}?"
    "(?:集团有限公司|集团股份有限公司|有限责任公司|股份有限公司|有限公司|集团公司|公司|集团|医院|大学|学院|银行|研究院|研究所|设计院|中学|小学|幼儿园|股份|实业|药业|制药|控股|人寿|科技|食品|物流|地产|重工|证券|大药房|酒店|[二三四五六七八九十]小(?![时学组份半部单客批]))"
    rf"(?:(?:第[一二三四五六七八九十]|附属)[^{NOT_IN_FIRM}]{{0,4}}医院|分公司|分行|支行|股份|集团)?"
)


def han_at(cursor: Cursor, at: int) -> Token | None:
    """What begins at `at`; None where it is a character of a name or of a word nobody knows."""
    char = cursor.low[at]
    token = cursor.own(at) if cursor.added else None
    if token is None and char in CURRENCIES:
        token = _currency(cursor, at)
    if token is None:
        token = _numeral(cursor, at) if char in NUMERALS else _word(cursor, at)
    if cursor.run >= 0:
        return token
    if cursor.firms and (token is None or token.kind in MAY_BE_FIRM or cursor.before in NAME_POSITION):
        token = _firm(cursor, at, token)
    if token is None or (token.kind == "adj" and token.end == at + 1):
        token = person_at(cursor.low, at, cursor.ends_name) or token
    return token


def _currency(cursor: Cursor, at: int) -> Token | None:
    """港币8千: the currency before its amount."""
    found = quantity_at(cursor.low, at)
    return Token("num", "", "", at, found.end, found) if found is not None and found.currency else None


def _word(cursor: Cursor, at: int) -> Token | None:
    low, free = cursor.low, cursor.run < 0
    for word, entry in chinese_at(low, at):
        if low.startswith(word, at):
            kind, sense, form = entry
            if free and len(word) > 1 and kind in PLAIN:
                return Token(kind, sense, form, at, at + len(word))
            if not free and titles(low, cursor.run, at, word):
                return Token("titled", "", "", at - 1, at + len(word))
            if _fits(cursor, word, kind, at):
                return _worded(cursor, word, entry, at)
    if low[at] in CALENDAR:
        return _calendar(cursor, at)
    return _bare_counter(cursor, at) if low[at] in COUNTERS and cursor.run < 0 else None


def _fits(cursor: Cursor, word: str, kind: str, at: int) -> bool:
    """Whether the word is one here, and not a piece of a name."""
    if word in TAILS:
        return cursor.run < 0 and (cursor.before in ("num", "light", "asp") or cursor.low[at - 1] == "的")
    if kind in ("asp", "particle"):
        behind_verb = cursor.run < 0 and cursor.before in ("act", "light") and cursor.touches(at)
        return behind_verb or (kind == "asp" and word in "了咗")
    if cursor.run >= 0:
        if len(word) == 1:
            return _ends_name(cursor, word, at)
        return kind in BREAKING and not (word[0] == "新" and at - cursor.run == 1 and _verb_at(cursor.low, at + 1))
    return len(word) > 1 or (_stands(cursor, word, at) and not (kind in WEAK and _begins_name(cursor, at)))


def _begins_name(cursor: Cursor, at: int) -> bool:
    """比亚迪 behind a verb, 传音 behind 给 and 发给: a character that runs on into one no word begins with."""
    before = cursor.before
    given = before == "light" and (cursor.low[at - 1] in GIVING or cursor.out[-1].sense == "seen")
    return (
        cursor.low[at] not in DESCRIBING
        and (given or before in NAME_BEFORE or (before == "cut" and cursor.low[at] in NAMELIKE))
        and (cursor.touches(at) or (before == "act" and LISTED.match(cursor.low, at) is not None))
        and not (known_at(cursor.low, at + 1) or cursor.low[at + 1] in NUMERALS)
    )


def _stands(cursor: Cursor, word: str, at: int) -> bool:
    """Whether a single character is a word where no name has begun."""
    if cursor.before in ("brand", "known") and cursor.touches(at) and word not in AFTER_BRAND:
        return False
    if word not in JOINING or cursor.before not in ("act", "sep", "asp", "light", "recip", "incl", "colon"):
        return True
    return cursor.out[-1].sense == "new_customers" and cursor.out[-1].form == "zhn"  # 一家新客户和华为


def _ends_name(cursor: Cursor, word: str, at: int) -> bool:
    """Whether a single character ends the name before it: 华为和中兴, 恒源已签约."""
    if word in JOINING:
        follow = cursor.low[at + 1 : at + 2]
        return at - cursor.run >= 2 and (follow.isalnum() or follow in (" ", "@", "<"))
    if word == "各" and cursor.low[at + 1 : at + 2] in NUMERALS | frozenset("123456789"):
        return True
    return word in INNER or (word in ADVERBS and _verb_at(cursor.low, at + 1))


def _verb_at(low: str, at: int) -> bool:
    return at < len(low) and any(
        entry[0] in ("act", "light") and low.startswith(word, at) for word, entry in chinese_at(low, at)
    )


def _worded(cursor: Cursor, word: str, entry: Entry, at: int) -> Token | None:
    kind, sense, form = entry
    if kind in ("part", "span", "ahead"):
        return _calendar(cursor, at) or dated(entry, word, at, cursor.today)
    if kind == "day":
        return dated(entry, word, at, cursor.today)
    return Token("fill" if kind == "particle" else kind, sense, form, at, at + len(word))


def _calendar(cursor: Cursor, at: int) -> Token | None:
    found = day_at(cursor.low, at, cursor.today)
    return Token("date", cursor.low[at : found.end], "", at, found.end, day=found.day) if found else None


def _numeral(cursor: Cursor, at: int) -> Token | None:
    if (
        cursor.run >= 0
        and at - cursor.run == 1
        and cursor.low[cursor.run] in ADDRESSED
        and known_at(cursor.low, at + 1)
    ):
        return None  # 张三, 李四
    counted = counted_at(cursor.low, at) if COUNTED.match(cursor.low, at) else None
    if counted is not None:
        word = _word(cursor, at)
        longer = word is not None and (word.end >= counted.end or word.kind == "brand")
        return word if longer else Token("num", "", "", at, counted.end, counted)
    day = _calendar(cursor, at) if cursor.run < 0 else None
    if day is not None:
        return day
    dozens = worded_at(cursor.low, at)
    if dozens is not None:
        return Token("num", "word", "", at, dozens.end, dozens)
    word, figure = _word(cursor, at), figure_at(cursor.low, at, cursor.today)
    return word if word and (figure is None or word.end >= figure.end or word.kind == "brand") else figure


def _firm(cursor: Cursor, at: int, token: Token | None) -> Token | None:
    """A name that ends like a firm: 宏达技术有限公司, 北京大学第三医院."""
    found = FIRM.match(cursor.low, at)
    if found is None or (token is not None and (found.end() <= token.end or token.kind in ("act", "num", "light"))):
        return token
    if any(_verb_at(cursor.low, place) for place in range(at + 1, found.end())):
        return token
    return Token("brand", "firm", "", at, found.end())


def _bare_counter(cursor: Cursor, at: int) -> Token | None:
    """做了个 demo, 签了张单: a counter without a number is one."""
    if cursor.before not in ("act", "light", "asp") or not cursor.touches(at):
        return None
    char, rest = cursor.low[at], cursor.low[at + 1 : at + 9].lstrip()
    if char == "单" and rest[:1].isalpha():
        return None
    if char not in "个单趟" and not rest.startswith(tuple(COUNTERS[char].split())):
        return None
    return Token("num", "bare", "", at, at + 1, Quantity(ONE, at + 1, unit="次", often=char == "趟"))
