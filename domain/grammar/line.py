"""A cursor over the text of one command: it takes the longest thing that reads, and remembers where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import TypeVar

from domain.commands.pacer import Topic
from domain.grammar.scope import Scope
from domain.grammar.words import Table
from domain.once import once

Found = TypeVar("Found")

_LONGEST = 40  # characters that one name of a metric, period or amount may have
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # ！ to ～ stand in the order of ASCII
_FOLD = _FULL_WIDTH | str.maketrans("\u3000￥“”„’‘\u2212–—。", '\u0020¥"""\'\'---.')


class Line:
    """`text` is kept as typed; reading sees full-width marks, curly quotes and dashes as their plain ones.

    `whole` says that the text came as a message without a slash: then nothing may be guessed."""

    def __init__(self, noun: Topic, text: str, scope: Scope, whole: bool = False) -> None:
        self.noun, self.text, self.scope, self.whole = noun, text, scope, whole
        self.plain = text.translate(_FOLD)  # one character for one: both have the same positions
        self.at = 0
        self._texts: dict[tuple[int, int], str] = {}

    @property
    def ended(self) -> bool:
        self.skip()
        return self.at >= len(self.plain)

    def skip(self, marks: str = "") -> bool:
        """Pass spaces and `marks`; True where a mark was among them."""
        plain, start, at = self.plain, self.at, self.at
        while at < len(plain) and (plain[at].isspace() or plain[at] in marks):
            at += 1
        self.at = at
        return at > start and bool(plain[start:at].strip())

    def longest(self, read: Callable[[str], Found | None], limit: int = _LONGEST) -> Found | None:
        """What `read` makes of the longest text from here on that it accepts, spaces made single; then passes it."""
        self.skip()
        nearest, farthest = bisect_right(self._ends, self.at), bisect_right(self._ends, self.at + limit)
        for end in reversed(self._ends[nearest:farthest]):
            found = read(self._said(self.at, end))
            if found is not None:
                self.at = end
                return found
        return None

    def _said(self, start: int, end: int) -> str:
        """The text between two places, which many may try to read."""
        if (start, end) not in self._texts:
            self._texts[start, end] = " ".join(self.plain[start:end].split())
        return self._texts[start, end]

    def word(self, table: Table[Found]) -> Found | None:
        """The meaning of the longest word of `table` that stands here."""
        self.skip()
        if self.plain[self.at : self.at + 1].casefold()[:1] not in table.firsts:
            return None  # mostly: there are many tables to look in
        return self.longest(lambda text: table.get(text.casefold()), table.longest + 2)

    def last_word(self, table: Table[Found]) -> Found | None:
        """The meaning of the last word, where others stand before it; then the line ends before it."""
        before, _, last = self.plain.rstrip().rpartition(" ")
        found = table.get(last.casefold()) if before.strip() else None
        if found is not None:
            self.plain = before
            self.__dict__.pop("_ends", None)
        return found

    def peek(self, read: Callable[[], Found | None]) -> Found | None:
        """What `read` would find here, without passing it."""
        start = self.at
        found = read()
        self.at = start
        return found

    def quoted(self) -> str | None:
        """Text between double quotes."""
        self.skip()
        close = self.plain.find('"', self.at + 1)
        if not self.plain.startswith('"', self.at) or close < 0 or not self.text[self.at + 1 : close].strip():
            return None
        inner, self.at = self.text[self.at + 1 : close].strip(), close + 1
        return inner

    def until(self, marks: str) -> str:
        """Text up to the next space or one of `marks`, as typed; then passes it."""
        self.skip()
        start = self.at
        while self.at < len(self.plain) and not (self.plain[self.at].isspace() or self.plain[self.at] in marks):
            self.at += 1
        return self.text[start : self.at]

    def rest(self) -> str:
        """All that remains, as typed; then passes it."""
        start, self.at = self.at, len(self.text)
        return self.text[start:].strip()

    @once
    def _ends(self) -> list[int]:
        """Where something may end: not after a space, nor within a word."""
        letters = [*map(_is_letter, self.plain), False]
        ends = range(1, len(self.plain) + 1)
        return [end for end in ends if not (letters[end - 1] and letters[end]) and not self.plain[end - 1].isspace()]


def is_chinese(mark: str) -> bool:
    """A character of a script that is written without spaces between words."""
    return "\u3400" <= mark <= "\u9fff" or mark == "\u3007"


def _is_letter(mark: str) -> bool:
    return (mark.isalnum() or mark == "_") and not is_chinese(mark)
