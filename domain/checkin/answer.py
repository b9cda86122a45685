"""Applies replies to the doubts of a message."""

from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import Literal

from domain.checkin.amounts import read_amount
from domain.checkin.dates import read_day
from domain.checkin.folding import cleaned, folded
from domain.checkin.nearest import judged
from domain.checkin.quantities import quantity_at
from domain.checkin.reader import read
from domain.checkin.reading import Doubt, Item, Reading, Trace
from domain.checkin.vocabulary import BUILT_IN, Lexicon
from domain.checkin.wordnumbers import worded_at

YES = frozenset({"yes", "y", "yep", "yeah", "ok", "是", "是的", "对", "对的", "嗯", "好", "确认", "冇错"})
NO = frozenset({"no", "n", "nope", "否", "不", "不是", "不对", "没有", "唔系", "取消"})
LEADS = ("it was ", "it's ", "that was ", "it is ", "是在", "是")
MARKS = " .!。~"
NONE = Decimal(0)
Items = tuple[Item, ...]
Kind = Literal["log", "ask", "ignore"]


def answered(text: str, now: datetime, answers: tuple[str, ...], lexicon: Lexicon = BUILT_IN) -> Reading:
    """`text` read again, its doubts settled in order by `answers`; one that does not answer leaves its doubt.

    A number answers a number, a total or names; a day up to today and at most 31 days back answers a date or a span;
    yes books what a sign made doubtful as it stands (negative), no drops it.
    """
    reading = read(text, now, lexicon)
    items, trace, left = reading.items, list(reading.trace), list[Doubt]()
    held: Items | None = ()  # of the number before, until its day is settled too
    for at, asked in enumerate(reading.doubts):
        doubt = replace(asked, items=held) if not asked.items and held else asked
        reply = answers[at] if at < len(answers) else ""
        settled = None if held is None and not asked.items else _settled(doubt, reply, now.date(), lexicon)
        if settled is None:
            left.append(doubt)
        else:
            trace.append(Trace(doubt.words, doubt.kind, reply))
        waits = at + 1 < len(reading.doubts) and not reading.doubts[at + 1].items
        held = settled if waits else ()
        items += settled if settled is not None and not waits else ()
    kind: Kind = "ask" if left else "log" if items else "ignore"
    return replace(reading, kind=kind, items=items, doubts=tuple(left), trace=tuple(trace))


def _settled(doubt: Doubt, reply: str, today: date, lexicon: Lexicon) -> Items | None:
    """The items that the reply makes of a doubt; None where it does not answer it."""
    word = _bare(folded(cleaned(reply)).strip(MARKS))
    match doubt.kind:
        case "sign":
            return doubt.items if word in YES else () if word in NO else None
        case "date" | "span":
            day = read_day(word, today)
            if day is None or judged(day, today).sense != "day":
                return None
            return tuple(replace(item, day=day) for item in doubt.items)
        case _:
            return _numbered(doubt, word, _reported(doubt.metric, reply, today, lexicon), lexicon)


def _bare(word: str) -> str:
    """it was 12, 是昨天: without what only leads to the answer."""
    lead = next((lead for lead in LEADS if word.startswith(lead) and word not in YES), "")
    return word.removeprefix(lead).strip(MARKS)


def _reported(metric: str | None, reply: str, today: date, lexicon: Lexicon) -> tuple[Decimal, str | None] | None:
    """12 calls, 打了12个电话: the reply says again what was done, this time with its number."""
    reading = read(reply, datetime.combine(today, time()), lexicon)
    same = [item for item in reading.items if item.metric == metric]
    other = {item.metric for item in reading.items} - {metric, "deals"}
    currencies = {item.currency for item in same if item.day == today}
    if reading.kind != "log" or other or len(currencies) != 1 or any(item.day != today for item in same):
        return None
    return sum((item.value for item in same), NONE), currencies.pop()


def _numbered(doubt: Doubt, word: str, said: tuple[Decimal, str | None] | None, lexicon: Lexicon) -> Items | None:
    """The items of the doubtful metric as the number says, the others as they are."""
    number = read_amount(word) or _counted(word) or said
    if number is None or number[0] < 0:
        return None
    value, currency = number
    same = tuple(item for item in doubt.items if item.metric == doubt.metric)
    other = tuple(item for item in doubt.items if item.metric != doubt.metric)
    if not same:
        return None
    if doubt.metric not in lexicon.money:
        whole = value == value.to_integral_value() and currency is None
        return other + _shared(same, value) if whole else None
    if sum((item.value for item in same), NONE) == value:
        return other + same
    return other + _nonzero(replace(same[0], value=value, currency=currency or same[0].currency, customer=None))


def _counted(word: str) -> tuple[Decimal, None] | None:
    """12个, a dozen: a number with its counter."""
    found = (quantity_at(word, 0) or worded_at(word, 0)) if word else None
    if found is None or found.end != len(word) or found.vague or found.unit == "#" or found.currency:
        return None
    return found.value, None


def _shared(items: Items, value: Decimal) -> Items:
    """The named items as they are and the rest without a name; without names where there are more of them."""
    named = tuple(item for item in items if item.customer and item.value)
    rest = value - sum((item.value for item in named), NONE)
    blank = replace(items[0], customer=None)
    return _nonzero(replace(blank, value=value)) if rest < 0 else named + _nonzero(replace(blank, value=rest))


def _nonzero(item: Item) -> Items:
    return (item,) if item.value else ()
