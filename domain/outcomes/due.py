"""What a post is made of as it is sent, so that its reader sees how things stand by then."""

from __future__ import annotations

from dataclasses import dataclass

_ROUND, _EXPORT = "round", "export"


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


Due = ProgressDue | RoundDue | ExportDue


def due_of(ref: str) -> Due:
    match ref.split("\n"):
        case [kind, member, number, author] if kind == _ROUND:
            return RoundDue(member, int(number), author)
        case [kind, member] if kind == _EXPORT:
            return ExportDue(member)
        case [member, period, *metrics]:
            return ProgressDue(member, period, tuple(metrics))
    raise ValueError("nothing is due that is named so")
