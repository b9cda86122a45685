"""Short turns at a workspace's database, on behalf of who brings a file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic, sleep

from bot.edge import Edge
from handlers.context import Context
from storage.store import Store

LEAST = 0.002  # seconds


@dataclass(frozen=True, slots=True)
class Office:
    """`author` is a member's id, '' the office itself."""

    edge: Edge
    workspace: str
    author: str = ""

    @contextmanager
    def read(self) -> Iterator[Context]:
        with self.edge.database.read(self.workspace) as store:
            yield self._context(store)

    @contextmanager
    def write(self) -> Iterator[Context]:
        """Afterwards others have as much time for themselves, or check-ins would wait in line for a whole file."""
        begun = monotonic()
        with self.edge.database.write(self.workspace) as store:
            begun = monotonic()
            yield self._context(store)
        sleep(max(monotonic() - begun, LEAST))

    def _context(self, store: Store) -> Context:
        return self.edge.context(store, self.author) if self.author else self.edge.office(store)
