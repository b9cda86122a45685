"""Finds Latin words in a message: known phrases, numbers in words, dates, names, and words nobody knows."""

import re

from domain.checkin.cursor import Cursor
from domain.checkin.initials import initials_at
from domain.checkin.latin_days import DATE_WORDS, latin_day_at
from domain.checkin.lexicon.table import EN, EN_WORDS
from domain.checkin.peculiar import BEFORE_NAME, BEHIND_CODE, CAPITAL, PECULIAR, SHORT, peculiar_at, titled
from domain.checkin.rooms import HOUSES, room_at
from domain.checkin.slips import near_act, slipped_at
from domain.checkin.sure import dated
from domain.checkin.tokens import Token
from domain.checkin.vocabulary import Entry
from domain.checkin.wordnumbers import STARTS, worded_at
from domain.checkin.words import LETTERS, ends_word, named_at, phrase_at

WORD = re.compile(r"[^\W_](?:[^\W_\u2e80-\uffff]|[-&.'’_+](?=[^\W_\u2e80-\uffff]))*(?:(?<=s)['’](?= [a-z]))?")
BEFORE_LETTER = BEFORE_NAME | {"asp", "cust", "colon"}
TAKES_OBJECT = frozenset({"act", "conj", "recip", "sep", "known", "brand", "light"})
HAN, ENDS = "\u3400", frozenset(["", *" 、,;。)\n和与跟及"])
COUNTED = frozenset({"num", "light", "asp", "adj", "act", "vcount"})
NUMBER = re.compile(r" ?\d")
COUNTABLE = frozenset(
    word for word, entry in EN_WORDS.items() if entry[0] == "act" and entry[2] in ("noun", "base") and len(word) > SHORT
)
ACRONYMS = re.compile(r"[A-Z]{2,5}s")
CODED = re.compile(r"[a-z]{1,5}-\d{2,}[a-z\d-]*")
LETTERED = frozenset("公客厂店司企医校")
AMONG_HAN = frozenset({"recip", "asp", "sep", "conj", "light"})
DAYS = frozenset({"day", "part", "span", "ahead"})
SURE = frozenset(EN) - PECULIAR - DATE_WORDS - STARTS
LONE = {
    word: EN[word][0][1] for word in SURE if len(EN[word]) == 1 and word in EN_WORDS and EN_WORDS[word][0] not in DAYS
}
KNOWN = EN.keys() | PECULIAR | DATE_WORDS | STARTS
ARTICLES = frozenset({"a", "an", "another", "one", "their", "this"})
LED = 4  # tokens: a small local startup
SPELLED = frozenset({"stop", "fill", "neg", "aux", "cust", "adj"})  # kinds that give way to a number in words


def latin_at(cursor: Cursor, at: int) -> Token:
    """The Latin word or phrase at `at`."""
    low = cursor.low
    first = LETTERS.match(low, at)
    word = first[0] if first else low[at]
    if word in SURE and (sure := _sure_at(cursor, at, word)):
        return sure
    glued = _glued_at(cursor, at, word)
    if glued is not None:
        return glued
    if word not in KNOWN and len(word) > SHORT:
        return _unknown_at(cursor, at)
    special = peculiar_at(cursor, at, word)
    if special is not None:
        return special
    if word in DATE_WORDS:
        found = latin_day_at(cursor, at)
        if found is not None:
            return found
    return _known_at(cursor, at, word) or _unknown_at(cursor, at)


def _glued_at(cursor: Cursor, at: int, word: str) -> Token | None:
    """A公司, calls17, A座, J.B. Hunt: what goes on without a space."""
    behind = cursor.low[at + len(word) : at + len(word) + 1]
    if behind == "." and len(word) == 1:
        return initials_at(cursor, at)
    if word in COUNTABLE and behind.isdecimal():
        return Token(*EN_WORDS[word], at, at + len(word))
    if behind in HOUSES and len(word) == 1:
        return Token("fill", "", "", at, room_at(cursor.low, at))  # A座1602
    lettered = len(word) == 1 and cursor.raw[at].isupper() and (_is_customer(cursor, at) or behind in LETTERED)
    return Token("word", "", "cap", at, at + 1) if lettered else None


def _is_customer(cursor: Cursor, at: int) -> bool:
    """拜访A，11点拜访B: no article stands right behind a Chinese word."""
    behind = cursor.before in BEFORE_LETTER and cursor.touches(at) and cursor.low[at - 1] >= HAN
    after = cursor.low[at + 1 : at + 2]
    return behind and (after in ENDS or (cursor.before == "cust" and after >= HAN))


def _sure_at(cursor: Cursor, at: int, word: str) -> Token | None:
    """A phrase that begins with a word which begins nothing else; not the first part of Follow-Loop, nor of a firm."""
    end = at + len(word)
    behind = cursor.low[end : end + 1]
    if behind != " " and (behind in BEHIND_CODE or behind.isdecimal() or (behind == "." and end == at + 1)):
        return None
    if cursor.before in BEFORE_NAME and cursor.raw[at].isupper() and (cursor.before == "recip" or titled(cursor, at)):
        return None
    entry = LONE.get(word)
    if word == "plus" and cursor.raw.startswith("PLUS", at) and at and cursor.low[at - 1] >= HAN:
        return Token("word", "", "cap", at, end)  # 秦PLUS
    if word == "like" and NUMBER.match(cursor.low, end):
        return Token("vague", "", "", at, end)  # made like 10 calls
    if entry is not None and (behind in ("", " ") or ends_word(cursor.low, end)):
        return Token(*entry, at, end)
    phrase = phrase_at(cursor.low, at, word)
    return _phrased(cursor, phrase, at) if phrase is not None else None


