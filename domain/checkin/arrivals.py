"""Activities told without a word for them: an amount that arrived, one paid back, a new customer by name."""

from itertools import pairwise

from domain.checkin.act import Act
from domain.checkin.kinds import kinds
from domain.checkin.lights import AMOUNT
from domain.checkin.quantities import Quantity
from domain.checkin.tokens import Token

REFUNDED = kinds("refund recip name titled cust fill date light asp conj")
PAYER = kinds("name titled cust conj adj fill recip")
ARRIVING = frozenset({"payments", "arrived"})


def arrived(tokens: list[Token], light: int) -> str:
    """ "$5k received", "3k came in", "5k from Acme arrived": the amount stands before."""
    paid = _payer(tokens, light) - 1
    while paid > 0 and (tokens[paid].kind == "fill" or _is_past(tokens[paid])):
        paid -= 1  # 运费3000元已收, 海天的5万今天到了
    number = tokens[paid].num if paid >= 0 else None
    if number is None or not _is_sum(number):
        return ""
    came = tokens[light].sense == "visits" and light + 1 == len(tokens) and number.is_money  # 海天的10万到了
    return "payments" if came or tokens[light].sense in ARRIVING else ""


def _is_past(token: Token) -> bool:
    return token.day is not None and token.day.sense in ("day", "part")


def _payer(tokens: list[Token], light: int) -> int:
    """Where "from Acme" begins; the verb itself where nobody pays."""
    at = light - 1
    while at >= 0 and tokens[at].kind in PAYER:
        if tokens[at].sense == "from":
            return at
        at -= 1
    return light


def came_in(metric: str, verb: Token) -> str:
    """续期保费收到8000: what came in was paid."""
    return "payments" if (metric, verb.sense) == ("bookings", "payments") else metric


def is_from(tokens: list[Token], light: int) -> bool:
    """ "got 3k upfront from them"."""
    verb, behind = tokens[light], [token for token in tokens[light + 1 : light + 4] if token.kind != "fill"]
    if verb.sense != "deals?" or verb.form != "done" or len(behind) < 2 or behind[0].num is None:
        return False
    return behind[0].num.is_money and (behind[1].sense == "from" or _is_in(behind))


def _is_in(behind: list[Token]) -> bool:
    """got £1,990 in."""
    return len(behind) == 2 and behind[1].kind == "recip" and behind[1].end == behind[1].start + 2


def _is_sum(number: Quantity) -> bool:
    return number.is_money or (not number.unit and number.value >= AMOUNT)


def from_payer(tokens: list[Token], at: int) -> bool:
    """£5k landed from Acme, ten grand from Acme landed."""
    payers = [token.sense for token in tokens[max(0, at - 3) : at]]
    paid = any(token.num is not None and token.num.is_money for token in tokens[max(0, at - 4) : at])
    if paid and "from" in payers:
        return True
    number = tokens[at - 1].num if at else None
    return number is not None and number.is_money and at + 1 < len(tokens) and tokens[at + 1].sense == "from"


def refunds(tokens: list[Token]) -> list[Act]:
    """客户退款5000元: a payment with the other sign."""
    at = next((at for at, token in enumerate(tokens) if token.kind == "refund"), -1)
    moved = any(token.num is not None and token.num.unit != "#" for token in tokens)
    moved = moved or {token.kind for token in tokens} <= REFUNDED
    return [Act("payments", at, at, "refund", done=True)] if at >= 0 and moved else []


def gains(tokens: list[Token]) -> list[Act]:
    """ "new shippers: 2": customers by what they are, gained."""
    for at, (left, right) in enumerate(pairwise(tokens)):
        if left.sense == "new" and right.kind == "cust":
            led = at > 0 and tokens[at - 1].kind in ("num", "light")
            followed = at + 2 < len(tokens) and tokens[at + 2].kind in ("colon", "num")
            return [Act("new_customers", at, at + 1, "noun")] if led or followed else []
    return []
