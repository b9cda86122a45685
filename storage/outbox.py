"""What must be posted, written in the transaction that caused it, and sent once."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, bindparam, func, select, update

from domain.post import Attempt, Post
from storage.noun import Noun
from storage.schema.flow import outbox

_WAITING = select(outbox).where(outbox.c.state == "waiting").order_by(outbox.c.id).limit(bindparam("most"))


class Outbox(Noun):
    def add(self, post: Post, now: datetime) -> None:
        """`now` in real time: when it may be sent first."""
        row = {"key": uuid4().hex, "kind": post.kind, "channel": post.channel, "recipient": post.recipient}
        said = {"thread": post.thread, "text": post.text, "blocks": post.blocks}
        self._insert_new(outbox, [row | said | {"state": "waiting", "not_before": now}])


def waiting(connection: Connection, most: int) -> tuple[Post, ...]:
    """The oldest posts that are not sent, those that may not be sent yet too: later ones wait behind them."""
    return tuple(_post(row) for row in connection.execute(_WAITING, {"most": most}))


def claim(connection: Connection, post: Post, until: datetime) -> bool:
    """Count an attempt and keep others off until then; False where somebody else was quicker."""
    same = (outbox.c.id == post.id, outbox.c.state == "waiting", outbox.c.attempts == post.attempts)
    statement = update(outbox).where(*same).values(attempts=post.attempts + 1, not_before=until)
    return connection.execute(statement).rowcount == 1


def record(connection: Connection, post: int, attempt: Attempt) -> None:
    """How the attempt ended; one that surely did not arrive is not counted."""
    values: dict[str, Any] = {"state": attempt.state, "posted_ts": attempt.posted_ts, "failure": attempt.failure}
    if attempt.again_at:
        values["not_before"] = attempt.again_at
    if attempt.failure == "ratelimited":
        values["attempts"] = outbox.c.attempts - 1
    connection.execute(update(outbox).where(outbox.c.id == post).values(**values))


def count_by_state(connection: Connection) -> dict[str, int]:
    found = connection.execute(select(outbox.c.state, func.count()).group_by(outbox.c.state))
    return {state: number for state, number in found.tuples()}


def _post(row: Row[Any]) -> Post:
    return Post(
        kind=row.kind,
        channel=row.channel,
        recipient=row.recipient,
        thread=row.thread,
        text=row.text,
        blocks=row.blocks,
        key=row.key,
        id=row.id,
        workspace=row.workspace,
        attempts=row.attempts,
        not_before=row.not_before,
    )
