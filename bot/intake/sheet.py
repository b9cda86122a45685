"""A file with its columns found, ready to be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import get_args

from bot.intake.opening import digest_of, open_table
from bot.intake.table import Table, Unreadable
from domain.outcomes.imports import ColumnsUnclear, FileUnread
from domain.sheet.column import SheetKind
from domain.sheet.header import LOOKED_AT, BadHeader, Header, read_header

KINDS: tuple[SheetKind, ...] = get_args(SheetKind)


@dataclass(frozen=True, slots=True)
class Order:
    """Which file to bring: `name` is what people call it, `kind` None what its columns say, `mapping` as in
    `domain.sheet.header`, `author` the id of who brings it, '' at the command line."""

    path: Path
    name: str
    kind: SheetKind | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    author: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    table: Table
    header: Header
    digest: str


def open_sheet(order: Order) -> Sheet | FileUnread | ColumnsUnclear:
    try:
        table = open_table(order.path)
        first = list(islice(table.rows(), LOOKED_AT))
    except Unreadable as refusal:
        return FileUnread(order.name, refusal.why, refusal.detail)
    kinds = (order.kind,) if order.kind else KINDS
    read = [(kind, read_header(first, kind, order.mapping)) for kind in kinds]
    clear = [header for _, header in read if isinstance(header, Header)]
    if clear:
        return Sheet(table, max(clear, key=lambda header: len(header.places)), digest_of(order.path))
    unclear = [(kind, header) for kind, header in read if isinstance(header, BadHeader)]
    kind, nearest = max(unclear, key=lambda each: each[1].found)
    return ColumnsUnclear(order.name, kind, nearest.why, nearest.names, nearest.seen)
