"""Reads a clause that names no activity: names, numbers and amounts that go on with the one before."""

from dataclasses import replace

from domain.checkin.arguments import EACH, read_arguments
from domain.checkin.breakdowns import breaks_down, is_number_of_told, is_of_other_sort, is_other_half
from domain.checkin.clause import Clause
from domain.checkin.closings import date_in_brackets, mention_day
from domain.checkin.completing import completes, counts_named, tells_how_many
from domain.checkin.ellipsis import another, dated_names, is_apart, repeated
from domain.checkin.kinds import kinds
from domain.checkin.lists import lists_customers, sure, take_names
from domain.checkin.phrase import Phrase
from domain.checkin.pricing import adds_up, is_price, other_money, take_price
from domain.checkin.remarks import says_of
from domain.checkin.scene import whole_days
from domain.checkin.sharing import sums_up, told_of
from domain.checkin.state import State
from domain.checkin.tokens import Token
from domain.checkin.values import value_of

LINKED = kinds(
    "de num name titled sep conj total vague vcount cust adj fill amount colon incl subset recip etc asp self date "
    "light clock refund aside stop noise person"
)
NAMES = frozenset({"name", "titled"})
ONE_BY_ONE = NAMES | {"num", "incl"}
LONE = frozenset({"num", "fill", "cust"})
PARTS = frozenset({"num", "adj", "cust", "fill", "conj"})
UNNAMED = frozenset({"num", "adj"})  # 12 outbound, 5 inbound calls
FORMS = frozenset({"noun", "zhn", "own", "zhv", "base"})
RETOLD = (is_of_other_sort, tells_how_many, adds_up, is_other_half, is_number_of_told)


def follow(clause: Clause, state: State) -> None:
    """Gives what the clause holds to the activity before it, where it can only belong there."""
    last = state.last
    if state.parted and "cust" in clause.kinds and clause.kinds <= PARTS:
        return  # 其中新客户5个，老客户7个
    if clause.kinds == UNNAMED:
        state.unread = next(token for token in clause.tokens if token.kind == "num")
    if clause.end == "ask" and last is not None and _wonders(clause, state, last):
        return
    if (last is not None and says_of(clause, state, last)) or counts_named(clause, state):
        return
    strange = not clause.kinds <= LINKED and not _is_back(clause)
    if last is not None and (not strange or clause.cut == "close") and completes(clause, state, last):
        return
    if last is not None and last.status in ("done", "open"):
        if "subset" in clause.kinds and other_money(clause, last):
            last.doubt("amount", clause.tokens[-1])
            return
        state.barrier = state.barrier or (strange and not clause.bracketed)
        if clause.bracketed and clause.kinds == {"date"} and not clause.apart:
            date_in_brackets(clause, last)
            return
        if not strange:
            _go_on(clause, state, last)
    mention_day(clause, state)


def _wonders(clause: Clause, state: State, last: Phrase) -> bool:
    """£15k... or was it 16? Two numbers of one thing, and the sender asks which."""
    number = next((token for token in clause.tokens if token.num is not None), None)
    if number is None or last.status != "done" or not state.low.startswith("or ", clause.start):
        return False
    last.doubt("amount" if last.takes_money else "number", number)
    return True


def _is_back(clause: Clause) -> bool:
    """晚上回来又补了5个: nothing strange but where one came back to."""
    if not clause.kinds <= LINKED | {"idiom"} or any(t.kind == "idiom" and t.sense != "back" for t in clause.tokens):
        return False
    clause.tokens = [replace(token, kind="fill") if token.kind == "idiom" else token for token in clause.tokens]
    clause.kinds = frozenset([token.kind for token in clause.tokens])
    return True


def _go_on(clause: Clause, state: State, last: Phrase) -> None:
    if any(rule(clause, state, last) for rule in RETOLD) or breaks_down(clause, last):
        return
    kept = last.last
    numbers = [token for token in clause.tokens if token.kind in ("num", "vcount") and not _of_measure(token)]
    if numbers and any(is_price(token, last, clause) for token in numbers):
        (repeated if is_apart(clause, last) else _price)(clause, state, last)
    elif not numbers and dated_names(clause, last):
        repeated(clause, state, last)
    elif (
        clause.label == "customer"
        or (not numbers and not state.barrier and not _is_next(clause, state) and lists_customers(clause, last))
        or (numbers and last.count is not None and _is_one_more(clause, numbers, last))
    ):
        _take_list(clause, state, last)
    elif numbers and (not state.barrier or clause.has("date", "total")):
        _count(clause, state, last)
    elif numbers and clause.kinds <= LONE and clause.cut == "comma":
        last.doubt("number", numbers[0])  # …, 27个: nobody knows of what
    elif not clause.bracketed and "date" not in clause.kinds:
        state.barrier = True
    if clause.bracketed:
        last.last = kept or last.last
    if last.status == "open" and (last.members or last.count is not None or last.money or last.doubts):
        last.status = "done"


