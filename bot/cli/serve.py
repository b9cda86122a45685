"""`pacer serve`: checks what is configured, takes the port, then serves until it is told to stop."""

from __future__ import annotations

import errno
import os
import signal
import sys
from socket import AF_INET, AF_INET6, IPPROTO_TCP, TCP_NODELAY, create_server, gaierror, socket
from tempfile import TemporaryDirectory

from bot.cli.configured import configured, reach
from bot.cli.stop import stop
from bot.clock import Clock
from bot.crew import TOLD, leave
from bot.logs import set_up_logs
from bot.settings import Settings, missing_for_slack
from storage.database import Database

MOST = 4  # processes that are chosen without being asked for: SQLite has one writer however many there are


def run() -> None:
    settings = configured()
    if missing := missing_for_slack(settings):
        stop(f"Not set yet: {', '.join(missing)}.\nNext: put them into .env (.env.example says where each is found).")
    set_up_logs()
    database = Database(settings.database_url)
    reach(database)
    database.close()
    listening = taken(settings)
    number = processes(settings)
    _alone(settings, listening) if number == 1 else _together(settings, listening, number)


def processes(settings: Settings) -> int:
    """How many answer. Socket Mode has one connection, which one process reads. On macOS a fork is not safe once
    frameworks are loaded."""
    if settings.slack_app_token.get_secret_value():
        return 1
    if settings.pacer_processes or sys.platform != "linux":
        return settings.pacer_processes or 1
    return min(len(os.sched_getaffinity(0)), MOST)


def _alone(settings: Settings, listening: socket) -> None:
    from bot.build import build
    from bot.serve import serve

    # uvicorn raises the signal again when it has ended: the outbox then still has its post under way.
    for number in TOLD:
        signal.signal(number, leave)
    serve(build(settings, Clock.from_setting(settings.pacer_clock)), listening)


def _together(settings: Settings, listening: socket, number: int) -> None:
    """What counts deliveries has to know before it is loaded that several processes count."""
    with TemporaryDirectory(prefix="pacer-") as folder:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
        from bot.together import serve_together

        serve_together(settings, listening, number)


def taken(settings: Settings) -> socket:
    """The socket of HOST and PORT; stops with what to do where they cannot be had."""
    host, port = settings.host, settings.port
    try:
        listening = create_server((host, port), family=AF_INET6 if ":" in host else AF_INET, backlog=2048)
    except gaierror:
        stop(f"There is no host {host!r}. For this machine alone HOST=127.0.0.1, for all networks HOST=0.0.0.0")
    except OSError as refusal:
        match refusal.errno:
            case errno.EADDRINUSE:
                stop(f"Port {port} is taken. Take another: PORT={port + 10 if port < 65000 else 3000} pacer serve")
            case errno.EACCES:
                stop(f"Port {port} may not be taken without more rights. Take one above 1023: PORT=3000 pacer serve")
            case _:
                stop(f"{host}:{port} cannot be listened on: {refusal.strerror}. Try HOST=127.0.0.1")
    # asyncio sets it only on sockets that it has made: an answer in two writes would wait 40 ms for the other side.
    listening.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1)
    return listening
