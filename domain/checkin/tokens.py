"""The pieces a message is cut into before it is read."""

from dataclasses import dataclass

from domain.checkin.nearest import Day
from domain.checkin.quantities import Quantity


@dataclass(slots=True)  # never changed, but made by the dozen for each message: frozen ones take three times as long
class Token:
    """`kind` says what it is ("act", "num", "name", "cut" …), `sense` which one, `form` how written; [start, end)."""

    kind: str
    sense: str
    form: str
    start: int
    end: int
    num: Quantity | None = None
    day: Day | None = None
