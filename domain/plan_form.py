"""What a plan's form says when it comes back: the plan as it is to stand, or what is wrong with its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from domain.amount import Amount
from domain.figure import read_figure
from domain.filling import NAME, Fault
from domain.metric import Metric
from domain.period import Period
from domain.plan import Action, Checkpoint, Plan, Resources, Side, rebased

WORDS = 500  # characters in a field of one's own words
MOST_NAMES = 20
DIGITS = 6  # of what a week can hold of anything
_WHOLE = re.compile(r"0*(\d+)(?:\.0*)?", re.ASCII)
_BETWEEN = re.compile(r"[,，、;；\n]")
_SIDES: Mapping[str, Side] = {"a": "a", "b": "b"}


@dataclass(frozen=True, slots=True)
class Desk:
    """`metric`: what contributions are typed in; an action ends on a day of the plan's `period`."""

    metric: Metric
    today: date
    period: Period


def edited(plan: Plan, typed: Mapping[str, str], desk: Desk) -> Plan | tuple[Fault, ...]:
    """The plan with what was typed. Fields: number:K and names:K of an action by its key, words:K, metric:K, owner:K,
    due:K, brings:K, side:K of an own one, people, budget, tools, emphasis:DAY.

    A number of 0 ends a weekly action, an own one ends where its words are taken away."""
    standing = rebased(plan)
    blank = Action(next_key(plan), "own", plan.target.subject.id, max(desk.today, _first(plan)), desk.period.last)
    found = [_edited(action, typed, desk, plan) for action in (*standing.actions, blank)]
    faults = [fault for each in found if isinstance(each, tuple) for fault in each]
    faults += [Fault(name, "too_long") for name, text in typed.items() if len(text) > WORDS and _is_words(name)]
    if faults:
        return tuple(faults)
    actions = tuple(each for each in found if isinstance(each, Action))
    resources = Resources(*(typed.get(name, "").strip() for name in ("people", "budget", "tools")))
    marks = tuple(_emphasized(mark, typed) for mark in plan.checkpoints)
    return _as_written(replace(standing, actions=actions, resources=resources, checkpoints=marks), plan)


def _as_written(read: Plan, plan: Plan) -> Plan:
    """Where no weekly number was typed anew, all stay written for the goal they were written for: a form that is sent
    between an adjustment and its undoing rounds nothing up."""
    before = {action.key: action for action in plan.actions}
    if any(action.number != plan.number(before[action.key]) for action in read.actions if action.is_weekly):
        return read
    actions = tuple(
        replace(action, number=before[action.key].number, needed=before[action.key].needed)
        if action.is_weekly
        else action
        for action in read.actions
    )
    return replace(read, actions=actions, basis=plan.basis)


def next_key(plan: Plan) -> int:
    return max((action.key for action in plan.actions), default=0) + 1


def _edited(action: Action, typed: Mapping[str, str], desk: Desk, plan: Plan) -> Action | tuple[Fault, ...] | None:
    faults = tuple(_faults(action, typed, desk, plan))
    if faults:
        return faults
    named = replace(action, customers=_names(typed.get(f"names:{action.key}", "")))
    if action.is_weekly:
        number = _whole(typed.get(f"number:{action.key}", ""), action)
        return replace(named, number=number) if number else None
    if action.kind != "own":
        return replace(named, number=max(len(named.customers), 1))
    return _own(named, typed, desk, plan) if typed.get(f"words:{action.key}", "").strip() else None


def _own(action: Action, typed: Mapping[str, str], desk: Desk, plan: Plan) -> Action:
    def said(field: str) -> str:
        return typed.get(f"{field}:{action.key}", "").strip()

    amount = read_figure(said("brings"), desk.metric, plan.goal.currency) if said("brings") else Amount(0)
    metric = said("metric")
    return replace(
        action,
        words=said("words"),
        metric="" if metric == "none" else metric,
        owner=said("owner") or plan.target.subject.id,
        due=_day(said("due")) or desk.period.last,
        brings=amount.value if isinstance(amount, Amount) else 0,
        side=_SIDES.get(said("side"), "both"),
    )


def _faults(action: Action, typed: Mapping[str, str], desk: Desk, plan: Plan) -> Iterator[Fault]:
    number, names, brings, due = (f"{field}:{action.key}" for field in ("number", "names", "brings", "due"))
    if action.is_weekly and (written := typed.get(number, "")) and _whole(written, action) is None:
        yield Fault(number, "too_large" if _WHOLE.fullmatch(written.strip()) else "not_whole")
    found = _names(typed.get(names, ""))
    if len(found) > MOST_NAMES or any(len(name) > NAME for name in found):
        yield Fault(names, "long_name")
    if day := typed.get(due, ""):
        yield from _faults_of_day(due, _day(day), action, desk)
    if text := typed.get(brings, "").strip():
        amount = read_figure(text, desk.metric, plan.goal.currency)
        if not isinstance(amount, Amount):
            yield Fault(brings, amount)
        elif amount.value < 0 or amount.currency != plan.goal.currency:
            yield Fault(brings, "negative" if amount.value < 0 else "other_currency")


def _faults_of_day(name: str, day: date | None, action: Action, desk: Desk) -> Iterator[Fault]:
    """A day that stands already may stay."""
    if day is None:
        yield Fault(name, "no_day")
    elif day != action.due and day not in desk.period:
        yield Fault(name, "other_period")


def _whole(text: str, action: Action) -> int | None:
    """A weekly number; an empty field leaves it as it is."""
    plain = text.strip()
    if not plain:
        return action.number
    whole = _WHOLE.fullmatch(plain)
    return int(whole[1]) if whole and len(whole[1]) <= DIGITS else None


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in _BETWEEN.split(text) if name.strip()))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _emphasized(mark: Checkpoint, typed: Mapping[str, str]) -> Checkpoint:
    return replace(mark, words=typed.get(f"emphasis:{mark.day}", mark.words).strip())


def _is_words(name: str) -> bool:
    return name.partition(":")[0] in ("words", "people", "budget", "tools", "emphasis")


def _first(plan: Plan) -> date:
    return min((action.since for action in plan.actions), default=date.min)
