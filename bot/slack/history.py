"""What stands in a channel, page by page, at the pace that Slack allows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.slack.payload import Payload, part, text

PAGE = 200
PAGES_BACK = 5  # of what was read before; what is new is read whole
BACK = 2 * 24 * 60 * 60  # seconds before the last message read in which edits and deletions are noticed
TRIES = 5
Wait = Callable[[int], bool]  # waits so many seconds; False where there is no time for that


@dataclass(frozen=True, slots=True)
class Stretch:
    """All that stands in a channel after the `ts` called `after`, the oldest first."""

    messages: list[Payload]
    after: str


def newest(client: WebClient, channel: str, wait: Wait) -> str:
    """The `ts` of the last message; '0' in an empty channel."""
    last = _messages(_asked(lambda: client.conversations_history(channel=channel, limit=1), wait))
    return text(last[0], "ts") if last else "0"


def since(client: WebClient, channel: str, mark: str, wait: Wait) -> Stretch:
    """What stands after `mark` and a while before it; Slack gives the newest page first."""
    found: list[Payload] = []
    asked: dict[str, Any] = {"channel": channel, "oldest": earlier(mark), "limit": PAGE}
    for pages in count(1):
        answer = _asked(lambda: client.conversations_history(**asked), wait)
        found += _messages(answer)
        cursor = text(part(answer, "response_metadata"), "next_cursor")
        first = min((text(each, "ts") for each in found), default=mark)
        if not cursor or (first <= mark and pages >= PAGES_BACK):
            break
        asked["cursor"] = cursor
    return Stretch(sorted(found, key=lambda each: text(each, "ts")), first if cursor else earlier(mark))


def replies(client: WebClient, channel: str, thread: str, wait: Wait) -> list[Payload]:
    """The first page of a thread, without what it is about; empty where Slack refuses it, as where that is gone."""
    try:
        answer = _asked(lambda: client.conversations_replies(channel=channel, ts=thread, limit=PAGE), wait)
    except SlackApiError as refusal:
        if refusal.response.status_code >= 429:
            raise
        return []
    return [each for each in _messages(answer) if text(each, "ts") != thread]


def earlier(mark: str) -> str:
    """The `ts` from which on a channel is looked at that was read up to `mark`."""
    seconds, point, rest = mark.partition(".")
    return f"{max(int(seconds) - BACK, 0)}{point}{rest}"


def _asked(ask: Callable[[], SlackResponse], wait: Wait) -> Payload:
    for _ in range(TRIES):
        try:
            return _body(ask())
        except SlackApiError as refusal:
            if refusal.response.status_code != 429 or not wait(int(refusal.response.headers.get("Retry-After", 1))):
                raise
    return _body(ask())


def _body(answer: SlackResponse) -> Payload:
    return answer.data if isinstance(answer.data, dict) else {}


def _messages(answer: Payload) -> list[Payload]:
    listed = answer.get("messages")
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
