"""Gives the items of a message their segments, and asks where it is open which one an item belongs to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from domain.checkin.answer import MARKS, NO, answered
from domain.checkin.folding import cleaned, folded
from domain.checkin.mentions import mentions, without
from domain.checkin.placing import Items, given, placed, told_of
from domain.checkin.reader import read
from domain.checkin.reading import Doubt, Reading, Trace
from domain.checkin.vocabulary import Lexicon
from domain.dimension import Dimension, Dimensions, Segment, parted

NONE = "none"  # the answer that no value fits
Open = tuple[Doubt, tuple[int, ...]]  # with the places of its items


@dataclass(frozen=True, slots=True)
class Rules:
    """The words and dimensions of a workspace, and which metrics have to name which: pairs of their keys."""

    lexicon: Lexicon
    dimensions: tuple[Dimension, ...] = ()
    required: tuple[tuple[str, str], ...] = ()


def segmented(text: str, now: datetime, answers: tuple[str, ...], rules: Rules) -> Reading:
    """`text` as `answered` reads it, its items with the segments that it names; where one is open, it is asked after
    all other doubts. A metric with which the message names a dimension once has to name it each time, and one that is
    `required` to always; a reply settles it, "none" only where nothing is required."""
    if not rules.dimensions:
        return answered(text, now, answers, rules.lexicon)
    raw = cleaned(text)
    named = mentions(raw, rules.dimensions)
    bare = without(raw, named)
    reading = answered(bare, now, answers, rules.lexicon)
    if reading.kind != "log":
        return reading
    items, wanted = reading.items, list[tuple[Dimension, frozenset[str]]]()
    for dimension in rules.dimensions:
        mine = [one for one in named if one.segment.dimension == dimension.key]
        items = placed(items, mine, raw)
        wanted.append((dimension, told_of(items, mine, raw)))
    asked = len(read(bare, now, rules.lexicon).doubts) if answers else 0
    doubts = [one for dimension, told in wanted for one in _open(items, dimension, told, rules)]
    return _settled(replace(reading, items=items), doubts, answers[asked:], rules)


def _settled(reading: Reading, doubts: Iterable[Open], replies: tuple[str, ...], rules: Rules) -> Reading:
    """The doubts in their order, each with its reply, where there is one that answers it."""
    items, left, trace = list(reading.items), list[Doubt](), list(reading.trace)
    for at, (doubt, places) in enumerate(doubts):
        reply = replies[at] if at < len(replies) else ""
        segment = _meant(reply, doubt, rules)
        if segment is None:
            left.append(doubt)
            continue
        trace.append(Trace(doubt.words, doubt.kind, reply))
        if segment:
            for place in places:
                items[place] = given(items[place], segment)
    return replace(reading, kind="ask" if left else "log", items=tuple(items), doubts=tuple(left), trace=tuple(trace))


def _open(items: Items, dimension: Dimension, told: frozenset[str], rules: Rules) -> Iterator[Open]:
    """The items of one phrase and customer that lack the dimension, where one of them has to name it."""
    bound = {metric for metric, key in rules.required if key == dimension.key}
    groups: dict[tuple[tuple[int, int], str | None], list[int]] = {}
    for place, item in enumerate(items):
        if not any(one.dimension == dimension.key for one in parted(item.segment)):
            groups.setdefault((item.span, item.customer), []).append(place)
    for (_, customer), places in groups.items():
        mine = tuple(items[place] for place in places)
        metrics = {item.metric for item in mine}
        if metrics & (bound | told):
            yield _doubt(mine, customer, dimension, free=not metrics & bound), tuple(places)


def _doubt(items: Items, customer: str | None, dimension: Dimension, free: bool) -> Doubt:
    words = " ".join(items[0].words.split())
    said = customer if customer and any(other in words for other in (",", "、", "\n")) else words
    choices = (*(value.name for value in dimension.values), *((NONE,) if free else ()))
    return Doubt("segment", said, items[-1].metric, items, choices, items[0].span[0], dimension.key)


def _meant(reply: str, doubt: Doubt, rules: Rules) -> Segment | Literal[""] | None:
    """The segment that a reply names, "" for none of them, None where it answers nothing."""
    word = folded(cleaned(reply)).strip(MARKS)
    if word == NONE or word in NO:
        return "" if NONE in doubt.choices else None
    dimensions = Dimensions(rules.dimensions)
    dimension = dimensions.of(doubt.dimension)
    value = dimension.value(word) if dimension else None
    said = Segment(doubt.dimension, value.name) if value else dimensions.called(word)
    return said if said and said.dimension == doubt.dimension else None
