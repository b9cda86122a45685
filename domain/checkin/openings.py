"""What a new line, sentence or heading ends, and what a clause opens for those behind it."""

from domain.checkin.clause import Clause
from domain.checkin.closings import only_says
from domain.checkin.directions import OTHER_SIDE
from domain.checkin.moods import is_question
from domain.checkin.parting import parts_of_day
from domain.checkin.relays import RELAYED, TOLD, note_relay
from domain.checkin.scene import TODAY, whole_days
from domain.checkin.state import State
from domain.checkin.tokens import Token

ACTUAL = frozenset({"完成", "实际", "实际完成", "已完成", "actual", "actually", "actuals", "done", "completed"})
GREETING = frozenset({"fill", "date", "asp"})  # morning boss,
PRONOUNS = frozenset({"他", "她", "佢", "he", "she"})
ADVERBIAL = frozenset({"date", "fill", "conj", "adj"})


def begin(clause: Clause, state: State) -> None:
    """Sets the state for `clause`: whose it is, under which condition, and whether its line reports at all."""
    _begin_sentence(clause, state)
    kinds = clause.kinds
    state.parted = "subset" in kinds or (state.parted and not clause.fresh)
    if clause.cut in ("line", "start"):
        _begin_line(clause, state)
    elif clause.label == "remark" and "plan" in kinds:
        state.remark = True  # Visited Acme. Tomorrow plan: Globex
    if state.remark and clause.label == "heading" and (clause.fresh or _is_actual(clause, state)):
        state.remark = _is_of_heading(clause, state)  # 今日目标：5家；实际：3家
    if clause.end == "ask" or clause.asked or "ques" in kinds:
        clause.question = is_question(clause, state.low)
    if "cond" in kinds and not state.condition:
        state.condition = any(token.kind == "cond" and token.sense != "was" for token in clause.tokens)
        state.condition = state.condition and not _only_waits(clause, state.low)
    if state.relayed or "other" in kinds or "colon" in kinds:
        note_relay(clause, state)
    if kinds.isdisjoint(TOLD) or _is_praise(clause, state.low):
        _subject(clause, state)


def _is_praise(clause: Clause, low: str) -> bool:
    """ "Tracy smashed it today, 3 signed": what somebody did is told in full behind it."""
    first, *rest = clause.tokens
    if first.sense != "given" or not rest or rest[0].kind != "light":
        return False
    return low.startswith(" it", rest[0].end) and all(token.kind not in TOLD for token in rest[1:])


def _begin_sentence(clause: Clause, state: State) -> None:
    if clause.fresh:
        state.other = state.condition = False
        state.timed = 0
        if state.loose:
            state.context = None
        state.loose = False
    elif state.condition and any(token.sense in TODAY for token in whole_days(clause.tokens)):
        state.condition = False  # 要是货到了就能签，今天先报价了
    if "date" in clause.kinds:
        state.timed += parts_of_day(clause.tokens)


def _begin_line(clause: Clause, state: State) -> None:
    if clause.label == "remark":
        state.remark = True
        state.ahead = clause.tokens[-1].kind == "colon" or (clause.end == "line" and clause.has("plan", "date"))
        return
    if _is_of_heading(clause, state):
        return
    if clause.label or clause.tokens[-1].kind == "colon" or not clause.bullet:
        state.remark = state.ahead = False
    if clause.blank or not clause.bullet:
        state.other_heading = False
        state.topic = []


def _is_of_heading(clause: Clause, state: State) -> bool:
    """本周目标： alone on its line: the lines behind it are the goals, up to a blank one or what was done."""
    if not state.ahead or clause.blank or (clause.label and "act" not in clause.kinds):
        return False
    return not _is_actual(clause, state)


def _is_actual(clause: Clause, state: State) -> bool:
    return any(state.low[token.start : token.end] in ACTUAL for token in clause.tokens)


def _is_listed(clause: Clause, state: State) -> bool:
    """visited Jewson, and Travis Perkins, then rang 9 others."""
    joined = clause.cut == "comma" and [token.kind for token in clause.tokens] == ["conj", "name"]
    return joined and " " in state.low[clause.tokens[-1].start : clause.stop] and bool(state.last and state.last.names)


def _only_waits(clause: Clause, low: str) -> bool:
    """给申洲报价，等回复，演示2场: nothing hangs on what is awaited."""
    waited = low[clause.start] == "等" and clause.cut == "comma"
    return waited and len(clause.tokens) <= 3 and clause.kinds.isdisjoint(TOLD | {"date"})


def _subject(clause: Clause, state: State) -> None:
    """ "Anna is on fire", 恭喜小王: the sentence is about somebody else; "Hi boss," is not."""
    first = next((token for token in clause.tokens if token.kind not in ADVERBIAL), None)
    if first is None:
        return
    if _honours(clause):
        state.other = True  # big day for Kayla (closed $90k)
    elif "self" in clause.kinds:
        state.other = False
    elif (clause.inside and first.kind == "person") or _is_listed(clause, state):
        return  # 拜访2家（周姐、老孟）
    elif first.kind == "person" or (first.sense == "given" and "sep" not in clause.kinds):
        state.other_heading = state.other_heading or clause.tokens[-1].kind == "colon"
        state.other = state.other or not _is_alone(clause)
    elif first.kind == "other" and first.sense not in RELAYED and not _is_of_customer(first, state, clause):
        state.other = not _is_alone(clause)


def note_subject(clause: Clause, state: State) -> None:
    """小刘昨天跑了惠州，签了2单: of whom a clause tells that counts nothing, the next one tells too."""
    first = next((token for token in clause.tokens if token.kind not in ADVERBIAL), None)
    if first is not None and first.kind == "person" and "light" in clause.kinds and "self" not in clause.kinds:
        state.other = True


def _is_of_customer(first: Token, state: State, clause: Clause) -> bool:
    """拜访了华为，他们前台说…: in the same sentence it is those who were visited."""
    who, last = state.low[first.start : first.end], state.last
    if last is None or last.status != "done" or clause.fresh:
        return False
    return who in PRONOUNS or (who in OTHER_SIDE and bool(last.names)) or only_says(clause, state.low)


def _honours(clause: Clause) -> bool:
    """ "shoutout to Sam", "big day for Kayla": what the brackets behind it tell is somebody else's."""
    if clause.end != "open" or len(clause.tokens) < 3:
        return False
    last, before = clause.tokens[-1], clause.tokens[-2]
    return (last.kind == "person" or last.sense == "given") and before.kind == "recip"


def _is_alone(clause: Clause) -> bool:
    return sum(token.kind not in GREETING for token in clause.tokens) == 1
