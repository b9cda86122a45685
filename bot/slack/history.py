"""What stands in a channel, page by page, at the pace that Slack allows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.slack.payload import Payload, part, text

PAGE = 200
TRIES = 5
Wait = Callable[[int], bool]  # waits so many seconds; False where there is no time for that


def newest(client: WebClient, channel: str, wait: Wait) -> str:
    """The `ts` of the last message; '0' in an empty channel."""
    last = _messages(_asked(lambda: client.conversations_history(channel=channel, limit=1), wait))
    return text(last[0], "ts") if last else "0"


def since(client: WebClient, channel: str, ts: str, wait: Wait) -> list[Payload]:
    """All messages after `ts`, the oldest first; Slack gives the newest page first."""
    found: list[Payload] = []
    asked: dict[str, Any] = {"channel": channel, "oldest": ts, "limit": PAGE}
    while True:
        answer = _asked(lambda: client.conversations_history(**asked), wait)
        found += _messages(answer)
        cursor = text(part(answer, "response_metadata"), "next_cursor")
        if not cursor:
            return sorted(found, key=lambda message: text(message, "ts"))
        asked["cursor"] = cursor


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
