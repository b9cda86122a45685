"""`/target baseline`: the ground that targets stand on."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from domain.command import Command
from domain.commands.baseline import ShowBaseline, ShowFunnel, ShowGap, SuggestTarget
from domain.grammar.facets import Facets, begins, read_facets, why_no_day
from domain.grammar.line import Line
from domain.grammar.people import read_whos
from domain.grammar.quantities import read_percent
from domain.grammar.refusal import refuse, refuse_rest
from domain.grammar.words import GROWTH, Table

_GROWTH = Table(GROWTH)
MOST_GROWTH = Decimal(1000)  # percent


def read_baseline(line: Line) -> Command:
    facets = read_facets(line)
    plain = facets == Facets(None, facets.metric, facets.whos[:1], segment=facets.segment)
    return (
        ShowBaseline(facets.who, facets.metric, facets.segment)
        if plain and line.ended
        else refuse_rest(line, "target baseline")
    )


def read_suggestion(line: Line) -> Command:
    """`@Lin +15% for december`, `+15% team East`: the growth before, between or after the rest."""
    first = Facets(whos=read_whos(line, _stops))
    growth, before = read_growth(line), read_facets(line)
    growth = read_growth(line) if growth is None else growth
    facets = joined(joined(first, before), read_facets(line))
    if not line.ended or facets is None or len(facets.whos) > 1:
        return refuse_rest(line, "target suggest")
    growth = Decimal(0) if growth is None else growth
    if not -100 < growth <= MOST_GROWTH:
        return refuse(line, "target suggest", "bad_amount")
    return SuggestTarget(facets.who, facets.metric, growth, facets.period, facets.segment)


def _stops(line: Line) -> bool:
    """`team 增长15%` names no team."""
    return begins(line) or line.peek(lambda: read_growth(line)) is not None


def read_growth(line: Line) -> Decimal | None:
    """`+15%`, `-5%`, `增长15%`, or `15%`; in percent, signed."""
    start = line.at
    sign = -1 if line.word(_GROWTH) == "down" else 1
    percent = None if line.peek(lambda: line.word(_GROWTH)) else read_percent(line)
    if percent is None:
        line.at = start
        return None
    return sign * percent


def joined(one: Facets | None, other: Facets) -> Facets | None:
    """Both together; None where they name the same thing twice."""
    if one is None or any(getattr(one, name) and getattr(other, name) for name in Facets.__slots__):
        return None
    segment, titled = one.segment or other.segment, one.titled or other.titled
    found = Facets(one.period or other.period, one.metric or other.metric, one.whos or other.whos)
    return replace(found, segment=segment, titled=titled)


def read_funnel(line: Line) -> Command:
    facets = read_facets(line)
    metric = facets.metric if facets.titled else ""
    if line.ended and facets == Facets(facets.period, metric, facets.whos[:1], segment=facets.segment):
        return ShowFunnel(facets.who, facets.period, facets.segment)
    return refuse_rest(line, "target funnel")


def read_gap(line: Line) -> Command:
    facets = read_facets(line, dated=True)
    if line.ended and len(facets.whos) < 2:
        return ShowGap(facets.who, facets.metric, facets.period, facets.segment, facets.as_of)
    if why := line.peek(lambda: why_no_day(line)):
        return refuse(line, "target gap", why)
    return refuse_rest(line, "target gap")
