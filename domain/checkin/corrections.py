"""Rule 16: a correction within the message replaces what it corrects."""

from dataclasses import replace

from domain.checkin.arguments import read_arguments
from domain.checkin.clause import Clause
from domain.checkin.phrase import Phrase
from domain.checkin.quantities import CODES
from domain.checkin.scene import whole_days
from domain.checkin.state import State
from domain.checkin.tokens import Token

NAMES = ("name", "titled")
HEADS = frozenset({"name", "titled", "colon", "incl", "fill", "recip", "neg"})


def corrected_by_phrases(state: State, found: list[Phrase]) -> None:
    """更正,拜访是6家; no wait, signed Globex: the latest item of that kind is replaced, else the latest item."""
    for nth, phrase in enumerate(found):
        if phrase.status != "done":
            continue
        at = _target(state, phrase, alone=not nth)
        if at < 0:
            state.phrases.append(phrase)
            continue
        _inherit(phrase, state.phrases[at])
        state.phrases[at] = phrase
        state.told((phrase.start, phrase.end), "16", "replaced")
        state.amended = True


def tells_again(clause: Clause, state: State, found: list[Phrase]) -> bool:
    """correction: visits 3, calls 7: all that goes on behind what was corrected and was told before it."""
    amended, state.amended = state.amended and clause.cut == "comma" and "date" not in clause.kinds, False
    told = {phrase.metric for phrase in state.phrases if phrase.status == "done" and phrase.count is not None}
    return amended and bool(found) and all(one.metric in told and one.count is not None for one in found)


def _target(state: State, phrase: Phrase, alone: bool) -> int:
    for at in range(len(state.phrases) - 1, -1, -1):
        if state.phrases[at].metric == phrase.metric and state.phrases[at].status == "done":
            return at
    last = state.last
    other = last is not None and last.status == "done" and not last.sums
    return len(state.phrases) - 1 if other and alone else -1


def _inherit(phrase: Phrase, old: Phrase) -> None:
    phrase.day = phrase.day or old.day
    if phrase.bare and phrase.metric == old.metric:
        phrase.count, phrase.unit, phrase.counted, phrase.members = old.count, old.unit, old.counted, old.members
        phrase.money, phrase.whole, phrase.stated = old.money, old.whole, old.stated  # 说错了，是前天签的
        phrase.doubts, phrase.start = old.doubts, old.start
    if not phrase.money and not phrase.members:
        phrase.money = old.money
    if phrase.count is not None and not phrase.members and len(old.names) <= phrase.count:
        phrase.members = old.members


def named_amiss(clause: Clause, state: State, found: list[Phrase]) -> bool:
    """电话报错了，应为22: an activity told before and only named here is the one that is corrected."""
    wrong = clause.end == "wrong"
    if len(found) != 1 or found[0].last or found[0].count is not None:
        return False
    if found[0].done and not wrong:
        return False
    told = any(phrase.metric == found[0].metric and phrase.status == "done" for phrase in state.phrases)
    state.amiss = found[0].metric if told else state.amiss
    if wrong and not told:
        found[0].status, found[0].earlier = "done", True  # of another message: asked about
        found[0].doubts.append(("number", found[0].start, found[0].end))
    return told


def corrected_by_words(clause: Clause, state: State, denied: frozenset[str] = frozenset()) -> bool:
    """不对,是4家; sorry 6; Correction: Audi, not BMW; 是前天: one number, name, amount or date instead of the last."""
    done = [phrase for phrase in state.phrases if phrase.status == "done"]
    last = next((phrase for phrase in reversed(done) if state.amiss in ("", phrase.metric)), None)
    state.amiss, tokens = "", clause.tokens
    if last is None or tokens[0].kind == "aside":
        return False
    dates = whole_days(tokens)
    if dates and not denied and _is_its_day(dates, last, tokens):
        state.denied = frozenset({""})  # 不是周一，是周二
        return True
    if any(token.kind in ("num", "vcount") and not (token.num and token.num.unit == "#") for token in tokens):
        _number(state, last, tokens)
    elif clause.has(*NAMES) and tokens[0].kind in HEADS:
        if (not denied and _denies(state, last, tokens)) or _currency(state, last, tokens):
            return True
        _name(state, last, tokens, denied)
    elif not dates:
        return False
    if dates:
        _date(state, last, dates[-1])
    state.told((clause.start, clause.stop), "16", "replaced")
    return True


