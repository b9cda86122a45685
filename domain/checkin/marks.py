"""Reads punctuation, bullets, mentions and emoji: what separates, and what means nothing."""

import re

from domain.checkin.kinds import kinds
from domain.checkin.tokens import Token

LINE = re.compile(r"[\r\n\u2028\u2029\v\f][\s]*")
BULLET = re.compile(
    r"\s*(?:[>|]\s*)*(?:(?:[-*•·▪◦‣»●○■□◆◇★☆✓✔√+]+(?:[ \t]+|(?=[^\d\s$€£¥.\-]))|\d{1,2}(?:[.、)](?!\d)|⃣)"
    r"|\(\d{1,2}\)|[①-⑳]|[一二三四五六七八九十]{1,2}、)[ \t]*)+"
)
INLINE_BULLET = re.compile(r"(\d{1,2})(?:([、.)])(?!\d)\s*|(/) +)(?=\S)")
ELLIPSIS = re.compile(r"\.{2,}|…+|。{2,}")
MENTION = re.compile(r"<@[^>\n]{1,60}>|@[^\s,，:：。、!！<@]{1,40}")
LINK = re.compile(r"<(?:https?:|mailto:|#|!)[^>\n]{0,400}>|https?://\S{1,400}")
TAG = re.compile(r"#(?:\d{1,3}-\d{1,5}[a-z]?(?![a-z\d])|\d+|[^\s#\d][^\s#]{0,40}#?)")
STARRED = re.compile(r"\*([a-z]+|[^\W\d_]{2})[^*\n]*(?:\n|$)")
DASH = re.compile(r" ?[-─]+ ?")
CUTS = {"comma": ",|→⇒", "stop": "。!;", "ask": "?", "open": "([{<〈《", "close": ")]}>〉》"}
SIMPLE = {mark: sense for sense, marks in CUTS.items() for mark in marks}
SIGNS = {"、": "sep", "/": "sep", ":": "colon", "&": "conj", "+": "conj", "=": "total"}
# What these mean does not depend on what stands around them; a space means nothing.
PLAIN_MARKS: dict[str, tuple[str, str]] = {
    " ": ("", ""),
    **{mark: ("cut", SIMPLE[mark]) for mark in ",!;([{〈《)]}>〉》"},
    **{mark: (SIGNS[mark], mark) for mark in "、/:&"},
}
SKIPPED = frozenset("\"'`_*^~\\·˙‧•%‰°\u00b4¨¦§©®™¤…")
TAGGING = frozenset("<@#h")  # what links, tags and mentions begin with
TICKS = frozenset("✔✓✅☑")
CROSSES = frozenset("✖❌✗✘❎🚫⛔")
CORPORATE = kinds("inc ltd co corp llc plc bros pte bhd jr sr")
SENTENCE = re.compile(
    r" (?:(?:they|he|she|it|i|we|then|also|today|yesterday|tomorrow|will|no|nothing|both|all|good|great)(?![a-z])"
    r"|\d{1,3} (?:calls?|visits?|demos?|quotes?|dials?|deals?|follow)(?![a-z]))"
)
ABBREVIATED = kinds("inc ltd co corp st dr mr mrs ms approx vs llc plc bros pte sdn bhd jr sr no dept mt ft etc")


Marked = tuple[Token | None, int]  # what a mark says, and where the text goes on


def mark_at(low: str, at: int, fresh: bool) -> Marked:
    """The mark at `at`; `fresh`: nothing was said before it in its line."""
    char = low[at]
    if char in "\r\n\u2028\u2029\v\f":
        return _line(low, at)
    simple = SIMPLE.get(char)
    if char in TAGGING:
        found = LINK.match(low, at) or (TAG.match(low, at) if char == "#" else None)
        if found is not None:
            return (_tag(low, at, found.end(), fresh), found.end())
        return _mention(low, at, fresh)
    if char in ".…。" and (dots := ELLIPSIS.match(low, at)):
        return (Token("cut", "stop", "soft", at, dots.end()), dots.end())
    if simple is not None:
        return (Token("cut", simple, "", at, at + 1), at + 1)
    return _other(low, at, char)


def _tag(low: str, at: int, end: int, fresh: bool) -> Token | None:
    """A link or the number of a paper; #日报 parts what stands around it and means nothing."""
    if low[at] != "#" or low[at + 1].isdecimal():
        return Token("noise", "", "", at, end)
    return None if fresh else Token("cut", "emoji", "", at, end)


def _line(low: str, at: int) -> Marked:
    end = LINE.match(low, at)
    where = end.end() if end else at + 1
    if low.startswith("*", where) and _corrects(low, where):
        return (Token("corr", "", "", at, where + 1), where + 1)
    bullet = BULLET.match(low, where)
    blank = low.count("\n", at, where) > 1
    where = bullet.end() if bullet else where
    return (Token("cut", "line", "bullet" if bullet else "blank" if blank else "", at, where), where)


def _corrects(low: str, at: int) -> bool:
    """*calls 21: the one starred line, of what was told before; several are a list."""
    starred = STARRED.match(low, at)
    alone = low[0] != "*" and low.find("\n*", at) < 0 and low.rfind("\n*", 0, at - 1) < 0
    return starred is not None and alone and low.find(starred[1], 0, at) >= 0


def _mention(low: str, at: int, fresh: bool) -> Marked:
    found = MENTION.match(low, at)
    if found is None:
        return (Token("recip", "", "", at, at + 1) if low[at] == "@" else None, at + 1)
    return (None if fresh else Token("person", "mention", "", at, found.end()), found.end())


def _other(low: str, at: int, char: str) -> Marked:
    if char == ".":
        return (None if _is_inside_word(low, at) else Token("cut", "stop", "", at, at + 1), at + 1)
    if char in SIGNS:
        return (Token(SIGNS[char], char, "", at, at + 1), at + 1)
    if char in "-─":
        dash = DASH.match(low, at)
        return (Token("cut", "dash", "", at, at + 1), dash.end() if dash else at + 1)
    if char in SKIPPED or char.isspace():
        return (None, at + 1)
    return (Token("cut", "emoji", "tick" if char in TICKS else "cross" if char in CROSSES else "", at, at + 1), at + 1)


def _is_inside_word(low: str, at: int) -> bool:
    """Inc. and booking.com end no sentence."""
    follow, word = low[at + 1 : at + 2], low[max(0, at - 8) : at].rsplit(" ", 1)[-1]
    if word in CORPORATE and SENTENCE.match(low, at + 1):
        return False  # visited Tan Bros. They ...
    return word in ABBREVIATED or (follow.isascii() and follow.isalnum())
