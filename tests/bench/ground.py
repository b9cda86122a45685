"""Each command about targets, plans and reviews beside `/target me`, in a company with three years of history."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median

from bot.local.signing import Signer
from tests.bench import running
from tests.bench.asked import COMMANDS, PRESSES, Asked, Pressed
from tests.bench.client import times, wire
from tests.bench.company import MANAGER, TEAM_SIZE, WORKSPACE
from tests.bench.plans import has_plan
from tests.bench.table import Row
from tests.bench.target_me import requests
from tests.bench.turns import compared

MOST = 4
Request = Callable[[Sequence[str], int], bytes]
_numbers = count(1)


def rows(database: Path, members: Sequence[str], quick: bool) -> Iterator[Row]:
    turns, asked = (1, 2) if quick else (9, 10)  # each team has one round at a time
    with ExitStack() as stack:
        port = stack.enter_context(running.pacer(database, stack.enter_context(running.slack())))

        def row(name: str, request: Request, said: bool) -> Row:
            waits = compared(
                lambda: median(times(port, [request(members, next(_numbers)) for _ in range(asked)], said)),
                lambda: median(times(port, requests(members, 6 * asked), said=True)),
                turns,
            )
            note = f"{waits.ours * 1e3:.2f} ms : {waits.theirs * 1e3:.2f} ms"
            return Row(f"{name}, p50 : /target me", waits.ratio, MOST, note=note)

        for command in COMMANDS:
            name = f"{command.name} ({command.said})" if command.said else command.name
            yield row(name, partial(_request, command), said=True)
        for press in PRESSES:
            yield row(f"a button ({press.said})", partial(_press, press), said=False)


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


def _press(pressed: Pressed, members: Sequence[str], n: int) -> bytes:
    """It is acknowledged when all is done; the answer goes its own way."""
    teams = len(members) // TEAM_SIZE
    rep = members[n % teams * TEAM_SIZE + n // teams % TEAM_SIZE]
    action = {"type": "button", "action_id": pressed.verb, "value": str(n % teams + 1), "action_ts": f"{n}.1"}
    message = {"type": "message", "message_ts": "1.1", "channel_id": "D0BENCH", "is_ephemeral": False}
    payload = {
        "type": "block_actions",
        "user": {"id": rep if pressed.by_rep else MANAGER, "team_id": WORKSPACE},
        "team": {"id": WORKSPACE, "domain": "bench"},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": "D0BENCH", "name": "directmessage"},
        "container": message,
        "trigger_id": f"pressed.{n}",
        "actions": [action],
    }
    return wire(Signer(running.SECRET).interaction(payload))
