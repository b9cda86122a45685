"""Posts that wait in the outbox."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, NamedTuple

PostKind = Literal["channel", "ephemeral", "direct", "response", "workbook", "document"]
NOW = datetime(1970, 1, 1, tzinfo=UTC)
PostState = Literal["waiting", "sent", "unknown", "parked"]


class Post(NamedTuple):
    """`direct` goes to `recipient`, and so do `workbook`, all records, and `document`, the review that `thread` names,
    as they are when they are sent;
    `ephemeral` to `recipient` in `channel`; `channel` to all there, or its `thread`, and where that is gone to
    `recipient` alone;
    `response` to the address in `channel` that came with a command or button, in place of what held it (`thread`).

    `key` travels with the post, so that a lost reply can be looked up; `blocks` is the platform's JSON. Where `about`
    names something, `text` and `blocks` are made of it as it stands when it is sent."""

    kind: PostKind
    channel: str = ""
    recipient: str = ""
    thread: str = ""
    text: str = ""
    blocks: str = "[]"
    about: str = ""
    key: str = ""
    id: int = 0
    workspace: str = ""
    attempts: int = 0
    not_before: datetime = NOW


@dataclass(frozen=True, slots=True)
class Attempt:
    """How sending went: `again_at` says when to try once more; `counts` is False where it surely did not arrive."""

    state: PostState
    posted_ts: str = ""
    failure: str = ""
    again_at: datetime | None = None
    counts: bool = True
