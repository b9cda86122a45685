"""`/target`: show, set, take apart, and the history of targets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from domain.command import Command
from domain.commands.pacer import NotUnderstood
from domain.commands.target import (
    Card,
    ExplainCard,
    ExplainTarget,
    MarkTarget,
    SetTarget,
    ShowTarget,
    ShowTargetHistory,
)
from domain.grammar import adjust
from domain.grammar.baseline import read_baseline, read_funnel, read_gap, read_suggestion
from domain.grammar.facets import Facets, begins, read_bare_whos, read_facets, why_no_day
from domain.grammar.growth import read_grown, read_purpose
from domain.grammar.line import Line
from domain.grammar.market import read_market
from domain.grammar.people import read_titled_metric, read_whos
from domain.grammar.periods import read_period
from domain.grammar.refusal import names_a_day, names_a_percent, refuse, refuse_rest
from domain.grammar.rounds import read_round
from domain.grammar.split import read_split
from domain.grammar.what_if import read_what_if
from domain.grammar.wishes import Said, bind, read_said
from domain.grammar.words import FOR, RATES, UNTIL, VERBS, Table
from domain.period import Period
from domain.who import Named, Who

_MOST = 40  # metrics and amounts of one command
_VERBS = Table(VERBS["target"])
_EXPLAINED: tuple[Card, ...] = ("set", "baseline", "suggest", "split", "round", "funnel", "gap", "what-if")
_CARDS: Table[Card] = Table({**{card: VERBS["target"][card] for card in _EXPLAINED}, "rates": RATES})
_FOR = Table({"for": FOR})
_UNTIL = Table({"until": UNTIL})
_ELSEWHERE: dict[str, Callable[[Line], Command]] = {
    "adjust": adjust.read,
    "undo": adjust.read_undo,
    "split": read_split,
    "baseline": read_baseline,
    "suggest": read_suggestion,
    "what-if": read_what_if,
    "funnel": read_funnel,
    "gap": read_gap,
    "round": read_round,
    "market": read_market,
}


def read(line: Line) -> Command:
    match line.word(_VERBS):
        case "set":
            return _read_set(line)
        case "why":
            return _read_why(line)
        case "history":
            facets = read_facets(line)
            plain = facets == Facets(whos=facets.whos[:1])
            return ShowTargetHistory(facets.who) if plain and line.ended else _refuse(line, "target history", facets)
        case verb if verb in _ELSEWHERE:
            return _ELSEWHERE[verb](line)
        case "core" | "auxiliary" as mark:
            return _read_mark(line, mark)
        case _:
            return _read_show(line)


def _read_mark(line: Line, mark: str) -> Command:
    facets = read_facets(line)
    if not line.ended:
        return _refuse(line, "target core", facets)
    if not facets.whos:
        return refuse(line, "target core", "missing_who")
    return MarkTarget(facets.whos, mark == "core", facets.metric, facets.period, facets.segment)


def _read_show(line: Line) -> Command:
    facets = read_facets(line, dated=True)
    if line.ended and not facets.metric and not facets.segment and len(facets.whos) < 2:
        return ShowTarget(facets.who, facets.period, facets.as_of)
    if line.ended and (facets.metric or facets.segment) and not facets.as_of:
        return replace(refuse(line, "target why"), meant=f"/target why {line.text}")
    return _refuse(line, "target", facets)


def _read_why(line: Line) -> Command:
    start = line.at
    if (card := line.word(_CARDS)) and line.ended:
        return ExplainCard(card)
    if card in _ELSEWHERE and not isinstance(line.peek(lambda: _ELSEWHERE[card](line)), NotUnderstood):
        return ExplainCard(card)  # why baseline @Lin, why what-if x2: whoever it is of, it is reckoned so
    line.at = line.at if card in ("set", "split") else start
    facets = read_facets(line)
    if line.ended and len(facets.whos) < 2:
        return ExplainTarget(facets.metric, facets.who, facets.period, facets.segment)
    return _refuse(line, "target why", facets)


def _refuse(line: Line, form: str, facets: Facets) -> Command:
    if form == "target" and (why := line.peek(lambda: why_no_day(line))):
        return refuse(line, "target as-of", why)
    if line.word(_FOR) and facets.period is None:
        return refuse_rest(line, form, "bad_period")
    return refuse_rest(line, form)


def _read_set(line: Line) -> Command:
    period = read_period(line, bare_year=False)
    whos = read_bare_whos(line)
    if not whos:
        return refuse(line, "target set", "missing_who") if line.ended else _read_turned(line, period)
    grown = read_grown(line, whos[0], period) if len(whos) == 1 and names_a_percent(line) else None
    return grown or _read_lines(line, whos, period)


def _read_turned(line: Line, period: Period | None) -> Command:
    """`500k @Lin`: the people behind the first amounts, marked so that nothing is guessed; `Sales 1m`: a team of that
    name."""
    start = line.at
    if not line.whole and (titled := read_titled_metric(line)):
        return _read_lines(line, (Named(titled),), period)
    said, period = _read_said(line, period)
    whos = read_whos(line, begins) if said else ()
    if whos:
        return _read_lines(line, whos, period, said)
    line.at = start
    return _refuse_nobody(line)


def _read_lines(line: Line, whos: tuple[Who, ...], period: Period | None, before: Sequence[Said] = ()) -> Command:
    said, period = _read_said(line, period)
    said = [*before, *said]
    lines = bind(said, line.scope.metrics)
    purpose = read_purpose(line)
    if isinstance(lines, str) or not line.ended or not said:
        if names_a_percent(line):
            return refuse(line, "target set", "percent")
        if names_a_day(line):
            return refuse(line, "target set", "bad_period")
    if not line.ended:
        return _refuse(line, "target set", Facets(period))
    if not any(one.wish for one in said):
        return refuse(line, "target set", "missing_amount")
    return refuse(line, "target set", lines) if isinstance(lines, str) else SetTarget(whos, lines, period, purpose)


def _read_period_among(line: Line) -> Period | None:
    """`500k, december`, `50万 到 12月`."""
    start = line.at
    line.skip(",、;")
    line.word(_UNTIL)
    period = read_period(line, bare_year=False)
    line.at = line.at if period else start
    return period


def _refuse_nobody(line: Line) -> Command:
    refused = refuse_rest(line, "target set")
    return refused if refused.meant else refuse(line, "target set", "missing_who")


def _read_said(line: Line, period: Period | None) -> tuple[list[Said], Period | None]:
    """Metrics and amounts up to what is neither; a period may stand anywhere among them, once."""
    said: list[Said] = []
    while not line.ended and len(said) < _MOST:
        if period is None and (period := _read_period_among(line)):
            continue
        one = read_said(line)
        if one is None:
            break
        said.append(one)
    line.skip(",、;")
    return said, period
