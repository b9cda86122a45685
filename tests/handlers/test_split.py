"""Splitting in the company: proposed, moved, published, refused."""

from datetime import timedelta
from fractions import Fraction

import pytest
from sqlalchemy import event

from domain.amount import Amount, money
from domain.commands.split import CancelSplit, MoveShares, OpenShares, PublishSplit
from domain.entry import Slot
from domain.member import Member
from domain.outcomes.refusals import AmountRefused, GoneStale, MemberUnknown, NotYours, PeriodClosed
from domain.outcomes.split import (
    ShareRefused,
    SharesForm,
    SplitCancelled,
    SplitProposed,
    SplitPublished,
    SplitRefused,
    SplitTold,
)
from domain.period import month
from domain.target import Subject
from handlers.table import handle
from tests.handlers.company import HOME, Company

LIN, CHEN, OLIVER = (Subject("member", name) for name in ("Lin", "Chen", "Oliver"))
DECEMBER = "2026-12"


@pytest.fixture
def sellers(company: Company) -> Company:
    """Lin sold three times as much as Chen, Oliver as much as Chen."""
    sold = {"Lin": 300_000_00, "Chen": 100_000_00, "Oliver": 100_000_00}
    with company.database.write(HOME) as store:
        store.standings.add({Slot(who, "2026-10", "bookings", "CNY", ""): value for who, value in sold.items()})
    return company


def shares(outcome):
    assert isinstance(outcome, SplitProposed), outcome
    return {share.owner: share.value.value for share in outcome.plan.shares}


def goals(company, subjects, label=DECEMBER):
    with company.database.read(HOME) as store:
        return {target.subject: target.lines.goal.value for target in store.targets.in_periods(subjects, [label])}


def publish(company, who, proposed):
    assert isinstance(proposed, SplitProposed), proposed
    return company.do(who, PublishSplit(proposed.plan.split))


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


def test_publishing_sets_every_target_and_tells_each_alone(sellers):
    proposed = sellers.type("Boss", "/target split 1m over East West for 2026-12")
    with sellers.context("Boss") as context:
        published = handle(PublishSplit(proposed.plan.split), context)
        told = {notice.to.member: notice.outcome for notice in context.notices}
    assert isinstance(published, SplitPublished)
    east, west = (Subject("team", team) for team in sorted(team_ids(sellers)))
    assert goals(sellers, [LIN, CHEN, OLIVER, east, west]) == {
        LIN: 600_000_00, CHEN: 200_000_00, OLIVER: 200_000_00, east: 800_000_00, west: 200_000_00,
    }  # fmt: skip
    assert {who: (one.team, one.share.value.value) for who, one in told.items()} == {
        "Lin": ("", 600_000_00), "Chen": ("", 200_000_00), "Oliver": ("", 200_000_00),
        "Wang": ("East", 800_000_00), "Emma": ("West", 200_000_00),
    }  # fmt: skip
    assert all(isinstance(one, SplitTold) for one in told.values())
    history = sellers.type("Wang", "/target history <@Lin>").versions
    assert [(version.author, version.reason) for version in history] == [("Boss", f"split #{proposed.plan.split}")]


def team_ids(company):
    with company.context("Ada") as context:
        return [str(team.id) for team in context.tree.teams.values() if team.name in ("East", "West")]


def test_a_standing_target_gets_a_new_version_and_keeps_its_other_lines(sellers):
    sellers.type("Wang", "/target set <@Lin> 400k stretch 800k for 2026-12")
    publish(sellers, "Wang", sellers.type("Wang", "/target split 600k over <@Lin> <@Chen> for 2026-12"))
    version = sellers.type("Wang", "/target history <@Lin>").versions[0]
    assert (version.number, version.lines.goal, version.lines.stretch) == (
        2, money(450_000, "CNY"), money(800_000, "CNY"),
    )  # fmt: skip


def test_a_quarter_goes_into_its_months_and_weeks_exactly(sellers):
    proposed = sellers.type("Wang", "/target split 1m for 2027-Q1 into months weeks")
    publish(sellers, "Wang", proposed)
    months = [part for part in proposed.plan.parts if part.period.kind == "month"]
    weeks = [part for part in proposed.plan.parts if part.period.kind == "week"]
    assert [len(months), len(weeks)] == [3, 14]
    assert sum(part.value.value for part in months) == sum(part.value.value for part in weeks) == 1_000_000_00
    east = Subject("team", sorted(team_ids(sellers))[0])
    for part in proposed.plan.parts:
        there = goals(sellers, [east, LIN, CHEN], part.period.label)
        assert there[east] == there[LIN] + there[CHEN] == part.value.value
    assert sum(goals(sellers, [LIN], month(2027, n).label)[LIN] for n in (1, 2, 3)) == 750_000_00


