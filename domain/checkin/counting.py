"""Reads the numbers to the right of an activity: counts, amounts, and numbers of other things (rules 2, 3, 12, 13)."""

from dataclasses import replace

from domain.checkin.described import is_description
from domain.checkin.more import of_group, of_part, of_rest, others
from domain.checkin.paying import LARGE, is_amount, multiplied, pay
from domain.checkin.phrase import Member
from domain.checkin.quantities import Quantity
from domain.checkin.sharing import LEFT
from domain.checkin.tokens import Token
from domain.checkin.walk import Walk

PEOPLE = ("people", "ppl", "pax", "heads")
TO_SOMEBODY = ["recip", "name"]
GOODS = frozenset("台辆部箱柜套件吨只")


def on_num(walk: Walk, token: Token) -> None:
    number = token.num
    if number is not None and _of_people(walk, token):
        number = replace(number, unit="家")
    if number is None or number.unit == "#":
        if number is not None:
            _goods(walk, token, number)
        walk.vague = None
        return
    number = multiplied(walk, token, number)
    if is_amount(walk, number):
        pay(walk, token, number)
    elif (not walk.aside or (walk.joined and of_part(walk))) and not _of_things(walk, token, number):
        count(walk, token, number)
    walk.vague = None
    walk.total = False


def _of_people(walk: Walk, token: Token) -> bool:
    """ "called 10 people"; "a demo for 10 people" is one."""
    led = walk.at > 1 or (walk.at == 1 and not walk.is_before("fill"))
    if led or walk.phrase.form not in ("past", "base") or not walk.word(token).endswith(PEOPLE):
        return False
    return walk.phrase.metric in ("visits", "calls", "follow_ups")


def _goods(walk: Walk, token: Token, number: Quantity) -> None:
    """装机2台 counts what the workspace counts; 签约1套, 报价3台 only says that it was done."""
    if walk.phrase.form == "own" and walk.low[token.end - 1] in GOODS and walk.phrase.count is None:
        count(walk, token, replace(number, unit=""))
    walk.phrase.goods = walk.phrase.goods or walk.at == 0


def on_vcount(walk: Walk, token: Token) -> None:
    other = walk.phrase.form == "noun" and walk.is_before("conj") and not walk.is_after("cust", "adj")
    if not walk.aside and not other:  # 3 visits and a lot of admin
        walk.phrase.doubt("number", token)
        walk.phrase.unit = walk.phrase.unit or "?"


def count(walk: Walk, token: Token, number: Quantity) -> None:
    """Takes a number as how many it was: of the customer just named, or of all."""
    phrase = walk.phrase
    if number.vague or walk.vague:
        walk.guess("number", token)
    if number.minus:
        phrase.doubt("sign", token)
    if number.unit == "次" and phrase.metric == "payments":
        phrase.goods = True  # 回款三笔: how much is said elsewhere
        return
    if _of_customer(walk):
        phrase.members[-1].count = number.value
    elif phrase.count is None:
        _first(walk, token, number)
    elif walk.total:
        phrase.stated.append((number.value, token.start, token.end))
    elif walk.is_before("incl") or walk.is_after("incl") or (walk.led == "of" and walk.is_before("recip")):
        return  # 3家药店，一家是海王; 5个电话有两个没接
    elif walk.joined and (_of_kind(walk, number) or of_part(walk)):
        phrase.count += number.value
    elif not number.often and not walk.is_after("fill") and not _heads_amount(walk):
        phrase.doubt("number", token)


def _first(walk: Walk, token: Token, number: Quantity) -> None:
    phrase = walk.phrase
    timed = walk.is_before("date") and walk.is_after("date")  # 8 visits morning 5 evening
    if phrase.form == "noun" and ((walk.joined and of_part(walk)) or timed):
        phrase.more += number.value  # 12 cold calls and 5 warm ones
        return
    if phrase.names and others(walk) and (number.unit == "家" or is_description(walk.tokens, walk.at)):
        phrase.members.append(Member(None, token.start, token.end, "", number.value))
        return
    phrase.count, phrase.unit, phrase.counted = number.value, number.unit, token
    phrase.sorted = phrase.sorted or walk.is_before("cust")
    phrase.total = walk.total


