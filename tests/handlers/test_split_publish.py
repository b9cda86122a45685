"""Publishing a split, moving its shares, and two who do so at once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from domain.amount import Amount, money
from domain.commands.round import CloseRound
from domain.commands.split import CancelSplit, MoveShares, OpenShares, PublishSplit
from domain.member import Member
from domain.outcomes.refusals import GoneStale, NotYours
from domain.outcomes.split import SharesForm, SplitCancelled, SplitProposed, SplitPublished, SplitTold
from domain.outcomes.split_refusals import ShareRefused, SplitRefused
from domain.period import month
from domain.target import Subject
from handlers.audit import audit
from handlers.split_told import split_told
from handlers.table import handle
from tests.handlers.sellers import CHEN, LIN, OLIVER, goals, publish, shares, team_ids


def test_publishing_sets_every_target_and_tells_each_alone(sellers):
    proposed = sellers.type("Boss", "/target split 1m over East West for 2026-12")
    with sellers.context("Boss") as context:
        published = handle(PublishSplit(proposed.plan.split), context)
        told = {notice.to.member: split_told(notice.outcome, context) for notice in context.notices}
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


def test_who_is_told_late_hears_what_was_published_and_of_a_round_only_while_it_is_open(sellers):
    sellers.type("Wang", "/target set <@Lin> 400k for 2026-12")
    proposed = sellers.type("Boss", "/target split 1m over East for 2026-12")
    with sellers.context("Boss") as context:
        handle(PublishSplit(proposed.plan.split), context)
        lead, lin = (
            next(notice.outcome for notice in context.notices if notice.to.member == who) for who in ("Wang", "Lin")
        )
        round_of_lin = split_told(lin, context).asked
    sellers.type("Wang", "/target set <@Lin> 100k for 2026-12")
    sellers.do("Wang", CloseRound(round_of_lin.round))
    with sellers.context("Lin") as context:
        told, of_team = split_told(lin, context), split_told(lead, context)
        assert split_told(replace(lin, split=99), context) is None
        assert split_told(replace(lin, subject=OLIVER), context) is None
    assert (told.share.value, told.share.before) == (money(750_000, "CNY"), money(400_000, "CNY"))
    assert (told.author, told.asked, of_team.asked) == ("Boss", None, None)
    assert (of_team.team, of_team.share.value, of_team.share.grounds) == ("East", money(1_000_000, "CNY"), None)


def test_what_it_is_for_stands_beside_the_number_of_the_split(sellers):
    proposed = sellers.type("Wang", "/target split 600k for 2026-12 because of the new region")
    assert proposed.plan.purpose == "of the new region"
    publish(sellers, "Wang", proposed)
    version = sellers.type("Wang", "/target history <@Lin>").versions[0]
    assert version.reason == f"split #{proposed.plan.split}: of the new region"


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
    assert [len(months), len(weeks)] == [3, 12]
    assert sum(part.value.value for part in months) == sum(part.value.value for part in weeks) == 1_000_000_00
    east = Subject("team", sorted(team_ids(sellers))[0])
    for part in proposed.plan.parts:
        there = goals(sellers, [east, LIN, CHEN], part.period.label)
        assert there[east] == there[LIN] + there[CHEN] == part.value.value
    assert sum(goals(sellers, [LIN], month(2027, n).label)[LIN] for n in (1, 2, 3)) == 750_000_00
    with sellers.context("Ada") as context:
        found = audit(context)
    assert (found.goals, found.histories) == ((), ())


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


def test_of_two_who_publish_in_the_same_moment_one_is_told_what_the_other_set(sellers):
    line = "/target split 600k over <@Lin> <@Chen> for 2026-12"
    for _ in range(5):
        waiting = [(who, sellers.type(who, line).plan.split) for who in ("Wang", "Boss")]
        line = line.replace("00k", "10k") if "600k" in line else line.replace("10k", "00k")
        with ThreadPoolExecutor(2) as pool:
            came = list(pool.map(lambda one: sellers.do(one[0], PublishSplit(one[1])), waiting))
        assert sorted(type(one).__name__ for one in came) == ["SplitProposed", "SplitPublished"]
        assert [bool(one.changes) for one in came if isinstance(one, SplitProposed)] == [True]


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


def test_a_target_that_stands_is_not_set_to_nothing(sellers):
    sellers.type("Wang", "/target set <@Chen> 100k for 2026-12")
    proposed = sellers.type("Wang", "/target split 600k over <@Lin> <@Chen> for 2026-12")
    moved = sellers.do("Wang", MoveShares(proposed.plan.split, (("share_1", "0"),)))
    assert publish(sellers, "Wang", moved) == SplitRefused("nothing", "Chen", split=moved.plan.split)
    assert goals(sellers, [LIN, CHEN]) == {CHEN: 100_000_00}


def test_a_rest_changed_by_moving_people_between_teams_is_refused(sellers):
    proposed = sellers.type("Wang", "/target split 600k over <@Lin> <@Chen> for 2026-12")
    sellers.type("Boss", "/team add <@Lin> to West")
    assert publish(sellers, "Wang", proposed) == SplitRefused("moved", "Lin")


def test_who_has_left_the_company_is_given_nothing(sellers):
    with sellers.context("Ada") as context:
        context.store.members.remember(Member("Lin", "Lin", active=False), sellers.now)
    assert sellers.type("Boss", "/target split 600k over <@Lin> <@Oliver>") == SplitRefused("left", "Lin")


def test_of_two_neither_learns_the_others_figures(sellers):
    proposed = sellers.type("Wang", "/target split 600k over <@Lin> <@Chen> for 2026-12")
    with sellers.context("Wang") as context:
        handle(PublishSplit(proposed.plan.split), context)
        told = [split_told(notice.outcome, context) for notice in context.notices]
    grounds = [one.share.grounds for one in told]
    assert all(one.sealed for one in told)
    assert [(each.strength.parts, each.strength.weight, each.portion) for each in grounds] == [((), 0, 0)] * 2
    assert [each.basis.history for each in grounds] == [300_000_00, 100_000_00]


def test_who_shares_with_nobody_sees_the_arithmetic(sellers):
    proposed = sellers.type("Wang", "/target split 600k over <@Lin> for 2026-12")
    with sellers.context("Wang") as context:
        handle(PublishSplit(proposed.plan.split), context)
        [told] = [split_told(notice.outcome, context) for notice in context.notices]
    assert (told.sealed, told.share.grounds.portion) == (False, 1)
