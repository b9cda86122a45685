"""`/target split`: a total, who shares in it, by which weights, for which period and into which smaller ones."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from domain.command import Command
from domain.commands.split import OpenSplit, Portion, SplitTarget
from domain.commands.target import Wish
from domain.grammar.facets import begins
from domain.grammar.line import Line
from domain.grammar.people import read_name, read_who
from domain.grammar.periods import read_period
from domain.grammar.quantities import read_metric, read_percent, read_segment, read_wish
from domain.grammar.refusal import names_a_day, names_a_percent, refuse, refuse_rest
from domain.grammar.split_words import FACTORS, LEVELS, TEMPLATES
from domain.grammar.words import AND, PURPOSE, SPLITS, UNTIL, VERBS, Table
from domain.rhythm import Level
from domain.strength import Factor
from domain.who import Named

_MOST = 200  # people of one command
_SPLITS = Table({**SPLITS, "core": VERBS["target"]["core"]})
_FACTORS = Table(FACTORS)
_LEVELS = Table(LEVELS)
_TEMPLATES = Table(TEMPLATES)
_AND = Table({"and": AND})
_UNTIL = Table({"until": UNTIL})
_PURPOSE = Table({"purpose": PURPOSE})
_ENDS = Table({**SPLITS, "and": AND, "until": UNTIL, "purpose": PURPOSE})
_WEIGHT = re.compile(r"\s*[:=]?\s*(-?\d{1,9}(?:\.\d{1,6})?)\s*%?")


def read_split(line: Line) -> Command:
    """Nothing behind it asks for the form."""
    if line.ended:
        return OpenSplit()
    segment = read_segment(line) or ""
    metric = read_metric(line) or ""
    total = read_wish(line)
    if total is None:
        return refuse(line, "target split", "percent" if names_a_percent(line) else "bad_amount")
    split: SplitTarget | str | None = SplitTarget(total, metric, segment=segment)
    while isinstance(split, SplitTarget) and not line.ended:
        before, split = split, _read_more(line, split)
        split = split or _read_alone(line, before)
    if isinstance(split, SplitTarget):
        return split
    if names_a_day(line):
        return refuse(line, "target split", "bad_period")
    return refuse(line, "target split", split) if split else refuse_rest(line, "target split")


def _read_more(line: Line, split: SplitTarget) -> SplitTarget | str | None:
    """With what the next word leads; the code of what is missing behind it; None where no word leads."""
    line.skip(",、;")
    start = line.at
    match line.word(_SPLITS):
        case "over":
            over = _read_over(line)
            return replace(split, over=split.over + over) if over else "missing_who"
        case "by":
            return _read_by(line, split)
        case "into":
            into = _read_levels(line)
            return replace(split, into=split.into + into) if into else "bad_period"
        case "core" | "floor" | "ceiling" | "surplus" | "as" as word:
            return _read_rule(line, word, split)
        case "of" if not split.metric and (metric := read_metric(line)):
            return replace(split, metric=metric)
        case _:
            line.at = start
            return None


def _read_rule(line: Line, word: str, split: SplitTarget) -> SplitTarget | str:
    """Core targets, a kind of company, or a percent: of each one's own mean month, or at most all of the total."""
    if word == "core":
        return replace(split, core=True)
    if word == "as":
        template = line.word(_TEMPLATES)
        return replace(split, template=template) if template else "unknown"
    share = read_percent(line)
    if share is None or (word == "surplus" and share > 100):
        return "bad_amount"
    match word:
        case "floor":
            return replace(split, floor=share)
        case "ceiling":
            return replace(split, ceiling=share)
        case _:
            return replace(split, surplus=share)


def _read_alone(line: Line, split: SplitTarget) -> SplitTarget | None:
    """A period or people by their marks, with `to` or alone, a metric, or what all of it is for."""
    start = line.at
    line.word(_UNTIL)
    if split.period is None and (period := read_period(line, bare_year=False)):
        return replace(split, period=period)
    line.skip()
    if not split.over and line.plain.startswith(("@", "<@"), line.at):
        return replace(split, over=_read_over(line))
    line.at = start
    if line.word(_PURPOSE):
        line.skip(":,")
        return replace(split, purpose=line.rest())
    if not split.segment and (segment := read_segment(line)):
        return replace(split, segment=segment)
    if not split.metric and (metric := read_metric(line)):
        return replace(split, metric=metric)
    return None


def _read_over(line: Line) -> tuple[Portion, ...]:
    """People and teams, each with what it is given where an amount follows."""
    portions: list[Portion] = []
    while len(portions) < _MOST:
        start = line.at
        line.skip(",、;")
        line.word(_AND)
        who = read_who(line, _ends_name) or Named(read_name(line, _ends_name))
        if who == Named(""):
            line.at = start
            break
        wish = _read_given(line)
        portions.append(Portion(who, wish, None if wish else read_percent(line)))
    return tuple(portions)


def _read_given(line: Line) -> Wish | None:
    line.skip(":=")
    return None if line.peek(lambda: read_period(line, bare_year=False)) else read_wish(line)


def _ends_name(line: Line) -> bool:
    return begins(line) or line.peek(lambda: line.word(_ENDS)) is not None


def _read_by(line: Line, split: SplitTarget) -> SplitTarget | str:
    """Factors with their weights, each alike where none has one; `by months` says into what."""
    if into := _read_levels(line):
        return replace(split, into=split.into + into)
    by: dict[Factor, Decimal | None] = {}
    while (factor := _read_factor(line)) and factor not in by:
        weight = _WEIGHT.match(line.plain, line.at)
        by[factor] = Decimal(weight[1]) if weight else None
        line.at = weight.end() if weight else line.at
    if not by:
        return "unknown"
    weights = tuple((factor, Decimal(1) if weight is None else weight) for factor, weight in by.items())
    mixed = len({weight is None for weight in by.values()}) > 1
    return "bad_amount" if mixed or split.by else replace(split, by=weights)


def _read_factor(line: Line) -> Factor | None:
    start = line.at
    line.skip(",、;+")
    line.word(_AND)
    factor = line.word(_FACTORS)
    line.at = start if factor is None else line.at
    return factor


def _read_levels(line: Line) -> tuple[Level, ...]:
    levels: list[Level] = []
    while True:
        start = line.at
        line.skip(",、;")
        line.word(_AND)
        level = line.word(_LEVELS)
        if level is None:
            line.at = start
            return tuple(levels)
        levels.append(level)
