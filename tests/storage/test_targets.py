"""Targets, their versions, and adjustments from the proposal to the acknowledgement."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from domain.adjustment import Adjustment, Step
from domain.amount import LARGEST, Amount
from domain.target import COMPANY, Lines, Subject, Target, Version

NOW = datetime(2026, 11, 20, 1, tzinfo=UTC)
LIN = Subject("member", "U1")


def lines(goal, floor=None, stretch=None, currency="CNY"):
    amounts = [Amount(value, currency) if value is not None else None for value in (goal, floor, stretch)]
    return Lines(*amounts)


def target(goal=500, subject=LIN, metric="bookings", period="2026-11", currency="CNY"):
    return Target(subject, metric, period, lines(goal, currency=currency), 1)


def record(store, target, reason="", minutes=0, withdrawn=False):
    return store.targets.record(Version(target, "U9", reason, NOW + timedelta(minutes=minutes), withdrawn))


def test_the_three_lines_come_back_to_the_unit(store):
    first = record(store, replace(target(), lines=lines(LARGEST - 1, 0, LARGEST)))
    assert store.targets.of([LIN], "2026-11") == (first,)
    assert store.targets.one(first.id).lines == lines(LARGEST - 1, 0, LARGEST)


def test_every_change_is_a_version_and_the_newest_stands(store):
    first = record(store, target(500), "set")
    second = record(store, replace(first, lines=lines(520), version=2), "new region", 5)
    assert store.targets.of([LIN], "2026-11") == (second,)
    history = store.targets.history(LIN, 10)
    assert [(v.target.version, v.target.lines.goal.value, v.reason) for v in history] == [
        (2, 520, "new region"),
        (1, 500, "set"),
    ]
    assert [version.author for version in store.targets.history(LIN, 1)] == ["U9"]


def test_a_version_is_written_once(store):
    first = record(store, target(500))
    with pytest.raises(IntegrityError), store._connection.begin_nested():
        record(store, replace(first, lines=lines(900)))
    assert store.targets.one(first.id).lines == lines(500)


def test_a_withdrawn_target_stands_no_more_and_its_history_does(store):
    first = record(store, target())
    record(store, replace(first, version=2), withdrawn=True, minutes=1)
    assert store.targets.of([LIN], "2026-11") == ()
    assert store.targets.every() == ()
    assert [version.withdrawn for version in store.targets.history(LIN, 10)] == [True, False]


def test_targets_are_told_apart_by_subject_metric_period_and_currency(store):
    made = [
        record(store, target()),
        record(store, target(metric="visits", currency="")),
        record(store, target(period="2026-12")),
        record(store, target(currency="USD")),
        record(store, target(subject=Subject("team", "U1"))),
        record(store, target(subject=COMPANY)),
    ]
    assert len({target.id for target in made}) == store.targets.count() == 6
    assert set(store.targets.of([LIN, Subject("member", "U2")], "2026-11")) == {made[0], made[1], made[3]}
    assert set(store.targets.in_periods([LIN, COMPANY], ["2026-11", "2026-12"])) == {*made[:4], made[5]}
    with pytest.raises(IntegrityError), store._connection.begin_nested():
        record(store, target())


def propose(store, made, goal, author="U9"):
    return store.adjustments.propose(Adjustment(author, "new region", "proposed", NOW, (Step(made, lines(goal)),)))


def test_an_adjustment_keeps_what_stood_and_what_it_becomes(store):
    made = record(store, target(500))
    key = propose(store, made, 520)
    found = store.adjustments.of(key)
    assert (found.state, found.author, found.reason, found.proposed_at) == ("proposed", "U9", "new region", NOW)
    assert found.steps == (Step(made, lines(520)),)
    record(store, replace(made, lines=lines(700), version=2))
    assert store.adjustments.of(key).steps[0].before == made
    assert store.adjustments.of(key + 1) is None


def test_only_confirmed_adjustments_can_be_undone_newest_first(store):
    made = record(store, target())
    first, second, third = (propose(store, made, goal) for goal in (510, 520, 530))
    assert store.adjustments.last_of("U9") is None
    store.adjustments.decide(second, "confirmed", NOW)
    store.adjustments.decide(first, "confirmed", NOW + timedelta(minutes=1))
    store.adjustments.decide(third, "cancelled", NOW + timedelta(minutes=2))
    assert store.adjustments.last_of("U9").id == first
    store.adjustments.decide(first, "undone", NOW + timedelta(minutes=3))
    assert store.adjustments.last_of("U9").id == second
    assert store.adjustments.last_of("U8") is None
    assert [(a.id, a.state) for a in store.adjustments.history(LIN, 10)] == [(second, "confirmed"), (first, "undone")]
    assert store.adjustments.history(Subject("member", "U2"), 10) == ()


def test_an_adjustment_of_two_people_is_acknowledged_by_each(store):
    mine, yours = record(store, target()), record(store, target(subject=Subject("member", "U2")))
    steps = (Step(mine, lines(510)), Step(yours, lines(510)))
    key = store.adjustments.propose(Adjustment("U9", "", "proposed", NOW, steps))
    store.adjustments.acknowledge(key, [mine.id], NOW)
    store.adjustments.acknowledge(key, [mine.id], NOW + timedelta(days=1))
    assert [step.acknowledged_at for step in store.adjustments.of(key).steps] == [NOW, None]


def test_many_are_recorded_at_once_as_one_by_one(store):
    first = record(store, target(500), "set")
    moved = Version(replace(first, lines=lines(520, 400), version=2), "U9", "split #1", NOW)
    new = Version(target(300, COMPANY), "U9", "split #1", NOW)
    recorded = store.targets.record_all([moved, new])
    assert recorded == (*store.targets.of([LIN], "2026-11"), *store.targets.of([COMPANY], "2026-11"))
    assert [(one.version, one.lines) for one in recorded] == [(2, lines(520, 400)), (1, lines(300))]
    assert store.targets.newest([one.id for one in recorded]) == (
        replace(new, target=recorded[1]),
        replace(moved, target=recorded[0]),
    )
    assert len(store.targets.history(LIN, 9)) == 2
    assert store.targets.record_all([]) == ()
