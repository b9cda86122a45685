"""What a split comes to in the company, and what cannot be split."""

from datetime import timedelta
from fractions import Fraction

import pytest
from sqlalchemy import event

from domain.amount import money
from domain.entry import Slot
from domain.member import Member
from domain.outcomes.refusals import AmountRefused, NotYours, PeriodClosed, TeamUnknown
from domain.outcomes.split_refusals import SplitRefused
from domain.period import month
from tests.handlers.company import HOME
from tests.handlers.sellers import CHEN, LIN, goals, publish, shares


def test_a_lead_splits_over_the_people_named_by_what_they_did(sellers):
    proposed = sellers.type("Wang", "/target split 600k over <@Lin> <@Chen> for 2026-12")
    assert shares(proposed) == {"Lin": 450_000_00, "Chen": 150_000_00}
    assert proposed.plan.left_out == ("customers",)
    assert goals(sellers, [LIN, CHEN]) == {}


def test_nobody_named_means_the_own_team_with_a_target_of_its_own(sellers):
    assert shares(sellers.type("Wang", "/target split 600k for 2026-12")) == {
        "East": 600_000_00, "Lin": 450_000_00, "Chen": 150_000_00,
    }  # fmt: skip


def test_an_admin_splits_over_the_whole_company(sellers):
    proposed = sellers.type("Ada", "/target split 1m over company for 2026-12")
    assert [(share.owner, share.depth, share.value) for share in proposed.plan.shares] == [
        ("", 0, money(1_000_000, "CNY")),
        ("Sales", 1, money(1_000_000, "CNY")),
        ("East", 2, money(800_000, "CNY")),
        ("Lin", 3, money(600_000, "CNY")),
        ("Chen", 3, money(200_000, "CNY")),
        ("West", 2, money(200_000, "CNY")),
        ("Oliver", 3, money(200_000, "CNY")),
    ]


def test_two_teams_in_a_row_share_it_and_what_is_given_stays(sellers):
    proposed = sellers.type("Boss", "/target split 1m over East West 300k for 2026-12")
    assert shares(proposed) == {
        "East": 700_000_00, "Lin": 525_000_00, "Chen": 175_000_00, "West": 300_000_00, "Oliver": 300_000_00,
    }  # fmt: skip


TOO_MUCH = money(700_000, "CNY")
REFUSED = [
    ("Lin", "600k over <@Chen>", NotYours("manage")),
    ("Wang", "600k over <@Oliver>", NotYours("manage")),
    ("Wang", "600k over <@Wang>", NotYours("self")),
    ("Wang", "600k over West", NotYours("manage")),
    ("Wang", "600k over company", NotYours("manage")),
    ("Wang", "600k over @Nobody", TeamUnknown("Nobody", ("Sales", "East"), "target split")),
    ("Wang", "600k over <@Lin> <@Lin>", SplitRefused("twice", "Lin")),
    ("Boss", "600k over East <@Lin>", SplitRefused("twice", "Lin")),
    ("Boss", "600k over Sales East", SplitRefused("twice", "East")),
    ("Wang", "600k by history -1 ability 2", SplitRefused("negative")),
    ("Wang", "600k by history 0 ability 0", SplitRefused("weightless")),
    ("Wang", "600k floor 90% ceiling 80%", SplitRefused("limits")),
    ("Wang", "600k over <@Lin> 500k <@Chen> 200k", SplitRefused("given", asked=TOO_MUCH, total=money(600_000, "CNY"))),
    ("Wang", "100k floor 100%", SplitRefused("floors", asked=money(400_000, "CNY"), total=money(100_000, "CNY"))),
    ("Wang", "600k over <@Lin> $5k <@Chen>", AmountRefused("CNY USD", "two_currencies", "target split")),
    ("Wang", "0", AmountRefused("0", "zero", "target split")),
    ("Wang", "-5 over <@Lin>", AmountRefused("-5", "negative", "target split")),
    ("Wang", "600k for 2026-09", PeriodClosed(month(2026, 9))),
    ("Wang", "600k for 2026 into months", PeriodClosed(month(2026, 1))),
    ("Wang", "600k into quarters", SplitRefused("into", level="quarter", period=month(2026, 11))),
    ("Wang", "2.5 visits", AmountRefused("2.5", "not_whole", "target split")),
]  # fmt: skip


@pytest.mark.parametrize(("who", "line", "refused"), REFUSED, ids=[line for _, line, _ in REFUSED])
def test_what_cannot_be_is_refused_with_its_place_and_nothing_is_done(sellers, who, line, refused):
    assert sellers.type(who, f"/target split {line}") == refused
    with sellers.database.read(HOME) as store:
        assert store.splits.of(1) is None


def test_a_team_without_anybody_is_refused(sellers):
    sellers.type("Ada", "/team lead North <@Jack>")
    sellers.type("Ada", "/team under North Sales")
    assert sellers.type("Boss", "/target split 600k over North") == SplitRefused("nobody", "North")


def test_ceilings_say_what_has_no_room_and_it_cannot_be_published(sellers):
    proposed = sellers.type("Wang", "/target split 600k ceiling 120% for 2026-12")
    assert shares(proposed) == {"East": 480_000_00, "Lin": 360_000_00, "Chen": 120_000_00}
    assert proposed.plan.unplaced == money(120_000, "CNY")
    refused = publish(sellers, "Wang", proposed)
    assert (refused.why, refused.asked) == ("unplaced", money(120_000, "CNY"))
    assert goals(sellers, [LIN, CHEN]) == {}


