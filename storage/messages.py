"""The messages behind the entries."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, select, update

from domain.message import Message, MessageState
from storage.noun import KEYS, Noun, also_here
from storage.prepared import Found, Prepared
from storage.schema.ledger import messages

_HERE = messages.c.workspace == bindparam("workspace")
_ONE = Prepared(select(messages).where(_HERE, messages.c.id == bindparam("id")))
_AT = Prepared(
    select(messages).where(_HERE, messages.c.channel == bindparam("channel"), messages.c.ts == bindparam("ts"))
)
_LAST = Prepared(
    select(messages)
    .where(_HERE, messages.c.member == bindparam("member"), messages.c.state == "booked")
    .order_by(messages.c.sent_at.desc(), messages.c.id.desc())
    .limit(bindparam("most"))
)
_AFTER = Prepared(
    select(messages)
    .where(_HERE, messages.c.channel == bindparam("channel"), messages.c.ts > bindparam("ts"))
    .where(messages.c.thread == messages.c.ts, messages.c.state != "withdrawn")
    .order_by(messages.c.ts)
)
_SOME = Prepared(select(messages).where(also_here(messages), messages.c.id.in_(KEYS)))


class Messages(Noun):
    def of(self, message: int) -> Message | None:
        return _message(self._first(_ONE, {"id": message}))

    def at(self, channel: str, ts: str) -> Message | None:
        where = {"channel": channel, "ts": ts}
        return _message(self._first(_AT, where))

    def last(self, member: str, most: int) -> tuple[Message, ...]:
        """The member's last booked messages, newest first."""
        where = {"member": member, "most": most}
        return tuple(_known(row) for row in self._all(_LAST, where))

    def texts(self, ids: Iterable[int]) -> dict[int, Message]:
        return {row.id: _known(row) for row in self._asked(_SOME, ids)}

    def after(self, channel: str, ts: str) -> tuple[Message, ...]:
        """Those in a channel after `ts` whose words are still kept; not what stands in threads."""
        where = {"channel": channel, "ts": ts}
        return tuple(_known(row) for row in self._all(_AFTER, where))

    def add(self, message: Message) -> Message:
        row = {
            "channel": message.channel,
            "ts": message.ts,
            "member": message.member,
            "writer": message.writer,
            "text": message.text,
            "sent_at": message.sent_at,
            "private": message.private,
            "state": message.state,
            "revision": message.revision,
            "thread": message.thread,
        }
        return replace(message, id=self._insert_row(messages, row))

    def reread(self, message: Message) -> None:
        """Keep the message's new words, state, answers and revision."""
        answers = json.dumps(message.answers, ensure_ascii=False)
        self._set(message.id, text=message.text, state=message.state, answers=answers, revision=message.revision)

    def mark(self, message: int, state: MessageState) -> None:
        self._set(message, state=state)

    def erase(self, message: int) -> None:
        """The message was deleted where it stood: its words are forgotten here too."""
        self._set(message, text="", answers="[]", state="withdrawn")

    def _set(self, message: int, **values: Any) -> None:
        mine = (messages.c.workspace == self._workspace, messages.c.id == message)
        self._connection.execute(update(messages).where(*mine).values(**values))


def _message(row: Found | None) -> Message | None:
    return _known(row) if row else None


def _known(row: Found) -> Message:
    return Message(
        id=row.id,
        channel=row.channel,
        ts=row.ts,
        member=row.member,
        writer=row.writer,
        text=row.text,
        sent_at=row.sent_at,
        private=row.private,
        state=row.state,
        answers=tuple(json.loads(row.answers)),
        revision=row.revision,
        thread=row.thread,
    )
