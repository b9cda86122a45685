"""The empty form of a file of history: its first sheet to fill in, its second one explains each column."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bot.sheets import Sheet, write_xlsx
from bot.words import language, words
from domain.sheet.column import COLUMNS, Column, Field, SheetKind

EXPLAINED = ("列", "column", "必填 required", "例 example", "说明", "explanation")
EXAMPLES: dict[Field, str] = {
    "date": "2026-11-03",
    "person": "林夏",
    "metric": "签约",
    "amount": "50,000",
    "currency": "CNY",
    "customer": "华为",
    "note": "首单",
    "reference": "SO-1024",
    "team": "华东",
    "period": "2026-11",
    "goal": "500,000",
    "floor": "400,000",
    "stretch": "600,000",
    "core": "核心",
    "reason": "新产品上线",
    "name": "林夏",
    "lead": "王伟",
    "stage": "成交",
    "segment": "产品 A；区域 华东",
    "owner": "林夏",
    "grade": "A",
    "customer_type": "企业",
    "region": "华东",
}


def write_form(path: Path, kind: SheetKind, locale: str) -> None:
    """Headed in one language, explained in both. The examples stand apart from where it is filled in."""
    first = 0 if language(locale) == "zh" else 1
    headings = [column.names[first] for column in COLUMNS[kind]]
    rows = [_explained(column, kind) for column in COLUMNS[kind]]
    write_xlsx(path, [Sheet(kind, headings, []), Sheet("说明 explanation", EXPLAINED, rows)])


def _explained(column: Column, kind: SheetKind) -> tuple[str, ...]:
    chinese, english = (_meaning(column.field, kind, words(locale).gettext) for locale in ("zh", "en"))
    required = "是 yes" if column.required else ""
    return (*column.names[:2], required, EXAMPLES[column.field], chinese, english)


def _meaning(field: Field, kind: SheetKind, gettext: Callable[[str], str]) -> str:
    """What a column holds, as whoever fills it in needs to know it."""
    return {
        "date": gettext("When it was done: 2026-11-03, 2026年11月3日 or a date of the spreadsheet. Not in the future."),
        "person": gettext("Who did it, or whose target it is: the name shown in the chat, a nickname, or the id."),
        "metric": gettext("What is counted: visits, calls, bookings, payments and so on; without it, the main metric."),
        "amount": gettext("1,234.50, ¥5万 or 1.2m; below zero takes back. Empty counts one, but never for money."),
        "currency": gettext("CNY, USD and so on; without it, the person's own, else the workspace's."),
        "customer": _customer(kind, gettext),
        "note": gettext("Whatever shall be found again behind the figure."),
        "reference": gettext("The record's number in your own system: by it the row is known again in later files."),
        "team": gettext("The team; where a target is a person's it stays empty, and 公司 or company is the company."),
        "period": gettext("2026-11, 2026-Q4, 2026, FY2026 or 2026-W47, with its year."),
        "reason": gettext("Why the target is what it is."),
        "name": gettext("Who it is: the name shown in the chat, a nickname, or the id. Pacer must have met them."),
        "stage": gettext(
            "Where the deal stands: won is booked, lost and open ones are passed over. Without it, all rows."
        ),
        "segment": gettext("A value of each dimension that is set, with its dimension; a target has one at most."),
        "lead": gettext("yes where this person leads the team; else the name of who leads it."),
        **_lines(gettext),
        **_traits(gettext),
    }[field]


def _lines(gettext: Callable[[str], str]) -> dict[Field, str]:
    return {
        "goal": gettext("The goal, above zero."),
        "floor": gettext("What must be reached at the least."),
        "stretch": gettext("What would be more than hoped for."),
        "core": gettext("core where it must be met, auxiliary where it may flex. Empty leaves what stands."),
    }


def _traits(gettext: Callable[[str], str]) -> dict[Field, str]:
    return {
        "owner": gettext("Whose customer it is: the name shown in the chat, a nickname, or the id. Empty leaves it."),
        "grade": gettext("A grade that the settings name. Empty leaves what is known."),
        "customer_type": gettext("A type of customer that the settings name. Empty leaves what is known."),
        "region": gettext("A region that the settings name. Empty leaves what is known."),
    }


def _customer(kind: SheetKind, gettext: Callable[[str], str]) -> str:
    named = gettext("The customer, as check-ins shall call it.")
    return named if kind == "customers" else gettext("Which customer it was.")
