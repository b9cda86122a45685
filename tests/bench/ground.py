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
from tests.bench.table import Row
from tests.bench.target_me import requests
from tests.bench.turns import compared

MOST = 4
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Asked:
    """A command with `{n}`, another number each time, `{team}` and two of its reps; what changes something, or is of
    others, a manager asks."""

    name: str
    rest: str = ""
    managed: bool = False


COMMANDS = (
    Asked("/target why"),
    Asked("/target market", "growth: {n}% a year, source: iResearch, 1 Oct", managed=True),
    Asked("/target baseline"),
    Asked("/target suggest +15%"),
    Asked("/target funnel"),
    Asked("/target what-if x2"),
    Asked("/target set", "<@{rep}> {n}k for 2027-03", managed=True),
    Asked("/target round", '"Team {team}"', managed=True),
    Asked("/target split", "1.2m over <@{rep}> <@{mate}> by history 50 customers 30 ability 20", managed=True),
    Asked("/target me as-of yesterday"),
    Asked("/board as-of yesterday"),
    Asked("/board month as-of yesterday"),
)


def rows(database: Path, members: Sequence[str], quick: bool) -> Iterator[Row]:
    turns, asked = (2, 5) if quick else (9, 10)  # each team has one round at a time
    with ExitStack() as stack:
        port = stack.enter_context(running.pacer(database, stack.enter_context(running.slack())))
        for command in COMMANDS:
            waits = compared(
                lambda each=command: median(times(port, _requests(each, members, asked))),
                lambda: median(times(port, requests(members, 6 * asked))),
                turns,
            )
            note = f"{waits.ours * 1e3:.2f} ms : {waits.theirs * 1e3:.2f} ms"
            yield Row(f"{command.name}, p50 : /target me", waits.ratio, MOST, note=note)


def _requests(asked: Asked, members: Sequence[str], number: int) -> list[bytes]:
    return [_request(asked, members, next(_numbers)) for _ in range(number)]


def _request(asked: Asked, members: Sequence[str], n: int) -> bytes:
    team = n % (len(members) // TEAM_SIZE)
    rep, mate = members[team * TEAM_SIZE], members[team * TEAM_SIZE + 1]
    line = f"{asked.name} {asked.rest}".rstrip().format(n=n, team=team + 1, rep=rep, mate=mate)
    [request] = requests([MANAGER] if asked.managed else members, 1, line)
    return request
