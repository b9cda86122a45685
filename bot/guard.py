"""What comes in from outside is checked before Bolt sees it: size, signature, form; a bad request gets 4xx."""

from __future__ import annotations

import json
from asyncio import timeout
from collections.abc import Mapping
from urllib.parse import parse_qs

from slack_bolt import BoltRequest
from slack_sdk.signature import SignatureVerifier
from starlette.requests import ClientDisconnect, Request

from bot.shapes import UNHOLDABLE, holdable, is_delivery

LARGEST = 1_000_000  # bytes; Slack's largest deliveries are far below
HASTE = 10  # seconds in which a body has to be there; Slack waits three for the answer


class BadRequest(Exception):  # noqa: N818 - a state, with the status that says it
    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


async def body_of(request: Request) -> bytes:
    """The body; 413 where it is too large: before it is read where it says so, else before it is read whole. 408 where
    it does not come in time, 400 where the other side hangs up before its end."""
    said = request.headers.get("content-length", "")
    if said.isdigit() and (len(said) > len(str(LARGEST)) or int(said) > LARGEST):
        raise BadRequest(413)
    try:
        async with timeout(HASTE):
            return await _read_whole(request)
    except TimeoutError:
        raise BadRequest(408) from None
    except ClientDisconnect:
        raise BadRequest(400) from None


async def _read_whole(request: Request) -> bytes:
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


def read(text: str, content_type: str) -> BoltRequest:
    """The delivery; 400 for what is none of Slack's.

    Bolt gets it as over a socket, read and verified: its own reading takes a command that speaks of a "payload" for an
    empty one. Its look for the team, the user and the channel raises on shapes that Slack does not send."""
    found = _found(text, content_type)
    if not isinstance(found, dict) or not is_delivery(found):
        raise BadRequest(400)
    try:
        return BoltRequest(body=found, mode="socket_mode")
    except (TypeError, KeyError, AttributeError):
        raise BadRequest(400) from None


def _found(text: str, content_type: str) -> object:
    try:
        return holdable(text, json.loads(text)) if content_type.startswith("application/json") else _form(text)
    except (ValueError, RecursionError):
        raise BadRequest(400) from None


def is_ssl_check(body: bytes) -> bool:
    """Slack looks at the certificate from time to time, with a request that need not be signed and asks for nothing."""
    return body == b"ssl_check=1" or body.startswith(b"ssl_check=1&token=")


def _form(text: str) -> object:
    fields = {name: values[-1] for name, values in parse_qs(text, keep_blank_values=True).items()}
    if "payload" in fields:
        return holdable(fields["payload"], json.loads(fields["payload"]))
    return {name: UNHOLDABLE.sub("\ufffd", value) for name, value in fields.items()}
