"""What figures are parted by: product lines, regions, customer types, grades, and what else a workspace names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.checkin.folding import folded

BUILT_IN = {
    "product": ("product line", "产品", "产品线"),
    "region": ("territory", "区域", "地区", "大区"),
    "customer_type": ("customer type", "客户类型"),
    "grade": ("customer grade", "等级", "客户等级", "级别"),
}
_GAPS = re.compile(r"[\s:_-]+")


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a dimension; figures are kept under its `name`."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dimension:
    """`words` are what it is called besides its key."""

    key: str
    values: tuple[Value, ...]
    words: tuple[str, ...] = ()

    @property
    def called(self) -> tuple[str, ...]:
        """Everything that the dimension is called."""
        spoken = (self.key, self.key.replace("_", " "), *BUILT_IN.get(self.key, ()), *self.words)
        return tuple(dict.fromkeys(spoken))

    def value(self, word: str) -> Value | None:
        """The value that is called so, in any case, in simplified or traditional script."""
        meant = plain(word)
        return next((one for one in self.values if meant in map(plain, (one.name, *one.aliases))), None)


@dataclass(frozen=True, slots=True)
class Segment:
    """One value of one dimension, each by its key."""

    dimension: str
    value: str

    @property
    def key(self) -> str:
        """`product:A`; neither side holds a colon or a semicolon."""
        return f"{self.dimension}:{self.value}"


class Dimensions:
    """The dimensions of one workspace, found by what they are called."""

    def __init__(self, dimensions: Iterable[Dimension] = ()) -> None:
        self._by_key = {dimension.key: dimension for dimension in dimensions}
        self._by_phrase = {plain(said): segment for dimension in self for said, segment in phrases_of(dimension)}

    def __iter__(self) -> Iterator[Dimension]:
        return iter(self._by_key.values())

    def segments(self) -> Iterator[Segment]:
        """Every value of every dimension."""
        return (Segment(one.key, value.name) for one in self for value in one.values)

    def of(self, key: str) -> Dimension | None:
        return self._by_key.get(key)

    def named(self, word: str) -> Dimension | None:
        """The dimension that is called so."""
        return next((one for one in self if plain(word) in map(plain, one.called)), None)

    def named_in(self, text: str) -> tuple[str, ...]:
        """What a text names with its dimension, each as `product A` by what the dimension is called here."""
        low, found = folded(text), dict[str, None]()
        for dimension in self:
            word = (*dimension.words, dimension.key.replace("_", " "))[0]
            for said, segment in phrases_of(dimension):
                if re.search(rf"(?<![a-z0-9]){re.escape(folded(said))}(?![a-z0-9])", low):
                    found.setdefault(f"{word} {segment.value}")
        return tuple(found)

    def called(self, phrase: str) -> Segment | None:
        """`product A`, `产品A`, `华东区域`: a dimension with one of its values; a value alone is none."""
        return self._by_phrase.get(plain(phrase))


def phrases_of(dimension: Dimension) -> Iterator[tuple[str, Segment]]:
    """Everything that may be said for each value: `product A`, `A 产品`, and an alias that names the dimension itself;
    `a product` is no product A."""
    for value in dimension.values:
        segment = Segment(dimension.key, value.name)
        for word in dimension.called:
            for name in (value.name, *value.aliases):
                yield f"{word} {name}", segment
                if plain(word) in plain(name) and plain(word) != plain(name):
                    yield name, segment
                elif len(name) > 1 or not (word + name).isascii():
                    yield f"{name} {word}", segment


def plain(word: str) -> str:
    """As words are compared: without gaps, in lower case, in simplified script."""
    return _GAPS.sub("", folded(word))


def joined(segments: Iterable[Segment]) -> str:
    """As an entry keeps its segments, one of each dimension: in the order of their keys, '' for none."""
    return ";".join(sorted(segment.key for segment in segments))


def dimension_of(segment: str) -> str:
    """The dimension's key of a segment's, '' for none."""
    return segment.partition(":")[0]


def parted(text: str) -> tuple[Segment, ...]:
    """The segments that `joined` made one text of."""
    pairs = (key.partition(":") for key in text.split(";") if key)
    return tuple(Segment(dimension, value) for dimension, _, value in pairs)
