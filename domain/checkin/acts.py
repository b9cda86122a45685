"""Finds what was done in a clause: verbs with their objects, nouns with the verbs that carry them."""

from dataclasses import dataclass

from domain.checkin.tokens import Token

CARRIED = frozenset({"de", "num", "name", "adj", "fill", "asp", "cust", "titled", "vague", "vcount", "recip", "total", "conj", "sep", "colon", "person", "self", "incl", "etc"})
GLUE = frozenset({"adj", "asp", "fill", "incl"})
GAINING = frozenset({"gain?", "deals?", "payments", "new_customers", "deals"})
GENERAL = frozenset({"new_customers"})
OBJECTS = frozenset({"num", "adj", "fill", "asp", "recip", "vcount", "vague", "cust"})
MEANS = ("calls", "visits", "follow_ups")  # how it was done says more than what for: 电话回访, 上门回访, 跟进报价


@dataclass(slots=True)
class Act:
    """An activity at tokens [first, last] of its clause; `form` as in the lexicon, `done` where words say so."""

    metric: str
    first: int
    last: int
    form: str
    done: bool = False
    carried: bool = False
    bare: bool = False


def acts_of(tokens: list[Token], money: frozenset[str]) -> list[Act]:
    """The activities of one clause, in order."""
    acts: list[Act] = []
    light = -1
    for at, token in enumerate(tokens):
        if token.kind == "light":
            light = _alone(tokens, light, acts, at) if light >= 0 else light
            light = at
        elif token.kind in ("act", "tail"):
            light = _act(tokens, acts, light, at)
    if light >= 0:
        _alone(tokens, light, acts, len(tokens))
    if not acts:
        acts = _refunds(tokens) or _gains(tokens)
    acts.sort(key=lambda act: act.first)
    return [act for at, act in enumerate(acts) if not (at and _aside(tokens, acts[at - 1], act))]


def _aside(tokens: list[Token], left: Act, right: Act) -> bool:
    """"called Acme about their renewal": what the talk was about was not done."""
    if right.form not in ("noun", "base", "ing") or right.carried:
        return False
    gap = tokens[left.last + 1 : right.first]
    at = next((at for at, token in enumerate(gap) if token.kind == "aside" and gap[at + 1 : at + 2] and gap[at + 1].kind != "date"), -1)
    return at >= 0 and not any(token.kind in ("conj", "self", "light", "sep") for token in gap[at:])


def _refunds(tokens: list[Token]) -> list[Act]:
    """客户退款5000元: a payment with the other sign."""
    at = next((at for at, token in enumerate(tokens) if token.kind == "refund"), -1)
    moved = any(token.num is not None and token.num.unit != "#" for token in tokens)
    return [Act("payments", at, at, "refund", done=True)] if at >= 0 and moved else []


def _gains(tokens: list[Token]) -> list[Act]:
    """"new shippers: 2": customers by what they are, gained."""
    for at, (left, right) in enumerate(zip(tokens, tokens[1:], strict=False)):
        if left.sense == "new" and right.kind == "cust":
            counted = at and tokens[at - 1].kind in ("num", "light")
            return [Act("new_customers", at, at + 1, "noun")] if counted or tokens[at + 2 : at + 3] and tokens[at + 2].kind in ("colon", "num") else []
    return []


def _act(tokens: list[Token], acts: list[Act], light: int, at: int) -> int:
    """Adds the activity at `at`; returns the light verb still open."""
    token = tokens[at] if tokens[at].form != "zhd" else tokens[at]._replace(form="zhv")
    result = tokens[at].form == "zhd"
    carrier = tokens[light] if light >= 0 and _carries(tokens, light, at) else None
    if token.kind == "tail":
        if carrier is not None and carrier.form == "done" and not (acts and acts[-1].first > light):
            acts.append(Act(token.sense, at, at, "noun", done=True, carried=True))
            return -1
        return light
    if light >= 0 and carrier is None:
        _alone(tokens, light, acts, at)
    if acts and _merged(tokens, acts[-1], token, at):
        acts[-1].done = acts[-1].done or result
        return -1
    if carrier is not None and carrier.sense == "bookings" and token.sense != "bookings":
        token = token._replace(form="plan")
    if acts and acts[-1].metric == "follow_ups" and token.form in ("noun", "zhn") and all(part.kind in OBJECTS for part in tokens[acts[-1].last + 1 : at]):
        tokens[at] = token._replace(kind="cust")
        return light
    if token.sense in GENERAL and carrier is not None and carrier.sense not in GAINING:
        tokens[at] = token._replace(kind="cust")
        return light
    if token.sense in GENERAL and _describes(tokens, acts, at):
        tokens[at] = token._replace(kind="cust")
        return light
    done = result or (carrier is not None and carrier.form == "done")
    acts.append(Act(token.sense, at, at, token.form, done, carrier is not None, carrier is not None and carrier.form == "bare"))
    return -1


def _carries(tokens: list[Token], light: int, at: int) -> bool:
    return all(token.kind in CARRIED for token in tokens[light + 1 : at])


