"""Processes that work side by side: who dies or hangs is replaced, and all end with the one that started them."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence
from mmap import mmap
from multiprocessing import Pipe, get_context, parent_process
from multiprocessing.connection import wait
from multiprocessing.context import ForkProcess
from threading import Thread
from types import FrameType

import structlog

from bot.pulse import BEAT, Pulse

log = structlog.get_logger()
Ready = Callable[[], None]
Work = Callable[[Ready], None]  # calls what it is given once it can be counted on, and works until it is told to stop
TOLD = (signal.SIGTERM, signal.SIGINT)
PAUSE = 0.2  # seconds before somebody who died is replaced: who cannot begin does not wear out the machine
PATIENCE = 30  # seconds for all to finish what is under way
_HERE = b"\1"


class Crew:
    """Each of its members is a fork of a process that has loaded everything and runs nothing: they share its memory,
    and a replacement begins at once."""

    def __init__(self, size: int) -> None:
        self._here = mmap(-1, size)  # seen by all: who can be counted on
        self._pulse = Pulse(size)

    def is_whole(self) -> bool:
        """Asked in whatever process: whether everybody can be counted on."""
        return self._here[:] == _HERE * len(self._here) and self._pulse.is_felt()

    def run(self, works: Sequence[Work]) -> None:
        """Until SIGTERM or SIGINT. To be called while no other thread runs: a fork would not have it, but its locks."""
        told, tell = Pipe(duplex=False)
        for number in TOLD:
            signal.signal(number, lambda *_: tell.send_bytes(b"stop"))
        members = [self._begun(place, work) for place, work in enumerate(works)]
        while told not in wait([told, *(member.sentinel for member in members)], BEAT):
            for place in self._pulse.lost():
                log.error("process hangs", process=members[place].pid)
                members[place].kill()
            for place, member in enumerate(members):
                if not member.is_alive():
                    self._here[place] = 0
                    log.error("process died", process=member.pid, code=member.exitcode)
                    told.poll(PAUSE)
                    members[place] = self._begun(place, works[place])
        _ended(members)

    def _begun(self, place: int, work: Work) -> ForkProcess:
        process = get_context("fork").Process(target=self._live, args=(place, work))
        process.start()
        return process

    def _live(self, place: int, work: Work) -> None:
        os.setpgrp()  # Ctrl-C is for the process that started this one; it passes it on
        for number in TOLD:
            signal.signal(number, leave)
        Thread(target=self._pulse.beat, args=(place,), name="pulse", daemon=True).start()
        Thread(target=_end_with_parent, name="parent", daemon=True).start()
        work(lambda: self._here.__setitem__(place, _HERE[0]))


def leave(_number: int, _frame: FrameType | None) -> None:
    """As a handler of signals: end, and let no second signal disturb that."""
    for number in TOLD:
        signal.signal(number, signal.SIG_IGN)
    raise SystemExit(0)


def _ended(members: Sequence[ForkProcess]) -> None:
    for member in members:
        member.terminate()
    for member in members:
        member.join(PATIENCE)
        member.kill()


def _end_with_parent() -> None:
    """Where the parent was killed, nobody would tell this process to stop, and the socket would stay taken."""
    if parent := parent_process():
        parent.join()
        os._exit(1)
