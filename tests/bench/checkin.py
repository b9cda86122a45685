"""A check-in over HTTP, read and durably booked, beside plain sqlite3 that runs the same statements."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from tests.bench import running
from tests.bench.client import rate, times, wire
from tests.bench.office import office
from tests.bench.plain import Plain, fsync_times, recorded
from tests.bench.said import deliveries
from tests.bench.table import Remark, Row
from tests.bench.turns import Compared, compared

CLIENTS = 32


def rows(database: Path, members: Sequence[str], quick: bool) -> list[Row | Remark]:
    """`database` stays as it is: each side works on a copy."""
    turns, asked, flood = (2, 5, 64) if quick else (9, 40, 256)
    theirs = _plain(database, members, (turns + 1) * (asked + asked + flood))
    with running.slack() as slack, running.pacer(_copy(database, "served"), slack) as port:
        alone = compared(
            lambda: 1 / median(times(port, _requests(members, asked))), lambda: 1 / median(theirs.times(asked)), turns
        )
        together = compared(
            lambda: rate(port, CLIENTS, _requests(members, flood)), lambda: 1 / median(theirs.times(asked)), turns
        )
        crowded = compared(
            lambda: rate(port, CLIENTS, _requests(members, flood)), lambda: theirs.crowd_rate(CLIENTS, flood), turns
        )
    theirs.close()
    disk = median(fsync_times(database.parent, 100))
    return [
        Row("check-in, one after the other : plain sqlite3", alone.ratio, 0.2, "least", _rates(alone)),
        Row(f"check-in, {CLIENTS} clients : plain sqlite3, as many", crowded.ratio, 0.4, "least", _rates(crowded)),
        Row(f"check-in, {CLIENTS} clients : plain sqlite3, one", together.ratio, 0.4, "least", _rates(together)),
        Remark("the disk's own fsync of one page", f"{disk * 1e3:.3f} ms"),
    ]


def _rates(rates: Compared) -> str:
    return f"{rates.ours:.0f}/s : {rates.theirs:.0f}/s"


def _plain(database: Path, members: Sequence[str], number: int) -> Plain:
    with office(_copy(database, "recorded")) as pacer:
        transactions = recorded(pacer, deliveries(members, number))
    return Plain(_copy(database, "replayed"), iter(transactions))


def _requests(members: Sequence[str], number: int) -> list[bytes]:
    return [wire(delivery) for delivery in deliveries(members, number)]


def _copy(database: Path, name: str) -> Path:
    """Of a database that nobody has open, so that the one file is all of it."""
    return Path(shutil.copy(database, database.with_name(f"{name}.db")))
