"""A bell that is rung in one process and heard in another."""

from __future__ import annotations

import os
from contextlib import suppress

MANY = 4096  # rings that are heard as one


class Bell:
    """To be made before the processes are."""

    def __init__(self) -> None:
        self._ear, self._rope = os.pipe()
        os.set_blocking(self._rope, False)

    def ring(self) -> None:
        with suppress(BlockingIOError):  # nobody has listened for long: it will be heard
            os.write(self._rope, b"!")

    def wait(self) -> None:
        """Until it is rung, or was since the last time."""
        os.read(self._ear, MANY)
