"""Cuts a message into tokens in one pass, longest words first."""

import re
from dataclasses import replace
from datetime import date

from domain.checkin.cursor import Cursor
from domain.checkin.digits import digits_at
from domain.checkin.figures import SIGNS, figure_at
from domain.checkin.han import han_at
from domain.checkin.headings import face_at, unit_at
from domain.checkin.latin import latin_at
from domain.checkin.marks import PLAIN_MARKS, TAGGING, TICKS, mark_at
from domain.checkin.quantities import quantity_at
from domain.checkin.salutations import opening
from domain.checkin.sure import sure_word
from domain.checkin.tokens import Token
from domain.checkin.vocabulary import Lexicon

SPEECH = re.compile(r"(?:told|said|says|asked|asks|replied|saying|说|讲|问|回复|表示|喊|叫)[^.。,!\n]{0,6}$")
UNKNOWN = re.compile(r"[?\s]*\?[?]*[家个次单通份]?")
UNCOUNTED = re.compile(r"\?{1,3}\s?[家个次单通份场条](?![\u4e00-\u9fff])|\?{1,3}[km](?![a-z])")
CHANGE = re.compile(r"\s?(?:-+>|=+>|→|➡)\s?\d[\d.,]*")
DASHES = frozenset("–—―")
SPECIAL = frozenset('"?')
POINTERS = TICKS | frozenset("👉▶➤☞➔👈")
LEADING = frozenset(".·_…|→⇒➡")
LEADER = re.compile(  # calls....12, |calls|12|, 电话➡18
    r"[.·_…]{2,}[ ]?(?=\d+[ ]*(?:$|[\n,;|(]|[a-z\u4e00-\u9fff -]{2,24}[.·_…]{2,}[ ]?\d))"
    r"|[|][ ]*(?=\d+[ ]*(?:$|[\n|。;!#]|[,.](?!\d)|[\U0001f300-\U0001faff]))|[→⇒➡][ ]*(?=[\w(])"
)
BRACKETED = {"(": unit_at, "[": face_at}
SIGNED = frozenset({"deals"})  # counted, yet said with an amount


def tokens_of(raw: str, today: date, lexicon: Lexicon) -> tuple[list[Token], str]:
    """The tokens of a cleaned text, and the folded text they point into."""
    cursor = Cursor(raw, today, lexicon)
    low, end = cursor.low, len(cursor.low)
    begun, at = opening(low)
    cursor.bullet = int(low[begun:at].strip().startswith("1"))
    while at < end:
        char = low[at]
        if char in PLAIN_MARKS:
            if cursor.run >= 0:
                cursor.close(at)
            at = at + 1 if char == " " else _plain(cursor, at, char)
        elif char.isalpha():
            at = (_han if char >= "\u3040" else _latin)(cursor, at)
        else:
            at = _mark(cursor, at)
    cursor.close(end)
    return cursor.out, low


def _plain(cursor: Cursor, at: int, char: str) -> int:
    whole = BRACKETED[char](cursor.low, at) if char in BRACKETED else None
    cursor.out.append(whole or Token(*PLAIN_MARKS[char], "", at, at + 1))
    return whole.end if whole else at + 1


def _han(cursor: Cursor, at: int) -> int:
    if cursor.run < 0 and cursor.plain:
        token = sure_word(cursor, at) or han_at(cursor, at)
        if token is None:
            cursor.run = at
            return at + 1
        cursor.out.append(token)
        return token.end
    token = han_at(cursor, at)
    if token is not None:
        return cursor.put(token)
    cursor.run = at if cursor.run < 0 else cursor.run
    return at + 1


def _latin(cursor: Cursor, at: int) -> int:
    if cursor.run >= 0:
        cursor.close(at)
    token = (cursor.own(at) if cursor.added else None) or latin_at(cursor, at)
    cursor.out.append(token)
    return token.end


def _mark(cursor: Cursor, at: int) -> int:
    char = cursor.low[at]
    if char.isdecimal():
        end = digits_at(cursor, at)
        if end:
            return end
    elif char == "*" or (char in SIGNS and cursor.raw[at] not in DASHES):
        figure = figure_at(cursor.low, at, cursor.today) or _negative(cursor, at)
        if figure is not None:
            return cursor.put(figure)
    cursor.close(at)
    special = _special(cursor, at) if char in SPECIAL else None
    return cursor.put(special) if special is not None else _separator(cursor, at)


