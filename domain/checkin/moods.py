"""Decides what keeps an activity from being a fact: negation, plans, conditions, questions (rules 8 and 9)."""

import re
from itertools import pairwise

from domain.checkin.clause import Clause
from domain.checkin.denials import is_denied
from domain.checkin.evidence import is_theirs
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Phrase
from domain.checkin.planning import is_planned
from domain.checkin.scene import Scene
from domain.checkin.tokens import Token

REACH = 40  # tokens
PHONE = 7  # digits at least
POINTING = frozenset({"那个", "这个", "那次", "这次", "上次", "上次的", "之前的", "那份", "这份", "那张", "这张"})
WHOSE = kinds("their his her its your these those")
ARTICLES = frozenset({"a", "an"})
CARRYING = {"quotes": "sent?", "deals": "deals?"}
ABOUT = kinds("for about re re: regarding concerning on")
DELIVERED = re.compile(  # signed for 3 parcels
    r"for (?:\w+ ){0,3}?(?:parcels?|packages?|deliver(?:y|ies)|post|mail|letters?|keys?|pallets?|shipments?)(?!\w)"
)
NAMES = frozenset({"name", "titled"})
TOPIC = kinds("name titled incl date fill")
CLEFT = kinds("name titled sep conj recip num incl")


def is_question(clause: Clause, low: str) -> bool:
    """A clause with a question word in front, or any Chinese one, or that a question mark ends."""
    if clause.end == "ask" or clause.asked:
        return True
    if "ques" not in clause.kinds:
        return False
    first = next((token for token in clause.tokens if token.kind not in ("fill", "conj", "self")), None)
    return any(token.kind == "ques" and (token is first or not low[token.start].isascii()) for token in clause.tokens)


def status(phrase: Phrase, scene: Scene) -> str:
    """ "done", or what keeps the activity from being a fact."""
    if _only_named(scene) or is_theirs(phrase, scene):
        return "mention"
    off = "cancel" in scene.clause.kinds and _is_off(phrase, scene)
    if scene.clause.crossed or off or is_denied(phrase, scene):
        return "neg"
    if "cond" in scene.clause.kinds:
        return "cond"
    return "plan" if is_planned(phrase, scene) else "done"


def _is_off(phrase: Phrase, scene: Scene) -> bool:
    """cancelled, with my mum; what is no deal to sign (an NDA) leaves a call for it a call."""
    off = [token for token in scene.clause.tokens if token.kind == "cancel" and not _is_of_other(token, scene)]
    return any(phrase.takes_money or token.sense != "paper" for token in off)


def _is_of_other(token: Token, scene: Scene) -> bool:
    """Visited Acme because Globex cancelled; Globex cancelled so visited Acme: what was off is another's."""
    if token in scene.right and _counts_apart(scene.right, scene.right.index(token)):
        return True  # visits: 2 done 1 cancelled
    if scene.act.form != "past":
        return False
    if token in scene.left:
        return any(part.kind == "conj" for part in scene.left[scene.left.index(token) :])
    before = scene.right[: scene.right.index(token)] if token in scene.right else []
    return len(before) > 1 and before[-1].kind in ("name", "cust") and any(part.kind == "aside" for part in before[:-1])


def _counts_apart(right: list[Token], at: int) -> bool:
    """Whether what was called off has a number of its own behind the activity's."""
    return at > 1 and right[at - 1].num is not None and any(token.num is not None for token in right[: at - 1])


def _only_named(scene: Scene) -> bool:
    """拜访的客户, "the signed paperwork", "visited by the auditor", 其中2个新客户."""
    act = scene.act
    if act.form == "zhv" and scene.followed_by("de") and not act.done:
        return not _is_cleft(scene)
    if act.form in ("zhn", "zhv") and scene.left and scene.word(scene.left[-1]) in POINTING and not scene.completed:
        return not scene.right_has("num", "vcount", "colon")  # 昨天那个报价客户嫌贵
    if act.first and ((act.form == "base" and _is_purpose(scene)) or (act.form == "past" and _describes(scene))):
        return True
    if act.metric == "calls" and act.form in ("zhn", "noun") and not act.carried and _of_contact(scene.right):
        return True
    if act.metric == "deals" and scene.right and DELIVERED.match(scene.low, scene.right[0].start):
        return True
    reworked = act.form in ("zhn", "noun") and scene.followed_by("handling")
    return reworked or "handling" in scene.left_kinds or (_is_passive if act.form == "past" else _is_sent_paper)(scene)


def _is_purpose(scene: Scene) -> bool:
    """rang Wipro and TCS to chase dates: what it was done for."""
    before = scene.clause.tokens[: scene.act.first]
    return scene.word(before[-1]) == "to" and any(token.form == "past" for token in before)


def _describes(scene: Scene) -> bool:
    """the signed paperwork, called Acme for their signed POs, for a signed copy: which one, not what was done."""
    left = scene.clause.tokens[: scene.act.first]
    word = scene.word(left[-1])
    if any(token.kind == "light" and token.sense == CARRYING.get(scene.act.metric) for token in left[-2:]):
        return False  # sent the bid for the Acme lot, got the signed PO from Acme
    if left[-1].sense == "the" or (left[-1].kind == "num" and _is_of_told(left, scene)):
        return True
    if word in WHOSE and all(token.kind != "light" for token in left):
        return True  # got their signed PO
    led = left[-2] if word in ARTICLES and len(left) > 1 else left[-1]
    return led.kind in ("recip", "aside") and scene.word(led) in ABOUT


def _is_of_told(left: list[Token], scene: Scene) -> bool:
    """chased the 4 quoted clients."""
    return scene.followed_by("cust") and any(token.kind == "act" for token in left)


def _is_passive(scene: Scene) -> bool:
    if scene.act.metric == "payments" or not scene.followed_by("aside") or scene.word(scene.right[0]) != "by":
        return False
    party = scene.right[1] if len(scene.right) > 1 else None
    return scene.act.metric != "deals" or party is None or party.kind != "name" or party.sense == "given"


def _is_sent_paper(scene: Scene) -> bool:
    """ "contract sent to Acme" is not signed yet."""
    paper = scene.act.metric == "deals" and scene.act.form == "noun"
    return paper and any(token.sense == "sent?" for token in scene.right[:2])


def _is_cleft(scene: Scene) -> bool:
    """28号拜访的三棵树, 拜访的是三棵树, 先去拜访的三棵树: with nothing but names behind, it tells what was done."""
    if len(scene.right) == 1 and scene.left and scene.left[0].kind in NAMES and scene.left_kinds <= TOPIC:
        return scene.left_has("incl") and scene.dated()  # 周生生是星期天拜访的
    if _tells_more(scene):
        return False
    named = {token.kind for token in scene.right[1:]} <= CLEFT and scene.right_has("name", "titled")
    is_said = len(scene.right) > 1 and scene.right[1].kind == "incl"
    return named and (is_said or scene.left_has("light") or scene.dated())


def _tells_more(scene: Scene) -> bool:
    """上周五拜访的泰康今天回款12万: who was meant, and then what was done."""
    behind = scene.clause.tokens[scene.act.last + 1 : scene.act.last + REACH]
    return any(one.kind == "act" and then.kind != "de" for one, then in pairwise(behind)) or behind[-1].kind == "act"


def _of_contact(right: list[Token]) -> bool:
    """王总电话：13912345678: whom to reach, and how."""
    first = next((token for token in right if token.kind not in ("colon", "fill", "incl")), None)
    return first is not None and first.kind == "noise" and first.end - first.start >= PHONE
