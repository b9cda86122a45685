"""Clauses that only say which one is meant: 跟进了周一发的报价, called the 8 people I met on Tuesday."""

from domain.checkin.kinds import kinds
from domain.checkin.tokens import Token

VERBS = frozenset({"zhv", "zhd", "past", "base"})
WITHIN = kinds("act light asp name fill adj date num cust recip stop idiom titled person")
MEANT = kinds("num act cust name adj titled")
WHO = frozenset({"self", "other"})
DONE = frozenset({"act", "light"})
NEAR = 6  # tokens that such a clause has at most


def without_relatives(tokens: list[Token]) -> list[Token]:
    """The tokens of a clause less those that only say which customers or papers are meant."""
    kept: list[Token] = []
    behind, verb = 0, False
    for at, token in enumerate(tokens):
        if at < behind:
            continue
        verb = verb or (token.kind == "act" and token.form in VERBS)
        if token.kind == "date" and _is_led(kept):
            behind = _up_to_de(tokens, at)
        elif token.kind in WHO and verb and _is_the(kept):
            behind = _up_to_day(tokens, at)
        if at >= behind:
            kept.append(token)
    return kept


def _is_led(kept: list[Token]) -> bool:
    """Whether the verb, or 给, stands right before."""
    last = kept[-1] if kept and kept[-1].kind != "asp" else kept[-2] if len(kept) > 1 else None
    if last is None or last.kind != "recip":
        return last is not None and last.kind == "act" and last.form in ("zhv", "zhd")
    return all(token.kind not in ("num", "name") for token in kept)


def _up_to_de(tokens: list[Token], at: int) -> int:
    """Where what is meant begins: 昨天加的|5个客户; 0 where nothing is."""
    for end in range(at + 1, min(at + NEAR, len(tokens) - 1)):
        if tokens[end].kind == "de":
            counts = end == at + 1 and tokens[end + 1].kind == "num"  # 拜访了周一的3家
            return end + 1 if tokens[end + 1].kind in MEANT and not counts else 0
        if tokens[end].kind not in WITHIN:
            return 0
    return 0


def _is_the(kept: list[Token]) -> bool:
    """the quote, the 8 people: with its article."""
    return any(token.sense == "the" for token in kept[-3:-1]) and kept[-1].kind in MEANT


def _up_to_day(tokens: list[Token], at: int) -> int:
    """Where "we sent on Monday" ends; 0 where no day closes it."""
    if at + 2 >= len(tokens) or tokens[at + 1].kind not in DONE:
        return 0
    for end in range(at + 2, min(at + NEAR, len(tokens))):
        if tokens[end].kind == "date":
            return end + 1 if end + 1 == len(tokens) or tokens[end + 1].kind == "conj" else 0
        if tokens[end].kind not in WITHIN:
            return 0
    return 0
