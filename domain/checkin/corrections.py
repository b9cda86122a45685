"""Rule 16: a correction within the message replaces what it corrects."""

from domain.checkin.arguments import Arguments
from domain.checkin.clauses import Clause
from domain.checkin.phrase import Member, Phrase
from domain.checkin.state import State
from domain.checkin.tokens import Token


def corrected_by_phrases(state: State, found: list[Phrase]) -> None:
    """更正，拜访是6家; no wait, signed Globex: the latest item of that kind is replaced, else the latest item."""
    done = [phrase for phrase in found if phrase.status == "done"]
    for phrase in done:
        target = next((old for old in reversed(state.phrases) if old.metric == phrase.metric and old.status == "done"), None)
        if target is None and state.last is not None and state.last.status == "done" and state.last.metric not in ("bookings", "payments"):
            target = state.last
        if target is None:
            state.phrases.append(phrase)
            continue
        if phrase.day is None or not phrase.dates:
            phrase.day = phrase.day or target.day
        if not phrase.money and not phrase.members:
            phrase.money = target.money
        if phrase.count is not None and not phrase.members and len(target.names) <= phrase.count:
            phrase.members = target.members
        state.phrases[state.phrases.index(target)] = phrase
        state.told((phrase.start, phrase.end), "16", "replaced")


def corrected_by_words(clause: Clause, state: State) -> bool:
    """不对,是4家; sorry 6; Correction: Audi, not BMW; 是前天: one number, name, amount or date instead of the last."""
    last = next((phrase for phrase in reversed(state.phrases) if phrase.status == "done"), None)
    tokens = clause.tokens
    if last is None or any(token.kind in ("aside",) for token in tokens[:1]):
        return False
    numbers = [token for token in tokens if token.kind in ("num", "vcount") and (token.num is None or token.num.unit != "#")]
    names = [token for token in tokens if token.kind in ("name", "titled")]
    dates = [token for token in tokens if token.kind == "date" and token.day is not None and token.day.sense != "part"]
    if numbers:
        _number(state, last, tokens)
    elif names and clause.tokens[0].kind in ("name", "titled", "colon", "incl", "fill", "recip", "neg"):
        _name(state, last, tokens)
    elif not dates:
        return False
    if dates:
        _date(state, last, dates[-1])
    state.told((clause.start, clause.stop), "16", "replaced")
    return True


def _number(state: State, last: Phrase, tokens: list[Token]) -> None:
    fresh = Phrase(last.metric, last.form, last.start, last.end)
    dates = [token for token in tokens if token.kind != "date"]
    Arguments(fresh, dates, state.raw, state.low).read()
    last.doubts = [doubt for doubt in last.doubts if doubt[0] not in ("number", "sign")] + fresh.doubts
    if fresh.money or fresh.whole:
        last.whole = fresh.whole or None
        if last.members and last.members[-1].money:
            last.members[-1].money = fresh.money
        elif last.money:
            last.money[-1:] = fresh.money
        else:
            last.money = fresh.money
    elif fresh.count is not None:
        named = last.members[-1] if last.members and last.members[-1].count is not None else None
        if named is not None:
            named.count = fresh.count
        else:
            last.count, last.counted, last.unit = fresh.count, fresh.counted, fresh.unit or last.unit
    if fresh.names:
        last.members = fresh.members
    last.end = max(last.end, fresh.end)


def _name(state: State, last: Phrase, tokens: list[Token]) -> None:
    fresh = Phrase(last.metric, last.form, last.start, last.end)
    dropped, wanted, negative = [], [], False
    for token in tokens:
        negative = negative or token.kind == "neg"
        (dropped if negative else wanted).append(token)
    Arguments(fresh, [token for token in wanted if token.kind != "cust"], state.raw, state.low).read()
    if not fresh.names:
        return
    replace(last, fresh.members, [state.raw[token.start : token.end] for token in dropped if token.kind in ("name", "titled")])


def replace(last: Phrase, members: list[Member], dropped: list[str]) -> None:
    """Puts `members` in the place of those named in `dropped`, or of the last one."""
    at = next((at for at, member in enumerate(last.members) if member.name in dropped), len(last.members) - 1)
    if at < 0:
        last.members = members
        return
    members[0].money = members[0].money or last.members[at].money
    members[0].count = members[0].count or last.members[at].count
    last.members[at : at + 1] = members


def _date(state: State, last: Phrase, token: Token) -> None:
    """The items that shared the wrong date share the right one."""
    wrong = last.day
    for phrase in reversed(state.phrases):
        if phrase.day is not wrong:
            break
        phrase.day = token
    state.context = token
