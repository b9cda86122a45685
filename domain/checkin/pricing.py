"""Amounts that follow an activity in a clause of their own: 刚签了美的集团,12.8万元 (rules 3 and 4)."""

from itertools import pairwise

from domain.checkin.arguments import read_arguments
from domain.checkin.clause import Clause
from domain.checkin.lists import take_names
from domain.checkin.paying import LARGE, UNCLEAR
from domain.checkin.phrase import Phrase
from domain.checkin.state import State
from domain.checkin.tokens import Token
from domain.checkin.values import amounts

REACH = 40  # items back that a sum is looked for
CUMULATIVE = ("累计", "累积", "至今", "to date", "so far", "ytd", "mtd", "wtd", "cumulative")
NAMED = ("name", "titled", "cust")
EARNED = (  # of an amount that was told, or beside it
    "佣金", "提成", "返佣", "commission", "原价", "毛利", "利润", "成本", "底价", "市场价", "挂牌价", "手续费",
    "profit", "margin", "list ", "rrp", "asking price", "originally ", "before discount", "down from ",
)  # fmt: skip
UPFRONT = ("upfront", "up front", "up-front", "in advance", " down")
FIRST = ("首付", "首款", "定金", "订金", "预付", "尾款", "余款")
DROPPED = frozenset({"amount", "date", "self", "light"})


def is_price(token: Token, last: Phrase, clause: Clause) -> bool:
    """Whether the number is an amount of the activity before the clause."""
    number = token.num
    if number is None or number.unit:
        return False
    if number.is_money:
        return True
    if last.metric == "quotes" and last.count is not None and number.value >= LARGE:
        return "cust" not in clause.kinds  # 报价2份:海天 32000,千禾 28000
    least = LARGE if last.metric == "deals" else UNCLEAR
    return last.takes_money and ("amount" in clause.kinds or (number.value >= least and "cust" not in clause.kinds))


def other_money(clause: Clause, last: Phrase) -> bool:
    """回款3万，其中美元1万: then the whole is of more than one currency."""
    named = {token.num.currency for token in clause.tokens if token.num is not None and token.num.currency}
    return bool(named) and last.takes_money and named != {money.currency for money in last.money}


def take_price(clause: Clause, state: State, last: Phrase) -> None:
    """Adds the amount to what was signed or collected; that of a quotation is dropped."""
    if not last.takes_money:
        if last.metric == "quotes" and "name" in clause.kinds and _pairs(clause) and not _is_of_unit(clause):
            take_names(clause, state, last)
        return
    if spans := [token for token in clause.tokens if token.day is not None and token.day.sense == "span"]:
        _of_period(spans[0], clause, last)
        return
    if amounts(last) and _is_beside(clause, state, last):
        return
    if last.metric == "deals" and state.low.startswith(FIRST, clause.start):
        _of_instalment(clause, last)
        return
    tokens = [token for token in clause.tokens if token.kind not in DROPPED and not _is_remark(token, clause)]
    if _told_aside(tokens):
        return
    if clause.bracketed and len(last.money) == 1 and "name" in clause.kinds and not any(m.money for m in last.members):
        last.whole = last.money.pop()
    if "total" in clause.kinds and not any(token.kind == "name" for token in tokens):
        sums = [token for token in tokens if token.kind in ("vague", "refund") or is_price(token, last, clause)]
        read_arguments(last, sums, state, total=True)
        last.end = max(last.end, clause.stop)
    else:
        read_arguments(last, tokens, state)


def _is_beside(clause: Clause, state: State, last: Phrase) -> bool:
    """总价680万，佣金20万; signed Acme 5.8k (list 6.5k), 1.2k upfront: no amount more."""
    upfront = last.metric == "deals" and state.low.endswith(UPFRONT, clause.start, clause.stop)
    return upfront or state.low.startswith(EARNED, clause.start)


def _of_instalment(clause: Clause, last: Phrase) -> None:
    """总价10万，首付3万: a part of the price; without the price nobody knows the whole."""
    if not amounts(last):
        last.doubt("amount", clause.tokens[-1])


def adds_up(clause: Clause, state: State, last: Phrase) -> bool:
    """£3k and £2k received, so £5k; Acme £3k, Globex £2k. £5k on the day: the sum of what was told."""
    stated = [token.num for token in clause.tokens if token.num is not None] if last.takes_money else []
    if len(stated) != 1 or (clause.has(*NAMED) and not _so(clause, state)):
        return False
    paid = [part for part in state.phrases[-REACH:] if part.metric == last.metric and part.status == "done"]
    told = [money for part in paid for money, _ in amounts(part)]
    same = {stated[0].currency, None}.issuperset(money.currency for money in told)
    return same and len(told) > 1 and stated[0].value == sum(money.value for money in told)


def _so(clause: Clause, state: State) -> bool:
    return state.low.startswith("so ", clause.start)


def _of_period(span: Token, clause: Clause, last: Phrase) -> None:
    """…，本月累计35万, that's 35k for the month tells what was told before; 上周5万 is of no one day."""
    if "total" not in clause.kinds and not any(word in span.sense for word in CUMULATIVE):
        last.doubt("amount", span)


def _is_remark(token: Token, clause: Clause) -> bool:
    """In a new sentence a word nobody knows is no customer."""
    return token.kind == "name" and token.sense in ("han", "low") and clause.fresh and not clause.bullet


def _told_aside(tokens: list[Token]) -> bool:
    """An amount behind other words belongs to them: "beat budget by 20k"."""
    kinds = [token.kind for token in tokens]
    behind = kinds[: kinds.index("num")] if "num" in kinds else kinds
    return "stop" in behind or ("aside" in behind and "recip" not in behind)


def _is_of_unit(clause: Clause) -> bool:
    """美西线 1,850美元/40HQ: what one costs tells what was offered, not to whom."""
    return any(left.num is not None and right.sense == "/" for left, right in pairwise(clause.tokens))


def _pairs(clause: Clause) -> bool:
    return clause.bracketed or clause.bullet or clause.cut == "dash" or clause.tokens[0].kind in ("name", "sep", "conj")
