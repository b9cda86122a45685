"""Takes Chinese words that mean but one thing, wherever they stand, and days by their names."""

from datetime import date, timedelta

from domain.checkin.cursor import Cursor
from domain.checkin.figures import NUMERALS
from domain.checkin.kinds import kinds
from domain.checkin.lexicon import currencies
from domain.checkin.nearest import Day, recent
from domain.checkin.tokens import Token
from domain.checkin.vocabulary import Entry
from domain.checkin.words import chinese_at

CURRENCIES = frozenset(sign[0] for sign in currencies.before() if not sign.isascii())
PLAIN = kinds(
    "stop fill adj cust conj recip amount vague subset incl total plan neg cancel cond ques idiom self other together "
    "companion vcount corr refund handling de etc act light brand"
)  # kinds of words that mean the same wherever they stand, and name no day
DONE = frozenset("了咗")
UNSURE = NUMERALS | CURRENCIES


def sure_word(cursor: Cursor, at: int) -> Token | None:
    """The word at `at`, where no name has begun and the longest word means but one thing."""
    low = cursor.low
    if low[at] in UNSURE:
        return None
    for word, entry in chinese_at(low, at):
        if low.startswith(word, at):
            kind, sense, form = entry
            if kind == "day":
                return dated(entry, word, at, cursor.today)
            sure = kind in PLAIN and len(word) > 1
            return Token(kind, sense, form, at, at + len(word)) if sure or word in DONE else None
    return None


def dated(entry: Entry, word: str, at: int, today: date) -> Token:
    """The date that a word such as 昨天, 上午, last week names."""
    kind, sense, form = entry
    if form == "yearly":
        month, _, number = sense.partition("-")
        day = recent(int(month), int(number), today)
    elif kind != "day":
        day = Day("plan" if kind == "ahead" else kind)
    else:
        offset = int(sense)
        day = Day("plan" if offset > 0 else "day", today + timedelta(offset))
    return Token("date", word, "", at, at + len(word), day=day)
