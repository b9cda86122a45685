"""What a new line, sentence or heading ends, and what a clause opens for those behind it."""

from domain.checkin.clause import Clause
from domain.checkin.dating import in_future
from domain.checkin.moods import is_question
from domain.checkin.scene import TODAY, whole_days
from domain.checkin.state import State

ACTUAL = frozenset({"完成", "实际", "实际完成", "已完成", "actual", "actually", "actuals", "done", "completed"})
ADVERBIAL = frozenset({"date", "fill", "conj", "adj"})


def begin(clause: Clause, state: State) -> None:
    """Sets the state for `clause`: whose it is, under which condition, and whether its line reports at all."""
    if clause.fresh:
        state.other = state.condition = False
        if state.loose and in_future(state.context):
            state.context = None
        state.loose = False
    elif state.condition and any(token.sense in TODAY for token in whole_days(clause.tokens)):
        state.condition = False  # 要是货到了就能签，今天先报价了
    if clause.cut in ("line", "start"):
        _begin_line(clause, state)
    if state.remark and clause.fresh and clause.label == "heading" and not _is_of_heading(clause, state):
        state.remark = False  # 今日目标：5家；实际：3家
    clause.question = is_question(clause, state.low)
    if "cond" in clause.kinds and not state.condition:
        state.condition = any(token.kind == "cond" and token.sense != "was" for token in clause.tokens)
    if not clause.has("act", "light", "tail"):
        _subject(clause, state)


def _begin_line(clause: Clause, state: State) -> None:
    if clause.label == "remark":
        state.remark = True
        state.ahead = clause.tokens[-1].kind == "colon"
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
    return not any(state.low[token.start : token.end] in ACTUAL for token in clause.tokens)


def _subject(clause: Clause, state: State) -> None:
    """ "Anna is on fire", 恭喜小王: the sentence is about somebody else; "Hi boss," is not."""
    first = next((token for token in clause.tokens if token.kind not in ADVERBIAL), None)
    if first is None:
        return
    if "self" in clause.kinds:
        state.other = False
    elif first.kind == "person" or (first.kind == "name" and first.sense == "given"):
        state.other_heading = state.other_heading or clause.tokens[-1].kind == "colon"
        state.other = state.other or not _is_alone(clause)
    elif first.kind == "other":
        state.other = not _is_alone(clause)


def _is_alone(clause: Clause) -> bool:
    return sum(token.kind != "fill" for token in clause.tokens) == 1
