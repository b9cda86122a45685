"""What completes the activity before it in a clause of its own: to whom it went, how many, what came of a plan."""

from dataclasses import replace

from domain.checkin.arguments import read_arguments
from domain.checkin.clause import Clause
from domain.checkin.ellipsis import repeated
from domain.checkin.lists import take_names
from domain.checkin.phrase import Phrase
from domain.checkin.state import State

NUMBERED = frozenset({"num", "vcount", "fill", "vague", "total", "cust", "incl"})
TAKEN = frozenset({"num", "name", "titled"})
LONE = frozenset({"num", "fill", "cust", "total"})
ALSO = frozenset({"name", "titled", "light", "fill", "conj", "sep", "recip", "asp"})
TOO = frozenset({"也", "都", "亦", "too", "as well", "also"})
ACTUAL = frozenset({"完成", "实际", "实打", "实跑", "实访", "actual", "actually", "actuals", "happened"})
SENT = ("发", "送", "寄", "递", "交", "提交", "传", "sent", "emailed", "submitted", "delivered", "mailed", "fired")
MINE = frozenset({"mine", "for me", "from me"})
OWNED = frozenset({"num", "self", "fill", "aux", "subset", "conj"})
ENDS = frozenset({"stop", "line", "end", "comma"})
PARTS = 2  # at least
FIRMS = frozenset({"brand", "known", "cap"})
THAN = "比"
SHORTEST = 3  # characters of a name that stands alone
MADE_UP = ("补了", "补打", "补上", "补齐")
DEALS = frozenset("单张件套份")
OF_THEM = frozenset({"of them", "of those", "of these"})


def completes(clause: Clause, state: State, last: Phrase) -> bool:
    """Whether the clause does so; then it is read."""
    if clause.kinds.isdisjoint(TAKEN):
        return False
    read = (
        _also(clause, state, last)
        or _sent(clause, state, last)
        or _took_over(clause, state, last)
        or _deals_of(clause, state, last)
        or _is_mine(clause, state, last)
        or _one_for_each(clause, state, last)
        or _to_whom(clause, state, last)
        or _signed_with(clause, state, last)
    )
    return read or _differs(clause, state, last)


def counts_named(clause: Clause, state: State) -> bool:
    """电话打到手软，足足45个: the number of what was only named before."""
    named = state.named
    if named is None or clause.fresh or not clause.kinds <= NUMBERED or clause.kinds.isdisjoint(("num", "vcount")):
        return False
    numbers = [token.num for token in clause.tokens if token.num is not None]
    if named.sums or named.members or any(number.is_money or number.unit not in ("家", "次") for number in numbers):
        return False
    read_arguments(named, clause.tokens, state)
    named.status, state.named = "done", None
    state.phrases.append(named)
    return True


def _sent(clause: Clause, state: State, last: Phrase) -> bool:
    """报价单做好了，已发给华为: to whom what was made ready went."""
    if last.metric != "quotes" or last.names or last.status not in ("mention", "done") or "name" not in clause.kinds:
        return False
    if not any(
        token.kind == "light" and state.low[token.start : token.end].startswith(SENT) for token in clause.tokens
    ):
        return False
    take_names(clause, state, last)
    last.status = "done" if last.names else last.status
    return True


def _also(clause: Clause, state: State, last: Phrase) -> bool:
    """还有益海嘉里也报了; "then Jewson": one more of whom it was done with."""
    names = [token for token in clause.tokens if token.kind in ("name", "titled")]
    if not names or not last.names or last.status != "done" or last.count is not None or not clause.kinds <= ALSO:
        return False
    if any(token.sense in ("low", "given") for token in names):
        return False
    verbs = [token for token in clause.tokens if token.kind == "light"]
    again = (
        bool(verbs) and verbs[0].sense == last.metric and any(state.low[t.start : t.end] in TOO for t in clause.tokens)
    )
    then = not verbs and clause.fresh and clause.tokens[0].kind == "conj" and clause.end in ENDS
    if again or then:
        take_names(clause, state, last)
    return again or then


def _took_over(clause: Clause, state: State, last: Phrase) -> bool:
    if "num" not in clause.kinds or not _takes_over(clause, state, last):
        return False
    repeated(clause, state, last)
    state.other = state.other and "self" not in clause.kinds
    return True


