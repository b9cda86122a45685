"""Reads what begins with digits: figures, days, bullets, addresses, and numbers that have to be asked for."""

import re
from decimal import Decimal

from domain.checkin.cursor import Cursor
from domain.checkin.figures import PLAIN_NUMBER, figure_at, plain_number
from domain.checkin.marks import INLINE_BULLET
from domain.checkin.nearest import recent
from domain.checkin.quantities import Quantity, with_counter
from domain.checkin.rooms import room_at
from domain.checkin.tokens import Token

DOTTED = re.compile(
    r"(\d{1,2})\.(\d{1,2})(?=\s?[:\s一-鿿])(?!\s?(?:[万亿千百元块个家%]|(?:mil|mio|m|k|w|bn|million|thousand|grand|x|hrs?|hours?|days?|k[wg]|tonnes?|miles?|km)(?![a-z])))(?!\s*\n)"
)
ENDLESS = re.compile(
    r"\d{21,}|\d+(?:\.\d+)?e[+-]?\d+[十百千万亿]*(?![a-z\d])"
)  # no figure of anybody's day: asked about
ADDRESS = re.compile(
    r"\d{1,5}[A-Za-z]? (?:(?:[NSEW]\.?|[A-Z][a-z']+|\d+(?:st|nd|rd|th)) ){1,3}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Blvd|Boulevard|Square|Sq|Crescent|Parade|Highway|Hwy)\b"
    r"(?: [NSEW]{1,2}\b)?"
)
INSTITUTE = re.compile(r"\d{3}(?:医院|醫院|中学|中學|厂|廠|所|库|部队|大厦)")  # 301医院
REACH = 60  # tokens back in which a dotted day was told
HAN = "\u3400"
BEFORE_BULLET = frozenset(" ;,。:、]")


def digits_at(cursor: Cursor, at: int) -> int:
    """Where the text goes on behind the digits at `at`; 0 where they are none of a figure."""
    written = PLAIN_NUMBER.match(cursor.raw, at)
    if written is not None and (plain := plain_number(cursor.low, at, written.end())):
        return cursor.put(plain)
    if place := _place(cursor, at):
        return cursor.put(place)
    if endless := ENDLESS.match(cursor.low, at):
        return cursor.put(_unread(cursor, at, endless.end()))
    end = _keycap(cursor, at) or _inline_bullet(cursor, at) or _dotted_day(cursor, at)
    if end:
        return end
    figure = figure_at(cursor.low, at, cursor.today)
    return cursor.put(figure) if figure is not None else 0


def _place(cursor: Cursor, at: int) -> Token | None:
    """17 Elm Street, 301医院, 3号楼502."""
    if address := ADDRESS.match(cursor.raw, at):
        return Token("noise", "", "", at, address.end())
    if institute := INSTITUTE.match(cursor.low, at):
        return Token("brand", "firm", "", at, institute.end())
    room = room_at(cursor.low, at)
    return Token("fill", "", "", at, room) if room else None


def _unread(cursor: Cursor, at: int, end: int) -> Token:
    """Digits that are no figure of anybody's day, with their counter: a number that has to be asked for."""
    unread = with_counter(cursor.low, Quantity(Decimal(0), end, vague=True))
    return Token("num", "", "", at, unread.end, unread)


def _keycap(cursor: Cursor, at: int) -> int:
    """1️⃣ begins an item."""
    if cursor.low[at + 1 : at + 2] != "\u20e3":
        return 0
    return cursor.put(Token("cut", "line", "bullet", at, at + 2))


def _inline_bullet(cursor: Cursor, at: int) -> int:
    """Where an item numbered inside its line begins: 1、拜访3家 2、电话10个."""
    low = cursor.low
    found = INLINE_BULLET.match(low, at)
    if found is None or int(found[1]) != cursor.bullet + 1:
        return 0
    glued = cursor.bullet > 0 and found[2] == "." and low[at - 1] >= HAN
    if at and low[at - 1] not in BEFORE_BULLET and not glued:
        return 0
    line = low.find("\n", at, found.end() + 200)
    rest = low[found.end() : line if line >= 0 else found.end() + 200]
    if cursor.bullet == 0 and not any(mark + "2" + (found[2] or found[3]) in rest for mark in " ;,。"):
        return 0
    cursor.bullet += 1
    return cursor.put(Token("cut", "line", "bullet", at, found.end()))


def _goes_on(cursor: Cursor) -> bool:
    """12.3拜访2家，12.4电话10个: one more dotted day behind a mark."""
    if cursor.before == "colon" and len(cursor.out) > 1:
        label = cursor.out[-2]
        return cursor.low[label.start : label.end] in ("日期", "时间", "date")
    if cursor.before != "cut":
        return False
    return any(token.kind == "date" and "." in token.sense for token in cursor.out[-REACH:])


def _dotted_day(cursor: Cursor, at: int) -> int:
    """11.18 at the head of a line is a day."""
    found = DOTTED.match(cursor.low, at)
    if found is not None and not (cursor.before == "self" or cursor.heads_line() or _goes_on(cursor)):
        return 0
    if found is None or not 1 <= int(found[1]) <= 12 or not 1 <= int(found[2]) <= 31:
        return 0
    day = recent(int(found[1]), int(found[2]), cursor.today)
    return cursor.put(Token("date", found[0], "", at, found.end(), day=day))
