"""Tells firms that an & stands in: Smith & Sons, Brown and Co, B and Q, Ridgeline Feed & Seed."""

from domain.checkin.kinds import kinds
from domain.checkin.lexicon.names import FAMILY, TRADES
from domain.checkin.people import ADDRESSES
from domain.checkin.tokens import Token

CAPPED = frozenset({"word", "brand", "known"})
CORPORATE = kinds("ltd inc pte sdn bhd llc plc corp co pty")
OPENING = frozenset({"adj", "fill", "cust", "stop"})
DEALT_IN = frozenset(pair.strip() for pair in TRADES.split(","))


def is_family(tokens: list[Token], at: int, raw: str, low: str) -> bool:
    """Whether the word at `at` and the one behind its & are of one firm."""
    if at + 2 >= len(tokens) or tokens[at + 1].kind != "conj":
        return False
    left, right = tokens[at], tokens[at + 2]
    if left.kind not in CAPPED or not raw[left.start].isupper():
        return False
    if left.end == left.start + 1 and right.end == right.start + 1 and raw[right.start].isupper():
        return True  # B and Q
    if tokens[at + 1].sense == "&" and raw[right.start].isupper() and _is_listed(tokens, at, raw):
        return True
    first, third = low[left.start : left.end], low[right.start : right.end]
    return third in FAMILY or third == first or f"{first} & {third}" in DEALT_IN


def _is_listed(tokens: list[Token], at: int, raw: str) -> bool:
    """Corbett & Shaw, Dunn and Pine & Fir: where other marks part the list; Acme, Globex & Initech has its own."""
    before = tokens[at - 1] if at else None
    if (
        before is not None
        and before.kind == "conj"
        and before.sense != "&"
        and at > 1
        and tokens[at - 2].kind in CAPPED
    ):
        return True
    behind = at + 3
    while behind < len(tokens) and tokens[behind].kind in CAPPED and raw[tokens[behind].start].isupper():
        behind += 1
    follow = tokens[behind + 1 : behind + 4]
    follow = follow[1:] if follow and follow[0].kind == "conj" else follow[:2]  # Pepper & Vine, then Old Forge
    if not follow or not _is_named(follow, raw):
        return False
    mark = tokens[behind]
    return mark.sense in ("comma", "/", "、") or (mark.kind == "conj" and mark.sense != "&")


def _is_named(tokens: list[Token], raw: str) -> bool:
    """Globex, Old Forge: a name of its own."""
    if not raw[tokens[0].start].isupper():
        return False
    goes_on = len(tokens) > 1 and tokens[1].kind in CAPPED and raw[tokens[1].start].isupper()
    return tokens[0].kind in CAPPED or (tokens[0].kind in OPENING and goes_on)


def may_be_dotted(left: str, right: str) -> bool:
    """Dr. Patel, Tan Bros. Pte Ltd: whether a dot may stand between the two words of one name."""
    return left in ADDRESSES or right in CORPORATE


def is_centre(token: Token, low: str) -> bool:
    """康泰体检中心: whether the word says what the firm is a centre of."""
    return token.kind == "stop" and low.startswith("中心", token.end)
