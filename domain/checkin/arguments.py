"""Reads the words to the right of an activity: numbers, names, money, and where the talk turns to something else."""

from domain.checkin.counting import on_num, on_vcount
from domain.checkin.described import on_de, on_light
from domain.checkin.hours import on_clock
from domain.checkin.kinds import kinds
from domain.checkin.naming import on_cust, on_join, on_name, on_person, on_recip, on_stop, on_titled
from domain.checkin.paying import multiply
from domain.checkin.phrase import Phrase
from domain.checkin.state import State
from domain.checkin.tokens import Token
from domain.checkin.walk import Walk

EACH = frozenset({"各", "each", "apiece", "ea", "ea.", "a pop", "每单", "每家", "每个", "各自"})
KEPT = kinds("num name titled cust recip colon conj sep vcount etc person")
GONE = frozenset({"yesterday", "the day before yesterday", "last night", "yest", "ytd"})
RESTATES = frozenset({"num", "vague", "colon", "incl", "fill"})


def read_arguments(phrase: Phrase, tokens: list[Token], state: State, total: bool = False) -> Phrase:
    """Fills `phrase` from the words to the right of its activity; `total`: they restate a sum."""
    if not tokens:
        return phrase
    walk, end = Walk(phrase, tokens, state.raw, state.low), 0
    for at, token in enumerate(tokens):
        walk.at, kind = at, token.kind
        if total:
            walk.total = True
        handler = HANDLERS.get(kind)
        if handler is not None:
            handler(walk, token)
        if kind in KEPT:
            phrase.last, end = kind, token.end
    phrase.end = max(phrase.end, end)
    return phrase


def on_aside(walk: Walk, token: Token) -> None:
    if walk.phrase.metric == "deals" and walk.word(token) == "by" and not walk.at:
        return  # signed by Acme
    if not walk.is_after("date") or _owns(walk):
        walk.aside = walk.phrase.aside = True


def _owns(walk: Walk) -> bool:
    """ "about Friday's demo": the day is the other one's."""
    after = walk.after
    return after is not None and (walk.low.startswith("'s", after.end) or walk.low.endswith("'s", 0, after.end))


def on_date(walk: Walk, token: Token) -> None:
    """The day of the activity, unless it says what for: "a demo for Friday"."""
    spanned = token.day is not None and token.day.sense == "span"  # 50 calls for the week
    if spanned and walk.led == "from" and walk.phrase.form == "past":
        return  # followed up 3 quotes from last week
    if _possesses(walk, token):
        return
    gone = token.sense in GONE  # add 2 visits for yesterday
    if walk.aside or (
        not (spanned or gone) and walk.is_before("recip") and walk.word(walk.before) in ("for", "to", "at")
    ):
        walk.phrase.ahead = walk.phrase.ahead or (token.day is not None and token.day.sense == "plan")
    else:
        walk.phrase.dates.append(token)


def _possesses(walk: Walk, token: Token) -> bool:
    """5 buyers from Saturday's open house; chased yesterday's leads: the day is that of what is named behind it."""
    owning = walk.low.startswith("'s ", token.end) or walk.low.endswith("'s", 0, token.end)
    return owning and walk.phrase.form == "past" and (walk.is_before("recip") or walk.at == 0)


def on_vague(walk: Walk, token: Token) -> None:
    walk.vague = token


def on_total(walk: Walk, _: Token) -> None:
    walk.total = True
    walk.phrase.total = walk.phrase.total or not walk.is_after(*RESTATES)


def on_turn(walk: Walk, token: Token) -> None:
    """跟进了其中6个 says how many; behind a number it says what is told already."""
    counts = token.kind == "subset" and walk.is_after("num") and walk.phrase.count is None and walk.at <= 1
    walk.aside = walk.aside or not counts


def on_tail(walk: Walk, token: Token) -> None:
    """dropped by Ford to see Dr Patel: whom for is no customer more."""
    walk.aside = walk.aside or token.form == "see"


def on_fill(walk: Walk, token: Token) -> None:
    if walk.word(token) in EACH:
        walk.phrase.each = True
        multiply(walk)


def on_refund(walk: Walk, token: Token) -> None:
    walk.phrase.doubt("sign", token)


def on_colon(walk: Walk, _: Token) -> None:
    phrase = walk.phrase
    if len(phrase.money) == 1 and phrase.takes_money and _heads_amounts(walk):
        phrase.whole, walk.total = phrase.money.pop(), False  # 回款5万：海螺3万、华新2万; 3 deals worth 12k total: …
    phrase.open = walk.at + 1 == len(walk.tokens)
    phrase.heads = phrase.count is not None
    walk.de = walk.aside = False
    phrase.listed = True
    walk.led = ""


def _heads_amounts(walk: Walk) -> bool:
    """collected £500: £300 cash, £200 card."""
    part = walk.after.num if walk.after is not None else None
    return walk.is_after("name", "titled") or (part is not None and part.is_money)


HANDLERS = {
    "num": on_num, "clock": on_clock, "vcount": on_vcount, "name": on_name, "titled": on_titled, "person": on_person,
    "cust": on_cust, "recip": on_recip, "conj": on_join, "sep": on_join, "stop": on_stop, "de": on_de,
    "light": on_light, "aside": on_aside, "date": on_date, "vague": on_vague, "total": on_total, "subset": on_turn,
    "neg": on_turn, "handling": on_turn, "refund": on_refund, "fill": on_fill, "colon": on_colon, "tail": on_tail,
}  # fmt: skip
