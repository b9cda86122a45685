"""Reads what a template rendered into a card; what it does not know is a bug of the template and raises."""

from collections.abc import Callable
from xml.etree.ElementTree import Element as Node
from xml.etree.ElementTree import TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate

from bot import card_controls, cards
from bot.card_node import NotACard, children, known, line, number, one_of, said, yes

_TONES: tuple[cards.Tone, ...] = ("plain", "good", "warn", "bad")
_ALIGNS: tuple[cards.Align, ...] = ("left", "right", "center")
_KINDS: tuple[cards.ChartKind, ...] = ("bar", "line", "area", "pie")
_OF_CARD = frozenset({"title", "tone", "rest"})
_OF_FIELD = frozenset({"label"})
_OF_PROGRESS = frozenset({"label", "value", "max", "text", "tone"})
_OF_ROW = frozenset({"head"})
_OF_CELL = frozenset({"align"})
_OF_CHART = frozenset({"kind", "title"})
_OF_SERIES = frozenset({"name"})
_OF_POINT = frozenset({"label", "value"})
_OF_IMAGE = frozenset({"src", "alt"})


def parse(xml: str, locale: str = "en") -> cards.Card:
    """The card that `xml` describes, for readers of `locale`; raises NotACard."""
    try:
        node = _tree(xml)
    except ExpatError as error:
        raise NotACard(f"{error}: {xml}") from error
    if node.tag != "card":
        raise NotACard(f"<{node.tag}> is no card")
    known(node, _OF_CARD)
    body = tuple([_element(child) for child in children(node)])
    return cards.Card(said(node, "title"), body, one_of(node, "tone", _TONES), said(node, "rest"), locale)


def _tree(xml: str) -> Node:
    """As `ElementTree.fromstring` has it, whose parser takes longer to make than a small card to parse."""
    builder, parser = TreeBuilder(), ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = builder.start, builder.end
    parser.CharacterDataHandler = builder.data
    parser.Parse(xml, True)
    return builder.close()


def _element(node: Node) -> cards.Element:
    read = _ELEMENTS.get(node.tag)
    if read is None:
        raise NotACard(f"<{node.tag}> is not in the vocabulary")
    return read(node)


def _text(node: Node) -> cards.Text:
    known(node)
    return cards.Text(line(node))


def _note(node: Node) -> cards.Note:
    known(node)
    return cards.Note(line(node))


def _fields(node: Node) -> cards.Fields:
    known(node)
    return cards.Fields(tuple([_field(child) for child in children(node, "field")]))


def _field(node: Node) -> cards.Field:
    known(node, _OF_FIELD)
    return cards.Field(said(node, "label"), line(node))


def _progress(node: Node) -> cards.Progress:
    known(node, _OF_PROGRESS)
    value, most = number(node, "value"), number(node, "max")
    return cards.Progress(said(node, "label"), value, most, said(node, "text"), one_of(node, "tone", _TONES))


def _table(node: Node) -> cards.Table:
    known(node)
    return cards.Table(tuple([_row(child) for child in children(node, "row")]))


def _row(node: Node) -> cards.Row:
    known(node, _OF_ROW)
    return cards.Row(tuple([_cell(child) for child in children(node, "cell")]), yes(node, "head"))


def _cell(node: Node) -> cards.Cell:
    known(node, _OF_CELL)
    return cards.Cell(line(node), one_of(node, "align", _ALIGNS))


def _chart(node: Node) -> cards.Chart:
    known(node, _OF_CHART)
    inside = children(node)
    if inside and inside[0].tag == "series":
        series = tuple([_series(child) for child in children(node, "series")])
    else:
        series = (cards.Series(said(node, "title"), _points(node)),)
    return cards.Chart(one_of(node, "kind", _KINDS), said(node, "title"), series)


def _series(node: Node) -> cards.Series:
    known(node, _OF_SERIES)
    return cards.Series(said(node, "name"), _points(node))


def _points(node: Node) -> tuple[cards.Point, ...]:
    return tuple([_point(child) for child in children(node, "point")])


def _point(node: Node) -> cards.Point:
    known(node, _OF_POINT)
    return cards.Point(said(node, "label"), number(node, "value"))


def _divider(node: Node) -> cards.Divider:
    known(node)
    return cards.Divider()


def _image(node: Node) -> cards.Image:
    known(node, _OF_IMAGE)
    return cards.Image(said(node, "src"), said(node, "alt"))


_ELEMENTS: dict[str, Callable[[Node], cards.Element]] = {
    "text": _text,
    "note": _note,
    "fields": _fields,
    "progress": _progress,
    "table": _table,
    "chart": _chart,
    "divider": _divider,
    "image": _image,
    "actions": card_controls.actions,
    "form": card_controls.form,
}
