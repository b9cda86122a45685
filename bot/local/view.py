"""A modal or a Home tab as the bot last described it."""

from dataclasses import dataclass, field
from typing import Literal

from bot.local.installation import Installation
from bot.local.payload import Json

Values = dict[str, dict[str, Json]]


@dataclass(frozen=True, slots=True)
class View:
    id: str
    user: str
    kind: Literal["modal", "home"]
    body: Json
    hash: str
    root: str
    previous: str | None = None
    values: Values = field(default_factory=dict)

    def slack(self, home: Installation) -> Json:
        """The object in answers of `views.*` and in interaction payloads."""
        return {
            "id": self.id,
            "team_id": home.team_id,
            "type": self.kind,
            "blocks": self.body.get("blocks", []),
            "private_metadata": self.body.get("private_metadata", ""),
            "callback_id": self.body.get("callback_id", ""),
            "state": {"values": self.values},
            "hash": self.hash,
            "title": self.body.get("title", {"type": "plain_text", "text": "View Title", "emoji": True}),
            "clear_on_close": self.body.get("clear_on_close", False),
            "notify_on_close": self.body.get("notify_on_close", False),
            "close": self.body.get("close"),
            "submit": self.body.get("submit"),
            "previous_view_id": self.previous,
            "root_view_id": self.root,
            "app_id": home.app_id,
            "external_id": self.body.get("external_id", ""),
            "app_installed_team_id": home.team_id,
            "bot_id": home.bot_id,
        }