def _price(clause: Clause, state: State, last: Phrase) -> None:
    """Amounts behind the activity; 最大的5万 is told already, and one behind other talk is in doubt."""
    if any(token.day is not None and token.day.sense == "plan" for token in clause.tokens):
        return  # 海螺的5万下周才来
    if state.barrier and clause.bracketed and last.takes_money:
        last.doubt("amount", clause.tokens[-1])
    elif "subset" not in clause.kinds:
        take_price(clause, state, last)


def _is_one_more(clause: Clause, numbers: list[Token], last: Phrase) -> bool:
    """3 clinics - Acme, Globex & one GP; 两个客户：一个是华为，一个是中兴: told in the number already."""
    one = all(token.num is not None and token.num.value == 1 and token.num.unit in ("", "家") for token in numbers)
    counted = clause.has("incl") or numbers[0].end - numbers[0].start > 1  # 一家
    if one and counted and clause.kinds <= ONE_BY_ONE and "name" in clause.kinds and clause.cut == "comma":
        clause.tokens = [token for token in clause.tokens if token.kind in NAMES]
        return True
    return (
        one and bool(last.names) and clause.cut in ("comma", "dash") and clause.has("name") and "conj" in clause.kinds
    )


def _is_next(clause: Clause, state: State) -> bool:
    """visited Acme, Globex next."""
    return state.low.endswith(" next", clause.start, clause.stop)


def _take_list(clause: Clause, state: State, last: Phrase) -> None:
    """visited Acme, Globex on Monday: the day that closes the list is that of all; two days are in doubt."""
    days = whole_days(clause.tokens)
    if days and days[-1].day is not None and days[-1].day.sense == "plan":
        return  # visited Acme, Globex tomorrow
    if days and clause.cut == "comma":
        if whole_days(last.dates) and clause.tokens[-1] is days[-1] and len(days) == 1 and sure(clause.tokens):
            repeated(clause, state, last)  # visited Acme on Tuesday, Globex on Wednesday
            return
        if last.dates:
            last.doubt("number", days[-1])
        last.day = days[-1]
    take_names(clause, state, last)


def _of_measure(token: Token) -> bool:
    return token.num is not None and token.num.unit == "#"


def _count(clause: Clause, state: State, last: Phrase) -> None:
    """下午1家: another item of the same kind; 共3家: its total; visits(3): how many it was."""
    if clause.has("subset", "amount"):
        return
    if _is_of_each(clause, state, last):
        _of_each(clause, last)
        return
    if last.status == "open" and last.count is None and not last.members:
        read_arguments(last, clause.tokens, state)
    elif "total" in clause.kinds or sums_up(clause, state, last):
        _total(clause, state, last)
    elif clause.bracketed and len(clause.tokens) == 1 and last.count is None and not last.members and not last.money:
        read_arguments(last, clause.tokens, state)
    elif clause.bracketed:
        if clause.has("name", "titled") and not any(token.sense in ("low", "han") for token in clause.tokens):
            take_names(clause, state, last)
    elif last.count is None and not last.members and last.form in FORMS and last.last in ("", "colon"):
        read_arguments(last, clause.tokens, state)
    elif another(clause, last, state.low):
        repeated(clause, state, last)


def _is_of_each(clause: Clause, state: State, last: Phrase) -> bool:
    """…，各一份; called Acme (x3)."""
    if not last.members:
        return False
    often = clause.tokens[0].sense == "x" or (len(clause.tokens) == 1 and state.low[clause.stop - 1] == "次")
    times = clause.bracketed and often and len(last.members) == 1 and last.count is None
    return times or any(state.low[token.start : token.end] in EACH for token in clause.tokens)


def _of_each(clause: Clause, last: Phrase) -> None:
    """报价给了华为和中兴，各一份."""
    token = next(token for token in clause.tokens if token.kind in ("num", "vcount"))
    for member in last.members:
        member.count = token.num.value if token.num is not None else None


def _total(clause: Clause, state: State, last: Phrase) -> None:
    token = next(token for token in clause.tokens if token.kind in ("num", "vcount"))
    if token.num is None or token.num.vague or "vague" in clause.kinds:
        last.doubt("number", token)
        return
    span = next((part for part in clause.tokens if part.day is not None and part.day.sense == "span"), None)
    if span is not None and token.num.value > sum(map(value_of, told_of(last.metric, state))):
        return  # 3 visits, that's 12 this week
    last.stated.append((token.num.value, token.start, token.end))
    last.day = last.day or span
