"""Opens a file of history by what it is, not by what it is called."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from bot.intake.csv_table import csv_table
from bot.intake.table import Table, Unreadable
from bot.intake.xlsx_table import xlsx_table
from domain.imported import MOST_BYTES

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def open_table(path: Path) -> Table:
    """Raises Unreadable, with the reason, and OSError."""
    size = path.stat().st_size
    if not size:
        raise Unreadable("blank")
    if size > MOST_BYTES:
        raise Unreadable("too_big", f"{MOST_BYTES // 1024 // 1024} MB")
    with path.open("rb") as file:
        head = file.read(4)
    if head == _OLE:
        raise Unreadable("old_format")
    table = xlsx_table(path) if head == _ZIP else csv_table(path)
    if not table.total:
        raise Unreadable("blank")
    return table


def digest_of(path: Path) -> str:
    """What tells a file from any other one, whatever it is called."""
    with path.open("rb") as file:
        hashed = sha256()
        while chunk := file.read(1 << 20):
            hashed.update(chunk)
    return hashed.hexdigest()
