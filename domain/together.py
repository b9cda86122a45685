"""Who is said to have been part of something: 和 @小李 一起, with @li, @li and I."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_END = re.compile(r"(?<!\d)[.,]|[.,](?!\d)|[，。;；\n!！?？]")
_EMPTY = re.compile(
    r"一起|一同|共同|合作|联手|一人一半|各一半|一半|平分|对半|五五开?|我们|签的|谈的|做的|的"
    r"|\b(?:half|each|split|evenly|equally|together|jointly|shared|signed|done|won|by|us|both|of)\b|[\W\d_]+"
)
_LEADS = r"(?:together|along|jointly|shared|split)"
_ALONG = r"(?:一起|一同|一块儿|一块|共同|合作|联手)"
_AND = r"\s*(?:、|,|，|和|与|與|跟|&|\band\b)\s*"
_WITH = r"(?:和|跟|与|與|同|联合|携手)\s*"

Span = tuple[int, int]  # [start, end) of a text


@dataclass(frozen=True, slots=True)
class Along:
    """Those named at [start, end) of a text, as they are called there."""

    names: tuple[str, ...]
    start: int
    end: int


def along(text: str, called: Iterable[str]) -> tuple[Along, ...]:
    """Where `text` says that some of those `called` so were part of it: by @name, or by name with 一起 or together."""
    names = "|".join(re.escape(name) for name in sorted(called, key=len, reverse=True))
    if not names:
        return ()
    name = re.compile(rf"(?<![A-Za-z0-9_])(?:{names})(?![A-Za-z0-9_])", re.IGNORECASE)
    return tuple(
        Along(tuple(name.findall(found[0])), found.start(), found.end()) for found in _phrases(names).finditer(text)
    )


def without(text: str, phrases: Iterable[Along]) -> str:
    """The text with blanks in place of the phrases: what is left stands where it stood."""
    for phrase in phrases:
        text = text[: phrase.start] + " " * (phrase.end - phrase.start) + text[phrase.end :]
    return text


def about(text: str, phrases: Sequence[Along], spans: Sequence[Span]) -> tuple[Along, ...]:
    """Those of the phrases that mean what some of the `spans` of the text tell."""
    return tuple(phrase for phrase in phrases if _meant(text, phrase, spans))


def named_with(text: str, phrases: Iterable[Along], spans: Sequence[Span]) -> tuple[tuple[str, ...], ...]:
    """For what each of some `spans` of a text tells, who is said to have been part of it: in the same clause, or in one
    of its own behind it, which may mean all that was told before (or what comes next, where nothing was)."""
    found: list[tuple[str, ...]] = [() for _ in spans]
    for phrase in phrases:
        for place in _meant(text, phrase, spans):
            found[place] = tuple(dict.fromkeys([*found[place], *phrase.names]))
    return tuple(found)


def _phrases(names: str) -> re.Pattern[str]:
    plain = rf"(?<![A-Za-z0-9_])(?:{names})(?![A-Za-z0-9_])"
    listed, several = (rf"{one}(?:{_AND}{one})*" for one in (rf"@{plain.replace('(?<![A-Za-z0-9_])', '')}", plain))
    ways = (
        rf"{_WITH}{listed}(?:\s*{_ALONG})?",
        rf"{_WITH}{several}\s*{_ALONG}",
        rf"{listed}\s*(?:和|跟|与|與)\s*(?=我)",
        rf"(?:\b{_LEADS}\s+)?(?:\bwith\b|\bw/)\s*{listed}(?:\s+together\b)?",
        rf"\b{_LEADS}\s+with\s+{several}",
        rf"{listed}\s+and\s+(?=(?:I|me)\b)",
        rf"(?<=\bI)\s+and\s+{listed}",
    )
    return re.compile("|".join(ways), re.IGNORECASE)


def _meant(text: str, phrase: Along, spans: Sequence[Span]) -> list[int]:
    """The places of the spans that a phrase is about."""
    before = max((found.end() for found in _END.finditer(text, 0, phrase.start)), default=0)
    behind = _END.search(text, phrase.end)
    end = behind.start() if behind else len(text)
    there = [place for place, (start, stop) in enumerate(spans) if start < end and stop > before]
    if there or _EMPTY.sub("", text[before : phrase.start] + text[phrase.end : end]):
        return there
    earlier = [place for place, (_, stop) in enumerate(spans) if stop <= before]
    later = min((start for start, _ in spans if start >= end), default=-1)
    return earlier or [place for place, (start, _) in enumerate(spans) if later >= 0 and start == later]
