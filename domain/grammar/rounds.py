"""`/target round`: a round of agreement on the targets of a team."""

from __future__ import annotations

from datetime import date

from domain.checkin.dates import read_day
from domain.command import Command
from domain.commands.round import OpenRound
from domain.grammar.line import Line
from domain.grammar.people import read_name, read_whos
from domain.grammar.periods import read_period
from domain.grammar.refusal import refuse, refuse_rest
from domain.grammar.words import AGAIN, FOR, UNTIL, Table
from domain.period import Period
from domain.who import Named, Who

_UNTIL = Table({"until": UNTIL})
_FOR = Table({"for": FOR})
_AGAIN = Table({"again": AGAIN})


def read_round(line: Line) -> Command:
    """A team, a period, the last day and whether to ask again, in any order."""
    who = _read_team(line)
    period: Period | None = None
    last: date | None = None
    again = False
    while not line.ended:
        if period is None and (period := read_period(line)):
            continue
        if last is None and line.word(_UNTIL) is not None:
            if last := _read_last(line):
                continue
            return refuse(line, "target round", "bad_period")
        if line.word(_AGAIN) is not None:
            again = True
            continue
        if who is None and (who := _read_team(line)):
            continue
        return refuse_rest(line, "target round")
    return OpenRound(who, period, last, again)


def _read_team(line: Line) -> Who | None:
    whos = read_whos(line, _ends)
    if whos or line.whole or line.ended or _ends(line):
        return whos[0] if len(whos) == 1 else None
    name = read_name(line, _ends)
    return Named(name) if name else None


def _ends(line: Line) -> bool:
    """Not at a metric: a round is on all of them, and a team may be called Sales."""
    word = line.peek(lambda: line.word(_UNTIL) or line.word(_FOR) or line.word(_AGAIN))
    leads = word is not None or line.peek(lambda: read_period(line)) is not None
    return leads or line.plain.startswith(("<@", "@"), line.at)


def _read_last(line: Line) -> date | None:
    """A day to come; one that is gone is read too, and refused with its reason."""
    today = line.scope.today
    return line.longest(lambda text: read_day(text, today, future=True) or read_day(text, today))
