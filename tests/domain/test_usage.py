"""What a command and what came of it count for."""

from datetime import UTC, date, datetime

import pytest

from domain.amount import Amount, money
from domain.commands.checkin import AnswerQuestion, FillDay, ListEntries, LogDay, ReviseDay, Source, UndoDay
from domain.metric import Metrics
from domain.outcomes.checkin import BookedLine, DayAsked, DayLogged, DayRevised, DayUndone, Silence
from domain.period import month
from domain.usage import Usage, read_minutes
from domain.usage_step import step_of

TODAY, METRICS = date(2026, 11, 20), Metrics()
SOURCE = Source("C1", "1.0", datetime(2026, 11, 20, tzinfo=UTC), private=True)
ASKED = DayAsked(1, 1, True, "number", "十几", None, ())


def line(metric, number=1, customers=(), day=TODAY):
    found = METRICS.of(metric)
    return BookedLine(found, money(number, "CNY") if found.is_money else Amount(number), day, customers)


def logged(*lines):
    return DayLogged(1, "", lines, TODAY, month(2026, 11))


VISITS = line("visits", 3, ("Acme", "Globex", "Initech"))
SIGNED = (line("deals", 1, ("Acme",)), line("bookings", 5, ("Acme",)))


@pytest.mark.parametrize(
    ("command", "outcome", "step"),
    [
        (LogDay("x", SOURCE), logged(VISITS), Usage(at_once=1, same_day=3)),
        (LogDay("x", SOURCE), logged(line("calls", 5)), Usage(at_once=1, same_day=1)),
        (LogDay("x", SOURCE), logged(*SIGNED), Usage(at_once=1, same_day=1)),
        (LogDay("x", SOURCE), logged(SIGNED[0]), Usage(at_once=1, same_day=1)),
        (LogDay("x", SOURCE), logged(line("calls", day=date(2026, 11, 19))), Usage(at_once=1, next_day=1)),
        (LogDay("x", SOURCE), logged(line("calls", day=date(2026, 11, 10))), Usage(at_once=1, later=1)),
        (LogDay("x", SOURCE), ASKED, Usage(asked=1)),
        (AnswerQuestion(1, "12"), logged(VISITS), Usage(answered=1, same_day=3)),
        (FillDay((), SOURCE), logged(VISITS), Usage(forms=1, same_day=3)),
        (ReviseDay("x", SOURCE), DayRevised(1, "", (), TODAY), Usage(corrected=1)),
        (UndoDay(1), DayUndone((), TODAY), Usage(undone=1)),
        (LogDay("x", SOURCE), Silence(), None),
        (ListEntries(), logged(VISITS), None),
    ],
)
def test_a_check_in_counts_by_how_it_came_in(command, outcome, step):
    assert step_of(command, outcome) == step


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("3", 3), (" 60 ", 60), ("0", None), ("61", None), ("2.5", None), ("-1", None), ("三", None), ("", None)],
)
def test_minutes_are_whole_ones_from_one_to_sixty(text, minutes):
    assert read_minutes(text) == minutes
