"""What came of a file that somebody brought along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from domain.amount import Amount
from domain.imported import FileWhy
from domain.metric import Metric
from domain.outcomes.customer import CustomerFacts
from domain.period import Period
from domain.sheet.cell import Wrong
from domain.sheet.column import SheetKind
from domain.target import Lines


@dataclass(frozen=True, slots=True)
class EntrySample:
    row: int
    day: date
    who: str
    metric: Metric
    amount: Amount
    customer: str


@dataclass(frozen=True, slots=True)
class TargetSample:
    """`owner` '' is the company; `before` None where there was no target."""

    row: int
    owner: str
    metric: Metric
    period: Period
    lines: Lines
    before: Lines | None = None


@dataclass(frozen=True, slots=True)
class PersonSample:
    row: int
    who: str
    team: str
    leads: bool


@dataclass(frozen=True, slots=True)
class CustomerSample:
    """`before` None where nothing was known of it."""

    row: int
    customer: CustomerFacts
    before: CustomerFacts | None = None


Sample = EntrySample | TargetSample | PersonSample | CustomerSample


@dataclass(frozen=True, slots=True)
class MonthSum:
    """What a file adds to a person's month."""

    who: str
    month: Period
    metric: Metric
    rows: int
    amount: Amount


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would change: `new` and `changed` rows; `known` ones are there already, `passed` ones are
    deals that were not won.

    `columns` are the headings that are read, each with its field; `months` are sorted, `more` are left out."""

    file: str
    kind: SheetKind
    new: int
    changed: int = 0
    known: int = 0
    passed: int = 0
    columns: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    first: tuple[Sample, ...] = ()
    months: tuple[MonthSum, ...] = ()
    more: int = 0


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
