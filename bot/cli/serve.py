"""`pacer serve`: checks what is configured, takes the port, then serves until it is told to stop."""

from __future__ import annotations

import errno
import signal
from socket import AF_INET, AF_INET6, IPPROTO_TCP, TCP_NODELAY, create_server, gaierror, socket
from types import FrameType

from bot.build import build
from bot.cli.configured import configured, reach
from bot.cli.stop import stop
from bot.clock import Clock
from bot.logs import set_up_logs
from bot.serve import serve
from bot.settings import Settings, missing_for_slack


def run() -> None:
    settings = configured()
    if missing := missing_for_slack(settings):
        stop(f"Not set yet: {', '.join(missing)}.\nNext: put them into .env (.env.example says where each is found).")
    set_up_logs()
    pacer = build(settings, Clock.from_setting(settings.pacer_clock))
    reach(pacer.database)
    listening = taken(settings)
    # uvicorn raises the signal again when it has ended: the outbox then still has its post under way.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _leave)
    serve(pacer, listening)


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


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)
