"""Names that begin with a number: 21世纪不动产, 7天酒店, 361度, 99 Bikes, Route 12 Diner."""

from dataclasses import replace

from domain.checkin.phrase import Phrase
from domain.checkin.tokens import Token

NAME_STANDS = frozenset({"sep", "conj", "act", "asp", "recip", "colon"})
NAMED = ("name", "titled")
FIGURED = frozenset("度号店代街里")  # ends of names, where a number stands before them
GOODS = frozenset("台辆部箱柜套件吨只本盒包瓶桶袋块支")
ENDS = frozenset({"", "、", ",", "。", ")", ";"})
CREATURES = frozenset("只棵匹颗")  # 三只耳, 三棵树
BEHIND_NAME = frozenset({"cut", "conj", "recip", "date"})
NAMING_DAYS = frozenset({"昨日", "今日", "明日", "明天", "今天", "昨天", "后天", "周末"})
FIRM_ENDS = (
    "文化",
    "传媒",
    "广告",
    "影视",
    "科技",
    "餐饮",
    "教育",
    "贸易",
    "设计",
    "网络",
    "实业",
    "集团",
    "公司",
    "动漫",
)
ENDING = frozenset({"cut", "sep", "recip"})
JOINING = frozenset("和与跟同及")
BEGINNING = frozenset({"run", "brand", "known"})
CHAIN = 5  # numbers that stand for names one behind the other
PRICE = 1000  # from here on no part of a name: 千禾 28000
LEAST = 100  # of a bare number that is a name in a list of them


def opens(tokens: list[Token], at: int, before: list[Token], low: str) -> bool:
    """Whether a number or a day begins a name."""
    return (opens_name if tokens[at].day is None else _opens_dated)(tokens, at, before, low)


def _opens_dated(tokens: list[Token], at: int, before: list[Token], low: str) -> bool:
    """昨日青空文化: a day right before the unknown characters of a firm."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.kind != "run" or after.start != tokens[at].end or not before:
        return False
    stands = before[-1].kind in NAME_STANDS and low[tokens[at].start : after.start] in NAMING_DAYS
    return stands and low.endswith(FIRM_ENDS, after.start, after.end)


def opens_name(tokens: list[Token], at: int, before: list[Token], low: str) -> bool:
    """Whether the number at `at` begins a name; `before`: the tokens that lead to it."""
    token = tokens[at]
    if token.num is None or token.kind != "num" or token.sense or token.num.is_money:
        return False
    counted = token.num.unit not in ("", "#") and low[token.end - 1] not in CREATURES
    if counted or not before or before[-1].kind not in NAME_STANDS or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    if after.kind in ENDING:
        one = after.kind != "recip" and _is_listed(token, before, low)
        return one or _heads_names(tokens, at, before, low) or _is_joined(tokens, at, low)
    if after.start == token.end + 1:
        return _is_spelled(tokens, at, before, low)
    if low[token.end - 1] in GOODS and token.num.unit == "#":
        return False  # 3台车
    joined = after.kind in ("run", "brand") or _runs_on(token, after, before[-1])
    return joined and after.start == token.end


def opens_labelled(tokens: list[Token], at: int, before: list[Token], raw: str) -> bool:
    """Route 12 Diner: behind a verb or in a list a label goes on to a name."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or not before or not raw[tokens[at].start].isupper() or after.start != tokens[at].end + 1:
        return False
    listed = before[-1].kind in ("conj", "sep", "recip", "colon") or before[-1].form == "past"
    listed = listed or (before[-1].sense == "comma" and len(before) > 1 and before[-2].kind == "name")
    return listed and raw[after.start].isupper() and after.kind in ("word", "brand", "known", "stop", "cust")


def _is_joined(tokens: list[Token], at: int, low: str) -> bool:
    """三和塑胶: one numeral that counts nothing, a 和 and a word."""
    token, behind = tokens[at], tokens[at + 1 : at + 3]
    bare = token.num is not None and not token.num.unit and token.end == token.start + 1
    return bare and not low[token.start].isascii() and [part.kind for part in behind] == ["recip", "run"]


def joins_numeral(left: Token, right: Token) -> bool:
    """三和塑胶: one numeral, a 和 and a word with nothing between them."""
    return right.kind == "run" or (left.kind == "num" and left.end == left.start + 1)


def ends_name(token: Token, low: str) -> bool:
    """九三 at the end of a list: a Chinese numeral that nothing counts."""
    if token.num is None or token.num.unit or token.end > token.start + 1 or low[token.start].isascii():
        return False
    return low[token.end : token.end + 1] in ENDS


