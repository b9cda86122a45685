"""`/target what-if x2`: double it, a share more, or more of an activity a day."""

from __future__ import annotations

import re
from decimal import Decimal

from domain.command import Command
from domain.commands.baseline import MoreADay, Times, WeighWhatIf
from domain.grammar.baseline import joined, read_growth
from domain.grammar.facets import Facets, begins, read_facets
from domain.grammar.line import Line
from domain.grammar.people import read_whos
from domain.grammar.quantities import read_metric, read_wish
from domain.grammar.refusal import refuse, refuse_rest
from domain.grammar.words import DAILY, GROWTH, MORE, TIMES, Table

_TIMES = Table(TIMES)
_DAILY = Table({"daily": DAILY})
_GROWTH = Table(GROWTH)
_MORE = Table({"more": MORE})
_FACTOR = re.compile(
    r"(?:[x\u00d7*]\s*(-?\d+(?:\.\d+)?)|(-?\d+(?:\.\d+)?)\s*(?:[x\u00d7*](?!\s*\d)|倍|times\b))(?![\w.])", re.IGNORECASE
)
_LEAST, _MOST = Decimal("0.01"), Decimal(100)

Lift = Times | MoreADay


def read_what_if(line: Line) -> Command:
    """The people may stand before or after what is asked."""
    before = Facets(whos=read_whos(line, _stops))
    lift = read_lift(line)
    facets = joined(before, read_facets(line))
    if lift is None and line.ended:
        return refuse(line, "target what-if", "missing_amount")
    if lift is None or not line.ended or facets is None or facets.metric or len(facets.whos) > 1:
        return refuse_rest(line, "target what-if")
    size = lift.factor if isinstance(lift, Times) else lift.value
    if not _LEAST <= size <= _MOST:
        return refuse(line, "target what-if", "bad_amount" if size > 0 else "below_zero")
    return WeighWhatIf(lift, facets.who, facets.period, facets.segment)


def read_lift(line: Line) -> Lift | None:
    """`x2`, `double`, `+20%`, `+2 visits a day`; None, and nothing passed, where none stands here."""
    factor = _read_factor(line)
    if factor is not None:
        return Times(factor)
    if word := line.word(_TIMES):
        return Times(Decimal(word))
    growth = read_growth(line)
    if growth is None:
        return _read_more(line)
    line.word(_MORE)
    return Times(1 + growth / 100)


def _stops(line: Line) -> bool:
    return begins(line) or line.peek(lambda: read_lift(line)) is not None


def _read_factor(line: Line) -> Decimal | None:
    line.skip()
    found = _FACTOR.match(line.plain, line.at)
    if found is None:
        return None
    line.at = found.end()
    return Decimal(found[1] or found[2])


def _read_more(line: Line) -> MoreADay | None:
    """The day and the metric stand before or after: `每天多2次拜访`, `每天多拜访2次`, `+2 visits a day`."""
    start = line.at
    daily = line.word(_DAILY)
    up = line.word(_GROWTH)
    named = read_metric(line)
    wish = None if up == "down" else read_wish(line)
    line.word(_MORE)
    metric = named or read_metric(line)
    daily = line.word(_DAILY) or daily
    if daily and wish and metric and not wish.currency:
        return MoreADay(metric, wish.value)
    line.at = start
    return None
