"""A missed target looked into: exact parts, who had them in hand, what told first, what was tried."""

from datetime import UTC, date, datetime

from domain.commands.plan import KeepPlan
from domain.commands.review import ShowAutopsy
from domain.outcomes.autopsy import AutopsyShown, NothingMissed
from domain.outcomes.gap import GapWithoutTarget, TeamGapShown
from domain.outcomes.plan import PlanShown
from domain.outcomes.refusals import GoneStale, NotYours
from domain.outcomes.review import ReviewAhead
from domain.target import Subject
from tests.handlers.ground import log, statements
from tests.handlers.test_plan import company, target_of

__all__ = ["company"]
DECEMBER = datetime(2026, 12, 2, 9, tzinfo=UTC)


def missed(company, who: str = "Lin", line: str = "/review autopsy") -> AutopsyShown:
    found = company.type(who, line)
    assert isinstance(found, AutopsyShown), found
    return found


def test_the_parts_add_up_and_are_told_apart_by_whose_hands_they_were_in(company):
    log(company, "Lin", date(2026, 11, 20), calls=100, visits=30, quotes=15, deals=6, bookings=60_000)
    company.now = DECEMBER
    found = missed(company)
    assert (found.mine, found.card.gap.value) == (True, -40_000_00)
    assert found.own.value + found.outside.value + found.unknown.value == found.card.gap.value
    assert found.own.value < 0
    assert found.closing
    assert found.closing.part in found.card.gap.causes


def test_what_told_of_it_first_and_what_was_tried_stand_beside_it(company):
    company.now = datetime(2026, 11, 2, 9, tzinfo=UTC)
    company.do("Lin", KeepPlan(target_of(company)))
    log(company, "Lin", date(2026, 11, 4), bookings=20_000, deals=2)
    company.now = DECEMBER
    found = missed(company, "Wang", "/review autopsy <@Lin> last month")
    assert found.first
    assert (found.first.day, found.first.done.value) == (date(2026, 11, 6), 20_000_00)
    assert (found.tried.adjusted, found.tried.switched) == (0, 0)
    assert found.tried.kept
    assert found.tried.kept.done < found.tried.kept.due


def test_without_a_plan_no_checkpoint_told(company):
    company.now = DECEMBER
    found = missed(company)
    assert (found.first, found.tried.kept) == (None, None)


def test_what_was_reached_was_not_missed(company):
    log(company, "Lin", date(2026, 11, 20), deals=10, bookings=100_000)
    company.now = DECEMBER
    assert isinstance(company.type("Lin", "/review autopsy"), NothingMissed)


def test_it_is_for_those_who_may_see_it_and_says_what_is_lacking(company):
    company.now = DECEMBER
    assert company.type("Chen", "/review autopsy <@Lin>") == NotYours("see")
    assert isinstance(company.type("Chen", "/review autopsy"), GapWithoutTarget)
    assert isinstance(company.type("Wang", "/review autopsy team"), AutopsyShown)
    assert isinstance(company.type("Wang", "/review autopsy team 2026-10"), TeamGapShown)
    assert isinstance(company.type("Lin", "/review autopsy next month"), ReviewAhead)
    assert company.do("Chen", ShowAutopsy("member:Lin:2026-11")) == NotYours("see")
    assert company.do("Chen", ShowAutopsy("-")) == GoneStale()


def test_several_plans_of_a_rep_are_asked_about_at_once(company):
    company.now = datetime(2026, 11, 20, 9, tzinfo=UTC)
    company.type("Wang", "/target set <@Lin> visits 40 quotes 20")
    with company.context("Ada") as context:
        targets = context.store.targets.of([Subject("member", "Lin")], "2026-11")
    asked = []
    for target in targets:
        company.now = datetime(2026, 11, 20, 9, tzinfo=UTC)
        assert isinstance(company.do("Lin", KeepPlan(target.id)), PlanShown)
        company.now = DECEMBER
        missed(company)
        asked.append(statements(company, "/review autopsy <@Lin>"))
    assert len(asked) == 3
    assert asked[0] == asked[1] == asked[2]