def _takes_over(clause: Clause, state: State, last: Phrase) -> bool:
    """ "Jim did 3 demos, I did 2"; 目标20个电话，完成18个."""
    if last.status == "other":
        return "self" in clause.kinds and "recip" not in clause.kinds and not _compares(clause, state)
    if last.status == "neg" and "date" in clause.kinds:
        return any(state.low.startswith(MADE_UP, token.start) for token in clause.tokens)  # 昨天没打，今天补了9个
    if last.status not in ("plan", "cond") or clause.has("plan", "neg", "date"):
        return False
    return any(
        (token.kind == "light" and token.form == "done") or state.low[token.start : token.end] in ACTUAL
        for token in clause.tokens
    )


def _signed_with(clause: Clause, state: State, last: Phrase) -> bool:
    """签啦！六福珠宝: with whom, behind the exclamation."""
    if last.metric != "deals" or not last.bare or last.status != "done" or clause.kinds != {"name"}:
        return False
    if len(clause.tokens) > 1 or clause.cut not in ("stop", "emoji") or clause.stop - clause.start < SHORTEST:
        return False
    take_names(clause, state, last)
    return True


def _compares(clause: Clause, state: State) -> bool:
    """比我们低3万: the sender is only whom it is measured by."""
    return any(state.low[token.start : token.end] == THAN for token in clause.tokens)


def _differs(clause: Clause, state: State, last: Phrase) -> bool:
    """拜访3家，实际2家: which of them?"""
    if last.status != "done" or last.count is None or "num" not in clause.kinds or "subset" in clause.kinds:
        return False
    if not any(state.low[token.start : token.end] in ACTUAL for token in clause.tokens):
        return False
    last.doubt("number", clause.tokens[-1])
    return True


def _is_mine(clause: Clause, state: State, last: Phrase) -> bool:
    """We did 30 calls as a team, 12 of them mine."""
    number = clause.tokens[0]
    mine = any(token.kind == "self" and state.low[token.start : token.end] in MINE for token in clause.tokens)
    if not mine or number.num is None or last.count is None or last.status not in ("done", "other"):
        return False
    if not clause.kinds <= OWNED or number.num.value > last.count:
        return False
    last.count, last.counted, last.status = number.num.value, number, "done"
    return True


def _one_for_each(clause: Clause, state: State, last: Phrase) -> bool:
    """2 demos done, one for Acme and one for Globex: whose they were."""
    ones = [at for at, token in enumerate(clause.tokens) if token.num is not None and token.num.value == 1]
    if len(ones) < PARTS or last.count != len(ones) or last.members or last.sums:
        return False
    parts = [[token.kind for token in clause.tokens[at + 1 : at + 3]] for at in ones]
    if any(part != ["recip", "name"] for part in parts):
        return False
    take_names(replace(clause, tokens=[token for token in clause.tokens if token.num is None]), state, last)
    return True


def _to_whom(clause: Clause, state: State, last: Phrase) -> bool:
    """sent the proposal ($118k) to Acme when I got back: behind brackets."""
    if clause.cut != "close" or last.members or last.status != "done" or last.count is not None:
        return False
    if [token.kind for token in clause.tokens[:2]] != ["recip", "name"] or clause.tokens[1].sense not in FIRMS:
        return False
    take_names(replace(clause, tokens=clause.tokens[:2]), state, last)
    return True


def _deals_of(clause: Clause, state: State, last: Phrase) -> bool:
    """今日业绩44万，2单; 签了8万，2单: how many deals the amount came from."""
    numbers = [token for token in clause.tokens if token.num is not None and token.num.unit == "次"]
    fits = last.takes_money and clause.kinds <= LONE and len(numbers) == 1
    if not fits or state.low[numbers[0].end - 1] not in DEALS:
        return False
    if last.metric == "bookings":
        phrase = Phrase("deals", last.form, clause.start, clause.stop, day=last.day, done=last.done)
        state.phrases.append(read_arguments(phrase, numbers, state))
        return True
    alone = sum(token.num is not None for token in clause.tokens) == 1 and clause.cut == "comma"
    if last.metric != "deals" or not (last.sum_only and alone):
        return False
    read_arguments(last, numbers, state)
    return True


def tells_how_many(clause: Clause, state: State, last: Phrase) -> bool:
    """Whether the clause counts what was told without a number: only made calls, 16 of them."""
    first, second = (*clause.tokens, clause.tokens[-1])[:2]
    told = last.count is not None or last.members or last.money
    if told or last.status != "done" or first.kind != "num" or state.low[second.start : second.end] not in OF_THEM:
        return False
    read_arguments(last, clause.tokens[:1], state)
    return True
