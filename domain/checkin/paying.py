"""Reads amounts beside what was signed or collected (rules 3 and 13)."""

from dataclasses import replace
from decimal import Decimal

from domain.checkin.quantities import Quantity
from domain.checkin.tokens import Token
from domain.checkin.walk import Walk

LARGE = 1000  # from here on a bare number beside a signing is an amount
UNCLEAR = 100  # from here to LARGE it may be either
CONTRACTED = frozenset(
    {
        "项目",
        "订单",
        "设备",
        "产品",
        "合同",
        "系统",
        "货款",
        "尾款",
        "project",
        "order",
        "contract",
        "renewal",
        "account",
        "pilot",
    }
)
OUTSTANDING = (" to follow", " to come", " outstanding", " still due", " owing", " still owed")
PARTLY = (*OUTSTANDING, " upfront", " up front", " up-front")
TAKES_AMOUNT = frozenset({"name", "recip", "titled", "asp", "colon", "fill", "cust"})


def is_amount(walk: Walk, number: Quantity) -> bool:
    """Whether the number is money: by its currency or unit, or because the activity counts money."""
    if number.is_money:
        return True
    if walk.phrase.metric == "quotes" and not number.unit and number.value >= LARGE and not walk.is_after("cust"):
        return True  # quoted Ford 50,000
    if number.unit or not walk.money or walk.is_after("cust"):
        return False
    if walk.phrase.metric == "deals":
        return number.value >= UNCLEAR
    after = walk.after
    return after is None or after.kind not in ("act", "name") or after.sense != "low"


def pay(walk: Walk, token: Token, number: Quantity) -> None:
    """Takes a number as an amount: of the customer just named, of the whole, or in doubt."""
    phrase = walk.phrase
    elsewhere = walk.aside and walk.led not in ("for", "at") and not number.currency
    denied = walk.is_before("neg") and bool(phrase.money or phrase.names)  # for £12k instead of £15k
    if not walk.money or denied or _is_told(walk, token) or (elsewhere and not _of_contract(walk, number)):
        return
    if walk.led == "of" and walk.is_before("recip", "fill") and (phrase.money or any(m.money for m in phrase.members)):
        return  # 6k of the 12k they owe
    if number.vague or walk.vague or _is_of_piece(walk):
        walk.guess("amount", token)
    elif number.value and not number.is_money and number.value < (LARGE if phrase.metric == "deals" else UNCLEAR):
        phrase.doubt("amount", token)
    if number.minus:
        phrase.doubt("sign", token)
    if walk.total:
        phrase.whole = number
        return
    times = _own_count(walk) or phrase.count or Decimal(len(phrase.members) or 1)
    if phrase.each and times > 1:
        number, phrase.each = replace(number, value=number.value * times), False
    phrase.rate = phrase.rate or walk.led == "at"
    _give(walk, number)


def _is_told(walk: Walk, token: Token) -> bool:
    """5.8k with 1.2k upfront; 1.2k deposit, 4.6k to follow: a part of the price, or what is still owed."""
    paid = bool(walk.phrase.money) or any(member.money for member in walk.phrase.members)
    return walk.low.startswith(PARTLY if paid else OUTSTANDING, token.end)


def _own_count(walk: Walk) -> Decimal | None:
    """中兴2单各3万: how many the customer just named has of them."""
    last = walk.phrase.members[-1] if walk.phrase.members else None
    counted = walk.tokens[walk.at - 2].num if walk.at > 2 and walk.is_before("fill") else None
    return last.count if last is not None and counted is not None and counted.value == last.count else None


def _is_of_piece(walk: Walk) -> bool:
    """40 seats at £12, 24 months at £500: of each of them."""
    measured = walk.tokens[walk.at - 2].num if walk.at > 1 and walk.led == "at" and walk.is_before("recip") else None
    return measured is not None and measured.unit == "#"


def _of_contract(walk: Walk, number: Quantity) -> bool:
    """中标海螺项目300万, signed the Ford project 300k, on a deal worth 48k: the amount right behind what it is for."""
    led = walk.is_before("amount") or walk.word(walk.before) in CONTRACTED
    return number.is_money and led and not walk.phrase.money


def multiply(walk: Walk) -> None:
    """Acme and Globex at 5k each: the amount just read is of every one."""
    phrase = walk.phrase
    times = phrase.count if phrase.count is not None else Decimal(len(phrase.members))
    last = phrase.members[-1].money if phrase.members and phrase.members[-1].money else phrase.money
    counted = walk.before.num if walk.before is not None else None
    if not last or times < 2 or (counted is not None and not counted.is_money and counted.unit):
        return  # 华为1单5万，中兴2单各3万
    money = last.pop()
    phrase.doubts = [doubt for doubt in phrase.doubts if doubt[0] != "amount" or money.vague]
    phrase.money.append(replace(money, value=money.value * times))


def multiplied(walk: Walk, token: Token, number: Quantity) -> Quantity:
    """2 x 5k is 10k: of an amount, or of as many deals."""
    before, phrase = walk.before, walk.phrase
    if token.sense != "x" or before is None or before.num is None:
        return number
    if phrase.money and before.num is phrase.money[-1]:
        phrase.doubts = [doubt for doubt in phrase.doubts if doubt[1] != before.start]
        return replace(number, value=number.value * phrase.money.pop().value)
    if number.is_money and before is phrase.counted:
        return replace(number, value=number.value * before.num.value)
    return number


def _give(walk: Walk, number: Quantity) -> None:
    """The amount is of the customer just named, else of the activity as a whole."""
    phrase = walk.phrase
    last = phrase.members[-1] if phrase.members and not phrase.each else None
    if last is not None and not last.money and phrase.last in TAKES_AMOUNT:
        last.money.append(number)
    else:
        phrase.money.append(number)
