"""`/team leave` and `/team back`: who is away, and when."""

from __future__ import annotations

from datetime import date, timedelta

from domain.checkin.dates import read_day
from domain.command import Command
from domain.commands.pacer import NotUnderstood
from domain.commands.team import EndLeave, StartLeave
from domain.grammar.line import Line
from domain.grammar.people import read_name, read_who
from domain.grammar.refusal import refuse, refuse_rest
from domain.grammar.words import FROM, UNTIL, Table
from domain.who import ONESELF, Named, Who

_FROM, _UNTIL = Table({"from": FROM}), Table({"until": UNTIL})
_MARKS = Table({"from": FROM, "until": UNTIL})
_RECENT = timedelta(days=31)
_HALF_A_YEAR = timedelta(days=183)


def read_leave(line: Line, verb: str) -> Command:
    """What follows `leave` or `back`: nobody named means oneself."""
    form = f"team {verb}"
    who = _read_away(line)
    if verb == "back":
        return EndLeave(who) if line.ended else refuse_rest(line, form)
    if line.ended:
        return StartLeave(who)
    days = read_days(line, form)
    return days if isinstance(days, NotUnderstood) else StartLeave(who, *days)


def read_days(line: Line, form: str) -> tuple[date | None, date | None] | NotUnderstood:
    """The first and the last day; None: from today, and without an end."""
    led, first = line.word(_FROM) is not None, _read_first(line)
    open_ended = line.word(_UNTIL) is None
    last = None if open_ended else _read_last(line, first or line.scope.today)
    if line.ended and first is None and last and last < line.scope.today:
        return refuse(line, form, "past_day")
    if not line.ended or (first is None and (led or last is None)) or (last is None and not open_ended):
        return refuse(line, form, "unknown" if line.whole and open_ended else "bad_day")
    return first, first if open_ended and not led else last


def _read_first(line: Line) -> date | None:
    """The first day may be past, when it is nearer so: somebody is away since the 18th."""
    today, start = line.scope.today, line.at
    ahead = line.longest(lambda text: read_day(text, today, future=True))
    end, line.at = line.at, start
    behind = line.longest(lambda text: read_day(text, today))
    if ahead is None or (behind and today - behind < ahead - today and today - behind < _RECENT < ahead - today):
        return behind
    line.at = end
    return ahead


def _read_last(line: Line, first: date) -> date | None:
    """The last day, not before `first`: `Fri to Wed` ends after that Friday. With a year it is what it is.

    `until 10 Nov` said on 16 Nov means the one just gone, and not the one in a year."""

    def last_of(text: str) -> date | None:
        today = line.scope.today
        by_first, by_today = (read_day(text, day, future=True) for day in (first, today))
        ahead = by_first or by_today
        if by_today and by_today >= first and (by_first is None or by_today - by_first < _RECENT):
            ahead = by_today
        gone = read_day(text, today)
        is_gone = gone is not None and ahead is not None and today - gone < _RECENT and ahead - today > _HALF_A_YEAR
        return gone if is_gone else ahead or gone

    return line.longest(last_of)


def _read_away(line: Line) -> Who:
    who = read_who(line, is_dated)
    if who or line.whole or line.ended or is_dated(line):
        return who or ONESELF
    start = line.at
    name = read_name(line, is_dated)
    if name and (line.ended or is_dated(line)):
        return Named(name)
    line.at = start
    return ONESELF


def is_dated(line: Line) -> bool:
    return line.peek(lambda: line.word(_MARKS)) is not None or line.peek(lambda: _read_first(line)) is not None
