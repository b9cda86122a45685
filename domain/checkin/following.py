"""Reads a clause that names no activity: names, numbers and amounts that go on with the one before."""

from domain.checkin.arguments import MONEYED, Arguments
from domain.checkin.clauses import Clause
from domain.checkin.dating import govern
from domain.checkin.phrase import Phrase
from domain.checkin.state import State
from domain.checkin.tokens import Token

LINKED = frozenset({"de", "num", "name", "titled", "sep", "conj", "total", "vague", "vcount", "cust", "adj", "fill", "amount", "colon", "incl", "subset", "recip", "etc", "asp", "self", "date", "light", "clock", "refund", "aside", "stop", "noise", "person"})
AFTER_NUMBER = frozenset({"date", "fill", "aside", "cust", "name", "conj", "recip", "etc", "adj", "num", "stop", "sep"})
LISTS = frozenset({"de", "name", "titled", "sep", "conj", "cust", "adj", "fill", "colon", "incl", "etc", "num", "recip", "total", "asp", "person", "stop", "subset", "noise", "amount", "vague"})


def follow(clause: Clause, state: State) -> None:
    """Gives what the clause holds to the activity before it, where it can only belong there."""
    last = state.last
    dates = [token for token in clause.tokens if token.kind == "date"]
    if last is not None and last.status == "other" and clause.has("self") and clause.has("num") and not _strange(clause):
        _ellipsis(clause, state, last)
        return
    if last is None or last.status not in ("done", "open"):
        govern(state, dates)
        return
    if clause.has("subset") and _other_money(clause, last):
        last.doubt("number", clause.tokens[-1])
        return
    numbers = [token for token in clause.tokens if token.kind in ("num", "vcount") and (token.num is None or token.num.unit != "#")]
    kept = last.last
    if _strange(clause):
        state.barrier = True
    else:
        if any(_is_money(token, last, clause) for token in numbers):
            _money(clause, state, last)
        elif not numbers and dates and _dated_names(clause, last):
            _ellipsis(clause, state, last)
        elif clause.label == "customer" or (not numbers and not state.barrier and _may_list(clause, last)):
            _names(clause, state, last)
        elif numbers and (not state.barrier or dates or clause.has("total")):
            _count(clause, state, last)
        elif not clause.inside and not dates:
            state.barrier = True
    if clause.inside or clause.cut == "open":
        last.last = kept or last.last
    if last.status == "open" and (last.members or last.count is not None or last.money or last.doubts):
        last.status = "done"
    govern(state, dates)


def _other_money(clause: Clause, last: Phrase) -> bool:
    """回款3万，其中美元1万: then the whole is of more than one currency."""
    named = {token.num.currency for token in clause.tokens if token.num is not None and token.num.currency}
    return bool(named) and last.metric in MONEYED and named != {money.currency for money in last.money}


def _strange(clause: Clause) -> bool:
    return any(token.kind not in LINKED for token in clause.tokens)


def _is_money(token: Token, last: Phrase, clause: Clause) -> bool:
    number = token.num
    if number is None or number.unit:
        return False
    if number.is_money:
        return True
    return last.metric in MONEYED and (clause.has("amount") or (number.value >= 1000 and not clause.has("cust")))


def _money(clause: Clause, state: State, last: Phrase) -> None:
    """刚签了美的集团，12.8万元: the amount of what was signed; that of a quote is dropped (rule 4)."""
    if last.metric not in MONEYED:
        if clause.has("name") and last.metric == "quotes" and _pairs(clause):
            _names(clause, state, last)
        return
    tokens = [token for token in clause.tokens if token.kind not in ("amount", "date", "self", "light") and not (token.kind == "name" and token.sense in ("han", "low") and clause.fresh and not clause.bullet)]
    stops = next((at for at, token in enumerate(tokens) if token.kind == "stop"), len(tokens))
    if any(token.kind == "num" for token in tokens[stops:]) or _loose(tokens):
        return
    if (clause.inside or clause.cut == "open") and len(last.money) == 1 and clause.has("name") and not any(member.money for member in last.members):
        last.whole = last.money.pop()
    if clause.has("total") and not any(token.kind == "name" for token in tokens):
        tokens = [token for token in tokens if token.kind in ("num", "vague", "refund")]
        reader = Arguments(last, tokens, state.raw, state.low)
        reader.total = True
        reader.read()
        last.end = max(last.end, clause.stop)
        return
    Arguments(last, tokens, state.raw, state.low).read()


