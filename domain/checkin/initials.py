"""Names that begin with initials: J.B. Hunt, A. O. Smith, P.F. Chang's; the dots behind them end no sentence."""

import re

from domain.checkin.cursor import Cursor
from domain.checkin.tokens import Token
from domain.checkin.words import english_at

INITIALS = re.compile(r"(?:[A-Z]\. ?){1,4}(?=[A-Z][A-Za-z'’]+)")
NAMED_AFTER = frozenset({"act", "conj", "sep", "recip", "colon", "asp", "name", "light"})
NO_NAMES = frozenset({"act", "light", "self", "plan", "neg", "conj", "date", "day", "part", "other", "aux", "ques"})


def initials_at(cursor: Cursor, at: int) -> Token | None:
    """The initials at `at` with the name behind them; "plan B. Called Acme" goes on with another sentence."""
    found = INITIALS.match(cursor.raw, at)
    if found is None or not (_is_several(found[0]) or _is_due(cursor)):
        return None
    phrase = english_at(cursor.low, found.end())
    if phrase is not None and phrase[1][0] in NO_NAMES:
        return None
    end = found.end()
    while end < len(cursor.raw) and (cursor.raw[end].isalnum() or cursor.raw[end] in "'’-"):
        end += 1
    return Token("word", "", "cap", at, end)


def _is_several(initials: str) -> bool:
    return initials.count(".") > 1


def _is_due(cursor: Cursor) -> bool:
    """Whether a name stands here: behind a verb, a preposition, or one more of a list."""
    listed = bool(cursor.out) and cursor.out[-1].sense == "comma"
    return cursor.before in NAMED_AFTER or listed