def _number(state: State, last: Phrase, tokens: list[Token]) -> None:
    fresh = Phrase(last.metric, last.form, last.start, last.end, last.sums)
    read_arguments(fresh, [token for token in tokens if token.kind != "date"], state)
    kept = [doubt for doubt in last.doubts if last.earlier or doubt[0] not in ("number", "amount", "sign")]
    last.doubts = kept + fresh.doubts
    if fresh.money or fresh.whole:
        _amount(last, fresh)
    elif fresh.count is not None:
        if last.members and last.members[-1].count is not None:
            last.members[-1].count = fresh.count
        else:
            last.count, last.counted, last.unit = fresh.count, fresh.counted, fresh.unit or last.unit
    if fresh.names:
        last.members = fresh.members
    last.end = max(last.end, fresh.end)


def _amount(last: Phrase, fresh: Phrase) -> None:
    last.whole = fresh.whole
    if last.members and last.members[-1].money:
        last.members[-1].money = fresh.money
    else:
        last.money[-1:] = fresh.money


def _is_its_day(dates: list[Token], last: Phrase, tokens: list[Token]) -> bool:
    day, told = dates[-1].day, last.day.day if last.day is not None else None
    return len(dates) == len(tokens) and day is not None and told is not None and day.on == told.on


def _currency(state: State, last: Phrase, tokens: list[Token]) -> bool:
    """ "50k EUR, correction USD"."""
    code = CODES.get(state.low[tokens[-1].start : tokens[-1].end])
    paid = last.money or next((member.money for member in last.members if member.money), [])
    if code is None or not paid or len(tokens) > 1:
        return False
    paid[-1] = replace(paid[-1], currency=code)
    return True


def _denies(state: State, last: Phrase, tokens: list[Token]) -> bool:
    """哦不是格力，是格兰仕; "oops, not Sysco, US Foods": the right name is to follow."""
    named = [token for token in tokens if token.kind in NAMES]
    wrong = frozenset(state.raw[token.start : token.end] for token in named)
    told = wrong <= {member.name for member in last.members}
    if not told or any(token.kind not in ("neg", "fill", *NAMES) for token in tokens):
        return False
    state.denied = wrong
    return True


def _name(state: State, last: Phrase, tokens: list[Token], wrong: frozenset[str]) -> None:
    """Puts the names in the place of those that are denied ("not BMW"), or of the last one."""
    denied = next((at for at, token in enumerate(tokens) if token.kind == "neg"), len(tokens))
    fresh = Phrase(last.metric, last.form, last.start, last.end, last.sums)
    read_arguments(fresh, [token for token in tokens[:denied] if token.kind != "cust"], state)
    if not fresh.names:
        return
    dropped = wrong | {state.raw[token.start : token.end] for token in tokens[denied:] if token.kind in NAMES}
    at = next((at for at, member in enumerate(last.members) if member.name in dropped), len(last.members) - 1)
    if at < 0:
        last.members = fresh.members
        return
    fresh.members[0].money = fresh.members[0].money or last.members[at].money
    fresh.members[0].count = fresh.members[0].count or last.members[at].count
    last.members[at : at + 1] = fresh.members


def _date(state: State, last: Phrase, token: Token) -> None:
    """The items that shared the wrong date share the right one."""
    wrong = last.day
    for phrase in reversed(state.phrases):
        if phrase.day is not wrong:
            break
        phrase.day = token
    state.context = token
