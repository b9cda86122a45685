"""A line of inline text: words, mentions, channels and links."""

from dataclasses import dataclass
from typing import NamedTuple


class Words(NamedTuple):
    """A run of literal text; a line break in it is meant. A card has dozens: as tuples they are made twice as fast."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """A mention, which notifies; `name` is shown where a platform has none."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Link:
    href: str
    text: str


@dataclass(frozen=True, slots=True)
class Channel:
    """By its id: each reader's platform shows the name that it has now."""

    id: str


Inline = Words | Person | Channel | Link
Line = tuple[Inline, ...]


def plain(line: Line) -> str:
    """The words of a line without any markup."""
    return "".join([_words(part) for part in line])


def _words(part: Inline) -> str:
    match part:
        case Words():
            return part.text
        case Person(_, name):
            return f"@{name}"
        case Channel(channel):
            return f"#{channel}"
        case Link(href, text):
            return text if text == href else f"{text} ({href})"
