"""A message that was read as a check-in, and the questions that it left open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

MessageState = Literal["booked", "asked", "ignored", "undone", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Message:
    """`member` did it, `writer` wrote it (a lead may log for someone); `answers` are the replies to its doubts,
    `thread` where they come ('' where none can: a command, a form)."""

    id: int
    channel: str
    ts: str
    member: str
    writer: str
    text: str
    sent_at: datetime
    private: bool
    state: MessageState
    answers: tuple[str, ...] = ()
    revision: str = ""
    thread: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """`kind` doubt: how a message reads; customer: whether a new name is a known one; share: who has which part of it.

    `about` a customer holds the typed name and then the known ones that come near, a line each; shares, the deal."""

    id: int
    kind: Literal["doubt", "customer", "share"]
    message: int
    channel: str
    thread: str
    about: str = ""
    state: Literal["open", "answered", "dropped"] = "open"