def _separator(cursor: Cursor, at: int) -> int:
    if cursor.low[at] in LEADING and cursor.before == "act" and (leader := LEADER.match(cursor.low, at)):
        cursor.out.append(Token("colon", "", "", at, leader.end()))
        return leader.end()
    if cursor.before == "num" and (change := CHANGE.match(cursor.low, at)):
        cursor.out[-1] = replace(cursor.out[-1], kind="vcount", num=None)  # calls 12 -> 20: which?
        return change.end()
    token, end = mark_at(cursor.low, at, cursor.low[at] in TAGGING and cursor.heads_line())
    if token is None or (token.sense == "emoji" and _is_tick(cursor, token)):
        return end
    if token.kind == "total" and cursor.before in ("act", "date") and not _is_counted(cursor):
        token = replace(token, kind="colon")  # Calls=10
    elif token.sense == "emoji" and _is_pointer(cursor, token):
        token = replace(token, kind="colon", sense=":", form="")
    cursor.out.append(token)
    return end


def _is_counted(cursor: Cursor) -> bool:
    """4 visits + 2 visits = 6 visits; not calls=8 visits=2."""
    counted = len(cursor.out) > 1 and cursor.out[-2].kind == "num"
    return counted and not (len(cursor.out) > 2 and cursor.out[-3].kind == "colon")


def _negative(cursor: Cursor, at: int) -> Token | None:
    """回款-5000, 打了-5个: glued to money or to what was done a minus is a sign; in 拜访-3 it parts a form's number."""
    if cursor.low[at] != "-" or not cursor.touches(at):
        return None
    last = cursor.out[-1]
    paid = last.kind == "act" and (last.sense in SIGNED or last.sense in cursor.lexicon.money)
    if not paid and last.kind not in ("asp", "light") and last.form not in ("past", "zhd"):
        return None
    found = quantity_at(cursor.low, at)
    return Token("num", "", "", at, found.end, found) if found else None


def _special(cursor: Cursor, at: int) -> Token | None:
    """Reported speech in quotes, and a question mark where a number is due."""
    if cursor.low[at] == '"':
        end = _quoted(cursor, at)
        return Token("noise", "", "", at, end) if end else None
    if cursor.low[at] == "?" and (uncounted := UNCOUNTED.match(cursor.low, at)):
        return Token("vcount", "", "", at, uncounted.end())  # 拜访了？家
    if cursor.low[at] == "?" and _heads_value(cursor):
        known = UNKNOWN.match(cursor.low, at)
        return Token("vcount", "", "", at, known.end() if known else at + 1)
    return None


def _quoted(cursor: Cursor, at: int) -> int:
    """Where speech ends: told me "call back in 2 weeks", 说“便宜就签”; names in quotes are left alone."""
    if not SPEECH.search(cursor.low[max(0, at - 14) : at]):
        return 0
    end = cursor.low.find('"', at + 1, at + 160)
    return end + 1 if end > 0 and "\n" not in cursor.low[at:end] else 0


def _heads_value(cursor: Cursor) -> bool:
    """calls: ??, 拜访：？家: a number that is not known."""
    return len(cursor.out) > 1 and cursor.before == "colon" and cursor.out[-2].kind == "act"


def _is_tick(cursor: Cursor, token: Token) -> bool:
    """拜访✅3, calls 👉 13: a mark between an activity and its number parts nothing."""
    if cursor.before != "act" or cursor.low[cursor.out[-1].end : token.start].strip():
        return False
    return cursor.low[token.end : token.end + 2].lstrip()[:1].isdecimal()


def _is_pointer(cursor: Cursor, token: Token) -> bool:
    """拜访✔️欧派: a tick or a hand between an activity and whom it was with is as a colon."""
    if cursor.before != "act" or cursor.low[token.start] not in POINTERS:
        return False
    return cursor.low[token.end : token.end + 2].lstrip()[:1].isalnum()
