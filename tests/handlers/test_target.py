"""Targets that are refused, and what a second one does."""

from decimal import Decimal

import pytest

from domain.amount import Amount, money
from domain.entry import Slot
from domain.outcomes.approval import RequestSubmitted
from domain.outcomes.refusals import AmountRefused, CommandNotUnderstood, PeriodClosed
from domain.outcomes.target import TargetShown, TargetsSet, TargetUnchanged
from domain.rates import Rate
from domain.target import Subject
from handlers.audit import audit
from tests.handlers.company import FRIDAY, HOME, Company

REFUSED = [
    ("0", "zero"),
    ("-5k", "negative"),
    ("1000000000000000000", "too_large"),
    ("visits 2.5", "not_whole"),
    ("1.2345", "too_fine"),
    ("visits 40 floor 50", "disordered"),
    ("visits 40 stretch 30", "disordered"),
]
UNREAD = [
    ("NaN", "bad_amount"),
    ("$500k €300k", "two_currencies"),
    ("$500k floor €300k", "two_currencies"),
    ("500k for 2026-02-30", "bad_period"),
    ("500k for 2026-13", "bad_period"),
]


def lines(company: Company, who: str, period: str = "2026-11") -> dict[str, Amount]:
    """The goals of one member, by metric."""
    shown = company.type("Ada", f"/target <@{who}> for {period}")
    assert isinstance(shown, TargetShown)
    return {line.metric.key: line.lines.goal for line in shown.lines if line.lines}


@pytest.mark.parametrize(("amount", "why"), REFUSED)
def test_an_amount_that_no_target_can_have_is_refused(company, amount, why):
    refused = company.type("Wang", f"/target set <@Lin> {amount}")
    assert isinstance(refused, AmountRefused)
    assert refused.why == why


@pytest.mark.parametrize(("amount", "why"), UNREAD)
def test_an_amount_that_does_not_read_says_why(company, amount, why):
    refused = company.type("Wang", f"/target set <@Lin> {amount}")
    assert isinstance(refused, CommandNotUnderstood)
    assert refused.why == why


def test_all_or_nothing_is_set(company):
    assert isinstance(company.type("Wang", "/target set <@Lin> <@Chen> 500k visits 2.5"), AmountRefused)
    assert lines(company, "Lin") == lines(company, "Chen") == {}


def test_the_same_again_changes_nothing(company):
    company.type("Wang", "/target set <@Lin> 500k")
    assert isinstance(company.type("Wang", "/target set <@Lin> 500k"), TargetUnchanged)


def test_a_second_setting_waits_for_a_yes(company):
    company.type("Wang", "/target set <@Lin> 500k visits 40")
    second = company.type("Wang", "/target set <@Lin> 600k visits 40 calls 100")
    assert isinstance(second, TargetsSet)
    assert lines(company, "Lin")["bookings"] == Amount(500_000_00, "CNY")
    assert lines(company, "Lin")["calls"] == Amount(100)
    company.confirm("Wang", second.proposal)
    assert lines(company, "Lin")["bookings"] == Amount(600_000_00, "CNY")


@pytest.mark.parametrize(("again", "stand"), [
    ("31k", (20, 31, 40)),
    ("15k", (15, 15, 40)),
    ("50k", (20, 50, 50)),
    ("31k floor 10k", (10, 31, 40)),
    ("31k stretch 60k", (20, 31, 60)),
])  # fmt: skip
def test_the_lines_that_a_second_setting_does_not_name_stay(company, again, stand):
    company.type("Wang", "/target set <@Lin> 30k floor 20k stretch 40k")
    second = company.type("Wang", f"/target set <@Lin> {again}")
    after = second.proposal.steps[0].after
    assert (after.floor, after.goal, after.stretch) == tuple(Amount(value * 1000_00, "CNY") for value in stand)
    assert isinstance(company.type("Wang", "/target set <@Lin> 30k"), TargetUnchanged)


@pytest.mark.parametrize(("day", "closed"), [(7, False), (8, True)])
def test_a_month_closes_after_the_fifth_working_day_behind_it(company, day, closed):
    """November ends on a Monday: 7 December is the fifth working day after it."""
    company.now = FRIDAY.replace(month=12, day=day)
    outcome = company.type("Wang", "/target set <@Lin> 500k for 2026-11")
    assert isinstance(outcome, PeriodClosed) is closed


def test_what_was_proposed_before_the_month_closed_needs_an_approval_after(company):
    company.type("Wang", "/target set <@Lin> 500k")
    proposed = company.type("Wang", "/adjust <@Lin> +20k late")
    company.now = FRIDAY.replace(month=12, day=20)
    assert isinstance(company.confirm("Wang", proposed), RequestSubmitted)
    assert lines(company, "Lin")["bookings"] == Amount(500_000_00, "CNY")


def done(company: Company, who: str, **months: int) -> None:
    """Visits of earlier months, as their entries would have counted."""
    with company.database.write(HOME) as store:
        slots = {Slot(who, label.replace("_", "-").lstrip("m"), "visits", "", ""): n for label, n in months.items()}
        store.standings.add(slots)


@pytest.mark.parametrize(
    ("goal", "said"),
    [(41, [("above", Amount(40), "2026-10")]), (40, []), (9, [("below", Amount(10), "2026-09")]), (10, [])],
)
def test_a_goal_beyond_what_was_ever_reached_is_told_to_its_author(company, goal, said):
    done(company, "Lin", m2026_09=10, m2026_10=40, m2025_10=90)
    found = company.type("Wang", f"/target set <@Lin> visits {goal} because of the fair")
    assert isinstance(found, TargetsSet)
    assert [(one.kind, one.than, one.month.label) for one in beside_plan(found)] == said


