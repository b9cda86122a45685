"""Reads what a card lets people do: buttons, selects and forms."""

from xml.etree.ElementTree import Element as Node

from bot.card_node import NotACard, children, known, label, needed, one_of, said, yes
from bot.controls import Actions, Button, Form, Input, InputKind, Option, Select, Style
from bot.text import LINE

_STYLES: tuple[Style, ...] = ("", "primary", "danger")
_KINDS: tuple[InputKind, ...] = ("text", "number", "money", "date", "time", "people", "choice", "channels")
_OF_BUTTON = frozenset({"verb", "ref", "style", "confirm"})
_OF_SELECT = frozenset({"verb", "ref", "placeholder", "value"})
_OF_FORM = frozenset({"submit"})
_OF_INPUT = frozenset({"name", "kind", "label", "value", "hint", "placeholder", "multiline", "optional", "most"})
_OF_OPTION = frozenset({"value"})


def actions(node: Node) -> Actions:
    known(node)
    return Actions(tuple([_action(child) for child in children(node)]))


def form(node: Node) -> Form:
    known(node, _OF_FORM)
    return Form(said(node, "submit"), tuple([_input(child) for child in children(node, "input")]))


def _action(node: Node) -> Button | Select:
    match node.tag:
        case "button":
            return _button(node)
        case "select":
            return _select(node)
        case other:
            raise NotACard(f"<{other}> is no action")


def _button(node: Node) -> Button:
    known(node, _OF_BUTTON)
    text, style = label(node) or "…", one_of(node, "style", _STYLES)
    return Button(text, needed(node, "verb"), node.get("ref", ""), style, said(node, "confirm"))


def _select(node: Node) -> Select:
    known(node, _OF_SELECT)
    ref = node.get("ref", "")
    if "|" in ref:
        raise NotACard("a select sends ref|value, so its ref holds no |")
    return Select(needed(node, "verb"), ref, said(node, "placeholder"), _options(node), node.get("value", ""))


def _input(node: Node) -> Input:
    known(node, _OF_INPUT)
    kind = one_of(node, "kind", _KINDS)
    return Input(
        name=needed(node, "name"),
        kind=kind,
        label=said(node, "label") or needed(node, "name"),
        value=node.get("value", "").replace(LINE, "\n"),
        hint=said(node, "hint"),
        placeholder=said(node, "placeholder"),
        multiline=yes(node, "multiline"),
        optional=yes(node, "optional"),
        most=int(node.get("most", "0")),
        options=_options(node) if kind == "choice" else (),
    )


def _options(node: Node) -> tuple[Option, ...]:
    nodes = children(node, "option")
    if not nodes:
        raise NotACard(f"<{node.tag}> offers no choice")
    return tuple([_option(option) for option in nodes])


def _option(node: Node) -> Option:
    known(node, _OF_OPTION)
    return Option(needed(node, "value"), label(node) or needed(node, "value"))
