"""What Slack's deliveries look like, as far as Pacer relies on it; and what no database holds, replaced."""

from __future__ import annotations

import re
from typing import Any

from bot.slack.payload import part, parts, workspace_of

Delivery = dict[str, Any]  # parsed JSON or a form: read with bot.slack.payload from here on
UNHOLDABLE = re.compile("[\0\ud800-\udfff]")
_ESCAPED = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")


def holdable(text: str, found: Any) -> Any:
    """`found`, parsed from `text`, with U+FFFD for NUL and for half characters, which may stand in JSON alone."""
    return _held(found) if _ESCAPED.search(text) or UNHOLDABLE.search(text) else found


def is_delivery(body: Delivery) -> bool:
    match body:
        case {"type": "url_verification", "challenge": str()} | {"ssl_check": str()}:
            return True
        case {"type": "event_callback", "event": {"type": str()}}:
            return _is_installed(body)
        case {"command": str(), "user_id": str(), "trigger_id": str()}:
            return all(isinstance(value, str) for value in body.values()) and _is_installed(body)
        case {"type": "block_actions", "user": {"id": str()}, "actions": [{"action_id": str()}, *_]}:
            return _is_installed(body)
        case {
            "type": "view_submission" | "view_closed",
            "user": {"id": str()},
            "view": {"callback_id": str(), "type": str()},
        }:
            return _is_installed(body)
        case _:
            return False


def _held(found: Any) -> Any:
    match found:
        case str():
            return UNHOLDABLE.sub("\ufffd", found)
        case list():
            return [_held(each) for each in found]
        case dict():
            return {_held(name): _held(value) for name, value in found.items()}
        case _:
            return found


def _is_installed(body: Delivery) -> bool:
    """A workspace is named, and by text wherever Bolt may look for it."""
    named = [each.get("team_id") for each in parts(body, "authorizations")]
    named += [part(body, "view").get("app_installed_team_id"), part(body, "team").get("id"), body.get("team_id")]
    return all(isinstance(each, str | None) for each in named) and workspace_of(body) != ""
