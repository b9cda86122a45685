"""Slack's payloads, read defensively: whatever is missing or of another kind is ''.

What JSON and forms are read into is Python's own dict: to ask for any mapping takes longer than all else here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

Payload = Mapping[str, Any]


def text(payload: Payload, *path: str) -> str:
    """The string at the end of `path`."""
    found: Any = payload
    for name in path:
        found = found.get(name) if isinstance(found, dict) else None
    return found if isinstance(found, str) else ""


def part(payload: Payload, name: str) -> Payload:
    """The object called `name`, empty where there is none."""
    found = payload.get(name)
    return found if isinstance(found, dict) else {}


def parts(payload: Payload, name: str) -> list[Payload]:
    """The objects in the list called `name`."""
    found = payload.get(name)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def workspace_of(body: Payload) -> str:
    """The workspace that installed Pacer and hears of this; '' where none is named.

    In a channel shared with others `team_id` may be theirs, and an interaction may name none but the user's."""
    hears = next((text(each, "team_id") for each in parts(body, "authorizations")), "")
    return (
        hears
        or text(body, "view", "app_installed_team_id")
        or text(body, "team_id")
        or text(body, "team", "id")
        or text(body, "user", "team_id")
    )


def moment(ts: str) -> datetime:
    """When a message was sent; ValueError for what is no `ts`."""
    return datetime.fromtimestamp(float(ts), UTC)
