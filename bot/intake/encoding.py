"""Tells UTF-8, with or without its mark, UTF-16 with it, and GB18030; anything else is refused: it would be misread."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path

from bot.intake.table import Unreadable

CHUNK = 1 << 20
_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WIDEST = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)  # the former begins like a mark of UTF-16
# Almost any bytes can be read as GB18030. What Chinese people write is nearly all in its oldest part, GB2312;
# of what is Latin-1 or Big5 read so, half at the most is.
_COMMON = 0.9


def encoding_of(path: Path) -> str:
    """The codec's name; raises Unreadable, also for what is no text."""
    with path.open("rb") as file:
        head = file.read(CHUNK)
    if head.startswith(_WIDEST):
        raise Unreadable("encoding", "UTF-32")
    if head.startswith(_MARKS):
        if not _reads(path, "utf-16"):
            raise Unreadable("encoding", "UTF-16")
        return "utf-16"
    if b"\0" in head:
        raise Unreadable("format")
    if _reads(path, "utf-8"):
        return "utf-8-sig"
    if _is_chinese(path):
        return "gb18030"
    raise Unreadable("encoding")


def _reads(path: Path, encoding: str) -> bool:
    try:
        for _ in _decoded(path, encoding):
            pass
    except UnicodeDecodeError:
        return False
    return True


def _is_chinese(path: Path) -> bool:
    """At least nine of ten characters beyond ASCII are common ones."""
    foreign = common = 0
    try:
        for text in _decoded(path, "gb18030"):
            beyond = "".join(sign for sign in text if sign > "\x7f")
            foreign += len(beyond)
            common += len(beyond.encode("gb2312", "ignore")) // 2
    except UnicodeDecodeError:
        return False
    return common >= _COMMON * foreign


def _decoded(path: Path, encoding: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield decoder.decode(chunk)
    yield decoder.decode(b"", final=True)
