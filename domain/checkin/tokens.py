"""The pieces a message is cut into before it is read."""

from typing import NamedTuple

from domain.checkin.nearest import Day
from domain.checkin.quantities import Quantity


class Token(NamedTuple):
    """`kind` says what it is ("act", "num", "name", "cut" …), `sense` which one, `form` how written; [start, end)."""

    kind: str
    sense: str
    form: str
    start: int
    end: int
    num: Quantity | None = None
    day: Day | None = None
