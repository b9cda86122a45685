"""Finds what was done in a clause: verbs with their objects, nouns with the verbs that carry them."""

from dataclasses import replace
from itertools import pairwise

from domain.checkin.act import Act
from domain.checkin.arrivals import ARRIVING, arrived, came_in, from_payer, gains, is_from, refunds
from domain.checkin.descriptions import NOUNS, REACH, is_description
from domain.checkin.kinds import kinds
from domain.checkin.lights import COUNTED_ALONE, alone, of_those_before, stands_alone
from domain.checkin.objects import GLUE, is_its_verb, is_labelled, one_object, stronger, told_by_phone
from domain.checkin.tails import leads_on
from domain.checkin.tokens import Token

CARRIED = kinds(
    "noise de num name adj fill asp cust titled vague vcount recip total conj sep colon person self incl etc"
)
NAMING = frozenset({"light", "tail", "act"})
SPOKEN = CARRIED | {"light", "stop", "clock", "date"}
OWNED = CARRIED | {"stop", "date"}
PASSED = frozenset({"date", "fill", "de", "cust"})


def acts_of(tokens: list[Token]) -> list[Act]:
    """The activities of one clause, in order; words that only describe a customer are marked so in `tokens`."""
    acts: list[Act] = []
    light = -1
    for at, token in enumerate(tokens):
        if token.kind not in NAMING:
            continue
        if token.kind == "light":
            _add_alone(acts, tokens, light, at)
            light = at
            if acts and is_its_verb(tokens, acts[-1], at):
                acts[-1].done = acts[-1].done or token.form == "done"
                acts[-1].form = "plan" if token.sense == "bookings" else acts[-1].form  # 3 visits booked
                acts[-1].metric = came_in(acts[-1].metric, token)
                light = -1
        elif token.kind == "tail":
            light = _tail(tokens, acts, light, at)
        else:
            light = _act(tokens, acts, light, at)
    _add_alone(acts, tokens, light, len(tokens))
    acts = [*acts, *_refunds_before(tokens, acts)] if acts else refunds(tokens) or gains(tokens)
    acts.sort(key=lambda act: act.first)
    return acts[:1] + [right for left, right in pairwise(acts) if not _is_aside(tokens, left, right)]


def _refunds_before(tokens: list[Token], acts: list[Act]) -> list[Act]:
    """退款8600元 另外打了5个电话."""
    return [] if any(act.metric == "payments" for act in acts) else refunds(tokens[: acts[0].first])


def _add_alone(acts: list[Act], tokens: list[Token], light: int, end: int) -> None:
    metric = alone(tokens, light, end) if light >= 0 else ""
    if light >= 0 and not metric:
        alone_here = not acts and end == light + 1 == len(tokens)
        metric = "payments" if is_from(tokens, light) else of_those_before(tokens, light) if alone_here else ""
    if light >= 0 and not metric and not (acts and acts[-1].metric == "payments"):
        metric = arrived(tokens, light)
    if metric:
        came = metric == "payments" and tokens[light].sense == "visits"
        form = "past" if metric == "bookings" or tokens[light].sense in ARRIVING or came else "zhv"
        acts.append(Act(metric, light, light, form, tokens[light].form in ("done", "cleft"), carried=True))


def _carrier(tokens: list[Token], light: int, at: int) -> Token | None:
    """The light verb that carries the activity at `at`, if one does."""
    if light < 0 or at - light > REACH:
        return None
    owned = any(token.kind == "de" for token in tokens[max(light, at - 2) + 1 : at])
    passed = OWNED if owned else CARRIED  # 收到货柜客的尾数
    return tokens[light] if all(token.kind in passed for token in tokens[light + 1 : at]) else None


def _tail(tokens: list[Token], acts: list[Act], light: int, at: int) -> int:
    """gave Acme a bell, walked SAP through the product."""
    if tokens[at].sense == "visits" and at + 1 < len(tokens) and tokens[at + 1].sense == "from":
        return light  # had a visit from Acme
    chased = acts[-1] if acts and acts[-1].metric == "follow_ups" and tokens[at].sense == "calls" else None
    if chased is not None and {token.kind for token in tokens[chased.last + 1 : at]} <= SPOKEN:
        chased.metric = "calls"  # followed up (with Acme) by phone
        chased.last = at if chased.last == at - 1 else chased.last
        return light
    carrier = _carrier(tokens, light, at)
    if carrier is None and light >= 0 and at - light <= REACH and {token.kind for token in tokens[light:at]} <= SPOKEN:
        carrier = tokens[light]  # spoke with Acme's CFO on the phone
    if carrier is None and leads_on(tokens, acts, at):
        listed = bool(acts) and tokens[at - 1].kind == "conj"  # 22 dials and a demo
        acts.append(Act(tokens[at].sense, at, at, "noun", done=listed))  # a visit to Ford, on the phone with Audi
        return light
    if carrier is None or carrier.form != "done" or (acts and acts[-1].first > light):
        return light
    acts.append(Act(tokens[at].sense, at, at, "noun", done=True, carried=True))
    return -1


