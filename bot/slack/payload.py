"""Slack's payloads, read defensively: whatever is missing or of another kind is ''."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

Payload = Mapping[str, Any]


def text(payload: Payload, *path: str) -> str:
    """The string at the end of `path`."""
    found: Any = payload
    for name in path:
        found = found.get(name) if isinstance(found, Mapping) else None
    return found if isinstance(found, str) else ""


def part(payload: Payload, name: str) -> Payload:
    """The object called `name`, empty where there is none."""
    found = payload.get(name)
    return found if isinstance(found, Mapping) else {}


def moment(ts: str) -> datetime:
    """When a message was sent; ValueError for what is no `ts`."""
    return datetime.fromtimestamp(float(ts), UTC)
