"""Whether a post arrived although its reply did not: Slack's own messages are asked for the post's key."""

from __future__ import annotations

from typing import Any

from slack_sdk import WebClient

from bot.outbox import Hold
from domain.post import Post

EVENT = "pacer_post"  # the metadata's event type, with the post's key as payload
PAGE = 200  # messages; what Slack recommends
PAGES = 10  # of a channel, newest first; a thread is read to its end, because it comes oldest first


def metadata_of(post: Post) -> dict[str, Any]:
    return {"event_type": EVENT, "event_payload": {"key": post.key}}


def found(post: Post, channel: str, client: WebClient, hold: Hold) -> str:
    """The `ts` of the post where an earlier attempt arrived after all; '' where it did not."""
    asked: dict[str, Any] = {"channel": channel, "limit": PAGE, "include_all_metadata": True}
    cursor, pages = "", 0
    while pages == 0 or (cursor and (post.thread or pages < PAGES)):
        hold()
        if post.thread:
            page = client.conversations_replies(ts=post.thread, cursor=cursor or None, **asked)
        else:
            page = client.conversations_history(cursor=cursor or None, **asked)
        for message in page["messages"]:
            if ((message.get("metadata") or {}).get("event_payload") or {}).get("key") == post.key:
                return str(message["ts"])
        cursor, pages = (page.get("response_metadata") or {}).get("next_cursor", ""), pages + 1
    return ""
