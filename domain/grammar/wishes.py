"""The amounts of `/target set`, each bound to its metric and to its line (floor, goal, stretch)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.commands.target import Wish, WishedLines
from domain.grammar.line import Line
from domain.grammar.quantities import read_metric, read_segment, read_wish
from domain.grammar.words import AND, LINES, VERBS, Table
from domain.metric import Metrics

_LINES = Table(LINES)
_AND = Table({"and": AND})
_MARKS = Table({mark: VERBS["target"][mark] for mark in ("core", "auxiliary")})


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that was typed: a metric's key with its segment, or one of both, or an amount on its line, or a `mark`
    (core, auxiliary). `apart`: a comma stood before it."""

    metric: str = ""
    segment: str = ""
    wish: Wish | None = None
    line: str = "goal"
    apart: bool = False
    mark: str = ""

    @property
    def is_metric(self) -> bool:
        return self.wish is None and not self.mark

    @property
    def is_goal(self) -> bool:
        return self.wish is not None and self.line == "goal"


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
    if mark := line.word(_MARKS):
        line.skip(":=")
        return Said(mark=mark, apart=apart)
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
    things = [one for one in said if one.is_metric or one.is_goal]
    owners = _owners(things, 0, frozenset(), metrics)
    if owners is None:
        return _in_the_way(things, metrics)
    goals = {id(one): WishedLines("", one.wish) for one in things if one.wish}
    for metric, goal in owners:
        goals[id(goal)] = replace(goals[id(goal)], metric=metric.metric, segment=metric.segment)
    return _with_limits(said, goals) if _with_marks(said, owners, goals) else "bad_amount"


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
        if one.mark or one.is_metric or one.is_goal:
            continue
        key = _goal_of(said, at)
        if key is None:
            return "missing_amount"
        old = goals[key]
        if (old.floor if one.line == "floor" else old.stretch) is not None:
            return "bad_amount"
        goals[key] = replace(old, floor=one.wish) if one.line == "floor" else replace(old, stretch=one.wish)
    return _checked(tuple(goals.values()))


def _with_marks(said: Sequence[Said], owners: Owners, goals: dict[int, WishedLines]) -> bool:
    """Core and auxiliary on what stands before them, or behind them where a comma or another mark is in between; False
    where one belongs nowhere."""
    goal_of = {id(metric): id(goal) for metric, goal in owners}
    for at, one in enumerate(said):
        if not one.mark:
            continue
        before = [id(each) for each in said[:at] if each.is_metric or each.is_goal][-1:]
        after = [id(each) for each in said[at + 1 :] if each.is_metric or each.is_goal][:1]
        beside = [*after, *before] if one.apart else [*before, *after]
        free = [key for each in beside if goals[key := goal_of.get(each, each)].core is None]
        if not free:
            return False
        goals[free[0]] = replace(goals[free[0]], core=one.mark == "core")
    return True


def _goal_of(said: Sequence[Said], at: int) -> int | None:
    before = [one for one in said[:at] if one.is_metric or one.is_goal]
    after = [one for one in said[at + 1 :] if one.is_metric or one.is_goal]
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
