"""What the words of a clause turn out to be once it is whole: a list, a matter, something waited for."""

from dataclasses import replace
from itertools import pairwise, zip_longest

from domain.checkin.clause import RANK, Clause
from domain.checkin.kinds import kinds
from domain.checkin.relatives import without_relatives

RELATIVE = kinds("de self other")
NAMING = frozenset({"name", "titled", "conj", "sep"})
ABOUT = frozenset({"about", "re", "re:", "regarding", "concerning", "on"})
ADVERBS = kinds("fill self date conj")
SENTENCE = RANK["emoji"]  # from here on a mark ends a sentence


def settle(clause: Clause, low: str) -> None:
    """Gives words their part in a clause that is whole, and notes which kinds there are."""
    clause.kinds = frozenset([token.kind for token in clause.tokens])
    if "date" in clause.kinds and not clause.kinds.isdisjoint(RELATIVE):
        clause.tokens = without_relatives(clause.tokens)
        clause.kinds = frozenset([token.kind for token in clause.tokens])
    clause.fresh, clause.bracketed = RANK[clause.cut] >= SENTENCE, clause.inside or clause.cut == "open"
    if "etc" in clause.kinds:
        _await(clause, low)
    if "cond" in clause.kinds and clause.tokens[0].kind == "act":
        _take_up(clause, low)
    if clause.cut == "comma" and clause.tokens[0].kind == "name":
        _leave_matter(clause, low)


def cross_out(found: list[Clause]) -> None:
    """visit A ✔ visit B ✖, or ❌ visit B: the mark stands behind every item, or before every item."""
    first = next(clause for clause in found if clause.led or clause.marked) if _has_marks(found) else None
    if first is None:
        return
    before = bool(first.led) and first.cut in ("start", "line", "emoji") and not first.marked
    for clause, behind in zip_longest(found, found[1:]):
        clause.crossed = (clause.led if before else clause.marked) == "cross" and not _misses_goal(behind)


def _misses_goal(behind: Clause | None) -> bool:
    """calls: 12 ❌ (target 20): done, if less than was meant to be."""
    return behind is not None and behind.inside and {"plan", "num"} <= behind.kinds


def _has_marks(found: list[Clause]) -> bool:
    return any(clause.led or clause.marked for clause in found)


def _await(clause: Clause, low: str) -> None:
    """等海螺签了再说: what is waited for is not done."""
    at = next((at for at, token in enumerate(clause.tokens) if token.kind not in ADVERBS), 0)
    token = clause.tokens[at]
    if token.kind == "etc" and low[token.start] == "等" and at + 1 < len(clause.tokens):
        clause.tokens[at] = token if clause.tokens[at + 1].kind in ("num", "asp") else replace(token, kind="cond")
        clause.kinds = frozenset([token.kind for token in clause.tokens])


def _take_up(clause: Clause, low: str) -> None:
    """电话的话晚上打了9个; 跟进的话，微信3个: only takes up what is told of, and sets no condition."""
    token = clause.tokens[1] if len(clause.tokens) > 1 else clause.tokens[0]
    if low[token.start : token.end] == "的话" and (len(clause.tokens) == 2 or "num" in clause.kinds):
        clause.tokens[1] = replace(token, kind="colon", sense=":")
        clause.kinds = frozenset([token.kind for token in clause.tokens])


def _leave_matter(clause: Clause, low: str) -> None:
    """…, Globex and Initech about renewals: what a list of names ends with is what the talk was about."""
    tokens = clause.tokens
    at = next((at for at, token in enumerate(tokens) if token.kind not in NAMING), 0)
    if at and low[tokens[at].start : tokens[at].end] in ABOUT:
        clause.tokens = [replace(token, kind="fill") if token.kind in ("act", "stop") else token for token in tokens]
        clause.kinds = frozenset([token.kind for token in clause.tokens])


def note_lists(found: list[Clause]) -> None:
    """拜访了宏达,永兴,恒源: two short names or more between commas are a list, one alone may be a remark."""
    for left, right in pairwise(found):
        if right.cut != "comma" or not _lone(right):
            continue
        if (left.cut == "comma" and _lone(left)) or left.listed:
            left.listed = right.listed = True
        right.listed = right.listed or _opens_list(left)


def _opens_list(clause: Clause) -> bool:
    """今日走访：海螺，华新: what follows a name behind a colon goes on with it."""
    return len(clause.tokens) > 2 and clause.tokens[-2].kind == "colon" and clause.tokens[-1].kind == "name"


def _lone(clause: Clause) -> bool:
    if clause.tokens[0].kind != "name" or any(
        token.kind not in ("name", "recip", "conj", "etc") for token in clause.tokens
    ):
        return False
    return all(
        token.kind != "name" or (token.sense == "han" and 2 <= token.end - token.start <= 4) for token in clause.tokens
    )
