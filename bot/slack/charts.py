"""Charts as Slack's data_visualization block, and as a table of text where they cannot be drawn."""

from collections.abc import Sequence

from bot.cards import Chart, Point, Series
from bot.line import Words
from bot.plain import figure
from bot.slack import limits
from bot.slack.rich import Block, cut
from bot.slack.tables import text_table


def chart(element: Chart) -> list[Block]:
    """The chart drawn, or told as text where Slack has no such chart."""
    return [_drawn(element)] if _drawable(element) else told(element)


def told(element: Chart) -> list[Block]:
    labels = list(dict.fromkeys(point.label for series in element.series for point in series.points))
    names = [[""] + [series.name for series in element.series]] if len(element.series) > 1 else []
    values = [{point.label: figure(point.value) for point in series.points} for series in element.series]
    rows = [[label, *[column.get(label, "–") for column in values]] for label in labels]
    return text_table([*names, *rows], (Words(cut(element.title, limits.HEADER), bold=True),) if element.title else ())


def without_charts(blocks: Sequence[Block]) -> list[Block]:
    """The same blocks for a Slack that refuses data_visualization: each chart as a table of text."""
    return [part for block in blocks for part in (told(_read(block)) if _is_chart(block) else [block])]


def _drawable(element: Chart) -> bool:
    labels = [_labels(series) for series in element.series]
    if not labels or not labels[0] or len(set(labels[0])) < len(labels[0]):
        return False
    if element.kind == "pie":
        positive = all(point.value > 0 for point in element.series[0].points)
        return len(labels) == 1 and len(labels[0]) <= limits.CHART_SEGMENTS and positive
    names = {_label(series.name) for series in element.series}
    alike = all(each == labels[0] for each in labels)
    return alike and len(names) == len(labels) <= limits.CHART_SERIES and len(labels[0]) <= limits.CHART_CATEGORIES


def _drawn(element: Chart) -> Block:
    if element.kind == "pie":
        drawn: Block = {"type": "pie", "segments": _data(element.series[0])}
    else:
        series = [{"name": _label(each.name), "data": _data(each)} for each in element.series]
        drawn = {"type": element.kind, "series": series, "axis_config": {"categories": _labels(element.series[0])}}
    return {"type": "data_visualization", "title": cut(element.title, limits.CHART_TITLE) or " ", "chart": drawn}


def _data(series: Series) -> list[Block]:
    return [
        {"label": _label(point.label), "value": int(point.value) if point.value.is_integer() else point.value}
        for point in series.points
    ]


def _labels(series: Series) -> list[str]:
    return [_label(point.label) for point in series.points]


def _label(text: str) -> str:
    return cut(text, limits.CHART_LABEL) or "–"


def _is_chart(block: Block) -> bool:
    return bool(block["type"] == "data_visualization")


def _read(block: Block) -> Chart:
    drawn = block["chart"]
    if drawn["type"] == "pie":
        return Chart("pie", block["title"], (_series(block["title"], drawn["segments"]),))
    return Chart(
        drawn["type"], block["title"], tuple([_series(each["name"], each["data"]) for each in drawn["series"]])
    )


def _series(name: str, data: Sequence[Block]) -> Series:
    return Series(name, tuple([Point(point["label"], point["value"]) for point in data]))
