"""Light verbs that mean an activity by themselves where the right object follows: 打了3个, 跑了5家, 收到5万."""

from collections.abc import Callable
from itertools import pairwise

from domain.checkin.tokens import Token

COUNTED = frozenset({"num", "vcount", "vague", "total", "cust", "adj"})
PEOPLE = frozenset({"name", "titled", "person", "cust", "adj"})
CLEFT = frozenset({"name", "titled", "sep", "conj", "recip", "cust", "date", "idiom", "de"})
PAYING = frozenset({"calls", "visits"})  # 打了, 转了
THINGS = frozenset({"plan", "idiom", "handling"})
FIRMS = frozenset({"brand", "known", "cap"})
COUNTED_ALONE = frozenset({"calls", "visits", "seen", "follow_ups"})
LONG = 4  # characters: 税务局、银行 are errands
REACH = 40  # words behind the verb that are looked at
MEANT = {"seen": "visits", "orders": "deals", "won": "deals", "demos?": "deals", "deals?": "deals"}
AMOUNT = 1000  # from here on a bare number is an amount


def alone(tokens: list[Token], light: int, end: int) -> str:
    """The metric that the light verb means with the words up to `end`; "" for none."""
    token = tokens[light]
    test = ALONE.get(token.sense)
    if test is None:
        return ""
    if _is_paid(tokens, light):
        return "payments"
    rest = [part for part in tokens[light + 1 : min(end, light + REACH)] if part.kind not in ("fill", "asp")]
    if not rest or not test(rest, token):
        return ""
    if token.sense == "orders" and any(left.sense == "new" and right.kind == "cust" for left, right in pairwise(rest)):
        return "new_customers"  # 开了3个新account
    return MEANT.get(token.sense, token.sense)


def of_those_before(tokens: list[Token], light: int) -> str:
    """万科、保利都去了, 华为搞定了: where nothing follows those named before; "" for none."""
    verb, at = tokens[light], light - 1
    while at >= 0 and tokens[at].kind == "fill":
        at -= 1
    named = verb.form == "done" and at >= 0 and tokens[at].sense in FIRMS
    return {"seen": "visits", "visits": "visits", "deals": "deals"}.get(verb.sense, "") if named else ""


def stands_alone(tokens: list[Token], light: int, at: int) -> bool:
    """Whether the light verb has its own number, and the activity behind it one too."""
    verb, behind = tokens[light], tokens[at + 1 : at + 2]
    if tokens[at].form != "zhv" or verb.sense not in COUNTED_ALONE or verb.sense == tokens[at].sense:
        return False
    told = any(part.num is not None and part.num.unit in ("家", "次") for part in tokens[light + 1 : at])
    return told and bool(behind) and behind[0].kind in ("num", "asp") and verb.form == "done"


def _is_paid(tokens: list[Token], light: int) -> bool:
    """海螺打了5万过来: what somebody else sent over."""
    verb, after = tokens[light], tokens[light + 1 : light + 2]
    if verb.form != "done" or verb.sense not in PAYING or not after or after[0].num is None:
        return False
    payer = any(part.kind in ("name", "titled", "cust") for part in tokens[max(0, light - 4) : light])
    return payer and after[0].num.is_money


def _counts(rest: list[Token], units: str) -> bool:
    found = next((part for part in rest if part.kind in ("num", "vcount")), None)
    if found is None or rest[0].kind not in COUNTED:
        return False
    return found.num is None or (found.num.unit != "#" and found.num.unit in units and not found.num.is_money)


def _visited(rest: list[Token], token: Token) -> bool:
    """跑了4家, 走了3个客户, 跑了趟海尔, 跑了：海尔、格力."""
    rest = rest[1:] if rest[0].kind == "colon" and len(rest) > 1 else rest
    if _counts(rest, "家") or (rest[0].kind in ("num", "vcount") and len(rest) > 1 and rest[1].kind == "cust"):
        return True
    if token.form == "cleft":
        return rest[0].kind in ("name", "titled") and all(part.kind in CLEFT for part in rest)
    named = next((part for part in rest if part.num is None or not part.num.often), rest[0])
    if token.form != "done" or named.kind != "name":
        return False
    return named.sense in FIRMS - {"cap"} or _lists_firms(rest)


def _lists_firms(rest: list[Token]) -> bool:
    """跑了万盛冷链、海通物流: names that are too long for errands, with 、 between them."""
    names = [part for part in rest if part.kind == "name"]
    listed = any(part.kind == "sep" for part in rest) and all(part.kind in CLEFT | {"colon"} for part in rest)
    return listed and len(names) > 1 and all(name.end - name.start >= LONG for name in names)


def _seen(rest: list[Token], token: Token) -> bool:
    """见了陈太: to see somebody is a visit, whoever it was."""
    return _visited(rest, token) or _counts(rest, "次") or (token.form == "done" and rest[0].kind in PEOPLE)


def _received(rest: list[Token], _: Token) -> bool:
    return any(
        part.num is not None and part.num.unit != "#" and (part.num.is_money or part.num.value >= AMOUNT)
        for part in rest
    )


def _signed(rest: list[Token], token: Token) -> bool:
    bare = token.end == token.start + 1  # 跑4家签1家; not 铺货搞定8家
    done = token.form == "done" or (rest[0].sense in FIRMS and not bare)
    named = done and rest[0].kind in ("name", "titled")
    return named or _received(rest, token) or _counts(rest, "家次" if bare else "次")


def _won(rest: list[Token], token: Token) -> bool:
    return _called(rest, token) or _counts(rest, "家")


def _ordered(rest: list[Token], _: Token) -> bool:
    """took 2 orders, got an order."""
    return any(right.sense == "orders" and left.kind in ("num", "adj") for left, right in pairwise(rest[:3]))


def _called(rest: list[Token], _: Token) -> bool:
    return _counts(rest, "次") and not _of_things(rest)


def _rang(rest: list[Token], _: Token) -> bool:
    return _counts(rest, "家次") and not _of_things(rest)


def _of_things(rest: list[Token]) -> bool:
    """开了3个会, 打了3个喷嚏: what right behind the number it counts; 开了一场科室会."""
    if rest[-1].kind == "plan" and rest[-1].end == rest[-1].start + 1:
        return True
    for left, right in pairwise(rest):
        if left.num is not None:
            thing = right.kind in THINGS or (right.kind == "name" and right.sense == "han")
            return thing and right.start == left.end
    return False


def _gained(rest: list[Token], _: Token) -> bool:
    return _counts(rest, "家")


def _quoted(rest: list[Token], token: Token) -> bool:
    return _received(rest, token) or _counts(rest, "家")


def _followed(rest: list[Token], token: Token) -> bool:
    """跟了5个, 跟了中外运和德迅."""
    named = token.form == "done" and rest[0].kind == "name" and rest[0].sense in FIRMS
    if named and all(part.kind in CLEFT for part in rest):
        return True
    return _counts(rest, "家次") and rest[-1].kind in ("num", "cust", "vcount", "name")


ALONE: dict[str, Callable[[list[Token], Token], bool]] = {
    "calls": _rang, "visits": _visited, "seen": _seen, "payments": _received, "bookings": _received,
    "quotes": _quoted, "follow_ups": _followed, "new_customers": _gained, "deals": _signed,
    "orders": _called, "won": _won, "demos?": _ordered, "deals?": _ordered,
}  # fmt: skip