def _known_at(cursor: Cursor, at: int, word: str) -> Token | None:
    low = cursor.low
    phrase, brand = phrase_at(low, at, word), named_at(low, at, word)
    if brand is None and phrase is not None and word not in STARTS:
        return _phrased(cursor, phrase, at)
    named = cursor.raw[at].isupper() and (cursor.before in TAKES_OBJECT or _goes_on(cursor) or _is_paid(cursor))
    if brand is not None and _is_brand(brand, phrase, named):
        return Token("brand", "", "", at, at + len(brand))
    number = worded_at(low, at) if word in STARTS else None
    if number is not None and (phrase is None or number.end > at + len(phrase[0]) or phrase[1][0] in SPELLED):
        if named and CAPITAL.match(cursor.raw, number.end):
            return Token("word", "", "cap", at, number.end)  # Thirty Three Inc
        return Token("num", "word", "", at, number.end, number)
    return _phrased(cursor, phrase, at) if phrase else None


def _goes_on(cursor: Cursor) -> bool:
    """visited Target, Chase and Boots: one more name of a list."""
    return len(cursor.out) > 1 and cursor.out[-1].sense == "comma" and cursor.out[-2].kind == "brand"


def _is_paid(cursor: Cursor) -> bool:
    """signed $40k Toll: whom the amount is of."""
    number = cursor.out[-1].num if cursor.out else None
    return number is not None and number.is_money


def _is_brand(brand: str, phrase: tuple[str, Entry] | None, named: bool) -> bool:
    """Shell and Next are firms only where one is named; Best Buy always is."""
    return phrase is None or (len(brand) >= len(phrase[0]) and (named or " " in brand))


def _phrased(cursor: Cursor, phrase: tuple[str, Entry], at: int) -> Token:
    word, (kind, sense, form) = phrase
    if word == "ytd" and cursor.raw[at].isupper():
        kind, sense = "span", ""  # year to date; ytd is as often yesterday
    if form == "past" and word == "called" and cursor.before in ("cust", "word") and _names_it(cursor, at):
        return Token("incl", "", "", at, at + len(word))
    if kind in DAYS:
        return dated((kind, sense, form), word, at, cursor.today)
    if form == "bare" and cursor.before == "light" and cursor.low.endswith("did ", 0, at):
        form = "done"  # I did send Acme a quote
    elif form in ("base", "bare") and cursor.before not in COUNTED:
        form = _tense(cursor.low, at, at + len(word), form)
    return Token(kind, sense, form, at, at + len(word))


def _names_it(cursor: Cursor, at: int) -> bool:
    """visited a startup called Acme: what it goes by."""
    led = next((part for part in reversed(cursor.out[-LED:-1]) if part.kind != "adj"), None)
    return led is not None and cursor.low[led.start : led.end] in ARTICLES and cursor.raw[at + 7 : at + 8].isupper()


def _tense(low: str, at: int, end: int, form: str) -> str:
    """今天close海螺, send了3份: among Chinese words an English verb tells no time, as a Chinese one."""
    before, after = low[max(0, at - 2) : at].rstrip()[-1:], low[end : end + 2].lstrip()[:1]
    if form == "bare":
        return "done" if (after and after in "了咗过") or (before and before in "已刚") else form
    return "zhv" if before >= HAN or after >= HAN else form


def _unknown_at(cursor: Cursor, at: int) -> Token:
    found = WORD.match(cursor.low, at)
    end = found.end() if found else at + 1
    word = cursor.low[at:end]
    if cursor.raw[at].islower() or cursor.before in ("cut", "colon"):
        if slip := slipped_at(cursor.low, at, word):
            return _phrased(cursor, (cursor.low[at : slip[0]], slip[1]), at)
        if (near := near_act(word)) and (cursor.before == "num" or NUMBER.match(cursor.low, end)):
            cursor.put(Token(*near, at, end))
            return Token("vcount", "", "", end, end)
    if "-" in word and CODED.fullmatch(word):
        return Token("word", "", "alnum", at, end)  # VMC-1160
    if cursor.before in ("num", "vcount") and ACRONYMS.fullmatch(cursor.raw, at, end):
        return Token("cust", "", "", at, end)  # called 10 CEOs
    capital = any(char.isupper() for char in cursor.raw[at:end]) or _is_named_among_han(cursor, at)
    return Token("word", "", "cap" if capital else "low", at, end)


def _is_named_among_han(cursor: Cursor, at: int) -> bool:
    """拜访了ups和fedex, quote发给了henkel: who writes Chinese needs no capital for a name."""
    before = cursor.low[max(0, at - 2) : at].rstrip()[-1:]
    return cursor.before in AMONG_HAN and (before == "、" or before >= HAN)
