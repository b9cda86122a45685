"""What is said about a target when it is set."""

from dataclasses import replace

import pytest

from domain.amount import Amount, money
from domain.metric import Metric, Metrics
from domain.period import month
from domain.quality import Concern, concerns_of_goal, concerns_of_person, currencies_differ, parts_differ, together
from domain.target import Lines, Subject, Target

LIN, EAST = Subject("member", "U1"), Subject("team", "1")
METRICS = Metrics([Metric("webinars"), Metric("upsell", "money")])
BOOKINGS = METRICS.of("bookings")


def target(metric, goal, currency="CNY", subject=LIN):
    amount = money(goal, currency) if METRICS.of(metric).is_money else Amount(goal)
    return Target(subject, metric, "2026-11", Lines(amount))


def year(*values):
    """What was done in November of last year and the months after it, as far as there are values."""
    return [(month(2025 + (10 + at) // 12, (10 + at) % 12 + 1), money(value, "CNY")) for at, value in enumerate(values)]


@pytest.mark.parametrize(
    ("metrics", "kinds"),
    [
        (["bookings"], ["action"]),
        (["bookings", "deals"], ["action", "core"]),
        (["bookings", "visits"], ["core"]),
        (["upsell", "webinars"], ["core"]),
        (["visits", "calls", "demos"], ["core"]),
        (["visits", "calls", "demos", "quotes"], ["many", "core"]),
        (["bookings", "payments", "upsell", "deals"], ["many", "action", "core"]),
        (["visits"], []),
    ],
)
def test_a_person_has_few_metrics_and_money_comes_with_work(metrics, kinds):
    found = concerns_of_person("Lin", [target(metric, 5) for metric in metrics], METRICS)
    assert [concern.kind for concern in found] == kinds


@pytest.mark.parametrize(
    ("metrics", "core", "found"),
    [
        (["visits", "bookings"], [], [("bookings", 0)]),
        (["visits", "calls"], [], [("visits", 0)]),
        (["calls", "upsell"], [], [("upsell", 0)]),
        (["bookings", "visits"], ["visits"], []),
        (["bookings", "visits"], ["bookings", "visits"], [("bookings", 2)]),
        (["bookings"], ["bookings"], []),
    ],
)
def test_of_several_metrics_some_are_core_and_some_may_flex(metrics, core, found):
    aims = [target(metric, 5) for metric in metrics]
    aims = [replace(one, lines=replace(one.lines, core=one.metric in core)) for one in aims]
    said = [concern for concern in concerns_of_person("Lin", aims, METRICS) if concern.kind == "core"]
    assert [(concern.metric.key, concern.number) for concern in said] == found


def test_what_is_said_of_several_people_in_the_same_words_is_said_once():
    aims = [[target(metric, 5, subject=Subject("member", who)) for metric in ("bookings", "visits")] for who in "123"]
    said = [concern for own in aims for concern in concerns_of_person("Lin", own, METRICS)]
    (once,) = together(said)
    assert (once.people, once.of.subject.id) == (("1", "2", "3"), "1")
    other = Concern("action", "Lin")
    assert together([said[0], other, other, said[1]]) == (replace(said[0], people=("1", "2")), other, other)


@pytest.mark.parametrize(
    ("goal", "done", "kind", "at"),
    [
        (100, year(), "", None),
        (100, year(0, 0), "", None),
        (100, year(90, 110), "", None),
        (110, year(90, 110), "", None),
        (111, year(90, 110), "above", month(2025, 12)),
        (89, year(90, 110, 0), "below", month(2025, 11)),
        (90, year(90, *[100] * 11), "copied", month(2025, 11)),
        (90, year(90, 100), "", None),
        (91, year(90, *[100] * 11), "", None),
    ],
)
def test_a_goal_stands_beside_the_twelve_months_before_it(goal, done, kind, at):
    found = concerns_of_goal("Lin", target("bookings", goal), BOOKINGS, done)
    assert [(concern.kind, concern.month) for concern in found] == ([(kind, at)] if kind else [])


def test_parts_that_do_not_add_up_are_told_with_both_sums():
    whole = [target("bookings", 500, subject=EAST), target("visits", 80, subject=EAST)]
    parts = [target("bookings", 200), target("bookings", 250), target("visits", 80), target("calls", 9)]
    assert parts_differ("East", whole, parts, METRICS) == (
        Concern("parts", "East", BOOKINGS, money(500, "CNY"), money(450, "CNY"), of=whole[0]),
    )


def test_parts_in_another_currency_are_no_parts():
    whole = [target("bookings", 500, subject=EAST)]
    assert parts_differ("East", whole, [target("bookings", 200, "USD")], METRICS) == ()
    assert parts_differ("East", whole, [], METRICS) == ()


def test_two_currencies_of_one_metric_are_named_for_a_person_and_for_a_team_and_its_people():
    own = [target("bookings", 5), target("bookings", 7, "USD"), target("payments", 7, "USD")]
    [said] = [concern for concern in concerns_of_person("Lin", own, METRICS) if concern.kind == "currencies"]
    assert (said.metric, said.goal, said.than) == (BOOKINGS, money(5, "CNY"), money(7, "USD"))
    whole = [target("bookings", 9, subject=EAST)]
    [said] = currencies_differ("East", whole, [*own, target("bookings", 2, "USD")], METRICS)
    assert (said.owner, said.goal, said.than) == ("East", money(9, "CNY"), money(9, "USD"))
    both = [*whole, target("bookings", 3, "USD", EAST)]
    assert [said.than for said in currencies_differ("East", both, own, METRICS)] == [money(3, "USD")]
    assert currencies_differ("East", whole, [target("bookings", 5)], METRICS) == ()
