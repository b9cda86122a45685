"""Tells whether a noun that mostly closes a verb names an activity by itself: a visit to Ford, and a demo for Audi."""

from domain.checkin.act import Act
from domain.checkin.tokens import Token


def leads_on(tokens: list[Token], acts: list[Act], at: int) -> bool:
    """Whether whom it was with follows, or it goes on with a list of what was done."""
    return (at + 1 < len(tokens) and _leads_on(tokens, at)) or _goes_on(tokens, acts, at)


def _leads_on(tokens: list[Token], at: int) -> bool:
    """a visit to Ford, on the phone with Audi; "a visit and two calls"."""
    after = tokens[at + 1]
    if after.kind == "conj":
        return at == 0
    joined = at > 0 and tokens[at - 1].kind == "conj"  # plus a demo for Ford
    return after.kind == "recip" and after.sense != "from" and (joined or tokens[at].sense != "demos")


def _goes_on(tokens: list[Token], acts: list[Act], at: int) -> bool:
    """11 calls and a demo for Subaru."""
    counted = (
        at > 0
        and bool(acts)
        and any(token.kind == "num" for token in tokens[max(0, acts[-1].first - 2) : acts[-1].first])
    )
    return counted and tokens[at - 1].kind == "conj" and (at + 1 == len(tokens) or tokens[at + 1].kind == "recip")
