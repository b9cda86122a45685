"""Which items of a message the values of one dimension belong to that it names."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from domain.checkin.folding import folded
from domain.checkin.mentions import Mention
from domain.checkin.reading import Item
from domain.dimension import Segment, joined, parted

_HARD = re.compile(r"[\n;!?。]|\.(?=\s|$)")
_SOFT = re.compile(r"[,、]")
_ONE = Decimal(1)
Items = tuple[Item, ...]
Span = tuple[int, int]


def placed(items: Items, named: Sequence[Mention], text: str) -> Items:
    """The items with the segments of one dimension; what is not surely meant for an item is not given to it.

    A value belongs to the words that report something around it, else before it, else behind it, up to the next mark;
    in a heading (`product A:`) to all that follows on its line and names no other."""
    low = folded(text)
    spans = sorted({item.span for item in items})
    own: dict[Span, list[Mention]] = {span: [] for span in spans}
    for one in named:
        if not one.heading:
            own[_nearest(spans, one, low)].append(one)
    found: list[Item] = []
    for span in spans:
        mine = [item for item in items if item.span == span]
        found += _shared(mine, own[span]) if own[span] else _headed(mine, [one for one in named if one.heading], low)
    return tuple(found)


def told_of(items: Items, named: Iterable[Mention], text: str) -> frozenset[str]:
    """The metrics of what the values belong to that the text names."""
    low, spans = folded(text), sorted({item.span for item in items})
    meant = {_nearest(spans, one, low) for one in named}
    return frozenset(item.metric for item in items if item.span in meant)


def given(item: Item, segment: Segment) -> Item:
    """The item with one segment more."""
    return replace(item, segment=joined([*parted(item.segment), segment]))


def _nearest(spans: Sequence[Span], one: Mention, low: str) -> Span:
    return min(spans, key=lambda span: _distance(span, one, low))


def _distance(span: Span, one: Mention, low: str) -> tuple[int, int, bool, int]:
    start, end = span
    if start <= one.start <= end:
        return 0, 0, False, 0
    behind = one.start > end
    between = low[end : one.start] if behind else low[one.end : start]
    return len(_HARD.findall(between)), len(_SOFT.findall(between)), not behind, len(between)


def _headed(mine: list[Item], headings: Iterable[Mention], low: str) -> list[Item]:
    start = mine[0].span[0]
    above = [one for one in headings if one.start < start and "\n" not in low[one.end : start]]
    return [given(item, above[-1].segment) for item in mine] if above else mine


def _shared(mine: list[Item], named: list[Mention]) -> list[Item]:
    """One value for all of a phrase; several in the order of its amounts, else of its customers; one between two of
    them is of the one before it."""
    places = _places(mine)
    segments = list(dict.fromkeys(one.segment for one in named))
    outside = all(one.start >= places[-1] or one.end <= places[0] for one in named)
    if len(segments) == 1 and (outside or len(places) == 1):
        return [given(item, segments[0]) for item in mine]
    if len(named) == len(places):
        order = dict(zip(places, (one.segment for one in named), strict=True))
    elif len(segments) == 1:
        before = (max((place for place in places if place <= one.start), default=places[0]) for one in named)
        order = dict.fromkeys(before, segments[0])
    else:
        return mine
    return [part for item in mine for part in _given(item, mine, order)]


def _places(mine: list[Item]) -> list[int]:
    """Where the amounts end; else where the customers do."""
    return sorted({item.at for item in mine if item.metric == mine[-1].metric})


def _given(item: Item, mine: list[Item], order: dict[int, Segment]) -> list[Item]:
    """An amount by its place; a deal by that of its customer's amount; so many deals as there are amounts, one each."""
    if item.metric == mine[-1].metric:
        return [given(item, order[item.at])] if item.at in order else [item]
    if item.customer is None and item.value == len(order):
        return [given(replace(item, value=_ONE), segment) for segment in order.values()]
    paid = (other for other in mine if other.at in order and other.customer == item.customer)
    segments = {order[other.at] for other in paid if other.metric == mine[-1].metric}
    return [given(item, segments.pop())] if len(segments) == 1 else [item]