def test_a_goal_copied_from_last_year_is_told(company):
    done(company, "Lin", m2025_11=33, m2026_10=40)
    found = company.type("Wang", "/target set <@Lin> visits 33 because of the fair")
    assert [one.kind for one in beside_plan(found)] == ["copied"]


def test_what_is_said_of_a_team_is_for_those_who_lead_it(company):
    company.type("Ada", "/target set team Sales visits 100 because of the fair")
    company.type("Ada", "/target set team East visits 60 because of the fair")
    wang = company.type("Wang", "/target set <@Lin> visits 33 because of the fair")
    assert [(one.kind, one.owner, one.than) for one in beside_plan(wang)] == [("parts", "East", Amount(33))]


def beside_plan(outcome):
    """What is said of it but that there is no plan."""
    return [concern for concern in outcome.concerns if concern.kind != "plan"]


def shown_team(company):
    return {(line.metric.key, line.done): line.rates for line in company.type("Wang", "/target team East").lines}


def test_money_in_another_currency_is_summed_at_the_rate_of_its_month_and_the_rate_is_named(company):
    company.type("Ada", "/target set team East 500k because of the fair")
    with company.database.write(HOME) as store:
        store.standings.add({Slot("Lin", "2026-11", "bookings", "CNY", ""): 100_00})
        store.standings.add({Slot("Chen", "2026-11", "bookings", "USD", ""): 10_00})
    assert shown_team(company) == {("bookings", money(100, "CNY")): (), ("bookings", money(10, "USD")): ()}
    with company.database.write(HOME) as store:
        store.workspaces.choose({"currency": "CNY", "rates": "2026-11 USD=7.1CNY"})
    rate = Rate("2026-11", "USD", "CNY", Decimal("7.1"))
    assert shown_team(company) == {("bookings", money(171, "CNY")): (rate,)}


def test_a_quarter_goes_by_the_rates_of_its_months_and_without_one_of_them_stays_apart(company):
    company.type("Ada", "/target set team East 900k for 2026-Q4 because of the fair")
    with company.database.write(HOME) as store:
        for label, value in (("2026-10", 10_00), ("2026-11", 20_00), ("2026-Q4", 30_00)):
            store.standings.add({Slot("Chen", label, "bookings", "USD", ""): value})
        store.workspaces.choose({"currency": "CNY", "rates": "2026-10 USD=7CNY; 2026-11 USD=8CNY"})
    shown = company.type("Wang", "/target team East for 2026-Q4").lines
    assert [(line.done, [str(rate.value) for rate in line.rates]) for line in shown] == [
        (money(230, "CNY"), ["7", "8"])
    ]
    with company.database.write(HOME) as store:
        store.workspaces.choose({"rates": "2026-10 USD=7CNY"})
    shown = company.type("Wang", "/target team East for 2026-Q4").lines
    assert [(line.done, line.rates) for line in shown] == [(money(0, "CNY"), ()), (money(30, "USD"), ())]


def test_the_same_target_with_another_purpose_is_set_for_that(company):
    first = company.type("Wang", "/target set <@Lin> 300k core visits 40")
    assert "purpose" in [concern.kind for concern in first.concerns]
    again = company.type("Wang", "/target set <@Lin> 300k because we open the south")
    assert [(line.metric.key, again.purpose) for line in again.lines] == [("bookings", "we open the south")]
    assert (again.proposal, beside_plan(again)) == (None, [])
    assert isinstance(company.type("Wang", "/target set <@Lin> 300k because we open the south"), TargetUnchanged)
    assert isinstance(company.type("Wang", "/target set <@Lin> 300k"), TargetUnchanged)
    bookings = [one for one in company.type("Lin", "/target history").versions if one.metric.key == "bookings"]
    assert [(one.number, one.reason) for one in bookings] == [(2, "we open the south"), (1, "")]
    with company.context("Wang") as context:
        assert audit(context).is_clean


def test_why_a_target_was_adjusted_is_not_what_it_is_for(company):
    company.type("Wang", "/target set <@Lin> 300k core visits 40 because we open the south")
    company.confirm("Wang", company.type("Wang", "/adjust <@Lin> to 200k the market fell"))
    again = company.type("Wang", "/target set <@Lin> visits 50")
    assert (beside_plan(again), again.proposal.reason) == ([], "")
    with company.context("Wang") as context:
        (bookings, *_) = context.store.targets.of([Subject("member", "Lin")], "2026-11")
        assert context.store.targets.purposes([bookings.id]) == {bookings.id: "we open the south"}


@pytest.mark.parametrize(
    ("first", "then", "found"),
    [
        ("400k for 2026-Q4", "500k for 2026-12", [("2026-Q4", 500_000)]),
        ("500k for 2026-12", "400k for 2026-Q4", [("2026-Q4", 500_000)]),
        ("400k for 2026-Q4", "100k for 2026-12", []),
        ("400k for 2026-Q4", "500k for 2027-01", []),
    ],
)
def test_a_month_that_is_more_than_its_quarter_is_told_to_its_author(company, first, then, found):
    company.type("Wang", f"/target set <@Lin> {first}")
    said = company.type("Wang", f"/target set <@Lin> {then}").concerns
    told = [(one.of.period, int(one.than.major)) for one in said if one.kind == "periods"]
    assert told == found


def test_the_vision_stands_above_the_targets_and_reviews_of_years_alone(company):
    company.type("Ada", "/pacer settings vision=Number one in the south by 2030")
    for who, line, shown in (
        ("Lin", "/target me for 2026", True),
        ("Ada", "/target company for FY2026", True),
        ("Lin", "/review 2026", True),
        ("Lin", "/target me", False),
        ("Wang", "/review team", False),
    ):
        assert company.type(who, line).vision == ("Number one in the south by 2030" if shown else ""), line
