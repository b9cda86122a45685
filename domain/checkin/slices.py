"""Shares the words of a clause out among its activities."""

from domain.checkin.acts import Act
from domain.checkin.tokens import Token

JOINS = frozenset({"conj", "sep"})
LEFT = frozenset({"num", "light", "self", "date", "adj", "fill", "neg", "plan", "asp", "total", "vague", "vcount", "cust", "aux", "corr", "tail", "recip", "name", "cancel"})
OPENS = frozenset({"light", "neg", "plan", "self", "together"})
TO = frozenset("给向对为帮替找畀俾")
Slice = tuple[list[Token], list[Token]]


def slices_of(tokens: list[Token], acts: list[Act], low: str) -> list[Slice]:
    """For each activity the words to its left and to its right."""
    bounds = [0]
    for left, right in zip(acts, acts[1:], strict=False):
        bounds.append(left.last + 1 + _split(tokens, left, right, low, bounds[-1]))
    bounds.append(len(tokens))
    return [
        (tokens[bounds[at] : act.first], tokens[act.last + 1 : bounds[at + 1]]) for at, act in enumerate(acts)
    ]


def _split(tokens: list[Token], left: Act, right: Act, low: str, begin: int) -> int:
    """How many of the tokens between two activities belong to the first."""
    gap = tokens[left.last + 1 : right.first]
    for at in range(len(gap) - 1, -1, -1):
        if gap[at].kind in JOINS and _leads(gap[at + 1 :], right, low):
            return at
    for at, token in enumerate(gap):
        if token.kind in OPENS or (token.kind == "recip" and low[token.start] in TO and _leads(gap[at:], right, low)):
            return at
        if token.kind == "date" and right.form in ("zhv", "zhn") and at + 1 < len(gap) + 1 and not low[token.start].isascii():
            return at
    return _split_at_number(tokens, left, right, begin)


def _leads(part: list[Token], right: Act, low: str) -> bool:
    """Whether the words can stand before the second activity."""
    if any(token.kind not in LEFT for token in part):
        return False
    named = [at for at, token in enumerate(part) if token.kind == "name"]
    if not named:
        return True
    return all(at and part[at - 1].kind == "recip" and low[part[at - 1].start] in TO for at in named) or (
        right.form in ("past", "zhv", "noun", "base") and len(named) == len(part) == 1 and right.form != "past"
    )


def _split_at_number(tokens: list[Token], left: Act, right: Act, begin: int) -> int:
    gap = tokens[left.last + 1 : right.first]
    at = len(gap) - 1
    while at >= 0 and gap[at].kind in ("adj", "fill", "vague"):
        at -= 1
    if at < 0 or gap[at].kind not in ("num", "vcount"):
        return len(gap)
    if gap[0].kind == "colon":
        return len(gap)
    follows = right.last + 1 < len(tokens) and tokens[right.last + 1].kind in ("num", "vcount", "vague", "colon")
    before = any(token.kind in ("num", "vcount") for token in tokens[begin : left.first] + gap[:at])
    while at and gap[at - 1].kind == "vague":
        at -= 1
    if right.form == "past" or (follows and not before):
        return len(gap)
    if before:
        return at
    number = gap[at].num
    counted = number is not None and number.unit == "家"
    if counted or (left.form in ("past", "zhv") and right.form in ("zhv", "own")):
        return len(gap)
    return at
