"""Core targets must be met, others may flex: how they are marked, shown, split, and asked less of."""

import pytest

from domain.commands.split import PublishSplit
from domain.commands.target import ConfirmAdjustment
from domain.outcomes.adjustment import AdjustmentConfirmed, AdjustmentProposed, NothingToAdjust
from domain.outcomes.refusals import NotYours, PeriodClosed
from domain.outcomes.target import TargetsSet, TargetUnchanged
from handlers.audit import audit


@pytest.fixture
def office(company):
    company.type("Wang", "/target set <@Lin> 500k core floor 400k visits 40")
    return company


def marks(company, who="Lin", line="/target me"):
    return {each.metric.key: each.lines.core for each in company.type(who, line).lines if each.lines}


def test_what_is_marked_when_it_is_set_shows_and_stays(office):
    assert marks(office) == {"bookings": True, "visits": False}
    office.confirm("Wang", office.type("Wang", "/adjust <@Lin> +20k more"))
    office.confirm("Wang", office.type("Wang", "/target set <@Lin> 600k visits 50").proposal)
    assert marks(office) == {"bookings": True, "visits": False}
    newest, *_, first = office.type("Lin", "/target history").versions
    assert (newest.lines.core, first.lines.core) != (False, False)
    assert marks(office, line="/target me as-of 2026-11-20") == {"bookings": True, "visits": False}


def test_a_mark_alone_is_an_adjustment_that_is_confirmed_and_undone(office):
    proposed = office.type("Wang", "/target core <@Lin> visits")
    assert isinstance(proposed, AdjustmentProposed)
    assert marks(office)["visits"] is False
    assert isinstance(office.confirm("Wang", proposed), AdjustmentConfirmed)
    assert marks(office)["visits"] is True
    assert isinstance(office.type("Wang", "/target core <@Lin> visits"), TargetUnchanged)
    office.type("Wang", "/adjust undo")
    assert marks(office)["visits"] is False
    with office.context("Wang") as context:
        assert audit(context).is_clean


@pytest.mark.parametrize(
    "line",
    [
        "/adjust <@Lin> -20k less",
        "/target set <@Lin> 480k",
        "/target set <@Lin> 500k floor 300k",
        "/target auxiliary <@Lin>",
    ],
)
def test_less_of_a_core_target_takes_a_kind_of_reason(office, line):
    asked = office.type("Wang", line)
    proposal = asked.proposal if isinstance(asked, TargetsSet) else asked
    assert (proposal.core, proposal.needs) == (True, None)
    again = office.confirm("Wang", proposal)
    assert isinstance(again, AdjustmentProposed)
    done = office.do("Wang", ConfirmAdjustment(proposal.adjustment, "market"))
    assert isinstance(done, AdjustmentConfirmed)
    with office.context("Wang") as context:
        assert context.store.adjustments.of(proposal.adjustment).occasion == "market"


@pytest.mark.parametrize("line", ["-20k market: a price war", "-20k 市场：竞品降价", "+20k more", "visits -10 less"])
def test_a_reason_that_names_its_kind_more_and_an_auxiliary_one_stand_at_once(office, line):
    proposed = office.type("Wang", f"/adjust <@Lin> {line}")
    assert proposed.core is False
    assert isinstance(office.confirm("Wang", proposed), AdjustmentConfirmed)


def test_who_may_not_and_what_is_not_there_is_refused(office):
    assert isinstance(office.type("Lin", "/target core <@Lin> visits"), NotYours)
    assert isinstance(office.type("Wang", "/target core <@Lin> calls"), NothingToAdjust)
    assert isinstance(office.type("Wang", "/target core <@Lin> visits for 2026-09"), PeriodClosed)


def test_a_split_of_core_targets_marks_each_and_another_split_leaves_it(office):
    plan = office.type("Wang", "/target split 600k core over <@Lin> <@Chen> for 2026-12").plan
    assert plan.core is True
    office.do("Wang", PublishSplit(plan.split))
    for who in ("Lin", "Chen"):
        assert marks(office, who, "/target me for 2026-12") == {"bookings": True}
    plan = office.type("Wang", "/target split 700k over <@Lin> <@Chen> for 2026-12").plan
    office.do("Wang", PublishSplit(plan.split))
    assert marks(office, "Chen", "/target me for 2026-12") == {"bookings": True}


def test_what_is_to_become_core_is_not_asked_for_again(company):
    company.type("Wang", "/target set <@Lin> 500k visits 40")
    asked = company.type("Wang", "/target set <@Lin> 500k core")
    assert asked.proposal is not None
    assert "core" not in {concern.kind for concern in asked.concerns}
