"""What Pacer asks a workspace for: the one table of scopes, each with what needs it; the manifest says the same."""

from __future__ import annotations

from collections.abc import Mapping

# https://docs.slack.dev/reference/scopes: events first, then methods of the Web API.
SCOPES: Mapping[str, tuple[str, ...]] = {
    "app_mentions:read": ("app_mention",),
    "channels:history": ("message.channels", "conversations.history", "conversations.replies"),
    "channels:join": ("conversations.join",),
    "chat:write": ("chat.postMessage", "chat.postEphemeral"),
    "commands": (),
    "files:read": ("files.info",),
    "files:write": ("files.getUploadURLExternal", "files.completeUploadExternal"),
    "groups:history": ("message.groups", "conversations.history", "conversations.replies"),
    "im:history": ("message.im", "conversations.history", "conversations.replies"),
    "im:write": ("conversations.open",),
    "users:read": ("users.info", "user_change", "team_join"),
}
