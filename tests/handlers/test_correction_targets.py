"""Targets of closed months: corrected with an approval, and never set for the first time."""

from datetime import UTC, datetime

import pytest

from domain.commands.approval import ApproveRequest
from domain.outcomes.adjustment import AdjustmentProposed
from domain.outcomes.approval import RequestSubmitted
from domain.outcomes.refusals import PeriodClosed
from domain.outcomes.target import TargetsSet
from tests.handlers.company import HOME

DECEMBER = datetime(2026, 12, 10, 9, tzinfo=UTC)
LINES = ("/adjust <@Lin> +20k for 2026-11 counted twice", "/target set <@Lin> 520k for 2026-11")


@pytest.fixture
def closed(company):
    company.type("Wang", "/target set <@Lin> 500k")
    company.now = DECEMBER
    return company


def goal(company) -> int:
    with company.database.read(HOME) as store:
        (target,) = [each for each in store.targets.every() if each.period == "2026-11"]
        return target.lines.goal.value


@pytest.mark.parametrize("line", LINES)
def test_a_closed_target_moves_with_an_approval_though_the_window_is_always_open(closed, line):
    answered = closed.type("Wang", line)
    proposed = answered.proposal if isinstance(answered, TargetsSet) else answered
    assert isinstance(proposed, AdjustmentProposed)
    assert ([period.label for period in proposed.needs.closed], proposed.needs.kinds) == (["2026-11"], False)
    asked = closed.confirm("Wang", proposed)
    assert isinstance(asked, RequestSubmitted)
    assert goal(closed) == 500_000_00
    closed.do("Boss", ApproveRequest(asked.approval))
    assert goal(closed) == 520_000_00
    shown = closed.type("Wang", "/adjust history <@Lin>").adjustments[0]
    assert (shown.correction, shown.decider.name) == (True, "Boss")


def test_what_the_closed_month_showed_is_the_version_of_then(closed):
    asked = closed.confirm("Wang", closed.type("Wang", LINES[0]))
    closed.do("Boss", ApproveRequest(asked.approval))
    with closed.database.read(HOME) as store:
        versions = [version for version in store.targets.versions() if version.target.period == "2026-11"]
    assert [(one.target.lines.goal.value, one.at >= DECEMBER) for one in versions] == [
        (520_000_00, True),
        (500_000_00, False),
    ]


def test_nothing_is_set_for_the_first_time_in_a_closed_month(closed):
    assert isinstance(closed.type("Wang", "/target set <@Chen> 300k for 2026-11"), PeriodClosed)
    assert isinstance(closed.type("Wang", "/target set <@Lin> 520k visits 40 for 2026-11"), PeriodClosed)
    assert isinstance(closed.type("Wang", "/adjust <@Chen> +20k for 2026-11 more"), PeriodClosed)
    assert goal(closed) == 500_000_00


def test_a_correction_is_corrected_and_not_undone(closed):
    asked = closed.confirm("Wang", closed.type("Wang", LINES[0]))
    closed.do("Boss", ApproveRequest(asked.approval))
    assert isinstance(closed.type("Wang", "/adjust undo"), PeriodClosed)
    assert goal(closed) == 520_000_00
