"""Each command about targets, plans and reviews beside `/target me`, in a company with three years of history; one
process answers, and has answered each of them before it is measured."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median

from tests.bench import running
from tests.bench.asked import COMMANDS, PRESSES, Asked, Pressed
from tests.bench.client import Connection, times
from tests.bench.company import MANAGER, TEAM_SIZE, Company
from tests.bench.plans import has_plan, target_of
from tests.bench.pressed import button
from tests.bench.table import Row
from tests.bench.target_me import requests
from tests.bench.turns import compared

MOST = 4
Request = Callable[[Company, int], bytes]
_numbers = count(1)


def rows(database: Path, company: Company, quick: bool) -> Iterator[Row]:
    turns, asked, before = (1, 2, 0) if quick else (5, 14, 16)  # each team has one round at a time
    with ExitStack() as stack:
        port = stack.enter_context(running.pacer(database, stack.enter_context(running.slack()), 1))

        def row(name: str, request: Request, said: bool) -> Row:
            def wanted(number: int) -> list[bytes]:
                return [request(company, next(_numbers)) for _ in range(number)]

            times(port, wanted(before), said)
            waits = compared(
                lambda: median(times(port, wanted(asked), said)),
                lambda: median(times(port, requests(company.members(), 6 * asked), said=True)),
                turns,
            )
            note = f"{waits.ours * 1e3:.2f} ms : {waits.theirs * 1e3:.2f} ms"
            return Row(f"{name}, p50 : /target me", waits.ratio, MOST, note=note)

        for command in COMMANDS:
            name = f"{command.name} ({command.said})" if command.said else command.name
            yield row(name, partial(_request, command), said=True)
        for press in PRESSES:
            yield row(f"a button ({press.said})", partial(_press, press), said=False)
        yield row("a button (publish a split over a team)", partial(_published, port), said=False)


def _request(asked: Asked, company: Company, n: int) -> bytes:
    members = company.members()
    team = n % (len(members) // TEAM_SIZE)
    rep, mate = members[team * TEAM_SIZE], members[team * TEAM_SIZE + 1]
    planned, drafted = (members[place] for place in _places(company, n))
    said = {"n": n, "team": team + 1, "rep": rep, "mate": mate, "planned": planned, "drafted": drafted}
    line = f"{asked.name} {asked.rest}".rstrip().format(**said)
    [request] = requests([MANAGER] if asked.managed else members, 1, line)
    return request


def _press(pressed: Pressed, company: Company, n: int) -> bytes:
    """It is acknowledged when all is done; the answer goes its own way."""
    members = company.members()
    teams = len(members) // TEAM_SIZE
    rep = members[n % teams * TEAM_SIZE + n // teams % TEAM_SIZE]
    planned, drafted = (target_of(place, company) for place in _places(company, n))
    ref = pressed.ref.format(team=n % teams + 1, planned=planned, drafted=drafted)
    return button(rep if pressed.by_rep else MANAGER, pressed.verb, ref)


def _places(company: Company, n: int) -> tuple[int, int]:
    """Of a rep with a plan, and of one without."""
    planned = [place for place in range(company.reps) if has_plan(place)]
    others = [place for place in range(company.reps) if not has_plan(place)]
    return planned[n % len(planned)], others[n % len(others)]


def _published(port: int, company: Company, n: int) -> bytes:
    """Of a split that is proposed first, each time of another team or month."""
    teams = company.reps // TEAM_SIZE
    line = f'/target split 4m over "Team {n % teams + 1}" for 2027-{n // teams % 12 + 1:02}'
    [request] = requests([MANAGER], 1, line)
    connection = Connection(port)
    proposed = json.loads(connection.ask(request))
    connection.close()
    actions = (action for block in proposed["blocks"] for action in block.get("elements", ()))
    ref = next(action["value"] for action in actions if action.get("action_id", "").startswith("publish"))
    return button(MANAGER, "publish", ref)