def test_a_moved_share_stays_and_the_rest_is_divided_anew(sellers):
    first = sellers.type("Boss", "/target split 1m over <@Lin> <@Chen> <@Oliver> for 2026-12")
    form = sellers.do("Boss", OpenShares(first.plan.split))
    assert isinstance(form, SharesForm)
    assert [(field.name, field.value) for field in form.fields] == [
        ("share_0", money(600_000, "CNY")),
        ("share_1", money(200_000, "CNY")),
        ("share_2", money(200_000, "CNY")),
    ]
    entered = (("share_0", "500k"), ("share_1", "200,000"), ("share_2", "200000"))
    moved = sellers.do("Boss", MoveShares(first.plan.split, entered))
    assert shares(moved) == {"Lin": 500_000_00, "Chen": 250_000_00, "Oliver": 250_000_00}
    assert [share.given for share in moved.plan.shares] == [True, False, False]
    assert isinstance(publish(sellers, "Boss", first), GoneStale)
    again = sellers.do("Boss", MoveShares(moved.plan.split, (("share_0", ""), ("share_1", "¥100k"))))
    assert shares(again) == {"Lin": 675_000_00, "Chen": 100_000_00, "Oliver": 225_000_00}
    assert isinstance(publish(sellers, "Boss", again), SplitPublished)


@pytest.mark.parametrize(
    ("entered", "refused"),
    [
        ((("share_0", "lots"),), ShareRefused("share_0", "no_amount", "lots")),
        ((("share_0", "-5"),), ShareRefused("share_0", "no_amount", "-5")),
        ((("share_0", "$5k"),), ShareRefused("share_0", "currency", "$5k")),
        (
            (("share_0", "900k"), ("share_1", "200k")),
            ShareRefused("share_0", "above_total", "", money(1_100_000, "CNY"), money(1_000_000, "CNY")),
        ),
        (
            (("share_0", "1"), ("share_1", "2")),
            ShareRefused("share_0", "unplaced", "", Amount(1_000_000_00 - 300, "CNY")),
        ),
    ],
)
def test_a_share_that_cannot_be_is_refused_at_its_field(sellers, entered, refused):
    first = sellers.type("Wang", "/target split 1m over <@Lin> <@Chen> for 2026-12")
    assert sellers.do("Wang", MoveShares(first.plan.split, entered)) == refused
    assert isinstance(publish(sellers, "Wang", first), SplitPublished)


def test_of_two_managers_who_publish_at_once_the_second_sees_what_changed(sellers):
    line = "/target split 600k over <@Lin> <@Chen> for 2026-12"
    one, two = sellers.type("Wang", line), sellers.type("Boss", line.replace("600k", "800k"))
    assert isinstance(publish(sellers, "Wang", one), SplitPublished)
    anew = publish(sellers, "Boss", two)
    assert isinstance(anew, SplitProposed)
    assert [(change.owner, change.goal, change.author) for change in anew.changes] == [
        ("Lin", money(450_000, "CNY"), "Wang"), ("Chen", money(150_000, "CNY"), "Wang"),
    ]  # fmt: skip
    assert goals(sellers, [LIN, CHEN]) == {LIN: 450_000_00, CHEN: 150_000_00}
    assert isinstance(publish(sellers, "Boss", two), GoneStale)
    assert isinstance(publish(sellers, "Boss", anew), SplitPublished)
    assert goals(sellers, [LIN, CHEN]) == {LIN: 600_000_00, CHEN: 200_000_00}


def test_a_split_is_published_once_and_a_cancelled_one_never(sellers):
    one = sellers.type("Wang", "/target split 600k for 2026-12")
    publish(sellers, "Wang", one)
    assert isinstance(publish(sellers, "Wang", one), GoneStale)
    two = sellers.type("Wang", "/target split 700k for 2026-12")
    assert isinstance(sellers.do("Wang", CancelSplit(two.plan.split)), SplitCancelled)
    assert isinstance(publish(sellers, "Wang", two), GoneStale)
    assert isinstance(sellers.do("Boss", PublishSplit(99)), GoneStale)


def test_only_its_author_decides(sellers):
    one = sellers.type("Wang", "/target split 600k for 2026-12")
    assert publish(sellers, "Boss", one) == NotYours("manage")
    assert sellers.do("Ada", CancelSplit(one.plan.split)) == NotYours("manage")
    assert sellers.do("Lin", OpenShares(one.plan.split)) == NotYours("manage")


TOO_MUCH = money(700_000, "CNY")
REFUSED = [
    ("Lin", "600k over <@Chen>", NotYours("manage")),
    ("Wang", "600k over <@Oliver>", NotYours("manage")),
    ("Wang", "600k over <@Wang>", NotYours("self")),
    ("Wang", "600k over West", NotYours("manage")),
    ("Wang", "600k over company", NotYours("manage")),
    ("Wang", "600k over @Nobody", MemberUnknown("Nobody")),
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


def test_a_target_that_stands_is_not_set_to_nothing(sellers):
    sellers.type("Wang", "/target set <@Chen> 100k for 2026-12")
    proposed = sellers.type("Wang", "/target split 600k over <@Lin> <@Chen> for 2026-12")
    moved = sellers.do("Wang", MoveShares(proposed.plan.split, (("share_1", "0"),)))
    assert publish(sellers, "Wang", moved) == SplitRefused("nothing", "Chen", split=moved.plan.split)
    assert goals(sellers, [LIN, CHEN]) == {CHEN: 100_000_00}


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


def test_a_rest_changed_by_moving_people_between_teams_is_refused(sellers):
    proposed = sellers.type("Wang", "/target split 600k over <@Lin> <@Chen> for 2026-12")
    sellers.type("Boss", "/team add <@Lin> to West")
    assert publish(sellers, "Wang", proposed) == NotYours("manage")


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
