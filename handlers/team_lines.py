"""How far a team is: its own goals, or the sums of those within it, against what its people have done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.outcomes.target import PaceLine
from domain.period import Period
from domain.target import Subject
from handlers.context import Context
from handlers.goals_within import Aims, TeamGoals, goals_within
from handlers.progress import key_of, pace_lines, with_months
from handlers.summing import summed

PeopleLines = Mapping[str, Sequence[PaceLine]]  # by member


def team_lines(subject: Subject, people: PeopleLines, period: Period, context: Context) -> tuple[PaceLine, ...]:
    """Of a team with the lines of all its `people`."""
    aimed = ((member, line) for member, lines in people.items() for line in lines)
    goals = {(member, key_of(line)): line.lines.goal.value for member, line in aimed if line.lines}
    return lines_towards(goals_within(Aims(subject, goals), period, context).of(subject), list(people), period, context)


def lines_towards(goals: TeamGoals, members: Sequence[str], period: Period, context: Context) -> tuple[PaceLine, ...]:
    """What all members have done of each metric. Money of two currencies is summed at the rates of its months where
    there are some, and stays apart where there are none."""
    done, used = summed(goals.lines, members, period, context)
    lines = with_months(pace_lines(done, goals.lines, period, context), goals.months)
    return tuple(replace(line, rates=used.get(key_of(line), ()), within=key_of(line) in goals.sums) for line in lines)
