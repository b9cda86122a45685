"""Sends one post from the outbox, once: a post whose fate is unknown is looked up before it is sent again."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.webhook import WebhookClient

from bot.slack.charts import without_charts
from bot.slack.clients import TIMEOUT, Clients
from domain.post import Attempt, Post

EVENT = "pacer_post"  # the metadata's event type, with the post's key as payload
UNCLEAR = frozenset({"internal_error", "fatal_error", "request_timeout", "service_unavailable"})
REFUSED_BLOCKS = frozenset({"invalid_blocks", "invalid_blocks_format"})
LATER = timedelta(seconds=2)
LOOKED_THROUGH = 200  # messages; more come to no channel within a lease


class Sender:
    def __init__(self, clients: Clients) -> None:
        self._clients = clients

    def send(self, post: Post) -> Attempt:
        """`post.attempts` counts this one; a second one begins with a look whether the first arrived."""
        client = self._clients.of(post.workspace)
        if client is None:
            return Attempt("parked", failure="not_installed")
        try:
            return self._sent(post, client)
        except SlackApiError as refusal:
            return _refused(refusal, post)
        except (SlackClientError, OSError, HTTPException) as lost:
            return _unclear(type(lost).__name__, post)

    def _sent(self, post: Post, client: WebClient) -> Attempt:
        match post.kind:
            case "response":
                return _once(post) or _responded(post)
            case "ephemeral":
                return _once(post) or _whispered(post, client)
            case "direct":
                opened = client.conversations_open(users=post.recipient)
                return _posted(post, str(opened["channel"]["id"]), client)
            case "channel":
                return _posted(post, post.channel, client)


def _posted(post: Post, channel: str, client: WebClient) -> Attempt:
    """Slack has no key that makes a post idempotent: ours travels in the metadata, where it can be found again."""
    found = _found(post, channel, client) if post.attempts > 1 else ""
    return Attempt("sent", found or _post(post, channel, client))


def _post(post: Post, channel: str, client: WebClient) -> str:
    """With its charts, else without, else in plain text: what has to be said is said."""
    metadata = {"event_type": EVENT, "event_payload": {"key": post.key}}
    said: dict[str, Any] = {
        "channel": channel,
        "text": post.text,
        "metadata": metadata,
        "thread_ts": post.thread or None,
    }
    drawn = json.loads(post.blocks)
    for blocks in (drawn, without_charts(drawn)):
        try:
            return str(client.chat_postMessage(blocks=blocks, unfurl_links=False, **said)["ts"])
        except SlackApiError as refusal:
            if _code(refusal) not in REFUSED_BLOCKS:
                raise
    return str(client.chat_postMessage(unfurl_links=False, **said)["ts"])


def _found(post: Post, channel: str, client: WebClient) -> str:
    """The `ts` of the post where an earlier attempt arrived after all."""
    asked: dict[str, Any] = {"channel": channel, "limit": LOOKED_THROUGH, "include_all_metadata": True}
    if post.thread:
        messages = client.conversations_replies(ts=post.thread, **asked)["messages"]
    else:
        messages = client.conversations_history(**asked)["messages"]
    keys = {message.get("metadata", {}).get("event_payload", {}).get("key"): message["ts"] for message in messages}
    return str(keys.get(post.key, ""))


def _once(post: Post) -> Attempt | None:
    """What cannot be looked up is tried once: better unsaid than said twice."""
    return Attempt("unknown", failure="delivery unknown") if post.attempts > 1 else None


def _whispered(post: Post, client: WebClient) -> Attempt:
    blocks = json.loads(post.blocks)
    client.chat_postEphemeral(channel=post.channel, user=post.recipient, text=post.text, blocks=blocks)
    return Attempt("sent")


def _responded(post: Post) -> Attempt:
    webhook = WebhookClient(post.channel, timeout=TIMEOUT, retry_handlers=[])
    answer = webhook.send(
        text=post.text,
        blocks=json.loads(post.blocks),
        response_type="ephemeral",
        replace_original=post.thread == "replace",
    )
    return Attempt("sent") if answer.status_code < 300 else Attempt("unknown", failure=f"http_{answer.status_code}")


def _refused(refusal: SlackApiError, post: Post) -> Attempt:
    code = _code(refusal)
    if code == "ratelimited" or refusal.response.status_code == 429:
        wait = timedelta(seconds=int(refusal.response.headers.get("Retry-After", 1)))
        return Attempt("waiting", failure="ratelimited", again_at=datetime.now(UTC) + wait)
    if code in UNCLEAR or refusal.response.status_code >= 500:
        return _unclear(code, post)
    return Attempt("parked", failure=code)


def _unclear(failure: str, post: Post) -> Attempt:
    """Perhaps it arrived, perhaps not."""
    if post.kind in ("response", "ephemeral"):
        return Attempt("unknown", failure=failure)
    return Attempt("waiting", failure=failure, again_at=datetime.now(UTC) + LATER * post.attempts)


def _code(refusal: SlackApiError) -> str:
    return str(refusal.response.get("error", ""))
