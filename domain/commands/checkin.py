"""What can be asked about check-ins and their entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from domain.filling import Typed
from domain.who import ONESELF, Who


class Source(NamedTuple):
    """The message behind entries: `ts` is the platform's id of it in `channel`, or the key of a command or form.

    `private`: only the author reads the answer there (direct message, command); `addressed`: written to Pacer by name
    or by command; `revision` '' is the first wording, later ones sort in order; `thread` is where replies to it come,
    '' where none can."""

    channel: str
    ts: str
    sent_at: datetime
    private: bool
    addressed: bool = False
    revision: str = ""
    thread: str = ""


@dataclass(frozen=True, slots=True)
class LogDay:
    """`whom`: the word after a `for` that begins the text, which may be a colleague's name or anything else."""

    text: str
    source: Source
    whom: str = ""


@dataclass(frozen=True, slots=True)
class LogDayFor:
    """A lead logs for someone else."""

    who: Who
    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class ReviseDay:
    """The message was edited; the platform says to what."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class WithdrawDay:
    """The message was deleted: its text is erased, its entries are reversed."""

    source: Source


@dataclass(frozen=True, slots=True)
class UndoDay:
    """Reverse what a message booked; the message itself stays."""

    message: int


@dataclass(frozen=True, slots=True)
class EditDay:
    """Open the form with what the message booked and said."""

    message: int


@dataclass(frozen=True, slots=True)
class CorrectDay:
    """The form came back with other words: the message's entries are replaced by what `text` says."""

    message: int
    text: str


@dataclass(frozen=True, slots=True)
class FillDay:
    """The form came back with figures in its fields; a sentence alone is a `LogDay`."""

    fields: tuple[Typed, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class RefillDay:
    """The form of a message came back with its fields changed; `seen` is what the form was opened with."""

    message: int
    seen: str
    fields: tuple[Typed, ...]


@dataclass(frozen=True, slots=True)
class OpenCheckin:
    """`/checkin` alone: the empty form."""


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    """A reply or a pressed button; `reply` is literal text; `spoken` where it was typed and may just be chat."""

    question: int
    reply: str
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class ContestShare:
    """One of those who share a deal does not agree to their part."""

    deal: int


@dataclass(frozen=True, slots=True)
class DropQuestion:
    """The author does not want the message booked after all."""

    question: int


NEW = -1


@dataclass(frozen=True, slots=True)
class NameCustomer:
    """Answer to "did you mean": the known name of number `choice` (from 0), or NEW."""

    question: int
    choice: int


@dataclass(frozen=True, slots=True)
class ListEntries:
    who: Who = ONESELF
