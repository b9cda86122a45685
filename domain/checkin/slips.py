"""Mistyped words: what was meant where only a letter slipped, and what is near enough to a word to be asked about."""

from domain.checkin.lexicon.slips import MEANT, TYPED
from domain.checkin.lexicon.table import BRANDS, EN, EN_WORDS
from domain.checkin.vocabulary import Entry
from domain.checkin.words import ends_word

SHORTEST = 4  # letters of a slip
LONG = 6  # letters of a word whose neighbours are asked about
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def slipped_at(low: str, at: int, word: str) -> tuple[int, Entry] | None:
    """Where the phrase ends that begins with the mistyped `word` at `at`, and what was meant."""
    right = SLIPS.get(word)
    if right is None:
        return None
    for phrase, entry in EN.get(right, ()):
        rest, end = phrase[len(right) :], at + len(word)
        if low.startswith(rest, end) and ends_word(low, end + len(rest)):
            return end + len(rest), entry
    return None


def near_act(word: str) -> Entry | None:
    """The activity that an unknown word is one wrong letter away from."""
    right = NEAR.get(word)
    entry = EN_WORDS.get(right) if right else None
    return entry if entry is not None and entry[0] == "act" else None


def _slips(word: str) -> set[str]:
    """A letter missing, doubled, or in its neighbour's place; the first one is right."""
    missing = {word[:at] + word[at + 1 :] for at in range(1, len(word) - 1)}
    doubled = {word[:at] + word[at] + word[at:] for at in range(1, len(word))}
    swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    return missing | doubled | swapped


def _near(word: str) -> set[str]:
    return {word[:at] + other + word[at + 1 :] for at in range(1, len(word)) for other in LETTERS}


def _unmistakable(found: list[tuple[str, str]]) -> dict[str, str]:
    """Without words of their own, and without what may be either of two words of different meaning."""
    read: dict[str, str] = {}
    either: set[str] = set()
    for typed, right in found:
        other = read.setdefault(typed, right)
        if EN_WORDS.get(other) != EN_WORDS.get(right):
            either.add(typed)
    known = MEANT | either | EN_WORDS.keys() | BRANDS.keys() | EN.keys()
    return {typed: right for typed, right in read.items() if len(typed) >= SHORTEST and typed not in known}


SLIPS = _unmistakable([(typed, word) for word in TYPED.split() for typed in _slips(word)])
NEAR = _unmistakable([(typed, word) for word in TYPED.split() if len(word) >= LONG for typed in _near(word)])
