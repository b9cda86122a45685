"""`pacer serve` from nothing until it is ready, beside a Python that imports the same packages and ends."""

from __future__ import annotations

import os
import subprocess
import sys
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from time import monotonic, perf_counter, sleep

from tests.bench import running
from tests.bench.table import Row
from tests.bench.turns import compared

OURS = ("bot", "handlers", "storage", "domain")
# What serving loads, without Pacer's own: those that can be imported by their name.
LISTED = f"""
import bot.cli.serve, bot.together, sys
for name, module in list(sys.modules.items()):
    if name.split('.')[0] not in {(*OURS, "__main__", "__mp_main__")} and getattr(module, '__spec__', None):
        print(name)
"""


def rows(folder: Path, quick: bool) -> list[Row]:
    """Each start meets a database that is not there yet, and makes it."""
    imports = "import " + ", ".join(_loaded())
    numbers = iter(range(1000))
    measured = compared(
        lambda: _until_ready(folder / f"start-{next(numbers)}.db"), lambda: _imported(imports), 1 if quick else 5
    )
    note = f"{measured.ours:.2f} s : {measured.theirs:.2f} s"
    return [Row("cold start of serve until /ready : the imports alone", measured.ratio, 3, note=note)]


def _loaded() -> list[str]:
    done = _python(LISTED)
    return [name for name in done.stdout.split() if all(part.isidentifier() for part in name.split("."))]


def _imported(imports: str) -> float:
    begun = perf_counter()
    _python(imports)
    return perf_counter() - begun


def _python(program: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(running.ROOT)}
    return subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)


def _until_ready(database: Path) -> float:
    port = running.free_port()
    environment = running.environment_of(database, port, 9)
    begun = perf_counter()
    with subprocess.Popen(
        [running.PACER, "serve"], cwd=running.ROOT, env=environment, stderr=subprocess.PIPE
    ) as process:
        try:
            _wait(process, port)
            return perf_counter() - begun
        finally:
            process.terminate()


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    until = monotonic() + running.PATIENCE
    while not _is_ready(port):
        if process.poll() is not None or monotonic() > until:
            raise running.NotStarted(process.stderr.read().decode() if process.stderr else "")
        sleep(0.005)


def _is_ready(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/ready")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
