"""Cuts a message into tokens in one pass, longest words first."""

import re
from datetime import date
from decimal import Decimal

from domain.checkin.cursor import Cursor
from domain.checkin.figures import PLAIN_NUMBER, SIGNS, figure_at, plain_number
from domain.checkin.han import han_at, sure_word
from domain.checkin.latin import latin_at
from domain.checkin.marks import INLINE_BULLET, PLAIN_MARKS, mark_at, opening
from domain.checkin.nearest import recent
from domain.checkin.quantities import Quantity, quantity_at, with_counter
from domain.checkin.tokens import Token
from domain.checkin.vocabulary import Lexicon

DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?=\s?[:\s一-鿿])(?!\s?[万亿千百元块个家%])(?!\s*\n)")
ENDLESS = re.compile(
    r"\d{21,}|\d+(?:\.\d+)?e[+-]?\d+[十百千万亿]*(?![a-z\d])"
)  # no figure of anybody's day: asked about
SPEECH = re.compile(r"(?:told|said|says|asked|asks|replied|saying|说|讲|问|回复|表示|喊|叫)[^.。,!\n]{0,6}$")
UNKNOWN = re.compile(r"[?\s]*\?[?]*[家个次单通份]?")
DASHES = frozenset("–—―")
SPECIAL = frozenset('"?')
LEADING = frozenset(".·_…|→⇒➡")
LEADER = re.compile(  # calls....12, |calls|12|, 电话➡18
    r"[.·_…]{3,}[ ]?(?=\d+[ ]*(?:$|[\n,;|]|[a-z\u4e00-\u9fff -]{2,24}[.·_…]{3,}[ ]?\d))"
    r"|[|][ ]*(?=\d+[ ]*(?:$|[\n|]))|[→⇒➡][ ]*(?=[\w(])"
)
ADDRESS = re.compile(
    r"\d{1,5}[A-Za-z]? (?:(?:[NSEW]\.?|[A-Z][a-z']+|\d+(?:st|nd|rd|th)) ){1,3}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Blvd|Boulevard|Square|Sq|Crescent|Parade|Highway|Hwy)\b"
    r"(?: [NSEW]{1,2}\b)?"
)
SIGNED = frozenset({"deals"})  # counted, yet said with an amount
BEFORE_BULLET = frozenset(" ;,。:、")


def tokens_of(raw: str, today: date, lexicon: Lexicon) -> tuple[list[Token], str]:
    """The tokens of a cleaned text, and the folded text they point into."""
    cursor = Cursor(raw, today, lexicon)
    low, end = cursor.low, len(cursor.low)
    at = opening(low)
    while at < end:
        char = low[at]
        if char >= "\u3040" and char.isalpha():
            at = _han(cursor, at)
            continue
        plain = PLAIN_MARKS.get(char)
        if plain is None and not char.isalpha():
            at = _mark(cursor, at)
            continue
        if cursor.run >= 0:
            cursor.close(at)
        if plain is None:
            at = cursor.put((cursor.own(at) if cursor.added else None) or latin_at(cursor, at))
            continue
        if plain:
            cursor.out.append(Token(*plain, "", at, at + 1))
        at += 1
    cursor.close(end)
    return cursor.out, low


def _han(cursor: Cursor, at: int) -> int:
    token = (sure_word(cursor.low, at) if cursor.run < 0 and cursor.plain else None) or han_at(cursor, at)
    if token is not None:
        return cursor.put(token)
    cursor.run = at if cursor.run < 0 else cursor.run
    return at + 1


def _mark(cursor: Cursor, at: int) -> int:
    char = cursor.low[at]
    if char.isdecimal():
        end = _digits(cursor, at)
        if end:
            return end
    elif char == "*" or (char in SIGNS and cursor.raw[at] not in DASHES):
        figure = figure_at(cursor.low, at, cursor.today) or _negative(cursor, at)
        if figure is not None:
            return cursor.put(figure)
    cursor.close(at)
    special = _special(cursor, at) if char in SPECIAL else None
    return cursor.put(special) if special is not None else _separator(cursor, at)