def _merged(tokens: list[Token], last: Act, token: Token, at: int) -> bool:
    """电话 + 回访, 签了 + 合同, closed + the + deal are one activity."""
    between = tokens[last.last + 1 : at]
    same = last.metric == token.sense
    if same and between and not last.carried and all(part.kind in ("date", "fill", "de", "cust") for part in between):
        last.first, last.last, last.form = at, at, token.form
        return True
    glue = all(part.kind in GLUE for part in between)
    if not glue and not (same and _one_object(between, token.form, last.form)):
        return False
    if glue and between and not same and not (token.form in ("zhn", "noun") and last.form not in ("zhn", "noun")):
        return False
    if "own" in (last.form, token.form) and not same:
        return False
    if not same and {last.metric, token.sense} & {"bookings"} :
        return False
    metric = _stronger(last.metric, token.sense, token.form)
    if not same and last.form == "past" and token.form == "past":
        return False
    last.metric, last.last = metric, at
    last.done = last.done or any(part.kind == "asp" for part in between)
    if metric == token.sense and not same:
        last.form = token.form if last.form in ("noun", "zhn", "base") else last.form
    return True


def _one_object(between: list[Token], form: str, before: str) -> bool:
    """won 2 deals, closed the Acme deal, 签了2单合同: the number or name stands between verb and noun."""
    return form in ("noun", "zhn", "base") and before in ("past", "zhv", "base") and all(
        part.kind in ("num", "adj", "fill", "asp", "name", "vague", "vcount", "recip", "titled", "de", "self", "stop", "fill", "noise") for part in between
    )


def _stronger(left: str, right: str, form: str) -> str:
    for metric in MEANS:
        if metric in (left, right):
            return metric
    if right in GENERAL:
        return left
    if left == "payments" or right == "payments":
        return "payments"
    return right if left in GENERAL or form not in ("zhn", "noun") else left if form == "zhn" else right


def _describes(tokens: list[Token], acts: list[Act], at: int) -> bool:
    """拜访新客户3家, called 2 new leads: whom, not what was gained."""
    if not acts:
        return any(token.kind == "recip" for token in tokens[max(0, at - 3) : at]) and not any(token.kind == "light" for token in tokens[:at])
    between = tokens[acts[-1].last + 1 : at]
    if any(part.kind not in OBJECTS for part in between):
        return False
    counted = any(part.kind == "num" for part in tokens[: acts[-1].first] + between)
    follows = at + 1 < len(tokens) and tokens[at + 1].kind == "num"
    return not (follows and counted)


def _alone(tokens: list[Token], light: int, acts: list[Act], end: int) -> int:
    """打了3个, 跑了5家, 收到5万: a light verb that means its metric by itself."""
    token = tokens[light]
    metric = token.sense
    if not metric or metric.endswith("?"):
        return -1
    rest = [part for part in tokens[light + 1 : end] if part.kind not in ("fill", "asp")]
    if rest and ALONE[metric](rest, token):
        acts.append(Act("visits" if metric == "seen" else metric, light, light, "zhv" if metric != "bookings" else "past", token.form == "done", carried=True))
    return -1


def _counts(rest: list[Token], units: str) -> bool:
    found = next((part for part in rest if part.kind in ("num", "vcount")), None)
    if found is None or rest[0].kind not in ("num", "vcount", "vague", "total", "cust", "adj"):
        return False
    return found.num is None or (found.num.unit != "#" and found.num.unit in units and not found.num.is_money)


def _visited(rest: list[Token], token: Token) -> bool:
    if _counts(rest, "家") or (rest[0].kind in ("num", "vcount") and len(rest) > 1 and rest[1].kind == "cust"):
        return True
    named = next((part for part in rest if not (part.num is not None and part.num.often)), rest[0])
    if named.kind == "name" and token.form == "done":
        return named.sense in ("brand", "known") or (token.sense == "visits" and token.end - token.start > 1 and rest[-1] is not named and named is not rest[0])
    return False


def _seen(rest: list[Token], token: Token) -> bool:
    """见了陈太: to see somebody is a visit, whoever it was."""
    return _visited(rest, token) or (token.form == "done" and rest[0].kind in ("name", "titled", "person", "cust", "adj"))


def _received(rest: list[Token], token: Token) -> bool:
    return any(part.num is not None and (part.num.is_money or part.num.value >= 1000) and part.num.unit != "#" for part in rest)


def _signed(rest: list[Token], token: Token) -> bool:
    named = token.form == "done" and rest[0].kind in ("name", "titled")
    return named or _received(rest, token) or _counts(rest, "次")


ALONE = {
    "calls": lambda rest, _: _counts(rest, "次"),
    "visits": _visited,
    "seen": _seen,
    "payments": _received,
    "bookings": _received,
    "quotes": lambda rest, token: _received(rest, token) or _counts(rest, "家"),
    "follow_ups": lambda rest, _: _counts(rest, "家次") and rest[-1].kind in ("num", "cust", "vcount", "name"),
    "new_customers": lambda rest, _: _counts(rest, "家"),
    "deals": _signed,
}
