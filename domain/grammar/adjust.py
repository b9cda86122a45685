"""`/adjust`: change a target with a reason, the history of changes, undo."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from domain.command import Command
from domain.commands.target import AdjustTarget, Change, ShowAdjustments, UndoAdjustment
from domain.grammar.facets import Facets, read_bare_whos, read_facets
from domain.grammar.line import Line
from domain.grammar.periods import period_of, read_period
from domain.grammar.quantities import read_metric, read_percent, read_segment, read_wish
from domain.grammar.refusal import near_miss, refuse, refuse_rest
from domain.grammar.words import CHANGES, FOR, VERBS, Table
from domain.period import Period
from domain.who import Who

_VERBS = Table(VERBS["adjust"])
_CHANGES = Table(CHANGES)
_FOR = Table({"for": FOR})
_NO_PERIOD = re.compile(r"\s*for\s+20\d\d[-/.]\d")  # for 2026-13
_LATE = re.compile(r"(?P<reason>.*\S)[\s,]+for\s+(?P<period>\S.*)", re.IGNORECASE | re.DOTALL)
_DATED = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NUMBERED = re.compile(r"20\d\d-(?:\d\d|Q\d)", re.IGNORECASE)
_LARGE = 1000  # more than anybody counts in a month
_DAY = re.compile(r"\s*\d{1,2}(?!\S)")  # for February 30


def read(line: Line) -> Command:
    match line.word(_VERBS):
        case "history":
            facets = read_facets(line)
            plain = facets == Facets(whos=facets.whos[:1])
            return ShowAdjustments(facets.who) if plain and line.ended else refuse_rest(line, "adjust history")
        case "undo":
            return read_undo(line)
        case _:
            return _read_change(line)


def read_undo(line: Line) -> Command:
    return UndoAdjustment() if line.ended else refuse_rest(line, "adjust")


def _read_change(line: Line) -> Command:
    whos = read_bare_whos(line)
    if not whos:
        return refuse_rest(line, "adjust") if near_miss(line) else refuse(line, "adjust", "missing_who")
    what = _read_what(line)
    change = read_change(line)
    if change is None:
        return _refuse_change(line, what.period)
    return _read_why(line, whos, what, change)


def _read_what(line: Line) -> Facets:
    """The metric, the segment and the period before the amount, in any order."""
    metric, segment, period = "", "", None
    for _ in range(3):
        period = period or read_period(line, bare_year=False)
        segment = segment or read_segment(line) or ""
        metric = metric or read_metric(line) or ""
    line.skip(":=")
    return Facets(period, metric, segment=segment)


def read_change(line: Line) -> Change | None:
    """`+20k`, `-10%`, `to 520k`: an amount needs its sign or its `to`, for the two would read alike."""
    start = line.at
    kind = line.word(_CHANGES)
    if kind == "to":
        goal = read_wish(line)
        change = Change("to", goal.value, goal.currency) if goal else None
    else:
        change = _read_step(line, -1 if kind == "down" else 1) if kind else None
    if change is None:
        line.at = start
    return change


def _read_step(line: Line, sign: int) -> Change | None:
    line.skip()
    if line.plain.startswith(("+", "-"), line.at):
        return None
    percent = read_percent(line)
    if percent is not None:
        return Change("percent", sign * percent)
    wish = read_wish(line)
    return Change("by", sign * wish.value, wish.currency) if wish else None


def _refuse_change(line: Line, period: Period | None) -> Command:
    if line.ended:
        return refuse(line, "adjust", "missing_amount")
    if period is None and line.word(_FOR) is not None:
        return refuse_rest(line, "adjust", "bad_period")
    signed = line.plain.startswith(("+", "-"), line.at)
    refused = refuse_rest(line, "adjust")
    return refuse(line, "adjust", "bad_amount") if signed else refused


def _read_why(line: Line, whos: tuple[Who, ...], what: Facets, change: Change) -> Command:
    metric, period = what.metric, what.period
    segment = what.segment or _read_after(line, read_segment)
    start = line.at
    metric = metric or _read_after(line, read_metric)
    named = line.text[start : line.at].strip()
    after = None if period else _read_period_after(line)
    period = period or after
    if _NO_PERIOD.match(line.plain, line.at) or (after and _DAY.match(line.plain, line.at)):
        return refuse(line, "adjust", "bad_period")
    line.skip(",、;:")
    typed, reason = line.text[: line.at].rstrip(" ,、;:，；："), line.rest()
    if period is None and (late := _LATE.fullmatch(reason)):
        before, behind = late["reason"].rstrip(","), late["period"]
        period = period_of(behind, line.scope.today, line.scope.fiscal_start)
        if period and not _DATED.search(behind):
            return _ask_period(line, f"/adjust {typed} for {behind} {before}")
        if period is None and _NUMBERED.fullmatch(behind):
            return refuse(line, "adjust", "bad_period")
        reason = before if period else reason
    if named and (not reason or _is_one(named)) and _is_no_count_of(metric, change, line):
        metric, reason = "", f"{named} {reason}".strip()
    if not any(map(str.isalnum, reason)):
        return refuse(line, "adjust", "missing_reason")
    return AdjustTarget(whos, metric, change, reason, period, segment)


def _ask_period(line: Line, meant: str) -> Command:
    """`late for december`: it may be a part of the reason, and then this month is adjusted. Which of the two is asked,
    never guessed."""
    return replace(refuse(line, "adjust", "late_period"), meant=" ".join(meant.split()))


def _is_no_count_of(metric: str, change: Change, line: Line) -> bool:
    """`+50k deal`: nobody's deals change by 50,000, so the word alone is the reason for more bookings."""
    large = change.currency != "" or abs(change.value) >= _LARGE
    return large and change.kind != "percent" and not line.scope.metrics.of(metric).is_money


def _is_one(named: str) -> bool:
    """`deal`, of which English has no 20,000."""
    return named.isascii() and not named.casefold().endswith("s")


def _read_after(line: Line, read: Callable[[Line], str | None]) -> str:
    """A metric or a segment right after the amount, as words of their own: 拜访量下降 and 产品A涨价 are reasons."""
    start = line.at
    found = read(line)
    if found and (line.at >= len(line.plain) or not line.plain[line.at].isalnum()):
        return found
    line.at = start
    return ""


def _read_period_after(line: Line) -> Period | None:
    """A period after the amount: led by `for`, or with a number in it; `december` alone may begin the reason."""
    start = line.at
    period = read_period(line, bare_year=False)
    typed = line.text[start : line.at]
    if period and (any(map(str.isdigit, typed)) or _is_led(line, start)):
        return period
    line.at = start
    return None


def _is_led(line: Line, start: int) -> bool:
    end, line.at = line.at, start
    led = line.word(_FOR) is not None
    line.at = end
    return led
