"""Each command about the ground of targets beside `/target me`, in a company with three years of history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median

from tests.bench import running
from tests.bench.client import times
from tests.bench.company import MANAGER, TEAM_SIZE
from tests.bench.plans import has_plan
from tests.bench.table import Row
from tests.bench.target_me import requests
from tests.bench.turns import compared

MOST = 4
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Asked:
    """A command with `{n}`, another number each time, `{team}` and two of its reps, a rep `{planned}` with a plan and
    one `{drafted}` whose is drafted; what changes something, or is of others, a manager asks."""

    name: str
    rest: str = ""
    managed: bool = False
    said: str = ""  # of what is asked


COMMANDS = (
    Asked("/target why"),
    Asked("/target market", "growth: {n}% a year, source: iResearch, 1 Oct", managed=True),
    Asked("/target baseline"),
    Asked("/target suggest +15%"),
    Asked("/target funnel"),
    Asked("/target gap"),
    Asked("/target what-if x2"),
    Asked("/target what-if +2 visits a day"),
    Asked("/target set", "<@{rep}> {n}k for 2027-03", managed=True),
    Asked("/target round", '"Team {team}"', managed=True),
    Asked("/target split", "1.2m over <@{rep}> <@{mate}> by history 50 customers 30 ability 20", managed=True),
    Asked("/pacer cycle", 'team "Team {team}"', managed=True),
    Asked("/target me as-of yesterday"),
    Asked("/board as-of yesterday"),
    Asked("/board month as-of yesterday"),
    Asked("/plan", "<@{drafted}>", managed=True, said="a draft"),
    Asked("/plan", "<@{planned}>", managed=True, said="a plan"),
    Asked("/plan", 'team "Team {team}"', managed=True, said="a team's"),
    Asked("/review"),
    Asked("/review", 'team "Team {team}" last month', managed=True, said="a team's"),
    Asked("/pacer intel"),
    Asked("/pacer intel prices"),
)


def rows(database: Path, members: Sequence[str], quick: bool) -> Iterator[Row]:
    turns, asked = (2, 5) if quick else (9, 10)  # each team has one round at a time
    with ExitStack() as stack:
        port = stack.enter_context(running.pacer(database, stack.enter_context(running.slack())))
        for command in COMMANDS:
            waits = compared(
                lambda each=command: median(times(port, _requests(each, members, asked), said=True)),
                lambda: median(times(port, requests(members, 6 * asked), said=True)),
                turns,
            )
            note = f"{waits.ours * 1e3:.2f} ms : {waits.theirs * 1e3:.2f} ms"
            name = f"{command.name} ({command.said})" if command.said else command.name
            yield Row(f"{name}, p50 : /target me", waits.ratio, MOST, note=note)


def _requests(asked: Asked, members: Sequence[str], number: int) -> list[bytes]:
    return [_request(asked, members, next(_numbers)) for _ in range(number)]


def _request(asked: Asked, members: Sequence[str], n: int) -> bytes:
    team = n % (len(members) // TEAM_SIZE)
    rep, mate = members[team * TEAM_SIZE], members[team * TEAM_SIZE + 1]
    places = [place for place in range(len(members)) if has_plan(place)]
    others = [place for place in range(len(members)) if not has_plan(place)]
    planned, drafted = members[places[n % len(places)]], members[others[n % len(others)]]
    said = {"n": n, "team": team + 1, "rep": rep, "mate": mate, "planned": planned, "drafted": drafted}
    line = f"{asked.name} {asked.rest}".rstrip().format(**said)
    [request] = requests([MANAGER] if asked.managed else members, 1, line)
    return request
