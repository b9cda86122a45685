"""`/target round`: a round of agreement on the targets of a team."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from domain.checkin.dates import read_day
from domain.command import Command
from domain.commands.round import OpenRound
from domain.grammar.line import Line
from domain.grammar.people import read_name, read_whos
from domain.grammar.periods import read_period
from domain.grammar.quantities import read_metric, read_segment
from domain.grammar.refusal import refuse, refuse_rest
from domain.grammar.words import AGAIN, FOR, UNTIL, Table
from domain.who import Named, Who

_UNTIL = Table({"until": UNTIL})
_FOR = Table({"for": FOR})
_AGAIN = Table({"again": AGAIN})


def read_round(line: Line) -> Command:
    """A team, what it is about, a period, the last day and whether to ask again, in any order."""
    asked = OpenRound(_read_team(line))
    while not line.ended:
        if asked.last is None and line.word(_UNTIL) is not None:
            if not (last := _read_last(line)):
                return refuse(line, "target round", "bad_period")
            asked = replace(asked, last=last)
        elif found := _read_one(line, asked):
            asked = found
        else:
            return refuse_rest(line, "target round")
    return asked


def _read_one(line: Line, asked: OpenRound) -> OpenRound | None:
    if asked.period is None and (period := read_period(line)):
        return replace(asked, period=period)
    if line.word(_AGAIN) is not None:
        return replace(asked, again=True)
    if not (asked.metric or asked.segment) and (topic := _read_topic(line, asked.who is not None)):
        return replace(asked, metric=topic[0], segment=topic[1])
    if asked.who is None and (who := _read_team(line)):
        return replace(asked, who=who)
    return None


def _read_topic(line: Line, alone: bool) -> tuple[str, str] | None:
    """A metric with its segment, or a segment; a metric `alone` only behind a team, which may be called Sales."""
    start = line.at
    metric, segment = read_metric(line) or "", read_segment(line) or ""
    if segment or (metric and alone):
        return metric, segment
    line.at = start
    return None


def _read_team(line: Line) -> Who | None:
    whos = read_whos(line, _ends)
    if whos or line.whole or line.ended or _ends(line):
        return whos[0] if len(whos) == 1 else None
    name = read_name(line, _ends)
    return Named(name) if name else None


def _ends(line: Line) -> bool:
    """Not at a metric without a segment: a team may be called Sales."""
    word = line.peek(lambda: line.word(_UNTIL) or line.word(_FOR) or line.word(_AGAIN))
    leads = word is not None or line.peek(lambda: read_period(line)) is not None
    leads = leads or line.peek(lambda: _read_topic(line, alone=False)) is not None
    return leads or line.plain.startswith(("<@", "@"), line.at)


def _read_last(line: Line) -> date | None:
    """A day to come; one that is gone is read too, and refused with its reason."""
    today = line.scope.today
    return line.longest(lambda text: read_day(text, today, future=True) or read_day(text, today))
