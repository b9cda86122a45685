"""Finds the longest known word at a place in a folded text."""

import re

from domain.checkin.lexicon.table import BRANDS, EN, ZH, Ranked
from domain.checkin.vocabulary import Entry

LETTERS = re.compile(r"[^\W\d_\u2e80-\uffff]+")
MORE = 2  # characters behind the first one, or behind the first word, by which words are looked up


def _by_start(table: dict[str, Ranked]) -> dict[str, Ranked]:
    """By the first word and MORE characters: the words that begin so, and those that they begin with. Longest first."""
    found: dict[str, list[tuple[str, Entry]]] = {}
    for first, ranked in table.items():
        length, words = len(first) + MORE, dict(ranked)
        starts = dict.fromkeys(word[:length] for word, _ in ranked)
        found |= {start: [] for start in starts}
        for word, entry in ranked:
            if len(word) > length:
                found[word[:length]].append((word, entry))
        for start in starts:
            shorter = (start[:end] for end in range(len(start), len(first) - 1, -1))
            found[start] += [(word, words[word]) for word in shorter if word in words]
    return {start: tuple(rows) for start, rows in found.items()}


ZH_BY_START = _by_start(ZH)
EN_BY_START = _by_start(EN)
EN_SHORT = {first: tuple(row for row in ranked if len(row[0]) < len(first) + MORE) for first, ranked in EN.items()}
ZH_SINGLE = frozenset(word for ranked in ZH.values() for word, _ in ranked if len(word) == 1)


def chinese_at(low: str, at: int) -> Ranked:
    """Words that may stand at `at`, longest first: those that begin with its first characters, or are these."""
    found = ZH_BY_START.get(low[at : at + 1 + MORE]) or ZH_BY_START.get(low[at : at + MORE])
    return found or ZH_BY_START.get(low[at]) or ()


def english_at(low: str, at: int) -> tuple[str, Entry] | None:
    """The longest English phrase that starts at `at` and ends with a word."""
    first = LETTERS.match(low, at)
    return phrase_at(low, at, first[0]) if first is not None else None


def phrase_at(low: str, at: int, word: str) -> tuple[str, Entry] | None:
    """The longest English phrase that starts at `at`, where the letters are `word`, and ends with a word."""
    if word not in EN:
        return None
    for row in EN_BY_START.get(low[at : at + len(word) + MORE]) or EN_SHORT[word]:
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
    """Whether no Latin word goes on at `at`: none does behind a Chinese character (follow了5个)."""
    if at >= len(low) or low[at] == " " or low[at - 1] >= "\u2e80":
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
