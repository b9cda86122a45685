"""What came of a file that somebody brought along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from domain.imported import FileWhy
from domain.outcomes.preview import Preview
from domain.sheet.cell import Wrong
from domain.sheet.column import SheetKind


@dataclass(frozen=True, slots=True)
class ImportPreviewed:
    """`key` is what the buttons ask about, 0 where nobody is asked."""

    preview: Preview
    key: int = 0


@dataclass(frozen=True, slots=True)
class ImportDone:
    """`seconds` is for how long the ledger was held."""

    file: str
    kind: SheetKind
    new: int
    changed: int
    known: int
    seconds: float


@dataclass(frozen=True, slots=True)
class FileKnown:
    """The same file came before, so nothing changes."""

    file: str
    at: datetime
    rows: int


@dataclass(frozen=True, slots=True)
class FileUnread:
    """Nothing of the file can be read."""

    file: str
    why: FileWhy
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ColumnsUnclear:
    """`missing`: no column for the fields `names`; `twice`: two headings for one field; `mapping`: not there.

    `seen` are the headings that were met."""

    file: str
    kind: SheetKind
    why: Literal["missing", "twice", "mapping"]
    names: tuple[str, ...]
    seen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowsRefused:
    """The first wrong cells, and how many more there are; nothing was changed."""

    file: str
    wrongs: tuple[Wrong, ...]
    more: int
    rows: int


@dataclass(frozen=True, slots=True)
class ImportOvertaken:
    """Another file was published while this one was read: it is to be read again."""

    file: str


@dataclass(frozen=True, slots=True)
class ImportBegun:
    """Files were dropped; what each would change follows."""

    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportConfirmed:
    """It is brought in now; what came of it follows."""

    file: str


@dataclass(frozen=True, slots=True)
class ImportCancelled:
    file: str


@dataclass(frozen=True, slots=True)
class ImportExplained:
    """How history is brought in; `admin` says whether the reader may."""

    admin: bool


FileRefused = FileUnread | ColumnsUnclear | RowsRefused | FileKnown | ImportOvertaken


ImportOutcome = (
    ImportBegun | ImportPreviewed | ImportConfirmed | ImportCancelled | ImportDone | ImportExplained | FileRefused
)
