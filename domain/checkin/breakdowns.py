"""Numbers that break down the one before them, or add to it: 5 customers (2 in Tulsa), 5 calls am, 7 pm."""

from dataclasses import replace

from domain.checkin.arguments import read_arguments
from domain.checkin.clause import Clause
from domain.checkin.ellipsis import repeated
from domain.checkin.phrase import Phrase
from domain.checkin.scene import whole_days
from domain.checkin.state import State

OF_SORT = frozenset({"num", "cust"})
GENERAL = frozenset(
    {"客户", "顾客", "客", "主顾", "客人", "公司", "企业", "单位", "厂家", "customers", "clients", "accounts"}
)
HALVES = frozenset({"am", "a.m.", "in the am"})


def breaks_down(clause: Clause, last: Phrase) -> bool:
    """5 customers (2 in Tulsa, 3 in OKC): where, of how many; the sum is told."""
    first = clause.tokens[0]
    of_day = clause.bracketed or clause.tokens[-1].kind == "de"
    if of_day and clause.has("num") and last.count is not None and whole_days(clause.tokens):
        last.doubt("number", clause.tokens[-1])  # 拜访3家（含昨天1家）; 拜访2家，1家是昨天的
        return True
    if not clause.bracketed or last.count is None or first.num is None or first.num.is_money or len(clause.tokens) < 3:
        return False
    return clause.tokens[1].kind in ("recip", "aside") and first.num.value <= last.count and "act" not in clause.kinds


def is_of_other_sort(clause: Clause, state: State, last: Phrase) -> bool:
    """拜访3家药店，2家医院: others; of 客户 they are some, told already."""
    if clause.kinds != OF_SORT or len(clause.tokens) != len(OF_SORT) or last.counted is None or last.status != "done":
        return False
    end = last.counted.end
    sort = next((token for token in state.tokens if token.start == end and token.kind == "cust"), None)
    said = state.low[sort.start : sort.end] if sort is not None else ""
    if not said or said in GENERAL or state.low.endswith(said, clause.start, clause.stop):
        return False
    repeated(clause, state, last)
    return True


def is_other_half(clause: Clause, state: State, last: Phrase) -> bool:
    """5 calls am, 7 pm."""
    halves = clause.cut == "comma" and any(day.sense in HALVES for day in last.dates)
    if clause.kinds != {"clock"} or not halves:
        return False
    clause.tokens = [replace(token, kind="num") for token in clause.tokens]
    repeated(clause, state, last)
    return True


def is_number_of_told(clause: Clause, state: State, last: Phrase) -> bool:
    """给海螺打电话，2次: nothing but the number of what was just told with its names."""
    number = clause.tokens[0].num
    if number is None or len(clause.tokens) > 1 or clause.cut != "comma" or number.unit not in ("次", "家"):
        return False
    if last.count is not None or last.money or any(member.count is not None for member in last.members):
        return False
    if not 0 < len(last.members) <= number.value:
        return False
    read_arguments(last, clause.tokens, state)
    return True
