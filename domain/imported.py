"""Files of history that were brought in, from the preview to the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from domain.entry import Entry
from domain.sheet.column import SheetKind

# What was dropped in the chat waits, is read, previewed, confirmed, brought and done; what is brought in is staged and
# published, under an id of its own.
ImportState = Literal[
    "waiting", "reading", "previewed", "confirmed", "bringing", "done", "cancelled", "staged", "published", "failed"
]
MOST_BYTES = 50 * 1024 * 1024
_SHEETS = (".csv", ".xlsx", ".xls", ".tsv", ".txt")


def is_sheet(file: str) -> bool:
    """Whether a file of this name may be one: pictures and the like are nothing to Pacer."""
    return file.casefold().endswith(_SHEETS)


@dataclass(frozen=True, slots=True)
class Import:
    """`digest` is of the file's content; `author` '' at the command line; `rows` are those that changed something.

    `source` is where the platform keeps the file, '' where it was read from disk."""

    file: str
    kind: SheetKind
    author: str
    state: ImportState
    begun_at: datetime
    digest: str = ""
    rows: int = 0
    source: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class StagedEntry:
    """An entry of a file before it is in the ledger; `key` as in `domain.sheet.identity`."""

    line: int
    key: str
    entry: Entry
    note: str = ""


FileWhy = Literal[
    "format",
    "old_format",
    "too_big",
    "too_many_rows",
    "bomb",
    "encoding",
    "quotes",
    "broken",
    "password",
    "epoch",
    "picture",
    "blank",
    "lost",
]
