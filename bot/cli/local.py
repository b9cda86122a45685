"""`pacer local`: a small Slack on this machine with a demo team, until it is told to stop."""

from __future__ import annotations

import errno
import logging
import os
import signal
import sys
import webbrowser
from pathlib import Path
from threading import Event
from types import FrameType

import typer

from bot.cli.stop import stop
from bot.clock import Clock
from bot.local.demo.demo import Demo, Occupied
from bot.logs import set_up_logs


def run(port: int, browser: bool) -> None:
    set_up_logs()
    logging.getLogger().setLevel(logging.WARNING)  # one line on the terminal: the address
    stopped = _told_to_stop()
    demo = _opened(port, _clock())
    typer.echo(f"Pacer's demo team is at {demo.address}  (Ctrl-C stops it, and the next start goes on from there)")
    if browser and _has_screen():
        webbrowser.open(demo.address)
    stopped.wait()
    demo.stop()


def _told_to_stop() -> Event:
    """Set at the first SIGINT or SIGTERM; a second one has nothing to add."""
    stopped = Event()

    def tell(_number: int, _frame: FrameType | None) -> None:
        stopped.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, tell)
    return stopped


def _clock() -> Clock:
    text = os.environ.get("PACER_CLOCK", "")
    try:
        return Clock.from_setting(text)
    except (ValueError, OverflowError):
        stop(f"PACER_CLOCK={text} is no time. For example: 2026-11-20T18:00+08:00, or an offset: +3d")


def _opened(port: int, clock: Clock) -> Demo:
    free = port + 10 if port < 65000 else 3000
    try:
        return Demo(Path(), port, clock)
    except Occupied:
        stop("The demo runs here already: its terminal shows the address, and Ctrl-C there stops it.")
    except OSError as refusal:
        why = "one of them is taken" if refusal.errno == errno.EADDRINUSE else os.strerror(refusal.errno or 0)
        stop(
            f"The local workspace needs port {port} for its page and {port + 1} for the bot; {why}.\n"
            f"Take others: pacer local --port {free}"
        )


def _has_screen() -> bool:
    """Without one, a browser of the terminal would take it over."""
    return sys.platform == "darwin" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
