"""The dimensions of a workspace and their values as one line of text, and which metrics have to name which."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from domain.dimension import BUILT_IN, Dimension, Dimensions, Value, plain
from domain.metric import Metric, Metrics
from domain.metric_words import is_reserved

MOST = 10  # dimensions of a workspace
MOST_VALUES = 200  # of one dimension
_FULL_WIDTH = str.maketrans("：\uff1d；，、\uff0f", ":=;,,/")
_KEY = re.compile(r"[^\W\d]\w{0,39}")

DimensionsWhy = Literal[
    "bad_dimension", "too_many_values", "dimension_twice", "value_twice", "dimension_word_taken", "no_such_dimension"
]
Required = tuple[tuple[str, str], ...]  # a metric's key and that of a dimension that it has to name


@dataclass(frozen=True, slots=True)
class BadDimensions:
    """`part` is what of the text is refused."""

    why: DimensionsWhy
    part: str


def read_dimensions(text: str) -> tuple[Dimension, ...] | BadDimensions:
    """Dimensions as `key/word=value/alias,value`, parted by semicolons: `product=A,B; region/片区=East/华东,North`.

    What a value is called first is what it is kept under and shown as. Product, region, customer_type and grade know
    their words in both languages. Refused: a word without a letter or number, the same word for two dimensions or for
    two values of one, more than `MOST` dimensions or `MOST_VALUES` values."""
    pieces = [piece.strip() for piece in re.split(r"[;\n]", text.translate(_FULL_WIDTH)) if piece.strip()]
    if len(pieces) > MOST:
        return BadDimensions("too_many_values", str(len(pieces)))
    read: list[Dimension] = []
    for piece in pieces:
        dimension = _read_dimension(piece)
        if isinstance(dimension, BadDimensions):
            return dimension
        read.append(dimension)
    if twice := _twice(chain.from_iterable(dict.fromkeys(map(plain, one.called)) for one in read)):
        return BadDimensions("dimension_twice", twice)
    return tuple(read)


def written_dimensions(dimensions: Iterable[Dimension]) -> str:
    """As `read_dimensions` reads it back."""
    return "; ".join(
        "/".join((one.key, *one.words)) + "=" + ",".join("/".join((v.name, *v.aliases)) for v in one.values)
        for one in dimensions
    )


def clash(dimensions: Iterable[Dimension], metrics: Iterable[Metric]) -> BadDimensions | None:
    """A word of a dimension or value that is a metric's, or a dimension's that commands or amounts are written with."""
    known = Metrics(metrics)
    for one in dimensions:
        names = [name for value in one.values for name in (value.name, *value.aliases)]
        taken = [word for word in (*one.called, *names) if known.called(word)]
        taken += [word for word in one.called if is_reserved(word)]
        if taken:
            return BadDimensions("dimension_word_taken", taken[0])
    return None


def read_required(text: str, metrics: Metrics, dimensions: Dimensions) -> Required | BadDimensions:
    """`bookings=product,region; visits=grade`: what a check-in of a metric has to name."""
    required: list[tuple[str, str]] = []
    for piece in filter(None, (part.strip() for part in re.split(r"[;\n]", text.translate(_FULL_WIDTH)))):
        word, _, named = piece.partition("=")
        metric, names = metrics.called(word.strip()), [name.strip() for name in named.split(",")]
        if metric is None:
            return BadDimensions("bad_dimension", piece)
        for name in names:
            dimension = dimensions.named(name)
            if dimension is None:
                return BadDimensions("no_such_dimension", name or piece)
            required.append((metric.key, dimension.key))
    return tuple(dict.fromkeys(required))


def written_required(required: Required) -> str:
    named: dict[str, list[str]] = {}
    for metric, dimension in required:
        named.setdefault(metric, []).append(dimension)
    return "; ".join(f"{metric}={','.join(dimensions)}" for metric, dimensions in named.items())


def _read_dimension(piece: str) -> Dimension | BadDimensions:
    head, equals, tail = piece.partition("=")
    first, *words = [" ".join(word.split()) for word in head.split("/")]
    values = [_read_value(part) for part in tail.split(",")]
    key = re.sub(r"[\s-]+", "_", first.casefold())
    named = next((known for known, called in BUILT_IN.items() if first in called), key)
    read = [value for value in values if value]
    if not equals or len(read) < len(values) or not _KEY.fullmatch(named) or not all(map(_is_word, words)):
        return BadDimensions("bad_dimension", piece)
    if len(read) > MOST_VALUES:
        return BadDimensions("too_many_values", str(len(read)))
    if twice := _twice(chain.from_iterable(dict.fromkeys(map(plain, (one.name, *one.aliases))) for one in read)):
        return BadDimensions("value_twice", twice)
    return Dimension(named, tuple(read), tuple(dict.fromkeys(words)))


def _read_value(part: str) -> Value | None:
    name, *aliases = [" ".join(word.split()) for word in part.split("/")]
    return Value(name, tuple(dict.fromkeys(aliases))) if all(map(_is_word, (name, *aliases))) else None


def _is_word(word: str) -> bool:
    fits = len(word) <= 40 and word.isprintable() and not set(word) & set(":=")
    return fits and any(mark.isalnum() for mark in word)


def _twice(words: Iterable[str]) -> str:
    return next((word for word, times in Counter(words).items() if times > 1), "")
