"""Sends one post from the outbox, once: a post whose fate is unknown is looked up before it is sent again."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web import SlackResponse
from slack_sdk.webhook import WebhookClient

from bot.outbox import Hold
from bot.slack.charts import without_charts
from bot.slack.clients import Clients
from bot.slack.fate import GONE, code_of, is_final, limited, lost, refused
from bot.slack.files import File, Parcel, hand_over
from bot.slack.lookup import found, metadata_of
from domain.post import Attempt, Post

Blocks = list[dict[str, Any]] | None
REFUSED_BLOCKS = frozenset({"invalid_blocks", "invalid_blocks_format"})


class Sender:
    """`files` makes what a post hands over, none where its reader may not have it; `said` what it is about, None where
    there is nothing to say any more."""

    def __init__(
        self, clients: Clients, files: Callable[[Post], tuple[File, ...]], said: Callable[[Post], Post | None]
    ) -> None:
        self._clients = clients
        self._files = files
        self._said = said
        self._direct: dict[tuple[str, str], str] = {}

    def send(self, post: Post, hold: Hold) -> Attempt:
        """`post.attempts` counts this one; a second one begins with a look whether the first arrived.

        What belongs in a thread that was deleted meanwhile is for its author alone."""
        written = self._said(post) if post.about else post
        return self._sent_somewhere(written, hold) if written else Attempt("sent")

    def _sent_somewhere(self, post: Post, hold: Hold) -> Attempt:
        attempt = self._tried(post, hold)
        if attempt.failure in GONE and post.thread and post.recipient:
            return self._tried(post._replace(kind="ephemeral", thread=""), hold)
        return attempt

    def _tried(self, post: Post, hold: Hold) -> Attempt:
        client = self._clients.of(post.workspace)
        if client is None:
            return Attempt("parked", failure="not_installed")
        try:
            return self._sent(post, client, hold)
        except SlackApiError as refusal:
            return refused(refusal, post)
        except (SlackClientError, OSError, HTTPException) as failure:
            return lost(failure, post)

    def _sent(self, post: Post, client: WebClient, hold: Hold) -> Attempt:
        hold()
        match post.kind:
            case "response":
                return _once(post) or _responded(post, self._clients.timeout)
            case "ephemeral":
                return _once(post) or _whispered(post, client, hold)
            case "workbook" | "document":
                return _once(post) or self._handed_over(post, client, hold)
            case "direct":
                return _posted(post, self._conversation(post, client), client, hold)
            case "channel":
                return _posted(post, post.channel, client, hold)

    def _handed_over(self, post: Post, client: WebClient, hold: Hold) -> Attempt:
        files = self._files(post)
        if not files:
            return Attempt("parked", failure="not_yours")
        hand_over(Parcel(files, self._conversation(post, client), post.text), client, hold)
        return Attempt("sent")

    def _conversation(self, post: Post, client: WebClient) -> str:
        """The channel of the direct messages with somebody, which stays the same."""
        key = (post.workspace, post.recipient)
        if key not in self._direct:
            self._direct[key] = str(client.conversations_open(users=post.recipient)["channel"]["id"])
        return self._direct[key]


def _posted(post: Post, channel: str, client: WebClient, hold: Hold) -> Attempt:
    """Slack has no key that makes a post idempotent: ours travels in the metadata, where it can be found again."""
    try:
        arrived = found(post, channel, client, hold) if post.attempts > 1 else ""
    except SlackApiError as refusal:
        if not is_final(refusal):
            raise
        if code_of(refusal) not in GONE:
            return Attempt("unknown", failure=code_of(refusal))  # Pacer may not look there
        arrived = ""
    return Attempt("sent", arrived or _post(post, channel, client, hold))


def _post(post: Post, channel: str, client: WebClient, hold: Hold) -> str:
    said: dict[str, Any] = {
        "channel": channel,
        "text": post.text,
        "metadata": metadata_of(post),
        "thread_ts": post.thread or None,
        "unfurl_links": False,
    }
    return str(_simplified(post, hold, lambda blocks: client.chat_postMessage(blocks=blocks, **said))["ts"])


def _simplified(post: Post, hold: Hold, say: Callable[[Blocks], SlackResponse]) -> SlackResponse:
    """With its charts, else without, else in plain text: what has to be said is said."""
    drawn = json.loads(post.blocks)
    for blocks in (drawn, without_charts(drawn)):
        hold()
        try:
            return say(blocks)
        except SlackApiError as refusal:
            if code_of(refusal) not in REFUSED_BLOCKS:
                raise
    hold()
    return say(None)


def _once(post: Post) -> Attempt | None:
    """What cannot be looked up is tried once: better unsaid than said twice."""
    return Attempt("unknown", failure="delivery unknown") if post.attempts > 1 else None


def _whispered(post: Post, client: WebClient, hold: Hold) -> Attempt:
    said: dict[str, Any] = {"channel": post.channel, "user": post.recipient, "text": post.text}
    _simplified(post, hold, lambda blocks: client.chat_postEphemeral(blocks=blocks, **said))
    return Attempt("sent")


def _responded(post: Post, seconds: int) -> Attempt:
    """What replaces a card is seen by those who saw the card."""
    replaces = post.thread == "replace"
    webhook = WebhookClient(post.channel, timeout=seconds, retry_handlers=[])
    answer = webhook.send(
        text=post.text,
        blocks=json.loads(post.blocks),
        response_type=None if replaces else "ephemeral",
        replace_original=replaces,
    )
    if answer.status_code == 429:
        return limited(answer.headers)
    return Attempt("sent") if answer.status_code < 300 else Attempt("unknown", failure=f"http_{answer.status_code}")
