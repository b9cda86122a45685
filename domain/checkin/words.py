"""Finds the longest known word at a place in a folded text."""

import re

from domain.checkin.lexicon.table import BRANDS, EN, ZH, Ranked
from domain.checkin.vocabulary import Entry

LETTERS = re.compile(r"[^\W\d_\u2e80-\uffff]+")


def _by_two(ranked: Ranked) -> dict[str, Ranked]:
    """By the first two characters; a word of one character stands last everywhere."""
    grouped: dict[str, list[tuple[str, Entry]]] = {word[:2]: [] for word, _ in ranked}
    for pair, found in grouped.items():
        found += [row for row in ranked if row[0].startswith(pair) or len(row[0]) == 1]
    return {pair: tuple(found) for pair, found in grouped.items()}


ZH_BY_TWO: dict[str, Ranked] = {pair: found for ranked in ZH.values() for pair, found in _by_two(ranked).items()}
ZH_SINGLE = {char: ((char, entry),) for ranked in ZH.values() for char, entry in ranked[-1:] if len(char) == 1}


def chinese_at(low: str, at: int) -> Ranked:
    """Words that begin with the characters at `at`, longest first; all of them stand there, or may."""
    return ZH_BY_TWO.get(low[at : at + 2]) or ZH_SINGLE.get(low[at]) or ()


def english_at(low: str, at: int) -> tuple[str, Entry] | None:
    """The longest English phrase that starts at `at` and ends with a word."""
    first = LETTERS.match(low, at)
    if first is None:
        return None
    for phrase, entry in EN.get(first[0], ()):
        if low.startswith(phrase, at) and ends_word(low, at + len(phrase)):
            return phrase, entry
    return None


def brand_at(low: str, at: int) -> str | None:
    """The longest well-known Latin company name that starts at `at`."""
    if at >= len(low):
        return None
    first = LETTERS.match(low, at)
    for phrase, _ in BRANDS.get(first[0] if first else _digits(low, at), ()):
        if low.startswith(phrase, at) and ends_word(low, at + len(phrase)):
            return phrase
    return None


def _digits(low: str, at: int) -> str:
    end = at
    while end < len(low) and low[end].isdecimal():
        end += 1
    return low[at:end]


def ends_word(low: str, at: int) -> bool:
    """Whether no Latin word goes on at `at`."""
    if at >= len(low):
        return True
    char = low[at]
    if char.isascii():
        return not (char.isalnum() or (char in "'’-" and low[at + 1 : at + 2].isalpha() and low[at + 1].isascii()))
    return char >= "\u2e80" or not char.isalpha()


def known_at(low: str, at: int) -> bool:
    """Whether a Chinese word, a boundary or Latin text stands at `at`: where a name may end."""
    if at >= len(low) or not "㐀" <= low[at] <= "鿿" or low[at] in ZH_SINGLE:
        return True
    return any(low.startswith(word, at) for word, _ in chinese_at(low, at))
