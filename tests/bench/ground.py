"""Each command about targets, plans and reviews beside `/target me`, in a company with three years of history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from statistics import median

from tests.bench import running
from tests.bench.asked import COMMANDS, Asked
from tests.bench.client import times
from tests.bench.company import MANAGER, TEAM_SIZE
from tests.bench.plans import has_plan
from tests.bench.table import Row
from tests.bench.target_me import requests
from tests.bench.turns import compared

MOST = 4
_numbers = count(1)


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
