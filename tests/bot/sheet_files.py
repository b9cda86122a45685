"""Makes files as people bring them, good and bad."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Sequence
from pathlib import Path

from xlsxwriter import Workbook

HEAD = ("日期", "销售", "指标", "金额", "客户", "备注")


def csv_file(path: Path, *rows: Sequence[str], encoding: str = "utf-8", parter: str = ",") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=parter).writerows(rows)
    return path


def xlsx_file(path: Path, rows: Sequence[Sequence[object]], change=None) -> Path:
    """`change` gets the workbook and its sheet before it is closed."""
    with Workbook(str(path), {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Data")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        if change:
            change(book, sheet)
    return path


def with_part(path: Path, name: str, content: bytes) -> Path:
    """A copy of an xlsx file, one part of it replaced."""
    copy = path.with_name(f"changed-{path.name}")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part.filename, content if part.filename == name else old.read(part))
    return copy
