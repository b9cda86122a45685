"""Takes up the files that were dropped in the chat: previews them, and brings them in when that is confirmed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.arrival import Arrival, Spot
from bot.edge import Edge, guarded
from bot.intake.bringing import Bringing
from bot.intake.sheet import Order
from domain.imported import Import, ImportState
from domain.outcome import Outcome
from domain.outcomes.imports import FileUnread, ImportPreviewed
from domain.outcomes.preview import Preview
from handlers.context import Directly
from storage.imports import next_to_do

log = structlog.get_logger()
Fetch = Callable[[str, str, Path], str]
LEFT = timedelta(minutes=15)  # after which a file is taken up anew: the process that had it has ended
IDLE = 1.0  # seconds between looks
AILING = 5.0
TAKEN: dict[ImportState, ImportState] = {
    "waiting": "reading",
    "reading": "reading",
    "confirmed": "bringing",
    "bringing": "bringing",
}


class Porter:
    """One thread. `fetch` gets a workspace's file to a path and answers '' or why it cannot."""

    def __init__(self, edge: Edge, fetch: Fetch, done: Callable[[], None]) -> None:
        self._edge = edge
        self._fetch = fetch
        self._done = done
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="porter", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """A file under way is dropped: what it staged is never published, and it is taken up anew later."""
        self._stopping.set()

    def work(self) -> bool:
        """Take up one file, where one waits."""
        now = datetime.now(UTC)
        with self._edge.database.look() as connection:
            found = next_to_do(connection, now - LEFT)
        if found is None:
            return False
        workspace, dropped = found
        with self._edge.database.write(workspace) as store:
            taken = store.imports.claim(dropped.id, (dropped.state, TAKEN[dropped.state]), now)
        if taken:
            self._take_up(workspace, dropped)
        return True

    def _take_up(self, workspace: str, dropped: Import) -> None:
        with TemporaryDirectory(prefix="pacer-") as folder:
            path = Path(folder) / "dropped"
            lost = self._fetch(workspace, dropped.source, path)
            if lost:
                self._end(workspace, dropped, FileUnread(dropped.file, "lost", lost))
                return
            order = Order(path, dropped.file, author=dropped.author)
            bringing = Bringing(self._edge, workspace, order, lambda _done, _total: None)
            confirmed = TAKEN[dropped.state] == "bringing"
            self._end(workspace, dropped, bringing.bring(lambda _: None) if confirmed else bringing.preview())

    def _end(self, workspace: str, dropped: Import, came: Outcome | Preview) -> None:
        """Told to who dropped it, in the same transaction that remembers it."""
        outcome = ImportPreviewed(came, dropped.id) if isinstance(came, Preview) else came
        with self._edge.database.write(workspace) as store:
            context = self._edge.context(store, dropped.author)
            state: ImportState = "previewed" if isinstance(came, Preview) else "done"
            store.imports.mark(dropped.id, state, context.arrived)
            context.tell(Directly(dropped.author), outcome)
            self._edge.post(context, Arrival(workspace, dropped.author, "", Spot("")))
        self._done()

    def _run(self) -> None:
        while not self._stopping.is_set():
            if not guarded(self._worked, "porter", lambda _said: False):
                self._stopping.wait(IDLE)

    def _worked(self) -> bool:
        try:
            return self.work()
        except SQLAlchemyError as failure:
            log.error("import", failure=type(failure).__name__)
            self._stopping.wait(AILING)
            return False
