"""Milestones: how much of a goal with a plan has been reached."""

from __future__ import annotations

from dataclasses import dataclass

from domain.amount import Amount


@dataclass(frozen=True, slots=True)
class Milestone:
    """`percent` of the goal that a member's `plan` is for (of a `segment`, or '') is `done`, and nobody has been
    told."""

    plan: int
    member: str
    percent: int
    period: str
    metric: str
    goal: Amount
    done: Amount
    segment: str = ""
