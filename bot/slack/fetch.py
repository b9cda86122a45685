"""Fetches a file that somebody dropped in the chat, to a file on disk."""

from __future__ import annotations

from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from pathlib import Path
from urllib.parse import urlsplit

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.lease import TIMEOUT
from bot.slack.clients import Clients
from bot.slack.payload import text
from domain.imported import MOST_BYTES

CHUNK = 1 << 18
SLACK = ("slack.com", "slack-files.com")


def fetch(clients: Clients, workspace: str, file: str, to: Path) -> str:
    """Answers '' where it is there, else why it cannot be had.

    https://docs.slack.dev/reference/objects/file-object: its address takes the bot's token."""
    client = clients.of(workspace)
    if client is None:
        return "not_installed"
    try:
        found = {"file": client.files_info(file=file).get("file")}
        address = text(found, "file", "url_private_download") or text(found, "file", "url_private")
        if not _is_slacks(address, clients.api_url):
            return "address"
        return _downloaded(address, clients.tokens.of(workspace), to)
    except SlackApiError as refusal:
        return str(refusal.response.get("error"))
    except (SlackClientError, OSError, HTTPException) as failure:
        return type(failure).__name__


def _is_slacks(address: str, api_url: str) -> bool:
    """The token goes nowhere else, whatever a file says of itself."""
    parts, own = urlsplit(address), urlsplit(api_url)
    if (parts.scheme, parts.netloc) == (own.scheme, own.netloc):
        return True
    host = parts.hostname or ""
    return parts.scheme == "https" and any(host == name or host.endswith(f".{name}") for name in SLACK)


def _downloaded(address: str, token: str, to: Path) -> str:
    """Follows nothing: where a scope is missing, Slack leads to its page for logging in, and the token must not go."""
    parts = urlsplit(address)
    make = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = make(parts.netloc, timeout=TIMEOUT)
    try:
        connection.request("GET", f"{parts.path}?{parts.query}", headers={"Authorization": f"Bearer {token}"})
        answer = connection.getresponse()
        if answer.status != 200:
            return f"http_{answer.status}"
        _save(answer, to)
        return ""
    finally:
        connection.close()


def _save(answer: HTTPResponse, to: Path) -> None:
    size = 0
    with to.open("wb") as file:
        while size <= MOST_BYTES and (chunk := answer.read(CHUNK)):  # one byte too many is refused when it is opened
            size += len(chunk)
            file.write(chunk)
