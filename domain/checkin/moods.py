"""Decides what keeps an activity from being a fact: negation, plans, conditions, questions (rules 8 and 9)."""

from itertools import pairwise

from domain.checkin.clause import Clause
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Phrase
from domain.checkin.scene import Scene
from domain.checkin.tokens import Token

TASKS = kinds("任务 目标 计划 指标 kpi target targets goal goals quota planned scheduled pending")
SCHEDULED = frozenset(
    {"scheduled", "scheduled for", "planned", "planned for", "arranged", "lined up", "pencilled in", "penciled in"}
    | {
        "booked in",
        "upcoming",
        "in the pipeline",
        "in pipeline",
        "in progress",
        "in negotiation",
        "in the works",
        "on the cards",
        "out for signature",
        "out to sign",
        "awaiting signature",
        "for signature",
        "待签",
        "在谈",
        "to go",
        "left to do",
        "left to make",
        "still to do",
        "still to go",
        "remaining",
        "confirmed for",
        "定在",
        "约在",
        "安排在",
        "排在",
        "改到",
        "定于",
        "拟于",
        "排期",
    }
)
PHONE = 7  # digits at least
CLEFT = kinds("name titled sep conj recip num")
PARTIES = kinds("recip name titled conj sep")
VERBAL = kinds("light act asp neg")
ORDERS = frozenset({"让", "叫", "要求", "催", "逼", "喊"})
PARTY = kinds("person titled other cust name")
AGAIN = frozenset({"再去", "还要", "要去", "去"})  # no plan on a day gone by
PASSIVE = ("be", "get", "be fully", "be finally", "getting", "being")
NEARLY_ZH = "差不多"


def is_question(clause: Clause, low: str) -> bool:
    """A clause with a question word in front, or any Chinese one, or that a question mark ends."""
    if clause.end == "ask":
        return True
    if "ques" not in clause.kinds:
        return False
    first = next((token for token in clause.tokens if token.kind not in ("fill", "conj", "self")), None)
    return any(token.kind == "ques" and (token is first or not low[token.start].isascii()) for token in clause.tokens)


def status(phrase: Phrase, scene: Scene) -> str:
    """ "done", or what keeps the activity from being a fact."""
    if _only_named(scene):
        return "mention"
    if (
        ("neg" in scene.left_kinds and _is_denied(scene))
        or ("neg" in scene.right_kinds and _denied(scene.right))
        or scene.clause.crossed
        or "cancel" in scene.clause.kinds
        or _nearly(phrase, scene)
    ):
        return "neg"
    if "cond" in scene.clause.kinds:
        return "cond"
    return "plan" if _planned(phrase, scene) else "done"


def _is_denied(scene: Scene) -> bool:
    """没拜访, no visits; not 没闲着：拜访2家, nor 差点丢了的客户签了: what stands before a colon, or describes somebody."""
    left = scene.left
    return any(token.kind == "neg" and not _is_told_apart(left[at + 1 :]) for at, token in enumerate(left))


def _is_told_apart(behind: list[Token]) -> bool:
    """Whether what a denial denies ends before the activity."""
    kinds = [token.kind for token in behind]
    colon = kinds.index("colon") if "colon" in kinds else 0
    if colon and VERBAL.isdisjoint(kinds[:colon]):
        return True
    de = max((at for at, kind in enumerate(kinds) if kind == "de"), default=0)
    return de > 0 and "cust" in kinds[de:] and not VERBAL.isdisjoint(kinds[:de])


def _only_named(scene: Scene) -> bool:
    """拜访的客户, "the signed paperwork", "visited by the auditor", 其中2个新客户."""
    act, tokens = scene.act, scene.clause.tokens
    if act.form == "zhv" and scene.followed_by("de") and not act.done:
        return not _is_cleft(scene)
    if act.form == "past" and act.first and tokens[act.first - 1].sense == "the":
        return True
    if act.metric == "calls" and act.form in ("zhn", "noun") and not act.carried and _of_contact(scene.right):
        return True
    reworked = act.form in ("zhn", "noun") and scene.followed_by("handling")
    return reworked or "handling" in scene.left_kinds or _is_passive(scene) or _is_sent_paper(scene)


