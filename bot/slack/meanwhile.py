"""What became of messages while Pacer was away: what the history shows, as the events that Slack would have sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from bot.slack.history import Stretch
from bot.slack.payload import Payload, moment, text
from domain.message import Message

SETTLED = timedelta(minutes=1)  # a younger message may not have come to the history yet
Known = Mapping[str, Message]


def edits(stretch: Stretch, known: Known, mark: str) -> Iterator[Payload]:
    """Messages whose wording is newer than what was read of them; of what was no check-in, edited after `mark`."""
    for message in stretch.messages:
        ts, at = text(message, "ts"), text(message, "edited", "ts")
        read = known[ts].revision.partition("|")[0] if ts in known else mark
        if at > read and (ts in known or ts <= mark):
            yield {"type": "message", "subtype": "message_changed", "ts": "", "message": message}


def deletions(stretch: Stretch, known: Known, now: datetime) -> Iterator[Payload]:
    """Messages that are known and no longer there, or only as a tombstone above their replies."""
    standing = {text(each, "ts") for each in stretch.messages if text(each, "subtype") != "tombstone"}
    for ts, message in known.items():
        if ts > stretch.after and ts not in standing and now - message.sent_at > SETTLED:
            gone = {"type": "message", "user": message.writer, "ts": ts, "text": ""}
            yield {"type": "message", "subtype": "message_deleted", "previous_message": gone}


def answers(thread: list[Payload], asked_at: datetime) -> Iterator[Payload]:
    """Replies written after the question was asked; what they answered wrongly was asked anew, and later."""
    return (reply for reply in thread if moment(text(reply, "ts")) > asked_at)
