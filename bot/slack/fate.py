"""What became of a post that Slack refused or did not answer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from socket import gaierror
from urllib.error import URLError

from slack_sdk.errors import SlackApiError

from domain.post import Attempt, Post

LIMITED = frozenset({"ratelimited", "rate_limited"})
UNCLEAR = frozenset({"internal_error", "fatal_error", "request_timeout", "service_unavailable"})
GONE = frozenset({"thread_not_found", "message_not_found", "cannot_reply_to_message"})
CODE = re.compile(r"[a-z_]+")  # anything else is slack_sdk's word for a body that is not Slack's
ENOUGH = 20  # attempts after which Slack's own "internal error" is about this one post
STEP, LONGEST = timedelta(seconds=2), timedelta(seconds=15)
RETRY_AFTER = 1, 300  # seconds, at least and at most


def code_of(refusal: SlackApiError) -> str:
    answer = refusal.response.data
    return str(answer.get("error", "")) if isinstance(answer, dict) else ""


def is_final(refusal: SlackApiError) -> bool:
    """Slack said no, and would say so again."""
    return not _is_limited(refusal) and not _is_unclear(refusal)


def refused(refusal: SlackApiError, post: Post) -> Attempt:
    code = code_of(refusal)
    if _is_limited(refusal):
        return limited(refusal.response.headers)
    if not _is_unclear(refusal) or (code in UNCLEAR and post.attempts >= ENOUGH):
        return Attempt("parked", failure=code)
    return _unclear(code if CODE.fullmatch(code) else f"http_{refusal.response.status_code}", post)


def limited(headers: Mapping[str, str]) -> Attempt:
    """Too many at once: it did not arrive, and Slack says when to come again."""
    least, most = RETRY_AFTER
    said = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    seconds = min(int(said), most) if said.isdecimal() else least
    return Attempt(
        "waiting", failure="ratelimited", again_at=datetime.now(UTC) + timedelta(seconds=seconds), counts=False
    )


def lost(failure: Exception, post: Post) -> Attempt:
    """The connection broke: before anything was sent, or nobody knows when."""
    name = type(failure).__name__
    if isinstance(failure, URLError) and isinstance(failure.reason, ConnectionRefusedError | gaierror):
        return Attempt("waiting", failure="unreachable", again_at=datetime.now(UTC) + STEP, counts=False)
    return _unclear(name, post)


def _unclear(failure: str, post: Post) -> Attempt:
    """Perhaps it arrived, perhaps not; what cannot be looked up is not tried again."""
    if post.kind in ("response", "ephemeral", "workbook", "document"):
        return Attempt("unknown", failure=failure)
    return Attempt("waiting", failure=failure, again_at=datetime.now(UTC) + min(STEP * post.attempts, LONGEST))


def _is_limited(refusal: SlackApiError) -> bool:
    return refusal.response.status_code == 429 or code_of(refusal) in LIMITED


def _is_unclear(refusal: SlackApiError) -> bool:
    code = code_of(refusal)
    return refusal.response.status_code >= 500 or code in UNCLEAR or not CODE.fullmatch(code)
