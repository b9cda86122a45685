"""Open questions to the authors of messages."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import and_, bindparam, exists, func, select, update

from domain.message import Question
from storage.noun import Noun
from storage.prepared import Found, Prepared
from storage.schema.ledger import messages, questions

_HERE = questions.c.workspace == bindparam("workspace")
_ONE = Prepared(select(questions).where(_HERE, questions.c.id == bindparam("id")))
_REPLIED = questions.c.kind.in_(("doubt", "share"))
_WAITS = (questions.c.channel == bindparam("channel"), _REPLIED, questions.c.state == "open")
_OPEN = Prepared(
    select(questions)
    .join(messages, and_(messages.c.workspace == questions.c.workspace, messages.c.id == questions.c.message))
    .where(_HERE, *_WAITS, questions.c.thread == bindparam("thread"), questions.c.thread != "")
    .order_by((messages.c.writer == bindparam("writer")).desc(), questions.c.id)
    .limit(1)
)
_LATER = messages.alias("later")
_LAST_OPEN = Prepared(
    select(questions)
    .where(_HERE, *_WAITS, questions.c.asked_at >= bindparam("since"))
    .where(
        ~exists().where(
            _LATER.c.workspace == questions.c.workspace,
            _LATER.c.channel == questions.c.channel,
            _LATER.c.id > questions.c.message,
        )
    )
    .order_by(questions.c.id.desc())
    .limit(1)
)
_THREADS = Prepared(
    select(questions.c.thread, func.min(questions.c.asked_at).label("first"))
    .where(_HERE, *_WAITS, questions.c.thread != "", questions.c.asked_at >= bindparam("since"))
    .group_by(questions.c.thread)
    .order_by(questions.c.thread.desc())
    .limit(bindparam("most"))
)
_CLOSE_ALL = Prepared(
    update(questions)
    .where(questions.c.workspace == bindparam("here"), questions.c.message == bindparam("about_message"))
    .where(questions.c.state == "open")
    .values(state=bindparam("closed_as"))
)


class Questions(Noun):
    def of(self, question: int) -> Question | None:
        return _question(self._first(_ONE, {"id": question}))

    def open_in(self, channel: str, thread: str, writer: str) -> Question | None:
        """The oldest open doubt of a thread, of the writer's own messages first: a plain reply there answers it."""
        where = {"channel": channel, "thread": thread, "writer": writer}
        return _question(self._first(_OPEN, where))

    def last_open(self, channel: str, since: datetime) -> Question | None:
        """The open doubt asked in a channel since then, unless another message was read there after: in direct
        messages a plain reply answers it without a thread."""
        where = {"channel": channel, "since": since}
        return _question(self._first(_LAST_OPEN, where))

    def asked_in(self, channel: str, since: datetime, most: int) -> tuple[tuple[str, datetime], ...]:
        """The threads of a channel in which doubts asked since then are open, the newest first, and when the first was
        asked there."""
        where = {"channel": channel, "since": since, "most": most}
        return tuple((row.thread, row.first) for row in self._all(_THREADS, where))

    def ask(self, question: Question, now: datetime) -> int:
        row = {
            "kind": question.kind,
            "message": question.message,
            "channel": question.channel,
            "thread": question.thread,
            "about": question.about,
            "state": "open",
            "asked_at": now,
        }
        return self._insert_row(questions, row)

    def close(self, question: int, state: str) -> None:
        mine = (questions.c.workspace == self._workspace, questions.c.id == question, questions.c.state == "open")
        self._connection.execute(update(questions).where(*mine).values(state=state))

    def close_all(self, message: int, state: str) -> None:
        """Every open question about a message, when the message itself changed."""
        where = {"here": self._workspace, "about_message": message, "closed_as": state}
        _CLOSE_ALL.change(self._connection, where)


def _question(row: Found | None) -> Question | None:
    if row is None:
        return None
    return Question(row.id, row.kind, row.message, row.channel, row.thread, row.about, row.state)