def test_a_ceiling_is_a_share_of_the_mean_that_the_baseline_shows(sellers):
    """A month without anything logged is unknown; one with visits and no bookings is 0."""
    with sellers.database.write(HOME) as store:
        store.standings.add({Slot("Lin", "2026-03", "bookings", "CNY", ""): 100_000_00})
        store.standings.add({Slot("Lin", "2026-05", "visits", "", ""): 3, Slot("Lin", "2026-01", "visits", "", ""): 3})
    assert sellers.type("Wang", "/target baseline <@Lin>").course.mean == Fraction(100_000_00)
    proposed = sellers.type("Wang", "/target split 600k over <@Lin> <@Chen> ceiling 120% for 2026-12")
    assert shares(proposed) == {"Lin": 120_000_00, "Chen": 120_000_00}


def test_whoever_came_lately_or_is_on_leave_carries_less(sellers):
    sellers.now += timedelta(days=70)
    with sellers.database.write(HOME) as store:
        store.members.remember(Member("Neo", "Neo"), sellers.now)
        store.standings.add({Slot("Neo", "2027-01", "bookings", "CNY", ""): 100_000_00})
    sellers.type("Ada", "/team add <@Neo> to East")
    sellers.type("Wang", "/team leave <@Chen> 2027-02-01 to 2027-02-14")
    proposed = sellers.type("Wang", "/target split 600k over <@Lin> <@Chen> <@Neo> by history for 2027-02")
    grounds = {share.owner: share.grounds for share in proposed.plan.shares}
    assert {name: (one.basis.ramp, one.basis.presence) for name, one in grounds.items()} == {
        "Lin": (Fraction(1), Fraction(1)), "Chen": (Fraction(1), Fraction(1, 2)), "Neo": (Fraction(1, 2), Fraction(1)),
    }  # fmt: skip
    assert shares(proposed) == {"Lin": 450_000_00, "Chen": 75_000_00, "Neo": 75_000_00}


def test_an_admin_who_sells_is_left_out_of_their_own_split(sellers):
    sellers.type("Ada", "/team add <@Ada> to East")
    proposed = sellers.type("Ada", "/target split 400k over East for 2026-12")
    assert proposed.without_you
    assert shares(proposed) == {"East": 400_000_00, "Lin": 300_000_00, "Chen": 100_000_00}


def test_a_company_of_any_size_is_split_in_the_same_questions(sellers):
    asked = []

    def note(*args):
        asked.append(args[2])

    def questions(line):
        asked.clear()
        event.listen(sellers.database.engine, "before_cursor_execute", note)
        sellers.type("Ada", line)
        event.remove(sellers.database.engine, "before_cursor_execute", note)
        return len(asked)

    few = questions("/target split 1m over company for 2026-12")
    with sellers.database.write(HOME) as store:
        for number in range(50):
            store.members.remember(Member(f"N{number}", f"New {number}"), sellers.now)
    people = " ".join(f"<@N{number}>" for number in range(50))
    sellers.type("Ada", f"/team add {people} to West")
    assert questions("/target split 1m over company for 2026-12") == few


@pytest.mark.parametrize(
    ("period", "since", "until"),
    [
        ("2026-11", month(2025, 11), month(2026, 10)),
        ("2026-12", month(2025, 12), month(2026, 11)),
        ("2026-Q4", month(2025, 11), month(2026, 10)),
        ("2027-06", month(2025, 12), month(2026, 11)),
    ],
)
def test_history_is_twelve_months_before_the_period_or_until_now(sellers, period, since, until):
    plan = sellers.type("Wang", f"/target split 600k for {period}").plan
    assert (plan.since, plan.until) == (since, until)


def test_many_who_are_mentioned_are_asked_about_at_once(sellers):
    with sellers.database.write(HOME) as store:
        for number in range(40):
            store.members.remember(Member(f"N{number}", f"New {number}"), sellers.now)
    asked = []

    def note(*args):
        asked.append(args[2])

    event.listen(sellers.database.engine, "before_cursor_execute", note)
    proposed = sellers.type("Ada", "/target split 1m over " + " ".join(f"<@N{number}>" for number in range(40)))
    event.remove(sellers.database.engine, "before_cursor_execute", note)
    assert len(shares(proposed)) == 40
    assert len(asked) < 30


def test_over_assignment_is_shown_and_adds_up(sellers):
    plan = sellers.type("Wang", "/target split 600k over-assign 10% for 2026-12").plan
    assert (plan.total, plan.surplus) == (money(660_000, "CNY"), money(60_000, "CNY"))
    assert [share.value for share in plan.shares] == [
        money(660_000, "CNY"),
        money(495_000, "CNY"),
        money(165_000, "CNY"),
    ]


@pytest.mark.parametrize(
    ("kind", "weights", "levels"),
    [
        ("start-up", {"ability"}, {"month"}),
        ("growing team", {"history", "ability"}, {"month"}),
        ("mature company", {"history"}, {"month", "week"}),
        ("small shop", {"history", "ability"}, {"week"}),
    ],
)
def test_a_template_says_what_is_weighed_and_into_what_it_goes(sellers, kind, weights, levels):
    plan = sellers.type("Wang", f"/target split 600k as {kind} for 2027-Q1").plan
    assert {factor for factor, _, _ in plan.shares[1].grounds.strength.parts} == weights
    assert {part.period.kind for part in plan.parts} == levels
