"""Taking turns at a file, across the threads of a process and across processes."""

from __future__ import annotations

import os
from fcntl import LOCK_EX, LOCK_UN, flock
from threading import Lock


class Turn:
    """The system wakes whoever waits as soon as the one before has ended, or died. `path` is a file for nothing else,
    made when it is first needed; '' takes turns within this process alone."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._here = Lock()  # one file is one participant: its threads agree among themselves
        self._file: int | None = None

    def __enter__(self) -> None:
        self._here.acquire()
        if self._path:
            flock(self._opened(), LOCK_EX)

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            flock(self._file, LOCK_UN)
        self._here.release()

    def close(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _opened(self) -> int:
        if self._file is None:
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        return self._file
