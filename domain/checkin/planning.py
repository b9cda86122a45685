"""Tells plans from what was done: will call, 计划拜访, visit scheduled for Monday, 老板让打50个 (rule 8)."""

import re
from itertools import pairwise

from domain.checkin.kinds import kinds
from domain.checkin.phrase import Phrase
from domain.checkin.scene import Scene

TASKS = kinds("任务 目标 计划 指标 kpi target targets goal goals quota planned scheduled pending")
WAITING = (
    "scheduled, scheduled for, planned, planned for, arranged, lined up, pencilled in, penciled in, booked in, "
    "upcoming, wip, in the pipeline, in pipeline, in progress, in negotiation, in the works, on the cards, out for "
    "signature, out to sign, awaiting signature, for signature, to go, left to do, left to make, still to do, still to "
    "go, remaining, confirmed for, in the diary, in my diary, in the calendar, in my calendar, on the calendar, on the "
    "schedule, on the books, in the book, expires, expire, expiring, runs out, run out, comes up, lapses, ends in, "
    "renews in, is up in, is up for"
)
SCHEDULED = frozenset(part.strip() for part in WAITING.split(",")) | kinds(
    "待签 在谈 定在 约在 安排在 排在 改到 定于 拟于 排期"
)
HAVING = frozenset({"had", "have", "got", "have got"})
PROMISES = frozenset({"说", "讲", "表示", "答应", "承诺", "说是", "说要"})
PAID = frozenset({"payments", "deals", "bookings"})
ORDERS = frozenset({"让", "叫", "要求", "催", "逼", "喊"})
SHORT = frozenset({"short", "short of", "shy", "away", "behind", "off"})
PARTY = kinds("person titled other cust name")
AGAIN = frozenset({"再去", "还要", "要去", "去"})  # no plan on a day gone by
SENTENCE = 60  # characters back in which it may say so
MEANT = re.compile(r"(?:计划(?!书)|打算|预计|争取)[^。.!?;\n了过已实]+,\s*$")
PASSIVE = ("be", "get", "be fully", "be finally", "getting", "being")


def is_planned(phrase: Phrase, scene: Scene) -> bool:
    act = scene.act
    if scene.clause.cut == "comma" and act.form in ("zhv", "zhn") and _is_meant_too(scene):
        return True
    if act.form == "plan" or ("plan" in scene.right_kinds and _is_task(scene)):
        return True
    if act.form == "ing":
        return not _is_repeated(scene) and not any(
            token.kind == "light" and token.form == "done" for token in scene.left
        )
    if act.form != "past" and not _is_kept(phrase, scene):
        if _intended(scene) or _scheduled(scene) or (scene.right and scene.word(scene.right[0]) in SHORT):
            return True  # 3 deals short
    elif "plan" in scene.left_kinds and scene.word(scene.left[-1]).endswith(PASSIVE):
        return True  # should be signed, will get signed
    return "plan" in scene.right_kinds and not (phrase.counted is not None or scene.completed or phrase.members)


def _is_kept(phrase: Phrase, scene: Scene) -> bool:
    """made 4 of my 6 planned calls: how many of them were done."""
    some = phrase.counted is not None and any(token.sense == "of" or token.form == "of" for token in scene.left)
    did = any(token.kind == "light" and token.form == "done" for token in (*scene.left, *scene.right[:1]))
    return some and did and scene.left[-1].kind == "plan"


def _is_meant_too(scene: Scene) -> bool:
    """计划拜访10家，打100个电话: what else is meant to be done; another number of the same is what was."""
    if scene.completed or any(token.kind not in ("light", "num") or token.form == "done" for token in scene.left):
        return False
    meant = MEANT.search(scene.low[max(scene.clause.start - SENTENCE, 0) : scene.clause.start])
    return meant is not None and scene.verb not in meant[0]


def _is_task(scene: Scene) -> bool:
    """拜访计划：, "visits planned: 3"."""
    heading = next((token for token in scene.right[:2] if token.kind != "colon"), None)
    return heading is not None and heading.kind == "plan" and scene.word(heading) in TASKS


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
    ordered = ORDERS | PROMISES if scene.act.metric in PAID else ORDERS  # 客户说月底回款10万
    return any(left.kind in PARTY and scene.word(right) in ordered for left, right in pairwise(scene.left))


def _scheduled(scene: Scene) -> bool:
    """ "visit to Ford scheduled for Monday", 拜访海螺定在周一."""
    if "plan" not in scene.right_kinds:
        return False
    if scene.act.carried and scene.left and any(scene.word(token) in HAVING for token in scene.left):
        return scene.right[0].kind == "plan" and scene.word(scene.right[0]) in SCHEDULED  # had 3 demos lined up
    if scene.completed:
        return False
    done = any(token.kind == "light" and token.form == "done" for token in scene.left)
    return not done and any(token.kind == "plan" and scene.word(token) in SCHEDULED for token in scene.right)