def _loose(tokens: list[Token]) -> bool:
    """An amount after an aside belongs to the aside: "beat budget by 20k"."""
    return any(token.kind == "aside" for token in tokens) and not any(token.kind == "recip" for token in tokens)


def _dated_names(clause: Clause, last: Phrase) -> bool:
    """周三拜访了华为，周四中兴: the next day, the next customer."""
    tokens = [token for token in clause.tokens if token.kind not in ("fill", "conj")]
    names = [token for token in tokens if token.kind in ("name", "titled")]
    if not names or not last.names or tokens[0].kind != "date" or any(token.kind not in LISTS | {"date"} for token in tokens):
        return False
    return all(token.kind == "titled" or token.sense not in ("low", "han") or len(tokens) <= 3 for token in names)


def _pairs(clause: Clause) -> bool:
    return clause.inside or clause.bullet or clause.cut in ("open", "dash") or clause.tokens[0].kind in ("name", "sep", "conj")


def _may_list(clause: Clause, last: Phrase) -> bool:
    led = clause.tokens[0].kind == "cust"
    names = [token for token in clause.tokens if token.kind in ("name", "titled") or (led and token.kind == "person")]
    if not names or any(token.kind not in LISTS for token in clause.tokens):
        return clause.cut == "dash" and not names and clause.has("cust")
    if (clause.inside or clause.cut == "open") and last.names and last.count is None and not clause.has("incl", "subset"):
        return last.names[-1].sense in ("titled", "given") and len(names) == 1 and names[0].sense not in ("given", "")
    if clause.inside or clause.cut in ("open", "dash") or clause.has("incl", "subset"):
        return clause.tokens[0].kind in ("name", "titled", "incl", "subset", "fill", "adj", "num", "recip", "cust") and (clause.inside or clause.cut == "open" or _strong(names))
    if led and clause.tokens[-1] is names[-1] and len(clause.tokens) <= 3:
        return not last.names
    if clause.bullet or clause.cut == "line":
        return last.open and (_strong(names) or last.status == "open" or {member.sense for member in last.names} == {"low"})
    if clause.cut == "comma" and last.count is not None and not last.names and _strong(names):
        return clause.tokens[0].kind == "name" and len(names) <= last.count and not clause.has("stop") and all(name.sense != "han" for name in names)
    if clause.cut == "comma":
        return last.last in ("name", "titled", "conj", "sep", "etc", "cust", "num") and _comma_list(clause, names, last)
    return clause.cut == "close" and clause.tokens[0].kind in ("conj", "sep", "colon") and _strong(names)


def _strong(names: list[Token]) -> bool:
    return all(token.kind == "titled" or token.sense != "low" for token in names)


def _comma_list(clause: Clause, names: list[Token], last: Phrase) -> bool:
    """visited Acme, Globex and Initech; a lone unknown word after a Chinese comma is rather a remark."""
    first = clause.tokens[0]
    if "list" in clause.notes:
        return True
    if first.kind not in ("name", "titled", "conj", "fill") or any(token.kind == "stop" for token in clause.tokens):
        return False
    if last.last == "num" and not clause.has("sep", "conj", "recip"):
        return False
    known = {member.sense for member in last.names} | {"brand", "known", "cap", "given", "titled"}
    listed = clause.has("sep", "conj", "recip", "etc")
    return all(
        token.kind == "titled" or token.sense in ("brand", "known", "cap", "given") or (token.sense in known and token.sense == "low") or listed or _short(token, last)
        for token in names
    )


def _short(token: Token, last: Phrase) -> bool:
    """拜访3家,华为,中兴,小米: as many as were counted."""
    return last.count is not None and len(last.names) < last.count and token.end - token.start <= 6 and bool(last.names)


