"""A card in plain text: for notifications, screen readers, and wherever nothing better can be shown."""

from collections.abc import Iterator, Sequence
from math import floor
from unicodedata import east_asian_width

from bot.cards import Card, Chart, Element, Fields, Image, Note, Progress, Row, Series, Table, Text
from bot.line import plain


def fallback(card: Card) -> str:
    """All that the card says, a line or more for each element; without its buttons and forms."""
    return "\n".join([line for line in (card.title, *_lines(card.body)) if line])


def percent(progress: Progress) -> str:
    """How far along in whole percent; only what is reached reads 100; '' where there is nothing to reach."""
    if progress.max <= 0:
        return ""
    share = floor(100 * progress.value / progress.max + 0.5)
    return f"{99 if share == 100 and progress.value < progress.max else share} %"


def figure(value: float) -> str:
    return f"{value:,.10g}"


def points(series: Series) -> str:
    return ", ".join([f"{point.label} {figure(point.value)}" for point in series.points])


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows as lines whose columns stand below each other in a font of fixed width; figures to the right."""
    count = max((len(row) for row in rows), default=0)
    padded = [[*row, *[""] * (count - len(row))] for row in rows]
    widths = [max(_width(row[column]) for row in padded) for column in range(count)]
    rights = [_is_figures([row[column] for row in padded[1:]]) for column in range(count)]
    return ["  ".join(map(_aligned, row, widths, rights)).rstrip() for row in padded]


def _lines(body: Sequence[Element]) -> Iterator[str]:
    for element in body:
        match element:
            case Text() | Note():
                yield plain(element.line)
            case Fields(fields):
                yield from (f"{field.label}: {plain(field.line)}" for field in fields)
            case Progress():
                yield _progress(element)
            case Table():
                yield from map(_row, element.rows)
            case Chart():
                yield from _chart(element)
            case Image(_, alt):
                yield alt


def _progress(progress: Progress) -> str:
    facts = " · ".join([fact for fact in (percent(progress), progress.text) if fact])
    return f"{progress.label}: {facts}"


def _row(row: Row) -> str:
    return " | ".join([plain(cell.line) for cell in row.cells])


def _chart(chart: Chart) -> Iterator[str]:
    if len(chart.series) == 1:
        yield f"{chart.title}: {points(chart.series[0])}"
        return
    yield chart.title
    yield from (f"{series.name}: {points(series)}".rstrip() for series in chart.series)


def _width(text: str) -> int:
    return sum([2 if east_asian_width(character) in "WF" else 1 for character in text])


def _is_figures(texts: list[str]) -> bool:
    return any(texts) and all(not text or any(map(str.isdigit, text)) for text in texts)


def _aligned(text: str, width: int, to_the_right: bool) -> str:
    gap = " " * (width - _width(text))
    return gap + text if to_the_right else text + gap