def _digits(cursor: Cursor, at: int) -> int:
    """Where the text goes on behind the digits at `at`; 0 where they are none of a figure."""
    if PLAIN_NUMBER.match(cursor.raw, at) and (plain := plain_number(cursor.low, at)):
        return cursor.put(plain)
    if address := ADDRESS.match(cursor.raw, at):
        return cursor.put(Token("noise", "", "", at, address.end()))
    if endless := ENDLESS.match(cursor.low, at):
        return cursor.put(_unread(cursor, at, endless.end()))
    end = _keycap(cursor, at) or _inline_bullet(cursor, at) or _dotted_day(cursor, at)
    if end:
        return end
    figure = figure_at(cursor.low, at, cursor.today)
    return cursor.put(figure) if figure is not None else 0


def _unread(cursor: Cursor, at: int, end: int) -> Token:
    """Digits that are no figure of anybody's day, with their counter: a number that has to be asked for."""
    unread = with_counter(cursor.low, Quantity(Decimal(0), end, vague=True))
    return Token("num", "", "", at, unread.end, unread)


def _separator(cursor: Cursor, at: int) -> int:
    if cursor.low[at] in LEADING and cursor.before == "act" and (leader := LEADER.match(cursor.low, at)):
        cursor.out.append(Token("colon", "", "", at, leader.end()))
        return leader.end()
    token, end = mark_at(cursor.low, at, _heads_line(cursor))
    if token is not None and token.kind == "total" and cursor.before == "act":
        token = token._replace(kind="colon")  # Calls=10
    if token is not None and not _is_tick(cursor, token):
        cursor.out.append(token)
    return end


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


def _heads_line(cursor: Cursor) -> bool:
    """Whether nothing but hashtags stands before in the line."""
    if not cursor.out or cursor.low[cursor.out[-1].start] != "#":
        return not cursor.out or cursor.out[-1].sense == "line"
    said = next((token for token in cursor.out[-6:][::-1] if cursor.low[token.start] != "#"), None)
    return said is None or said.sense == "line"


def _is_tick(cursor: Cursor, token: Token) -> bool:
    """拜访✅3: a mark between an activity and its number parts nothing."""
    if token.sense != "emoji" or cursor.before != "act" or not cursor.touches(token.start):
        return False
    return cursor.low[token.end : token.end + 1].isdecimal()


def _keycap(cursor: Cursor, at: int) -> int:
    """1️⃣ begins an item."""
    if cursor.low[at + 1 : at + 2] != "\u20e3":
        return 0
    return cursor.put(Token("cut", "line", "bullet", at, at + 2))


def _inline_bullet(cursor: Cursor, at: int) -> int:
    """Where an item numbered inside its line begins: 1、拜访3家 2、电话10个."""
    low = cursor.low
    found = INLINE_BULLET.match(low, at)
    if found is None or int(found[1]) != cursor.bullet + 1 or (at and low[at - 1] not in BEFORE_BULLET):
        return 0
    line = low.find("\n", at, found.end() + 200)
    rest = low[found.end() : line if line >= 0 else found.end() + 200]
    if cursor.bullet == 0 and not any(mark + "2" + found[2] in rest for mark in " ;,。"):
        return 0
    cursor.bullet += 1
    return cursor.put(Token("cut", "line", "bullet", at, found.end()))


def _dotted_day(cursor: Cursor, at: int) -> int:
    """11.18 at the head of a line is a day."""
    found = DOTTED.match(cursor.low, at) if _heads_line(cursor) else None
    if found is None or not 1 <= int(found[1]) <= 12 or not 1 <= int(found[2]) <= 31:
        return 0
    day = recent(int(found[1]), int(found[2]), cursor.today)
    return cursor.put(Token("date", found[0], "", at, found.end(), day=day))
