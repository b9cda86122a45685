"""`/target me` over HTTP in a company with a year of history, beside a bare Bolt app that only acknowledges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from statistics import median

from bot.local.signing import Signer
from tests.bench import running
from tests.bench.client import rate, times, wire
from tests.bench.company import CHANNEL, WORKSPACE
from tests.bench.table import Remark, Row
from tests.bench.turns import Compared, compared

CLIENTS = 32
_numbers = count(1)


def rows(database: Path, members: Sequence[str], quick: bool) -> list[Row | Remark]:
    turns, asked, flood = (2, 10, 64) if quick else (15, 80, 480)
    with _sides(database) as (ours, theirs):
        waits = compared(
            lambda: median(times(ours, requests(members, asked))),
            lambda: median(times(theirs, requests(members, asked))),
            turns,
        )
        rates = _rates((ours, theirs), members, turns, flood)
    with _sides(database, 1) as alone:
        single = _rates(alone, members, turns // 2, flood)
    crowd = f"/target me, throughput of {CLIENTS} clients : bare"
    each = f"{_per_second(rates)}, {running.processes()} processes each"
    return [
        Row("/target me, p50 : bare acknowledgement", waits.ratio, 2.5, note=_ms(waits.ours, waits.theirs)),
        Row(crowd, rates.ratio, 0.4, "least", each),
        Remark("the same throughput with one process each", f"{single.ratio:.2f} × ({_per_second(single)})"),
    ]


@contextmanager
def _sides(database: Path, processes: int = 0) -> Iterator[tuple[int, int]]:
    """The ports of Pacer and of the bare app, with as many processes."""
    with (
        running.slack() as slack,
        running.pacer(database, slack, processes) as ours,
        running.bare(processes) as theirs,
    ):
        yield ours, theirs


def _rates(sides: tuple[int, int], members: Sequence[str], turns: int, flood: int) -> Compared:
    ours, theirs = sides
    return compared(
        lambda: rate(ours, CLIENTS, requests(members, flood)),
        lambda: rate(theirs, CLIENTS, requests(members, flood)),
        turns,
    )


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


def _per_second(rates: Compared) -> str:
    return f"{rates.ours:.0f}/s : {rates.theirs:.0f}/s"
