"""What comes in from outside is checked before Bolt sees it: size, signature, form. Never a 5xx for a bad request."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

from slack_sdk.signature import SignatureVerifier
from starlette.requests import Request

LARGEST = 1_000_000  # bytes; Slack's largest deliveries are far below


class BadRequest(Exception):  # noqa: N818 - a state, with the status that says it
    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


async def body_of(request: Request) -> bytes:
    """The body; 413 where it is too large, before it is read whole."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > LARGEST:
            raise BadRequest(413)
        parts.append(part)
    return b"".join(parts)


def verify(verifier: SignatureVerifier, body: bytes, headers: Mapping[str, str]) -> str:
    """The body as text; 401 for a signature that is missing, stale or forged."""
    stamp, signature = headers.get("x-slack-request-timestamp", ""), headers.get("x-slack-signature", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) < 16 and signature.isascii()):
        raise BadRequest(401)
    try:
        text = body.decode()
    except UnicodeDecodeError:
        raise BadRequest(400) from None
    if not verifier.is_valid(text, stamp, signature):
        raise BadRequest(401)
    return text


def check(text: str, content_type: str) -> None:
    """400 for what is no delivery of Slack's; Bolt raises on such bodies."""
    if not _is_delivery(_payload(text, content_type)):
        raise BadRequest(400)


def _payload(text: str, content_type: str) -> Mapping[str, Any]:
    try:
        if content_type.startswith("application/json"):
            found = json.loads(text)
        else:
            fields = {name: values[-1] for name, values in parse_qs(text, keep_blank_values=True).items()}
            found = json.loads(fields["payload"]) if "payload" in fields else fields
    except (ValueError, RecursionError):
        raise BadRequest(400) from None
    return found if isinstance(found, dict) else {}


def _is_delivery(body: Mapping[str, Any]) -> bool:
    match body:
        case {"type": "url_verification", "challenge": str()} | {"ssl_check": str()}:
            return True
        case {"type": "event_callback", "team_id": str(), "event": {"type": str()}}:
            return True
        case {"command": str(), "team_id": str(), "user_id": str(), "trigger_id": str()}:
            return True
        case {"type": "block_actions", "team": {"id": str()}, "user": {"id": str()}, "actions": [*actions]}:
            return all(isinstance(action, dict) and isinstance(action.get("action_id"), str) for action in actions)
        case {"type": "view_submission" | "view_closed", "team": {"id": str()}, "user": {"id": str()}, "view": view}:
            return isinstance(view, dict) and isinstance(view.get("callback_id"), str)
        case _:
            return False
