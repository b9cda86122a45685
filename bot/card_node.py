"""Reads one XML node of a card: its attributes, its children, its line of inline text."""

import re
from math import isfinite
from typing import Literal, TypeVar
from xml.etree.ElementTree import Element as Node

from bot.line import Channel, Inline, Line, Link, Person, Words, plain
from bot.text import LINE

_SPACE = re.compile("[ \t\r\n]+")  # the template's own; what people type may be any other kind of space
# In Chinese a new line of the template is no space after or before a full-width mark.
_AFTER, _BEFORE = tuple("。，！？；：、）"), tuple("。，！？；：、（")
_NO_ATTRIBUTES: frozenset[str] = frozenset()
_OF_MENTION = frozenset({"id"})
_OF_LINK = frozenset({"href"})

Choice = TypeVar("Choice", bound=str)


class NotACard(ValueError):  # noqa: N818 (named like refusals: a state)
    """The template's own mistake, never the member's."""


def known(node: Node, names: frozenset[str] = _NO_ATTRIBUTES) -> None:
    """Refuses attributes that are not among `names`."""
    if node.attrib and not names.issuperset(node.attrib):
        raise NotACard(f"<{node.tag}> has no {sorted(node.attrib.keys() - names)}")


def children(node: Node, tag: str = "") -> list[Node]:
    """The nodes inside, all of them `tag` where one is named; words between them would be lost and are refused."""
    inside = list(node)
    if node.text and not node.text.isspace():
        raise NotACard(f"<{node.tag}> holds words outside its elements")
    for child in inside:
        if child.tail and not child.tail.isspace():
            raise NotACard(f"<{node.tag}> holds words outside its elements")
        if tag and child.tag != tag:
            raise NotACard(f"<{node.tag}> holds other things than <{tag}>")
    return inside


def said(node: Node, name: str) -> str:
    """An attribute that people read, on one line; '' where it is absent."""
    text = node.get(name)
    return _squeezed(text).replace("\n", " ").strip(" ") if text else ""


def needed(node: Node, name: str) -> str:
    value = node.get(name)
    if not value:
        raise NotACard(f"<{node.tag}> lacks {name}")
    return value


def number(node: Node, name: str) -> float:
    try:
        value = float(needed(node, name))
    except ValueError as error:
        raise NotACard(f"{name} of <{node.tag}> is no number") from error
    if not isfinite(value):
        raise NotACard(f"{name} of <{node.tag}> is not finite")
    return value


def one_of(node: Node, name: str, allowed: tuple[Choice, ...]) -> Choice:
    """An attribute out of `allowed`, whose first is the default."""
    value = node.get(name)
    if value is None:
        return allowed[0]
    for choice in allowed:
        if choice == value:
            return choice
    raise NotACard(f"{name} of <{node.tag}> is {value!r}, not one of {allowed}")


def yes(node: Node, name: str) -> bool:
    answers: tuple[Literal["no"], Literal["yes"]] = ("no", "yes")
    return one_of(node, name, answers) == "yes"


def line(node: Node) -> Line:
    """The inline text of a node: runs of white space are one space, none at the ends or around a break."""
    if not len(node):
        text = label(node)
        return (Words(text),) if text else ()
    words = node.text or ""
    parts: list[Inline] = []
    for child in node:
        match child.tag:
            case "br":
                known(child)
                words += LINE
            case "day":
                known(child)
                words += _only_words(child)
            case _:
                _add(parts, words)
                words = ""
                parts += _marked(child)
        words += child.tail or ""
    _add(parts, words)
    return _without_end(parts)


def label(node: Node) -> str:
    """The same without markup, for what platforms show as words alone."""
    return plain(line(node)) if len(node) else _squeezed(node.text or "").strip(" \n")


def _add(parts: list[Inline], words: str) -> None:
    text = _squeezed(words)
    text = text if parts else text.lstrip(" \n")
    if text:
        parts.append(Words(text))


def _marked(node: Node) -> tuple[Inline, ...]:
    """Nothing for bold words that are none."""
    text = _squeezed(_only_words(node)).strip(" ")
    match node.tag:
        case "b":
            known(node)
            return (Words(text, bold=True),) if text else ()
        case "person":
            known(node, _OF_MENTION)
            return (Person(needed(node, "id"), text),)
        case "channel":
            known(node, _OF_MENTION)
            return (Channel(needed(node, "id")),)
        case "link":
            known(node, _OF_LINK)
            return (Link(needed(node, "href"), text or needed(node, "href")),)
        case other:
            raise NotACard(f"<{other}> is not in the vocabulary")


def _only_words(node: Node) -> str:
    if len(node):
        raise NotACard(f"<{node.tag}> holds words only")
    return node.text or ""


def _squeezed(text: str) -> str:
    if "\n" in text:
        text = _in_one_line(text)
    if "  " in text or "\t" in text or "\r" in text:  # five times as fast as to look with _SPACE
        text = _SPACE.sub(" ", text)
    if LINE in text:
        text = text.replace(f" {LINE}", LINE).replace(f"{LINE} ", LINE).replace(LINE, "\n")
    return text


def _in_one_line(text: str) -> str:
    """The lines of a template, with a space for each new one; ten times as fast as to look for them with a pattern."""
    said, *others = text.split("\n")
    for other in others:
        said, after = said.rstrip(" \t\r"), other.lstrip(" \t\r")
        said += after if said.endswith(_AFTER) or after.startswith(_BEFORE) else f" {after}"
    return said


def _without_end(parts: list[Inline]) -> Line:
    if parts and isinstance(last := parts[-1], Words) and not last.bold and last.text[-1] in " \n":
        ended = last.text.rstrip(" \n")
        parts[-1:] = [Words(ended)] if ended else []
    return tuple(parts)
