"""What a post is made of as it is sent, so that its reader sees how things stand by then."""

from __future__ import annotations

from dataclasses import dataclass

from domain.target import Subject

_ROUND, _EXPORT, _SPLIT = "round", "export", "split"


@dataclass(frozen=True, slots=True)
class ProgressDue:
    """For `ProgressTold`: whose month (its label) it is, and the metrics just logged."""

    member: str
    period: str
    metrics: tuple[str, ...]

    @property
    def ref(self) -> str:
        """In a line each, as `due_of` reads it."""
        return "\n".join([self.member, self.period, *self.metrics])


@dataclass(frozen=True, slots=True)
class RoundDue:
    """For `RoundAsked`: who is asked in which round, and by whom."""

    member: str
    round: int
    author: str

    @property
    def ref(self) -> str:
        return "\n".join([_ROUND, self.member, str(self.round), self.author])


@dataclass(frozen=True, slots=True)
class ExportDue:
    """For `ExportReady`: who gets the workbook."""

    member: str

    @property
    def ref(self) -> str:
        return "\n".join([_EXPORT, self.member])


@dataclass(frozen=True, slots=True)
class SplitDue:
    """For `SplitTold`: who hears of whose share; `before` is the goal that stood (0 for none), in minor units or
    counts, `round` the one in which the reader is asked about it, or 0."""

    member: str
    split: int
    subject: Subject
    before: int
    round: int

    @property
    def ref(self) -> str:
        numbers = map(str, (self.split, self.before, self.round))
        return "\n".join([_SPLIT, self.member, self.subject.kind, self.subject.id, *numbers])


Due = ProgressDue | RoundDue | ExportDue | SplitDue


def due_of(ref: str) -> Due:
    match ref.split("\n"):
        case [kind, member, number, author] if kind == _ROUND:
            return RoundDue(member, int(number), author)
        case [kind, member] if kind == _EXPORT:
            return ExportDue(member)
        case [kind, member, "member" | "team" | "company" as of, subject, split, before, asked] if kind == _SPLIT:
            return SplitDue(member, int(split), Subject(of, subject), int(before), int(asked))
        case [member, period, *metrics]:
            return ProgressDue(member, period, tuple(metrics))
    raise ValueError("nothing is due that is named so")
