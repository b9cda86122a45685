"""A file of history brought in while check-ins go on: how long, with how much memory, and how long others wait."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter, sleep

from xlsxwriter import Workbook

from tests.bench import running
from tests.bench.client import Connection, wire
from tests.bench.company import WORKSPACE
from tests.bench.said import deliveries
from tests.bench.table import Row

MINUTE, MEGABYTES, PATIENCE = 60, 300, 3  # PATIENCE: seconds that Slack waits for an answer
HEAD = ("日期", "销售", "指标", "金额", "币种", "客户", "备注")
METRICS = ("签约", "回款", "拜访")
PAUSE = 0.02  # seconds between check-ins


def rows(database: Path, members: Sequence[str], quick: bool) -> list[Row]:
    """`database` stays as it is."""
    count = 2_000 if quick else 100_000
    target = Path(shutil.copy(database, database.with_name("imported.db")))
    file = _written(database.with_name("history.xlsx"), members, count)
    with running.slack() as slack, running.pacer(target, slack) as port:
        waits, over = [0.0], threading.Event()
        others = threading.Thread(target=_check_in, args=(port, members, waits, over))
        others.start()
        seconds, megabytes, said = _imported(file, target)
        over.set()
        others.join()
    return [
        Row(f"import of {count:,} rows of xlsx : a minute", seconds / MINUTE, 1, note=f"{seconds:.1f} s; {said}"),
        Row("its peak memory : 300 MB", megabytes / MEGABYTES, 1, note=f"{megabytes:.0f} MB"),
        Row(
            "the slowest check-in meanwhile : the 3 s that Slack waits",
            max(waits) / PATIENCE,
            1,
            note=f"{max(waits) * 1e3:.0f} ms, {len(waits) - 1} check-ins answered",
        ),
    ]


def _written(path: Path, members: Sequence[str], count: int) -> Path:
    """Years of entries, a row each, spread over everybody."""
    first = datetime.now(UTC).replace(tzinfo=None) - timedelta(days=1_000)
    with Workbook(str(path), {"constant_memory": True}) as book:
        sheet, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, HEAD)
        for number in range(1, count + 1):
            sheet.write_datetime(number, 0, first + timedelta(days=number % 1_000), day)
            member = members[number * 7 % len(members)]
            what = (METRICS[number % 3], number % 997 + 1, "CNY", f"客户{number % 3_000}", f"备注 {number}")
            sheet.write_row(number, 1, (member, *what))
    return path


def _imported(file: Path, database: Path) -> tuple[float, float, str]:
    """Seconds, megabytes at the most, and for how long it says that it held the ledger."""
    command = [running.PACER, "import", str(file), "--workspace", WORKSPACE]
    environment = running.environment_of(database, 9, 9)
    begun = perf_counter()
    with subprocess.Popen(
        command, cwd=running.ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        said = process.stderr.read().decode() if process.stderr else ""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise running.NotStarted(said)
    return perf_counter() - begun, used.ru_maxrss / 1024, said.strip()


def _check_in(port: int, members: Sequence[str], waits: list[float], over: threading.Event) -> None:
    connection = Connection(port)
    while not over.is_set():
        (delivery,) = deliveries(members, 1)
        begun = perf_counter()
        connection.ask(wire(delivery))
        waits.append(perf_counter() - begun)
        sleep(PAUSE)
    connection.close()
