"""The commands about the ground of targets beside `/target me`, in the same company: they read a year and more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from tests.bench import running
from tests.bench.client import times
from tests.bench.table import Row
from tests.bench.target_me import requests
from tests.bench.turns import compared

COMMANDS = ("/target baseline", "/target suggest +15%", "/target funnel", "/target what-if x2")
PAST = ("/target me as-of yesterday", "/board as-of yesterday", "/board month as-of yesterday")
MOST = 4


def rows(database: Path, members: Sequence[str], quick: bool) -> Iterator[Row]:
    turns, asked = (2, 10) if quick else (9, 60)
    with ExitStack() as stack:
        port = stack.enter_context(running.pacer(database, stack.enter_context(running.slack())))
        for command in (*COMMANDS, *PAST):
            waits = compared(
                lambda text=command: median(times(port, requests(members, asked, text))),
                lambda: median(times(port, requests(members, asked))),
                turns,
            )
            note = f"{waits.ours * 1e3:.2f} ms : {waits.theirs * 1e3:.2f} ms"
            yield Row(f"{command}, p50 : /target me", waits.ratio, MOST, note=note)
