"""Numbers beside others: customers only counted beside those named (华为、中兴和另外两家), what is more of the same."""

from domain.checkin.walk import Walk

JOINS = frozenset({"conj", "sep", "recip"})
PASSED = frozenset({"adj", "fill", "conj"})
MORE = frozenset({"ones", "more", "others", "extra", "after", "before"})
SORTS = {"outbound": "inbound", "inbound": "outbound", "warm": "cold", "cold": "warm", "new": "existing"}
ANOTHER = frozenset({"another", "a further", "further", "an extra", "an additional"})
REST = frozenset({"plan", "neg", "cancel"})
GROUPS = ("group", "team", "audience", "room", "crowd", "class", "panel", "party", "table", "committee", "board")


def others(walk: Walk) -> bool:
    """Whether the number at hand is joined to the name before it."""
    at = walk.at - 1
    while at > 0 and walk.tokens[at].kind in PASSED and walk.tokens[at - 1].kind in JOINS | PASSED:
        at -= 1
    return at > 0 and walk.tokens[at].kind in JOINS and walk.tokens[at - 1].kind in ("name", "titled")


def of_group(walk: Walk) -> bool:
    """a group of 12, an audience of thirty."""
    return walk.at > 1 and walk.word(walk.tokens[walk.at - 2]).endswith(GROUPS)


def _said(walk: Walk) -> str:
    return walk.low[max(walk.phrase.start - 10, 0) : walk.phrase.end]


def of_part(walk: Walk) -> bool:
    """2 in the morning and 1 in the afternoon, 10 and 5 more, 3 in Leeds and 2 in York."""
    after = walk.after
    if walk.is_before("conj") and walk.word(after) in MORE and not walk.names_another:
        return True  # 8 calls earlier plus 2 more just now
    if walk.word(walk.before) in ANOTHER and (after is None or after.kind in ("date", "fill", "aside")):
        return True  # 5 calls, then another 7
    if (
        after is None
        or not walk.is_before("conj", "adj", "fill", "light")
        or any(t.kind == "plan" for t in walk.tokens)
    ):
        return False
    if after.day is not None:
        return after.day.sense == "part"
    if after is walk.tokens[-1] and SORTS.get(walk.word(after), "-") in _said(walk):
        return True  # 5 inbound calls and 12 outbound
    if after.kind == "adj" and walk.at + 2 < len(walk.tokens):
        after = walk.tokens[walk.at + 2]
    again = after.kind == "recip" and walk.word(after) in map(walk.word, walk.tokens[: walk.at])
    return again or walk.word(after) in MORE


def of_rest(walk: Walk) -> bool:
    """2 closed 1 lost 3 pending: each number stands before its word."""
    led = walk.phrase.form == "past" and walk.low[: walk.phrase.start].rstrip()[-1:].isdigit()
    return led and walk.tokens[-1].kind in REST and walk.is_after(*REST)
