"""The pieces a message is cut into before it is read."""

from typing import NamedTuple

from domain.checkin.nearest import Day
from domain.checkin.quantities import Quantity


class Token(NamedTuple):
    """`kind` says what it is ("act", "num", "name", "cut" …), `sense` which one, `form` in which shape; [start, end)."""

    kind: str
    sense: str
    form: str
    start: int
    end: int
    num: Quantity | None = None
    day: Day | None = None


CUTS = frozenset({"line", "stop", "ask", "comma", "open", "close", "dash", "emoji"})
ENDS = frozenset({"line", "stop", "ask", "emoji"})  # where a sentence is over
