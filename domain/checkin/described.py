"""Customers that are told without a name, beside those that have one: 一个老客户和海底捞, 华为和一个做物流的客户."""

from domain.checkin.kinds import kinds
from domain.checkin.phrase import Member
from domain.checkin.tokens import Token
from domain.checkin.walk import Walk

NAMES = frozenset({"name", "titled"})
ENDING = kinds("sep recip conj date cut")
DESCRIPTION = kinds("light adj name de fill cust")
ARTICLES = frozenset({"a", "an", "another"})
OF_PERSON = frozenset({"at", "from", "of"})
REACH = 5  # tokens of a description
ONE = 1
PLACES = frozenset("区市县镇省路街园村湾")


def told_first(walk: Walk) -> None:
    """拜访了一个老客户和海底捞: so many without a name, and then those that have one."""
    phrase, counted = walk.phrase, walk.phrase.counted
    if counted is None or phrase.count is None or phrase.members or not walk.is_before("cust", "num"):
        return
    if not walk.is_after(*NAMES) or not _ends(walk) or not any(token is counted for token in walk.tokens):
        return
    described = walk.tokens[walk.at - 1].start > counted.end
    if phrase.count == ONE or described:
        start, end = counted.start, walk.tokens[walk.at - 1].end
        phrase.members.append(Member(None, start, end, "", phrase.count))
        phrase.count, phrase.counted, phrase.unit = None, None, ""


def _ends(walk: Walk) -> bool:
    """Whether the name behind ends the list, or goes on with one; 和小李一起去的 names a companion."""
    behind = walk.tokens[walk.at + 2 :]
    return not behind or behind[0].kind in ENDING


def is_description(tokens: list[Token], at: int) -> bool:
    """Whether the number at `at` counts those that the words behind it describe: 一个做物流的客户."""
    behind = [token.kind for token in tokens[at + 1 : at + 1 + REACH]]
    return "cust" in behind and DESCRIPTION.issuperset(behind[: behind.index("cust")])


def opens_described(walk: Walk) -> bool:
    """ "visited an old client and Acme", "and a dealer": one more, told first."""
    led = walk.tokens[0].kind == "fill" and walk.word(walk.tokens[0]) in ARTICLES
    told = walk.is_before("cust") or (walk.at == 1 and walk.phrase.sorted)
    if not (led and told) or walk.phrase.members or walk.phrase.count is not None:
        return False
    return walk.is_after("name") or _is_another_described(walk)


def _is_another_described(walk: Walk) -> bool:
    """ "and a new reseller", "and two shops"; a buyer and a manager at Acme are of one firm."""
    behind = walk.tokens[walk.at + 1 :]
    opened = walk.word(walk.after) in ARTICLES or walk.is_after("num")
    described = next((token.kind for token in behind[1:] if token.kind != "adj"), "") == "cust"
    return opened and described and not any(token.kind == "recip" and walk.word(token) in OF_PERSON for token in behind)


def on_light(walk: Walk, token: Token) -> None:
    """做水泥的客户: what a customer does is no name."""
    walk.aside = walk.aside or token.sense == "went"
    walk.described = token.form == "plain" and walk.low[token.start] in "做搞卖干"


def on_de(walk: Walk, _: Token) -> None:
    """华为的王总 is 华为, 南山区的大疆 is 大疆."""
    members = walk.phrase.members
    if walk.described:
        walk.described = False
    elif members and walk.is_after("name") and walk.low[members[-1].end - 1] in PLACES:
        members.pop()
    else:
        walk.de = bool(members) and walk.phrase.last in ("name", "titled")
