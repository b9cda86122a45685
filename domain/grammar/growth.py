"""`/target set @Lin +10%`: a target as a growth in percent, and what a target is for."""

from __future__ import annotations

from dataclasses import replace

from domain.command import Command
from domain.commands.baseline import GrowTarget
from domain.grammar.baseline import MOST_GROWTH, read_growth
from domain.grammar.line import Line
from domain.grammar.periods import read_period
from domain.grammar.quantities import read_metric, read_segment
from domain.grammar.refusal import refuse
from domain.grammar.words import GROWTH, PURPOSE, Table
from domain.period import Period
from domain.who import Who

_GROWTH = Table(GROWTH)
_PURPOSE = Table({"purpose": PURPOSE})


def read_grown(line: Line, who: Who, period: Period | None) -> Command | None:
    """The growth with its sign or word, a metric, a segment and a period in any order, then the purpose; None (and
    nothing passed) where it is something else, as a rate is."""
    start, found = line.at, None
    parts = GrowTarget(who, MOST_GROWTH, period=period)
    while not line.ended:
        if found is None and _is_signed(line) and (found := read_growth(line)) is not None:
            continue
        if (more := _with_part(parts, line)) is None:
            break
        parts = more
    purpose = read_purpose(line)
    if found is None or not line.ended:
        line.at = start
        return None
    within = -100 < found <= MOST_GROWTH
    return replace(parts, growth=found, purpose=purpose) if within else refuse(line, "target set", "bad_amount")


def _is_signed(line: Line) -> bool:
    """`10%` alone may be a part of something."""
    return line.peek(lambda: line.word(_GROWTH)) is not None


def _with_part(parts: GrowTarget, line: Line) -> GrowTarget | None:
    """With what is named next, once each."""
    if parts.period is None and (period := read_period(line, bare_year=False)):
        return replace(parts, period=period)
    if not parts.metric and (metric := read_metric(line)):
        return replace(parts, metric=metric)
    if not parts.segment and (segment := read_segment(line)):
        return replace(parts, segment=segment)
    return None


def read_purpose(line: Line) -> str:
    """What the target is for: all that follows its word."""
    if line.word(_PURPOSE) is None:
        return ""
    line.skip(":,")
    return line.rest()
