"""What must be posted, written in the transaction that caused it, and sent once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, bindparam, case, delete, func, or_, select, update

from domain.post import Attempt, Post
from storage.noun import Noun
from storage.prepared import Found, Prepared
from storage.schema.flow import outbox

# Longer than any post is told to wait: a moment beyond it was set before the machine's clock went back.
LONGEST_WAIT = timedelta(minutes=10)
_IS_WAITING = outbox.c.state == "waiting"
_PLACE = case((outbox.c.channel == "", outbox.c.recipient), else_=outbox.c.channel)
_WAITING = Prepared(select(outbox).where(_IS_WAITING).order_by(outbox.c.id).limit(bindparam("most")))
_HEADS = select(func.min(outbox.c.id)).where(_IS_WAITING).group_by(outbox.c.workspace, _PLACE)
_IS_DUE = or_(outbox.c.not_before <= bindparam("now"), outbox.c.not_before > bindparam("never"))
_DUE = Prepared(select(outbox).where(outbox.c.id.in_(_HEADS), _IS_DUE).order_by(outbox.c.id).limit(bindparam("most")))
_COUNT = Prepared(select(func.count()).select_from(outbox).where(_IS_WAITING))
_AS_CLAIMED = (outbox.c.id == bindparam("post"), _IS_WAITING, outbox.c.attempts == bindparam("tried"))
_CLAIM = Prepared(
    update(outbox).where(*_AS_CLAIMED, _IS_DUE).values(attempts=outbox.c.attempts + 1, not_before=bindparam("until"))
)
_RENEW = Prepared(update(outbox).where(*_AS_CLAIMED).values(not_before=bindparam("until")))


class Outbox(Noun):
    def add(self, posts: Iterable[Post], now: datetime) -> None:
        """In their order; `now` in real time: when they may be sent first."""
        self._insert_new(outbox, [_row(post) | {"state": "waiting", "not_before": now} for post in posts])


def waiting(connection: Connection, most: int) -> tuple[Post, ...]:
    """The oldest posts that are not sent, those that may not be sent yet too."""
    return tuple(_post(row) for row in _WAITING.all(connection, {"most": most}))


def next_due(connection: Connection, now: datetime, most: int) -> tuple[Post, ...]:
    """The first post of each channel or person, where it may be sent now; the later ones wait behind it."""
    return tuple(_post(row) for row in _DUE.all(connection, _at(now) | {"most": most}))


def claim(connection: Connection, post: Post, now: datetime, until: datetime) -> bool:
    """Count an attempt and keep others off until then; False where somebody else was quicker."""
    return _CLAIM.change(connection, _at(now) | _claim_of(post) | {"until": until}) == 1


def renew(connection: Connection, post: Post, until: datetime) -> bool:
    """Keep others off for longer; False where the claim that `post` stands for is no longer the newest."""
    return _RENEW.change(connection, _claim_of(post) | {"until": until}) == 1


def record(connection: Connection, post: Post, attempt: Attempt) -> bool:
    """How the attempt ended; False, and nothing is changed, where the claim is no longer the newest."""
    values: dict[str, Any] = {"state": attempt.state, "posted_ts": attempt.posted_ts, "failure": attempt.failure}
    if attempt.again_at:
        values["not_before"] = attempt.again_at
    if not attempt.counts:
        values["attempts"] = outbox.c.attempts - 1
    return connection.execute(update(outbox).where(*_AS_CLAIMED).values(**values), _claim_of(post)).rowcount == 1


def forget_sent(connection: Connection, before: datetime) -> int:
    """What was said stands in the chat, and may be deleted there; what was parked is kept for whoever mends it."""
    done = outbox.c.state.in_(["sent", "unknown"])
    return connection.execute(delete(outbox).where(done, outbox.c.not_before < before)).rowcount


def count_waiting(connection: Connection) -> int:
    return int(_COUNT.scalar(connection, {}))


def count_by_state(connection: Connection) -> dict[str, int]:
    found = connection.execute(select(outbox.c.state, func.count()).group_by(outbox.c.state))
    return {state: number for state, number in found}


def _row(post: Post) -> dict[str, str]:
    row = {"key": uuid4().hex, "kind": post.kind, "channel": post.channel, "recipient": post.recipient}
    return row | {"thread": post.thread, "text": post.text, "blocks": post.blocks, "about": post.about}


def _at(now: datetime) -> dict[str, Any]:
    return {"now": now, "never": now + LONGEST_WAIT}


def _claim_of(post: Post) -> dict[str, Any]:
    return {"post": post.id, "tried": post.attempts}


def _post(row: Found) -> Post:
    return Post(
        kind=row.kind,
        channel=row.channel,
        recipient=row.recipient,
        thread=row.thread,
        text=row.text,
        blocks=row.blocks,
        about=row.about,
        key=row.key,
        id=row.id,
        workspace=row.workspace,
        attempts=row.attempts,
        not_before=row.not_before,
    )
