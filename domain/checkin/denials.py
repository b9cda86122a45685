"""Tells what a denial reaches: no visits, visits: none, quotes not sent; not 没闲着：拜访2家 (rule 9)."""

from itertools import pairwise

from domain.checkin.clause import Clause
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Phrase
from domain.checkin.scene import Scene
from domain.checkin.state import State
from domain.checkin.tokens import Token

HELD = frozenset({"visits", "demos"})
ENDS = frozenset(".:;!?\n")
PARTIES = kinds("recip name titled conj sep num")
VERBAL = kinds("light act asp neg")
NONE = kinds("neither none nobody nothing nowt nil zilch nada no-one noone")
BOUND = kinds("light aux recip asp")  # 没给客户打, 没去拜访了
NEARLY = frozenset({"差不多", "almost", "nearly", "was almost", "were almost", "was nearly"})


def is_denied(phrase: Phrase, scene: Scene) -> bool:
    """Whether the activity is said not to have been done, or nearly."""
    before = "neg" in scene.left_kinds and _is_denied(scene)
    return before or ("neg" in scene.right_kinds and _denied(scene)) or _nearly(phrase, scene)


def deny_told(found: list[Phrase], clause: Clause, state: State) -> None:
    """Takes back what `found` denies of what was told in it or right before it."""
    _denied_behind(found)
    if found[0].status == "neg" and state.last is not None:
        _denied_before(found[0], state.last, clause, state.low)


def _denied_behind(found: list[Phrase]) -> None:
    """陪业主签约还没签成: what is named first and then denied was not done."""
    for left, right in pairwise(found):
        named = left.count is None and not left.money and not left.done
        if right.status == "neg" and right.metric == left.metric and named and left.status == "done":
            left.status = "neg"


def _denied_before(one: Phrase, last: Phrase, clause: Clause, low: str) -> None:
    """Went to see Acme but the gate was locked, so no visit there: what was told in the same sentence was not done."""
    denied = one.metric in HELD and not one.members and one.count is None
    if not denied or last.metric != one.metric or last.status != "done" or clause.fresh:
        return
    between = low[last.end : clause.start]
    if clause.tokens[0].kind == "conj" and len(last.members) == 1 and last.count is None and not ENDS & set(between):
        last.status = "neg"


def _is_denied(scene: Scene) -> bool:
    """没拜访, no visits; not 没闲着：拜访2家, nor 差点丢了的客户签了."""
    left = scene.left
    return any(
        token.kind == "neg" and not _is_told_apart(left[at + 1 :]) and not _is_of_before(token, left[at + 1 :], scene)
        for at, token in enumerate(left)
    )


def _is_of_before(token: Token, behind: list[Token], scene: Scene) -> bool:
    """没出门打了15个电话: what 没 denies has no 了, so that it is what stands between."""
    apart = bool(behind) and BOUND.isdisjoint((behind[0].kind, behind[-1].kind))
    return apart and scene.act.done and scene.low[token.start] == "没"


def _is_told_apart(behind: list[Token]) -> bool:
    """Whether what a denial denies ends before the activity."""
    kinds = [token.kind for token in behind]
    colon = kinds.index("colon") if "colon" in kinds else 0
    if colon and VERBAL.isdisjoint(kinds[:colon]):
        return True
    de = max((at for at, kind in enumerate(kinds) if kind == "de"), default=0)
    return de > 0 and "cust" in kinds[de:] and not VERBAL.isdisjoint(kinds[:de])


def _denied(scene: Scene) -> bool:
    """visits: none, visited nobody, 签单：无."""
    colon, right = False, scene.right
    for at, token in enumerate(right):
        if token.kind == "neg":
            if at == 0 and scene.word(token) in NONE:
                return True  # I visited none because of the snow
            if colon and scene.act.form == "past" and at + 1 < len(right) and right[0].kind == "name":
                return False  # called Acme: no answer
            return colon or at + 1 == len(right) or right[at + 1].kind not in ("num", "name", "titled")
        colon = colon or token.kind == "colon"
        if token.kind == "recip" and at + 2 == len(right) and right[-1].kind == "neg":
            return True  # quotes sent to neither
        if token.kind == "light" and at == 0:
            continue
        if token.kind not in ("colon", "fill", "asp") and not (token.kind in PARTIES and _is_stated(right[at:])):
            return False
    return False


def _is_stated(right: list[Token]) -> bool:
    """Proposal to WPP: not sent; proposal for Airbus not sent yet."""
    at = next((at for at, token in enumerate(right) if token.kind not in PARTIES), len(right))
    if at + 1 >= len(right):
        return False
    first, second = right[at].kind, right[at + 1].kind
    return (first == "colon" and second == "neg") or (first == "neg" and second in ("light", "aux"))


def _nearly(phrase: Phrase, scene: Scene) -> bool:
    """差不多签了: not yet; with a number it is a guess."""
    if "vague" not in scene.left_kinds:
        return False
    counted = phrase.counted is not None or phrase.money or phrase.whole is not None
    return not counted and any(token.kind == "vague" and scene.word(token) in NEARLY for token in scene.left)