def _is_listed(token: Token, before: list[Token], low: str) -> bool:
    """361度 and 360 in a list of names; 2、3家 and 3天 are none."""
    number, behind = token.num, before[-1]
    heads = behind.kind in ("act", "asp") and low[token.end : token.end + 1] == "、"
    joined = (
        behind.kind == "recip" and low[behind.start] in "和与跟同" and len(before) > 1 and before[-2].kind == "name"
    )
    if number is None or not (behind.kind == "sep" or heads or joined):
        return False
    if number.unit == "#":
        return low[token.end - 1] in FIGURED
    named = len(before) > 1 and before[-2].kind == "name"
    return named and behind.kind in ("sep", "recip") and not number.unit and number.value >= LEAST


def _heads_names(tokens: list[Token], at: int, before: list[Token], low: str) -> bool:
    """360、58同城 behind a verb, 、360和3M中国: large bare numbers that marks join to a name."""
    if not _takes_names(before[-1]):
        return False
    for place in range(at, min(at + 2 * CHAIN, len(tokens) - 2), 2):
        if not _is_linked(tokens[place], tokens[place + 1], low):
            return False
        if tokens[place + 2].kind in BEGINNING or _begins_word(tokens, place + 2):
            return True
    return False


def _is_linked(token: Token, link: Token, low: str) -> bool:
    number = token.num
    if number is None or number.unit or number.value < LEAST or link.start != token.end:
        return False
    return link.kind == "sep" or (link.kind == "recip" and low[link.start] in JOINING)


def _begins_word(tokens: list[Token], at: int) -> bool:
    """58同城, 3M中国."""
    token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    bare = token.num is not None and token.num.unit in ("", "#") and not token.num.is_money
    return bare and after.kind in ("run", "brand") and after.start == token.end


def _takes_names(token: Token) -> bool:
    """Whether whom it was with stands behind the token, and not how many times: 电话200、华为拜访1."""
    return token.kind in ("asp", "sep", "recip") or token.form in ("zhv", "zhd")


def _is_spelled(tokens: list[Token], at: int, before: list[Token], low: str) -> bool:
    """phoned 99 Bike, visited 5 Star Bakery: words with capitals that nothing else follows."""
    end = _capitals_end(tokens, at, before)
    return end > 0 and not _is_plural(tokens[end - 1], low)


def may_open_name(tokens: list[Token], at: int, before: list[Token], low: str) -> bool:
    """called 10 Plumbers, signed 4 Seasons: so many of them, or a name?"""
    end = _capitals_end(tokens, at, before)
    return end > 0 and _is_plural(tokens[end - 1], low)


def _capitals_end(tokens: list[Token], at: int, before: list[Token]) -> int:
    """Where the words with capitals behind a bare number that stands for a name end; 0 where it does not."""
    number, end = tokens[at].num, at + 1
    if number is None or number.unit or number.is_money or not before or before[-1].form != "past":
        return 0
    while end < len(tokens) and tokens[end].kind == "word" and tokens[end].form == "cap":
        if tokens[end].start != tokens[end - 1].end + 1:
            return 0
        end += 1
    ends = end >= len(tokens) or tokens[end].kind in BEHIND_NAME or tokens[end].num is not None
    return end if end > at + 1 and ends else 0


def _is_plural(token: Token, low: str) -> bool:
    return low[token.end - 1] == "s" and low[token.end - 2] not in "s'’"


def _runs_on(token: Token, after: Token, before: Token) -> bool:
    measured = token.num is not None and token.num.unit == "#"
    listed = before.kind in ("sep", "recip") or before.sense == "comma"
    bare = after.num is not None and not after.num.unit and not after.num.currency
    return listed and measured and (after.kind == "cust" or bare)


def with_numbers(tokens: list[Token], last: Phrase) -> list[Token]:
    """2 visits (Acme, Kiosk 10): where there are as many names as were told, a number behind one is part of it."""
    if len(last.members) + sum(token.kind in NAMED for token in tokens) != last.count:
        return tokens
    whole: list[Token] = []
    for token in tokens:
        before = whole[-1] if whole else None
        behind = before is not None and before.kind == "name" and token.start == before.end + 1
        number = token.num if behind else None
        if before is not None and number is not None and not number.is_money and number.value < PRICE:
            whole[-1] = replace(before, end=token.end)
        else:
            whole.append(token)
    return whole