def _of_kind(walk: Walk, number: Quantity) -> bool:
    """新客户2家、老客户3家; 3个老客户和2个新客户."""
    at = walk.at - 1
    while at >= 0 and walk.tokens[at].kind in ("sep", "conj", "recip", "adj"):
        at -= 1
    return bool(number.unit) and number.unit == walk.phrase.unit and at >= 0 and walk.tokens[at].kind == "cust"


def _heads_amount(walk: Walk) -> bool:
    """开了2单,一单3万一单5万."""
    after = walk.after
    return walk.phrase.metric == "deals" and after is not None and after.num is not None and after.num.is_money


def _of_customer(walk: Walk) -> bool:
    """Acme 3 times, 华为2次, 中兴1家; in "华为、中兴2家" the number is of both."""
    members = walk.phrase.members
    if not members or walk.total or walk.phrase.last != "name" or not walk.is_before("name", "asp", "fill", "colon"):
        return False
    one, number = len(members) == 1 or walk.phrase.count is not None, walk.tokens[walk.at].num
    if not one and number is not None and number.value == len(members) and walk.at + 2 == len(walk.tokens):
        return False  # 拜访了绿城、滨江、万科3家房企
    return one or members[-2].count is not None or walk.names_another


def _of_things(walk: Walk, token: Token, number: Quantity) -> bool:
    """Whether the number counts something else, or belongs to a name: 4 calls done 2 to go."""
    counted = (walk.phrase.count is not None and walk.is_after("cancel")) or of_rest(walk)  # visits: 2 done 1 cancelled
    if (
        counted
        or walk.word(walk.after) in LEFT
        or (walk.phrase.metric == "quotes" and walk.led == "for" and walk.phrase.names)
    ):
        return True  # quoted Acme for 12 x 40ft containers
    if number.unit or token.sense == "x":
        return False
    if walk.led == "with" and walk.is_before("recip") and walk.phrase.names:
        return True  # visited Acme with 2 colleagues
    if walk.is_before("recip") and walk.word(walk.before) == "of" and (walk.phrase.names or of_group(walk)):
        return True  # Ford's team of 8
    return _in_name(walk, token) or _of_goods(walk, token) or _of_more_customers(walk, token, number)


def _in_name(walk: Walk, token: Token) -> bool:
    """Motel 6, behind a verb, is a name."""
    before, phrase = walk.before, walk.phrase
    if before is None or before.kind != "name" or before.end + 1 != token.start or token.sense:
        return False
    if token.num is not None and token.num.value != token.num.value.to_integral_value():
        return phrase.form == "past"  # visited Acme 9.30
    large = phrase.metric in ("quotes", "deals") and token.num is not None and token.num.value >= LARGE
    if large or phrase.form != "past" or not phrase.members or walk.word(walk.after) in ("times", "x", "time"):
        return False
    phrase.members[-1].name = walk.raw[phrase.members[-1].start : token.end]
    return True


def _of_goods(walk: Walk, token: Token) -> bool:
    """ "signed Acme: 3 loaders" counts goods; "quoted 3 loaders" may."""
    after, phrase = walk.after, walk.phrase
    if after is None or after.kind != "name" or after.sense != "low":
        return False
    if walk.is_before("conj", "sep") and phrase.count is not None:
        return False
    if phrase.members or phrase.count is not None:
        return True
    if phrase.metric not in ("deals", "quotes"):
        return False
    if phrase.metric == "quotes" and [part.kind for part in walk.tokens[walk.at + 2 : walk.at + 4]] == TO_SOMEBODY:
        return True  # quoted 500 banners to Acme
    phrase.doubt("number", token)
    walk.aside = True
    return True


def _of_more_customers(walk: Walk, token: Token, number: Quantity) -> bool:
    """ "5 schools and 2 clinics", "Acme and two brokers"."""
    after, phrase = walk.after, walk.phrase
    if not walk.is_before("conj", "sep") or after is None:
        return False
    if phrase.count is not None and not phrase.unit and (after.kind == "cust" or after.sense == "low"):
        phrase.count += number.value
        return True
    if phrase.members and phrase.count is None and after.kind in ("cust", "adj"):
        phrase.members.append(Member(None, token.start, token.end, "", number.value))
        return True
    return False
