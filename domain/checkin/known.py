"""Tells where a name that the workspace knows is meant, and not the common words that it is made of."""

from functools import lru_cache

from domain.checkin.kinds import kinds
from domain.checkin.lexicon.dates import MONTHS_EN, WEEKDAYS_EN
from domain.checkin.lexicon.table import ZH
from domain.checkin.quantities import quantity_at
from domain.checkin.tokens import Token
from domain.checkin.wordnumbers import STARTS
from domain.checkin.words import english_at, known_at

NUMERALS = frozenset("零一二两三四五六七八九十百千万亿几数半俩仨廿卅第0123456789")
NAMED = kinds("run word brand known name titled person")
LISTING = kinds("sep conj recip")
COUNTED = kinds("num vcount cust name")
DESCRIBING = kinds("adj cust")
LINKS = frozenset("、和与及&/,")
VERBS = kinds("past zhv zhd base own")
TOWARDS = frozenset("给向对为帮替畀俾")
BEHIND_NAME = kinds("recip conj day part span aside fill aux plan light")
ENDS = frozenset("、，,。.;；:：!！?？)）】\n和与跟及同&/ ")


def is_meant(token: Token, raw: str, low: str, before: list[Token]) -> bool:
    """Whether the known name at `token` stands for somebody there; `before` are the tokens up to it.

    A name that no common word begins is meant wherever it stands. One made of common words alone (今天, Three, Will) is
    a customer only where one is named, behind a verb or in a list, and ends there; and a colleague only before what
    was done."""
    name = low[token.start : token.end]
    if token.kind != "known" and not (raw[token.start].isupper() if name.isascii() else _stands(token, low, before)):
        return False
    if not _begins_common(name):
        return True
    if name[0].isascii() and not raw[token.start].isupper():
        return False
    common = _common_kinds(name)
    if not common:
        return True
    if token.kind != "known":
        return _did(low, token.end)
    return (
        not common <= DESCRIBING
        and _is_due(token, low, before)
        and (_ends(low, token.end) or _is_recipient(low, before))
    )


@lru_cache(maxsize=4096)
def _begins_common(name: str) -> bool:
    return _common_at(name, 0)[0] > 0


@lru_cache(maxsize=4096)
def _common_kinds(name: str) -> frozenset[str]:
    """The kinds of the words in a name that is nothing but words with a meaning of their own; of any other none."""
    at, found = 0, set[str]()
    while at < len(name):
        if name[at] == " ":
            at += 1
            continue
        length, kind = _common_at(name, at)
        if not length:
            return frozenset()
        at += length
        found.add(kind)
    return frozenset(found)


def _common_at(name: str, at: int) -> tuple[int, str]:
    """The length and the kind of the common word, no firm's name, that begins at `at`; 0 for none."""
    if name[at] in NUMERALS:
        number = quantity_at(name, at)
        return (number.end - at if number else 1), "num"
    if not name[at].isascii():
        words = ((word, entry[0]) for word, entry in ZH.get(name[at], ()) if name.startswith(word, at))
        return next(((len(word), kind) for word, kind in words if kind != "brand"), (0, ""))
    phrase = english_at(name, at)
    if phrase is not None:
        return len(phrase[0]), phrase[1][0]
    word = name[at:].partition(" ")[0]
    return (len(word), "date") if word in STARTS or word in MONTHS_EN or word in WEEKDAYS_EN else (0, "")


def _stands(token: Token, low: str, before: list[Token]) -> bool:
    """高峰打了, not 高峰期: a person's name ends before a word, and does not begin within an unknown one."""
    begins = not token.start or low[token.start - 1] < "\u3400" or (bool(before) and before[-1].end == token.start)
    return begins and known_at(low, token.end)


def _is_due(token: Token, low: str, before: list[Token]) -> bool:
    """Behind a verb (拜访了今天), or one more of the names just listed (华为、今天)."""
    if not before or before[-1].end < token.start - 1:
        return False
    last, ahead = before[-1], before[-2].kind if len(before) > 1 else ""
    if last.kind == "asp" or (last.kind == "act" and last.form in VERBS):
        return True
    if last.kind == "recip" and low[last.start] in TOWARDS:
        return True
    if last.kind == "recip" and last.end > last.start and low[last.start].isascii():
        return True
    if last.kind == "colon" or last.sense == "open":
        return ahead in COUNTED and low[token.end : token.end + 1] in LINKS
    return (last.kind in LISTING or last.sense == "comma") and ahead in NAMED


def _ends(low: str, at: int) -> bool:
    """Whether the name is over: 今天、, Three for 50k; not Three customers, 今天约的客户."""
    if at >= len(low):
        return True
    if low[at] not in ENDS:
        return False
    follow = low[at + 1 :][:1]
    if low[at] != " " or not (follow.isascii() and follow.isalpha()):
        return True
    phrase = english_at(low, at + 1)
    return phrase is not None and phrase[1][0] in BEHIND_NAME


def _is_recipient(low: str, before: list[Token]) -> bool:
    """给今天报价."""
    return before[-1].kind == "recip" and low[before[-1].start] in TOWARDS


def _did(low: str, at: int) -> bool:
    """Will visited 3, not Will call."""
    at += low.startswith(" ", at)
    if at < len(low) and not low[at].isascii():
        return any(entry[0] in ("act", "light") and low.startswith(word, at) for word, entry in ZH.get(low[at], ()))
    phrase = english_at(low, at) if at < len(low) else None
    return phrase is not None and (phrase[1][2] == "past" or (phrase[1][0] == "light" and phrase[1][2] == "done"))
