"""Customers that are only counted beside those that are named: 华为、中兴和另外两家."""

from domain.checkin.walk import Walk

JOINS = frozenset({"conj", "sep", "recip"})
PASSED = frozenset({"adj", "fill", "conj"})


def others(walk: Walk) -> bool:
    """Whether the number at hand is joined to the name before it."""
    at = walk.at - 1
    while at > 0 and walk.tokens[at].kind in PASSED and walk.tokens[at - 1].kind in JOINS | PASSED:
        at -= 1
    return at > 0 and walk.tokens[at].kind in JOINS and walk.tokens[at - 1].kind in ("name", "titled")
