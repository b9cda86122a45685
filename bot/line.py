"""A line of inline text: words, mentions and links."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A run of literal text; a line break in it is meant."""

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


Inline = Words | Person | Link
Line = tuple[Inline, ...]


def plain(line: Line) -> str:
    """The words of a line without any markup."""
    return "".join([_words(part) for part in line])


def _words(part: Inline) -> str:
    match part:
        case Words(text):
            return text
        case Person(_, name):
            return f"@{name}"
        case Link(href, text):
            return text if text == href else f"{text} ({href})"
