"""`/target me` over HTTP in a company with a year of history, beside a bare Bolt app that only acknowledges."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from statistics import median

from bot.local.signing import Signer
from tests.bench import running
from tests.bench.client import rate, times, wire
from tests.bench.company import CHANNEL, WORKSPACE
from tests.bench.table import Row
from tests.bench.turns import compared

CLIENTS = 32
_numbers = count(1)


def rows(database: Path, members: Sequence[str], quick: bool) -> list[Row]:
    turns, asked, flood = (2, 10, 64) if quick else (15, 80, 480)
    with ExitStack() as stack:
        slack = stack.enter_context(running.slack())
        ours = stack.enter_context(running.pacer(database, slack))
        theirs = stack.enter_context(running.bare())
        waits = compared(
            lambda: median(times(ours, requests(members, asked))),
            lambda: median(times(theirs, requests(members, asked))),
            turns,
        )
        rates = compared(
            lambda: rate(ours, CLIENTS, requests(members, flood)),
            lambda: rate(theirs, CLIENTS, requests(members, flood)),
            turns,
        )
    return [
        Row("/target me, p50 : bare acknowledgement", waits.ratio, 2.5, note=_ms(waits.ours, waits.theirs)),
        Row(
            f"/target me, throughput of {CLIENTS} clients : bare",
            rates.ratio,
            0.4,
            "least",
            f"{rates.ours:.0f}/s : {rates.theirs:.0f}/s, {running.processes()} processes each",
        ),
    ]


def requests(members: Sequence[str], number: int, line: str = "/target me") -> list[bytes]:
    """So many times a command, from one member after the other."""
    signer = Signer(running.SECRET)
    return [wire(signer.command(_command(members[next(_numbers) * 7 % len(members)], line))) for _ in range(number)]


def _command(member: str, line: str) -> dict[str, str]:
    command, _, text = line.partition(" ")
    return {
        "token": "of-old",
        "team_id": WORKSPACE,
        "team_domain": "bench",
        "channel_id": CHANNEL,
        "channel_name": "sales",
        "user_id": member,
        "user_name": member.lower(),
        "command": command,
        "text": text,
        "api_app_id": "A0BENCH",
        "is_enterprise_install": "false",
        "response_url": f"https://hooks.slack.com/commands/{WORKSPACE}/1/abcdefgh",
        "trigger_id": f"{next(_numbers)}.2.of-the-bench",
    }


def _ms(ours: float, theirs: float) -> str:
    return f"{ours * 1e3:.2f} ms : {theirs * 1e3:.2f} ms"
