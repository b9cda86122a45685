"""What a new line, sentence or heading ends, and what a clause opens for those behind it."""

from domain.checkin.clause import Clause
from domain.checkin.moods import is_question
from domain.checkin.state import State

ADVERBIAL = frozenset({"date", "fill", "conj", "adj"})


def begin(clause: Clause, state: State) -> None:
    """Sets the state for `clause`: whose it is, under which condition, and whether its line reports at all."""
    if clause.fresh:
        state.other = state.condition = False
    if clause.cut in ("line", "start"):
        _begin_line(clause, state)
    if state.remark and clause.fresh and clause.label == "heading":
        state.remark = False  # 今日目标：5家；实际：3家
    clause.question = is_question(clause, state.low)
    if "cond" in clause.kinds and not state.condition:
        state.condition = any(token.kind == "cond" and token.sense != "was" for token in clause.tokens)
    if not clause.has("act", "light", "tail"):
        _subject(clause, state)


def _begin_line(clause: Clause, state: State) -> None:
    if clause.label == "remark":
        state.remark = True
        return
    if clause.label or clause.tokens[-1].kind == "colon" or not clause.bullet:
        state.remark = False
    if clause.blank or not clause.bullet:
        state.other_heading = False
        state.topic = []


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