def _names(clause: Clause, state: State, last: Phrase) -> None:
    tokens = [token for token in clause.tokens if token.kind not in ("date", "self", "light", "amount")]
    count, unit, counted = last.count, last.unit, last.counted
    reader = Arguments(last, tokens, state.raw, state.low)
    if clause.label == "customer":
        tokens[:] = [token for token in tokens if token.kind != "cust"]
    if (clause.inside or clause.cut == "open") and count is None and last.names and last.names[-1].sense in ("titled", "given"):
        last.members.pop()
    reader.read()
    if count is not None:
        last.count, last.unit, last.counted = count, unit, counted
    last.open = False if clause.cut == "comma" else last.open
    last.last = "name"


def _count(clause: Clause, state: State, last: Phrase) -> None:
    """下午1家: another item of the same kind; 共3家: its total."""
    tokens = clause.tokens
    if clause.has("subset") or clause.has("amount"):
        return
    if last.status == "open" and last.count is None and not last.members:
        Arguments(last, tokens, state.raw, state.low).read()
        return
    if clause.inside or clause.cut == "open":
        if clause.has("total"):
            _total(clause, state, last)
        elif any(token.kind in ("name", "titled") for token in tokens):
            _names(clause, state, last)
        return
    if clause.has("total"):
        _total(clause, state, last)
    elif last.count is None and not last.members and last.form in ("noun", "zhn", "own", "zhv", "base") and last.last in ("", "colon"):
        Arguments(last, tokens, state.raw, state.low).read()
    elif _another(clause, last):
        _ellipsis(clause, state, last)


def _another(clause: Clause, last: Phrase) -> bool:
    first = next(at for at, token in enumerate(clause.tokens) if token.kind in ("num", "vcount"))
    head, tail = clause.tokens[:first], clause.tokens[first + 1 :]
    if any(token.kind not in ("date", "fill", "conj", "vague", "self", "name", "recip", "adj") for token in head):
        return False
    number = clause.tokens[first].num
    if last.metric in ("bookings", "payments") or any(token.kind not in AFTER_NUMBER for token in tail):
        return False
    marked = any(token.kind in ("date", "conj", "light", "fill") for token in head) or any(token.kind == "date" for token in tail)
    aside = any(token.kind == "aside" for token in tail) and last.aside
    counted = number is not None and number.unit in ("家", "次") and (number.unit == last.unit or not last.unit) and not tail
    named = any(token.kind == "name" for token in head) and not any(token.kind == "name" and token.sense in ("low", "han") for token in head)
    if clause.fresh and not clause.bullet and not (marked or aside):
        return False
    return marked or aside or counted or named


def _ellipsis(clause: Clause, state: State, last: Phrase) -> None:
    phrase = Phrase(last.metric, last.form, clause.start, clause.stop, ellipsis=True, done=last.done)
    first = next(at for at, token in enumerate(clause.tokens) if token.kind in ("num", "vcount", "name", "titled"))
    tokens = [token for token in clause.tokens[max(0, _named_from(clause.tokens, first)) :] if token.kind not in ("light", "self", "conj") or token.kind == "conj"]
    govern(state, clause.tokens[:first])
    Arguments(phrase, tokens, state.raw, state.low).read()
    phrase.day = next((token for token in reversed(phrase.dates) if token.day and token.day.sense != "part"), state.context)
    if any(token.day is None or token.day.sense == "part" for token in clause.tokens if token.kind == "date") and not phrase.dates:
        phrase.day = state.context or last.day
    elif not clause.has("date"):
        phrase.day = last.day
    if phrase.day is not None and phrase.day.day is not None and phrase.day.day.sense == "plan":
        phrase.status = "plan"
    state.phrases.append(phrase)


def _named_from(tokens: list[Token], first: int) -> int:
    return next((at for at, token in enumerate(tokens[:first]) if token.kind in ("name", "vague")), first)


def _total(clause: Clause, state: State, last: Phrase) -> None:
    token = next(token for token in clause.tokens if token.kind in ("num", "vcount"))
    if token.num is None or token.num.vague or clause.has("vague"):
        last.doubt("number", token)
        return
    last.stated.append(("#", token.num.value, token.start, token.end))
    for other in clause.tokens:
        if other.kind == "date" and other.day is not None and other.day.sense == "span":
            last.day = last.day or other
