"""The amounts of `/target set`, each bound to its metric and to its line (floor, goal, stretch)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.commands.target import Wish, WishedLines
from domain.grammar.line import Line
from domain.grammar.quantities import read_metric, read_segment, read_wish
from domain.grammar.words import AND, LINES, Table
from domain.metric import Metrics

_LINES = Table(LINES)
_AND = Table({"and": AND})


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that was typed: a metric's key with its segment, or one of both, or an amount on its line. `apart`: a
    comma stood before it."""

    metric: str = ""
    segment: str = ""
    wish: Wish | None = None
    line: str = "goal"
    apart: bool = False

    @property
    def is_metric(self) -> bool:
        return self.wish is None


def read_said(line: Line) -> Said | None:
    """The next metric or amount, None (and nothing passed) where neither stands here."""
    start = line.at
    apart = line.skip(",、;")
    apart = line.word(_AND) is not None or apart
    segment = read_segment(line) or ""
    metric = read_metric(line) or ""
    segment = segment or read_segment(line) or ""
    if metric or segment:
        line.skip(":=")
        return Said(metric, segment, apart=apart)
    name = line.word(_LINES) or "goal"
    line.skip(":=")
    if wish := read_wish(line):
        return Said(wish=wish, line=name, apart=apart)
    line.at = start
    return None


def bind(said: Sequence[Said], metrics: Metrics) -> tuple[WishedLines, ...] | str:
    """The lines of each metric, or the code of what stands in the way.

    An amount belongs to the metric directly before or after it; every metric gets one goal, and one goal may
    stay without a metric: it is the main metric's. Where both sides would do, a metric takes the
    amount on its right."""
    things = [one for one in said if one.is_metric or one.line == "goal"]
    owners = _owners(things, 0, frozenset(), metrics)
    if owners is None:
        return _in_the_way(things, metrics)
    goals = {id(one): WishedLines("", one.wish) for one in things if one.wish}
    for metric, goal in owners:
        goals[id(goal)] = replace(goals[id(goal)], metric=metric.metric, segment=metric.segment)
    return _with_limits(said, goals)


Owners = tuple[tuple[Said, Said], ...]


def _owners(things: Sequence[Said], at: int, taken: frozenset[int], metrics: Metrics) -> Owners | None:
    """Each metric with its goal, from `at` on; None where somebody is left over."""
    while at < len(things) and not things[at].is_metric:
        at += 1
    if at == len(things):
        free = sum(not one.is_metric for one in things) - len(taken)
        return () if free <= 1 else None
    for beside in (at + 1, at - 1):
        if beside not in taken and _fit(things, at, beside, metrics):
            others = _owners(things, at + 1, taken | {beside}, metrics)
            if others is not None:
                return ((things[at], things[beside]), *others)
    return None


def _fit(things: Sequence[Said], metric: int, beside: int, metrics: Metrics) -> bool:
    if not 0 <= beside < len(things) or things[max(metric, beside)].apart:
        return False
    wish = things[beside].wish
    return wish is not None and (not wish.currency or _is_paid(things[metric], metrics))


def _is_paid(one: Said, metrics: Metrics) -> bool:
    """A segment alone is of the main metric, which may be money."""
    return not one.metric or metrics.of(one.metric).is_money


def _in_the_way(things: Sequence[Said], metrics: Metrics) -> str:
    currencies = {one.wish.currency for one in things if one.wish and one.wish.currency}
    goals = sum(not one.is_metric for one in things)
    if goals <= len(things) - goals:
        paid = any(_is_paid(one, metrics) for one in things if one.is_metric)
        return "counted" if currencies and not paid else "missing_amount"
    return "two_currencies" if len(currencies) > 1 else "bad_amount"


def _with_limits(said: Sequence[Said], goals: dict[int, WishedLines]) -> tuple[WishedLines, ...] | str:
    """Floors and stretches on the goal before them, or, where a metric stands between, on the one after them."""
    for at, one in enumerate(said):
        if one.is_metric or one.line == "goal":
            continue
        key = _goal_of(said, at)
        if key is None:
            return "missing_amount"
        old = goals[key]
        if (old.floor if one.line == "floor" else old.stretch) is not None:
            return "bad_amount"
        goals[key] = replace(old, floor=one.wish) if one.line == "floor" else replace(old, stretch=one.wish)
    return _checked(tuple(goals.values()))


def _goal_of(said: Sequence[Said], at: int) -> int | None:
    before = [one for one in said[:at] if one.is_metric or one.line == "goal"]
    after = [one for one in said[at + 1 :] if one.is_metric or one.line == "goal"]
    if before and not before[-1].is_metric:
        return id(before[-1])
    if after and not after[0].is_metric:
        return id(after[0])
    return id(before[-2]) if len(before) > 1 and not before[-2].is_metric else None


def _checked(lines: tuple[WishedLines, ...]) -> tuple[WishedLines, ...] | str:
    if len({(one.metric, one.segment) for one in lines}) < len(lines):
        return "bad_amount"
    for one in lines:
        wishes = (one.goal, one.floor, one.stretch)
        if len({wish.currency for wish in wishes if wish and wish.currency}) > 1:
            return "two_currencies"
    return lines
