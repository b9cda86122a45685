"""The limits of charts: https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block."""

from bot.local.blocks.inspection import Inspection
from bot.local.payload import Json, objects

LABEL = 20
MOST_CATEGORIES = 20


def inspect_chart(found: Inspection, block: Json, pointer: str) -> None:
    found.string(block, "title", pointer, 50)
    chart = block.get("chart")
    where = f"{pointer}/chart"
    if not isinstance(chart, dict):
        found.fault("missing required field: chart", pointer)
    elif chart.get("type") == "pie":
        _inspect_segments(found, chart, where)
    elif chart.get("type") in {"line", "bar", "area"}:
        _inspect_series(found, chart, where)
    else:
        found.fault(f"unsupported type: {chart.get('type')}", f"{where}/type")


def _inspect_segments(found: Inspection, chart: Json, pointer: str) -> None:
    for place, segment in enumerate(objects(found.items(chart, "segments", pointer, 6))):
        where = f"{pointer}/segments/{place}"
        found.string(segment, "label", where, LABEL)
        value = segment.get("value")
        if not isinstance(value, int | float) or value <= 0:
            found.fault("must be greater than 0", f"{where}/value")


def _inspect_series(found: Inspection, chart: Json, pointer: str) -> None:
    categories = _categories(found, chart, pointer)
    names: set[str] = set()
    for place, series in enumerate(objects(found.items(chart, "series", pointer, 6))):
        where = f"{pointer}/series/{place}"
        found.string(series, "name", where, LABEL)
        if series.get("name") in names:
            found.fault("series names must be unique", f"{where}/name")
        names.add(str(series.get("name")))
        points = objects(found.items(series, "data", where, MOST_CATEGORIES))
        if sorted(str(point.get("label")) for point in points) != sorted(categories):
            found.fault("labels must match the categories of axis_config", f"{where}/data")
        if not all(_number(point.get("value")) for point in points):
            found.fault("must be a number", f"{where}/data")


def _categories(found: Inspection, chart: Json, pointer: str) -> list[str]:
    axes = chart.get("axis_config")
    where = f"{pointer}/axis_config"
    if not isinstance(axes, dict):
        found.fault("missing required field: axis_config", pointer)
        return []
    for name in ("x_label", "y_label"):
        found.optional_string(axes, name, where, 50)
    categories = [str(category) for category in found.items(axes, "categories", where, MOST_CATEGORIES)]
    if any(not category or len(category) > LABEL for category in categories):
        found.fault(f"must be 1 to {LABEL} characters", f"{where}/categories")
    return categories


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
