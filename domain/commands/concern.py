"""What mends a target that something is to be said of; each names the targets by their ids."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenPurpose:
    """The form for what they are for."""

    targets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SayPurpose:
    targets: tuple[int, ...]
    words: str


@dataclass(frozen=True, slots=True)
class SetAction:
    """What the person's own funnel asks for beside a goal in money; the form where it does not tell."""

    target: int


@dataclass(frozen=True, slots=True)
class TakeSuggestion:
    """Set the goal that the person's past suggests for the same period."""

    target: int
