"""The evening digest of a lead: who logged, the team's day and pace, who may need help."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from domain.member import Member
from domain.outcomes.schedule import DigestTold
from domain.outcomes.target import PaceLine, RepLine
from domain.target import Subject
from domain.team import Team
from handlers.context import Context
from handlers.people import members_of, on_leave
from handlers.progress import lines_by_member, pace_lines, this_month
from handlers.summing import Key
from handlers.team_lines import team_lines


def digests(lead: Member, context: Context) -> tuple[DigestTold, ...]:
    """One for each team that the lead leads and that has members, for the day and the month where the lead is."""
    teams, theirs = context.tree.led_by(lead.id), replace(context, member=lead)
    return tuple(_digest(team, theirs) for team in teams if context.tree.members(team.id))


def _digest(team: Team, context: Context) -> DigestTold:
    subject, day, period = Subject("team", str(team.id)), context.today, this_month(context)
    names = members_of(subject, context)
    entries = context.store.entries.on_day(day, names)
    logged, away = {entry.member for entry in entries}, on_leave(context, day)
    lines = lines_by_member(list(names), period, context)
    done: Counter[Key] = Counter()
    for entry in entries:
        done[entry.metric, entry.amount.currency, ""] += entry.amount.value
    return DigestTold(
        team=team.name,
        day=day,
        logged=tuple(name for member, name in names.items() if member in logged),
        silent=tuple(name for member, name in names.items() if member not in logged | away),
        away=tuple(name for member, name in names.items() if member in away),
        period=period,
        lines=team_lines(subject, lines, period, context),
        today=pace_lines(done, {}, period, context),
        behind=tuple(_behind({names[member]: lines[member] for member in names if member not in away})),
    )


def _behind(people: Mapping[str, Iterable[PaceLine]]) -> Iterator[RepLine]:
    """Those who are a tenth or more behind the expected pace in some metric, by name, with these metrics only."""
    for name, lines in people.items():
        if off := tuple(line for line in lines if line.pace is not None and line.pace.band == "off_track"):
            yield RepLine(name, off)
