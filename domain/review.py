"""A review: what came of a period, why, what is learnt of it, and who does what about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import get_args

from domain.target import Subject, SubjectKind

_REF = re.compile(
    r"(member|team|company):([A-Za-z0-9_-]*):((?:FY)?20\d\d(?:-(?:W(?:0[1-9]|[1-4]\d|5[0-2])|Q[1-4]|0[1-9]|1[0-2]))?)"
)


@dataclass(frozen=True, slots=True)
class About:
    """Whose review it is, and of which period (its label)."""

    subject: Subject
    period: str

    @property
    def ref(self) -> str:
        """As a button carries it."""
        return f"{self.subject.kind}:{self.subject.id}:{self.period}"


def about(ref: str) -> About | None:
    """What a button is about; None where somebody made it up."""
    found = _REF.fullmatch(ref)
    if found is None or (found[1] == "team" and not found[2].isdigit()):
        return None
    kind = next(each for each in get_args(SubjectKind) if each == found[1])
    return About(Subject(kind, found[2]), found[3])