def _is_passive(scene: Scene) -> bool:
    past = scene.act.form == "past" and scene.act.metric != "payments"
    return past and scene.followed_by("aside") and scene.word(scene.right[0]) == "by"


def _is_sent_paper(scene: Scene) -> bool:
    """ "contract sent to Acme" is not signed yet."""
    paper = scene.act.metric == "deals" and scene.act.form == "noun"
    return paper and any(token.sense == "sent?" for token in scene.right[:2])


def _is_cleft(scene: Scene) -> bool:
    """28号拜访的三棵树: with its day, and nothing but names behind, it tells what was done."""
    named = {token.kind for token in scene.right[1:]} <= CLEFT and "name" in scene.right_kinds
    return named and scene.dated()


def _of_contact(right: list[Token]) -> bool:
    """王总电话：13912345678: whom to reach, and how."""
    first = next((token for token in right if token.kind not in ("colon", "fill", "incl")), None)
    return first is not None and first.kind == "noise" and first.end - first.start >= PHONE


def _nearly(phrase: Phrase, scene: Scene) -> bool:
    """差不多签了: not yet; with a number it is a guess."""
    if "vague" not in scene.left_kinds:
        return False
    counted = phrase.counted is not None or phrase.money or phrase.whole is not None
    return not counted and any(token.kind == "vague" and scene.word(token) == NEARLY_ZH for token in scene.left)


def _planned(phrase: Phrase, scene: Scene) -> bool:
    act = scene.act
    heading = next((token for token in scene.right[:2] if token.kind != "colon"), None)
    if act.form == "plan" or (heading is not None and heading.kind == "plan" and scene.word(heading) in TASKS):
        return True
    if act.form == "ing" and _is_repeated(scene):
        return False
    if act.form == "ing":
        return not any(token.kind == "light" and token.form == "done" for token in scene.left)
    if act.form != "past" and (_intended(scene) or _scheduled(scene)):
        return True
    if act.form == "past" and "plan" in scene.left_kinds and scene.word(scene.left[-1]).endswith(PASSIVE):
        return True  # should be signed, will get signed
    return "plan" in scene.right_kinds and not (phrase.counted is not None or scene.completed or phrase.members)


def _is_repeated(scene: Scene) -> bool:
    """ "third time visiting Dyson"."""
    return len(scene.left) > 1 and scene.word(scene.left[-1]) == "time" and scene.left[-2].kind in ("adj", "noise")


def _intended(scene: Scene) -> bool:
    if "plan" not in scene.left_kinds:
        return _is_ordered(scene)
    again = all(scene.word(token) in AGAIN for token in scene.left if token.kind == "plan")
    return not (again and scene.on_past_day())


def _is_ordered(scene: Scene) -> bool:
    """老板让今天打50个电话: what somebody else wants done."""
    if "stop" not in scene.left_kinds or scene.completed or scene.act.form not in ("zhv", "zhn"):
        return False
    if any(token.kind == "light" and token.form == "done" for token in scene.left):
        return False
    return any(left.kind in PARTY and scene.word(right) in ORDERS for left, right in pairwise(scene.left))


def _scheduled(scene: Scene) -> bool:
    """ "visit to Ford scheduled for Monday", 拜访海螺定在周一."""
    if "plan" not in scene.right_kinds or scene.completed:
        return False
    done = any(token.kind == "light" and token.form == "done" for token in scene.left)
    return not done and any(token.kind == "plan" and scene.word(token) in SCHEDULED for token in scene.right)


def _denied(right: list[Token]) -> bool:
    """visits: none, visited nobody, 签单：无."""
    colon = False
    for at, token in enumerate(right):
        if token.kind == "neg":
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
