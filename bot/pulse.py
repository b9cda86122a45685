"""Who is alive and moves no more: stopped, or caught in something that lets none of its threads run."""

from __future__ import annotations

import time
from mmap import mmap
from typing import NoReturn

BEAT = 1.0  # seconds between two looks; who lives has moved twice by then
DOUBTED, LOST = 3, 10  # looks at which nobody has moved: it is not counted on any more; it is given up
_TURNS = 256


class Pulse:
    """To be made before the processes are. Looks are counted, not seconds: where all of them were held up, as by a
    machine that slept, nobody is given up for that."""

    def __init__(self, size: int) -> None:
        self._beats, self._still = mmap(-1, size), mmap(-1, size)  # seen by all
        self._seen = bytes(size)
        self._looked = time.monotonic()

    def beat(self, place: int) -> NoReturn:
        """In a thread of each that is watched."""
        while True:
            self._beats[place] = (self._beats[place] + 1) % _TURNS
            time.sleep(BEAT / 2)

    def is_felt(self) -> bool:
        """Asked in whatever process: whether all have moved of late."""
        return max(self._still[:]) < DOUBTED

    def lost(self) -> list[int]:
        """Asked again and again by the one who watches; who it names begins anew."""
        if time.monotonic() - self._looked < BEAT:
            return []
        self._looked, seen, self._seen = time.monotonic(), self._seen, self._beats[:]
        for place, (before, now) in enumerate(zip(seen, self._seen, strict=True)):
            self._still[place] = 0 if before != now else self._still[place] + 1
        lost = [place for place, still in enumerate(self._still[:]) if still >= LOST]
        for place in lost:
            self._still[place] = 0
        return lost
