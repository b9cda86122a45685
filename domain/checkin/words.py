"""Finds the longest known word at a place in a folded text."""

import re

from domain.checkin.lexicon.table import BRANDS, EN, ZH, Ranked
from domain.checkin.vocabulary import Entry

LETTERS = re.compile(r"[^\W\d_\u2e80-\uffff]+")
HAN, LATIN = 1, 2  # characters behind the first one, or behind the first word, that tell words apart


def _by_start(table: dict[str, Ranked], more: int) -> dict[str, Ranked]:
    """By the first word and `more` characters; by the first word alone what is shorter. Longest first."""
    found: dict[str, Ranked] = {}
    for first, ranked in table.items():
        length = len(first) + more
        found[first] = tuple(row for row in ranked if len(row[0]) < length)
        for start in {row[0][:length] for row in ranked if len(row[0]) >= length}:
            found[start] = tuple(row for row in ranked if row[0].startswith(start) or start.startswith(row[0]))
    return found


ZH_BY_START = _by_start(ZH, HAN)
EN_BY_START = _by_start(EN, LATIN)
ZH_SINGLE = frozenset(word for ranked in ZH.values() for word, _ in ranked if len(word) == 1)


def chinese_at(low: str, at: int) -> Ranked:
    """Words that may stand at `at`, longest first: those that begin with its two characters, or are its first."""
    return ZH_BY_START.get(low[at : at + 2]) or ZH_BY_START.get(low[at]) or ()


def english_at(low: str, at: int) -> tuple[str, Entry] | None:
    """The longest English phrase that starts at `at` and ends with a word."""
    first = LETTERS.match(low, at)
    return phrase_at(low, at, first[0]) if first is not None else None


def phrase_at(low: str, at: int, word: str) -> tuple[str, Entry] | None:
    """The longest English phrase that starts at `at`, where the letters are `word`, and ends with a word."""
    if word not in EN:
        return None
    for row in EN_BY_START.get(low[at : at + len(word) + LATIN]) or EN_BY_START[word]:
        if low.startswith(row[0], at) and ends_word(low, at + len(row[0])):
            return row
    return None


def brand_at(low: str, at: int) -> str | None:
    """The longest well-known Latin company name that starts at `at`."""
    if at >= len(low):
        return None
    first = LETTERS.match(low, at)
    return named_at(low, at, first[0] if first else _digits(low, at))


def named_at(low: str, at: int, word: str) -> str | None:
    """The longest well-known Latin company name that starts at `at`, where the letters or digits are `word`."""
    for phrase, _ in BRANDS.get(word, ()):
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
    if at >= len(low) or low[at] == " ":
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
