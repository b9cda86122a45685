"""What a command and what came of it count for, where they are a check-in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from domain.command import Command
from domain.commands.checkin import (
    AnswerQuestion,
    CorrectDay,
    FillDay,
    LogDay,
    LogDayFor,
    RefillDay,
    ReviseDay,
    UndoDay,
    WithdrawDay,
)
from domain.outcome import Outcome
from domain.outcomes.checkin import BookedLine, DayAsked, DayLogged, DayRevised, DayUndone
from domain.outcomes.deal import SharesAsked
from domain.usage import Usage


def step_of(command: Command, outcome: Outcome) -> Usage | None:
    """None where they are no check-in."""
    match command, outcome:
        case LogDay() | LogDayFor(), DayLogged():
            how = "at_once"
        case LogDay() | LogDayFor(), DayAsked() | SharesAsked():
            how = "asked"
        case AnswerQuestion(), DayLogged() | DayRevised():
            how = "answered"
        case FillDay(), DayLogged():
            how = "forms"
        case ReviseDay() | CorrectDay() | RefillDay(), DayRevised() | DayUndone():
            how = "corrected"
        case UndoDay() | WithdrawDay(), DayUndone():
            how = "undone"
        case _:
            return None
    records = _records(outcome.lines, outcome.today) if isinstance(outcome, DayLogged) else {}
    return Usage(**{how: 1}, **records)


def _records(lines: Iterable[BookedLine], today: date) -> dict[str, int]:
    """How many came how soon; a signed amount and its deal are one."""
    booked = list(lines)
    paid = {line.day for line in booked if line.metric.is_money}
    found = {"same_day": 0, "next_day": 0, "later": 0}
    for line in booked:
        if line.metric.key != "deals" or line.day not in paid:
            found[_when((today - line.day).days)] += max(len(line.customers), 1)
    return found


def _when(days: int) -> str:
    if days < 1:
        return "same_day"
    return "next_day" if days == 1 else "later"
