"""Where a message names values of dimensions: `product A`, `华东区域`. They are read apart, so that none of their words
is taken for a customer, a number or an activity."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from domain.checkin.folding import folded
from domain.dimension import Dimension, Segment, plain

_GAP = r"[ \t:#_-]*"
_MORE = r"[ \t]*(?:[、,/&+]|and\b|和|及|与)[ \t]*"
_LEAD = r"(?:\b(?:for|of|in|on|with|from|our|the)[ \t]+)*(?:在)?[\(\[]?"
_ARTICLE = re.compile(r"[ai][ \t]+[a-z]")  # "a product a day": no value A


@dataclass(frozen=True, slots=True)
class Mention:
    """`segment` is named at [start, end) of the text; as a `heading` it holds for what follows on its line."""

    segment: Segment
    start: int
    end: int
    heading: bool = False


def mentions(text: str, dimensions: tuple[Dimension, ...]) -> tuple[Mention, ...]:
    """What `text`, without invisible characters, names of each dimension, in the order of the text."""
    low = folded(text)
    found = [one for dimension in dimensions for one in _of_dimension(text, low, dimension)]
    return tuple(sorted(found, key=lambda one: one.start))


def without(text: str, named: tuple[Mention, ...]) -> str:
    """The text with blanks where segments are named, each character in its place."""
    for one in named:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def _of_dimension(text: str, low: str, dimension: Dimension) -> list[Mention]:
    found: list[Mention] = []
    for match in _pattern(dimension).finditer(low):
        group = match.lastgroup or ""
        start, name = match.start(group), match[group]
        value = dimension.value(name) if not _is_article(text, start, name) else None
        if value is None:
            continue
        end = _closed(low, match.start(), match.end())
        colon = re.match(r"[ \t]*:", low[end:])
        found.append(Mention(Segment(dimension.key, value.name), match.start(), end, heading=colon is not None))
        found += _others(low, end, dimension)
    return found


def _is_article(text: str, start: int, name: str) -> bool:
    return len(name) == 1 and text[start] in "ai" and _ARTICLE.match(text, start) is not None


def _closed(low: str, start: int, end: int) -> int:
    """With the bracket that was opened before it."""
    opened = low[start:end].count("(") + low[start:end].count("[") > 0
    return end + 1 if opened and low[end : end + 1] in (")", "]") else end


def _others(low: str, end: int, dimension: Dimension) -> list[Mention]:
    """产品A、B: more values of the same dimension in a row."""
    found: list[Mention] = []
    pattern = _more(dimension)
    while match := pattern.match(low, end):
        value = dimension.value(match["value"])
        if value is None:
            break
        found.append(Mention(Segment(dimension.key, value.name), end, match.end()))
        end = match.end()
    return found


@lru_cache(maxsize=256)
def _pattern(dimension: Dimension) -> re.Pattern[str]:
    """The dimension before its value or behind it, `CRM product`, `A产品`; but `3产品` counts, `a product` is any."""
    names = [name for value in dimension.values for name in (value.name, *value.aliases)]
    spelled = [name for name in names if not name.isdigit()]
    telling = [name for name in names if any(plain(word) in plain(name) for word in dimension.called)]
    han = [word for word in dimension.called if not word.isascii()]
    words, long = _any(dimension.called), [name for name in spelled if len(name) > 1]
    ways = (
        f"(?:{words}){_GAP}(?P<after>{_any(names)})",
        f"(?P<long>{_any(long)})[ \\t]*(?:{words})",
        f"(?P<short>{_any(spelled)})[ \\t]*(?:{_any(han)})",
        f"(?P<alone>{_any(telling)})",
    )
    return re.compile(f"{_LEAD}(?:{'|'.join(ways)})")


@lru_cache(maxsize=256)
def _more(dimension: Dimension) -> re.Pattern[str]:
    names = [name for value in dimension.values for name in (value.name, *value.aliases)]
    return re.compile(f"{_MORE}(?P<value>{_any(names)})(?![^\\W\\d_])")


def _any(words: Iterable[str]) -> str:
    """The longest first; nothing at all where there are none."""
    spelled = sorted({folded(word) for word in words}, key=len, reverse=True)
    return "|".join(map(_bounded, spelled)) or "(?!)"


def _bounded(word: str) -> str:
    """Latin words and numbers end where another begins: product A is none in product Alpha, nor 产品3 in 产品30."""
    spelled = re.escape(word).replace("\\ ", r"[ \t]*")
    ahead = r"(?<![a-z0-9])" if word[0].isascii() and word[0].isalnum() else ""
    behind = r"(?!\w)" if word[-1].isdigit() else r"(?![a-z0-9])" if word[-1].isascii() else ""
    return f"{ahead}{spelled}{behind}"