def _act(tokens: list[Token], acts: list[Act], light: int, at: int) -> int:
    """Adds the activity at `at`; returns the light verb still open."""
    token, result = tokens[at], tokens[at].form == "zhd"
    form = "zhv" if result else token.form
    carrier = _carrier(tokens, light, at) if light >= 0 else None
    if carrier is not None and carrier.sense in COUNTED_ALONE and form == "zhv" and token.sense == "deals":
        carrier = None  # 打了9个成交一单
    if carrier is not None and stands_alone(tokens, light, at):
        carrier = None  # 跑了6家店 报价1家
    if light >= 0 and carrier is None:
        _add_alone(acts, tokens, light, at)
    if acts and _merged(tokens, acts[-1], replace(token, form=form) if result else token, at):
        acts[-1].done = acts[-1].done or result
        return -1
    if is_description(tokens, acts, carrier, at):
        tokens[at] = replace(token, kind="cust")
        return light
    if carrier is not None and carrier.sense == "bookings" and token.sense != "bookings":
        form = "plan"  # "booked 2 demos": they are to come
    sense = _meant(tokens, at, form, carrier)
    done = result or (carrier is not None and carrier.form == "done")
    acts.append(Act(sense, at, at, form, done, carrier is not None, bool(carrier and carrier.form == "bare")))
    return -1


def _meant(tokens: list[Token], at: int, form: str, carrier: Token | None) -> str:
    """£5k landed from Acme is a payment, 中了个标 a deal."""
    sense = tokens[at].sense
    if sense == "deals" and form == "past" and from_payer(tokens, at):
        return "payments"
    return "deals" if carrier is not None and carrier.sense == "deals" and sense == "quotes" else sense


def _merged(tokens: list[Token], last: Act, token: Token, at: int) -> bool:
    """电话 + 回访, 签了 + 合同, closed + the + deal are one activity."""
    if tokens[at].start > tokens[last.last].end and last.form in ("base", "noun") and _has_aspect(tokens, at):
        return False  # 16个cold call 拜访了海螺
    if told_by_phone(last, tokens, at):
        return True
    between = tokens[last.last + 1 : at]
    tendered = last.metric == "deals" and token.sense == "quotes" and last.form in ("past", "zhv")
    same = last.metric == token.sense or tendered  # won 2 tenders
    dated = any(part.kind == "date" for part in between)
    if same and dated and not last.carried and all(part.kind in PASSED for part in between):
        last.first, last.last, last.form = at, at, token.form
        return True
    if same and token.form in ("zhv", "zhd") and is_labelled(tokens, last, at):
        last.last, last.done, last.form = at, last.done or token.form == "zhd", token.form  # 回款：海螺的5万已到账
        return True
    glue = all(part.kind in GLUE for part in between)
    if not (_joinable(last, token, bool(between)) if glue else same and one_object(between, token.form, last.form)):
        return False
    _take(last, token, same)
    last.last = at
    last.done = last.done or any(part.kind == "asp" for part in between)
    return True


def _take(last: Act, token: Token, same: bool) -> None:
    """Makes one activity of two words side by side: contract signed, renewal quote."""
    if same:
        last.form = "past" if last.form == "noun" and token.form == "past" else last.form
        return
    quoted = (last.metric, token.sense, last.form) == ("deals", "quotes", "noun") and token.form in ("noun", "base")
    metric = "quotes" if quoted else stronger(last.metric, token.sense, token.form)
    if metric == token.sense and (last.form in NOUNS or last.form == "base"):
        last.form = token.form
    last.metric = metric


def _has_aspect(tokens: list[Token], at: int) -> bool:
    return tokens[at].form in ("zhv", "zhd") and at + 1 < len(tokens) and tokens[at + 1].kind == "asp"


def _joinable(last: Act, token: Token, apart: bool) -> bool:
    """Whether two activities with nothing but particles between them are one."""
    if last.metric == token.sense:
        return True
    if "own" in (last.form, token.form) or "bookings" in (last.metric, token.sense):
        return False
    if apart and not (token.form in NOUNS and last.form not in NOUNS):
        return False
    return not (last.form == "past" and token.form == "past")


def _is_aside(tokens: list[Token], left: Act, right: Act) -> bool:
    """ "called Acme about their renewal": what the talk was about was not done."""
    if right.form not in ("noun", "base", "ing") or right.carried:
        return False
    gap = tokens[left.last + 1 : right.first]
    for at, token in enumerate(gap):
        if token.kind == "aside" and at + 1 < len(gap) and gap[at + 1].kind != "date":
            return not any(part.kind in ("conj", "self", "light", "sep") for part in gap[at:])
    return False
