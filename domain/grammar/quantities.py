"""Metrics and amounts where they stand in a command."""

from __future__ import annotations

from decimal import Decimal

from domain.checkin.amounts import read_amount
from domain.commands.target import Wish
from domain.figure import coded
from domain.grammar.line import Line, is_chinese
from domain.grammar.words import COUNTERS, LINES, SPLITS, Table

_COUNTERS = Table({"counter": COUNTERS})
_OF = Table({"of": SPLITS["of"]})
_LIMITS = Table({"floor": LINES["floor"], "stretch": LINES["stretch"]})
_NUMERALS = frozenset("0123456789\u3007零一二两兩三四五六七八九半壹贰叁肆伍陆柒捌玖")

Amount = tuple[Decimal, str | None]


def read_metric(line: Line) -> str | None:
    """The key of the metric that stands here: its longest name or alias."""
    found = line.longest(line.scope.metrics.called)
    return found.key if found else None


def read_segment(line: Line) -> str | None:
    """The key of the segment that stands here: `product A`, `产品A`, and `of` before it."""
    start = line.at
    if not any(line.scope.dimensions):
        return None
    line.word(_OF)
    found = line.longest(line.scope.dimensions.called)
    line.at = line.at if found else start
    return found.key if found else None


def read_wish(line: Line) -> Wish | None:
    """An amount, maybe negative, with its currency, which may stand apart from it: `USD 500k`, `50 万`."""
    start = line.at
    line.skip()
    sign = -1 if line.plain.startswith("-", line.at) else 1
    line.at += sign < 0
    found = _read_amount(line)
    if found is None or not _ends_clean(line):
        line.at = start
        return None
    _pass_counter(line)
    return Wish(sign * found[0], found[1] or "")


def read_percent(line: Line) -> Decimal | None:
    """A share of a goal: `10%`, `2.5 percent`; its number alone."""
    return line.longest(_percent_of)


def _read_amount(line: Line) -> Amount | None:
    """The longest amount; but 元旦 after `20k` begins a word, and is no currency."""
    line.skip()
    start = line.at
    found = line.longest(_amount_of)
    if found and " " in line.plain[start : line.at] and _is_inside_a_word(line):
        line.at = start
        found = line.longest(lambda text: None if " " in text else _amount_of(text))
    return found


def _amount_of(text: str) -> Amount | None:
    pieces = text.split()
    if text[:1] in "+-" or len(pieces) > 3 or sum(not _NUMERALS.isdisjoint(piece) for piece in pieces) != 1:
        return None
    found = read_amount(text) or coded(text)
    return found if found and found[0].is_finite() else None


def _percent_of(text: str) -> Decimal | None:
    for mark in ("%", "percent", "pct"):
        if text.casefold().endswith(mark):
            found = _amount_of(text[: -len(mark)].strip())
            return found[0] if found and not found[1] else None
    return None


def _ends_clean(line: Line) -> bool:
    """Not inside of a longer number (`1.5.2`, `10%`, `500,000x`)."""
    after = line.plain[line.at : line.at + 2]
    if not after or after[0].isspace() or is_chinese(after[0]) or after[0] in "、;:)":
        return True
    return after[0] in ",.!?" and (not after[1:].isalnum() or is_chinese(after[1]))


def _pass_counter(line: Line) -> None:
    """Pass 家 in `40家`, unless it belongs to a word (`5 家装客户`, `3 单数`)."""
    start = line.at
    if line.peek(lambda: read_metric(line)) is None and line.word(_COUNTERS) is not None and _is_inside_a_word(line):
        line.at = start


def _is_inside_a_word(line: Line) -> bool:
    """Whether Chinese goes on here with what is no word of ours."""
    if line.at >= len(line.plain) or not (is_chinese(line.plain[line.at - 1]) and is_chinese(line.plain[line.at])):
        return False
    return line.peek(lambda: read_metric(line)) is None and line.peek(lambda: line.word(_LIMITS)) is None
