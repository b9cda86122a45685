"""Tells where a space among Chinese words parts items: 打14通电话 跟进3家, 上周五跑了两家 今天补记."""

import re

from domain.checkin.kinds import kinds
from domain.checkin.tokens import Token

HAN = "\u3400"
SPACED_HAN = re.compile(f" [{HAN}-\U0010ffff]")
OPENING = kinds("date act light self stop neg plan idiom other")
NAMES = kinds("name titled")
TOLD = kinds("act light")
OBJECTS = kinds("num name titled cust vcount asp")
MOODS = kinds("neg plan cancel")
ENDING = OBJECTS | kinds("stop idiom fill de cancel")
REACH = 12  # tokens back that are looked at


def parts(current: list[Token], tokens: list[Token], at: int, low: str) -> bool:
    """Whether the word at `at` begins another item than the words before it in its clause."""
    token = tokens[at]
    if low[token.start - 1 : token.start] != " " or low[token.start] < HAN or not current:
        return False
    if (
        token.kind in NAMES
        and current[-1].kind == "act"
        and [part.kind for part in tokens[at + 1 : at + 2]] == ["colon"]
    ):
        return any(part.kind == "colon" for part in current[-REACH:])  # 华为:拜访 中兴:电话
    near = {part.kind for part in current[-REACH:]}
    if near.isdisjoint(TOLD) or near.isdisjoint(OBJECTS | MOODS) or not _ends(current, token, near):
        return False
    if token.kind == "name":
        told = current[-1].kind in ("num", "name")
        return told and (_is_denied(tokens, at) or (token.sense == "han" and _closes(tokens, at)))
    return token.kind in OPENING and not (token.kind == "act" and current[-1].kind == "num" and "act" not in near)


def _ends(current: list[Token], token: Token, near: set[str]) -> bool:
    """Whether the words before may be a whole item: with their object, or 打14通电话."""
    last = current[-1].kind
    return last in ENDING or (last in TOLD and not near.isdisjoint(MOODS | {"num"}) and token.kind in TOLD | {"date"})


def _is_denied(tokens: list[Token], at: int) -> bool:
    """签了正泰10万 德力西没签: what follows the name at `at` is told of it alone."""
    return at + 1 < len(tokens) and tokens[at + 1].kind in ("cancel", "neg")


def _closes(tokens: list[Token], at: int) -> bool:
    """Whether the name at `at` is the last word, or owns what follows: a remark."""
    after = tokens[at + 1].kind if at + 1 < len(tokens) else "cut"
    return (after == "cut" and tokens[at - 1].kind == "num") or after == "de"
