"""Inline text as Slack's rich_text and plain_text, which show what people typed as it stands."""

import re
from collections.abc import Iterable
from typing import Any

from bot.line import Channel, Inline, Line, Link, Person, Words
from bot.slack import limits

Block = dict[str, Any]

_WEB = re.compile(r"""https?://[\w.-]+(:\d+)?([/?#][^\s<>|"]*)?""")


def rich_text(line: Line) -> list[Block]:
    """A block for the line, several for a long one, none for an empty one."""
    return [_block([_section(part)]) for part in split(line, limits.TEXT)]


def cell(line: Line) -> Block:
    """A line inside a table."""
    return _block([_section(line)])


def preformatted(text: str, title: Line = ()) -> Block:
    """Text of fixed width below its title, in one block."""
    box: Block = {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": text}]}
    return _block([_section(title), box] if title else [box])


def plain_text(text: str, most: int) -> Block:
    # With emoji switched on, a typed :tada: would turn into a picture.
    return {"type": "plain_text", "text": cut(text, most) or " ", "emoji": False}


def cut(text: str, most: int) -> str:
    """`text` with its end replaced by … where it is longer than `most`."""
    return text if len(text) <= most else text[: most - 1] + "…"


def split(line: Line, most: int) -> list[Line]:
    """The line in parts of at most `most` characters, torn at spaces where there are some."""
    if not line:
        return []
    if _length(line) <= most:
        return [line]
    parts: list[list[Inline]] = [[]]
    room = most
    for piece in _pieces(line, most):
        size = _length((piece,))
        if size > room:
            parts.append([])
            room = most
        parts[-1].append(piece)
        room -= size
    return [tuple(part) for part in parts if part]


def torn(text: str, most: int) -> list[str]:
    """`text` in pieces of at most `most` characters that together are `text` again."""
    pieces = []
    while len(text) > most:
        space = max(text.rfind(" ", most // 2, most), text.rfind("\n", most // 2, most)) + 1 or most
        pieces.append(text[:space])
        text = text[space:]
    return [*pieces, text]


def is_web(url: str) -> bool:
    return len(url) <= limits.URL and _WEB.fullmatch(url) is not None


def _pieces(line: Line, most: int) -> Iterable[Inline]:
    for part in line:
        match part:
            case Words(text, bold) if len(text) > most:
                yield from (Words(piece, bold) for piece in torn(text, most))
            case Link(href, text) if len(text) + len(href) > most:
                yield from (Words(piece) for piece in torn(f"{text} {href}", most))
            case _:
                yield part


def _length(line: Line) -> int:
    return sum([_size(part) for part in line])


def _size(part: Inline) -> int:
    match part:
        case Words():
            return len(part.text)
        case Person(member, name):
            return max(len(member), len(name))
        case Channel(channel):
            return len(channel) + 1
        case Link(href, text):
            return len(href) + len(text)


def _block(elements: list[Block]) -> Block:
    return {"type": "rich_text", "elements": elements}


def _section(line: Line) -> Block:
    return {"type": "rich_text_section", "elements": [_element(part) for part in line]}


def _element(part: Inline) -> Block:
    match part:
        case Words():
            words: Block = {"type": "text", "text": part.text or " "}
            if part.bold:
                words["style"] = {"bold": True}
            return words
        case Person(member, name):
            return {"type": "user", "user_id": member} if _is_id(member) else _named(name)
        case Channel(channel):
            return {"type": "channel", "channel_id": channel} if _is_id(channel) else _named(f"#{channel}")
        case Link(href, text):
            return {"type": "link", "url": href, "text": text} if is_web(href) else _named(f"{text} {href}")


def _is_id(text: str) -> bool:
    """Slack refuses the whole post for one that cannot be."""
    return text.isalnum() and text.isascii() and text.isupper()


def _named(text: str) -> Block:
    return {"type": "text", "text": text or " "}
