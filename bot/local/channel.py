"""A public channel or a direct message with the bot."""

from dataclasses import dataclass
from typing import Literal

from bot.local.payload import Json


@dataclass(frozen=True, slots=True)
class Channel:
    id: str
    name: str
    kind: Literal["channel", "im"] = "channel"
    topic: str = ""
    members: tuple[str, ...] = ()
    created: int = 1_750_000_000

    def conversation(self, team: str, bot: str) -> Json:
        """The object that `conversations.info` carries."""
        return self._im(team, bot) if self.kind == "im" else self._public(team, bot)

    def _im(self, team: str, bot: str) -> Json:
        return {
            "id": self.id,
            "created": self.created,
            "is_archived": False,
            "is_im": True,
            "is_org_shared": False,
            "context_team_id": team,
            "user": next(member for member in self.members if member != bot),
            "is_user_deleted": False,
            "priority": 0,
        }

    def _public(self, team: str, bot: str) -> Json:
        return {
            "id": self.id,
            "name": self.name,
            "is_channel": True,
            "is_group": False,
            "is_im": False,
            "is_mpim": False,
            "is_private": False,
            "created": self.created,
            "is_archived": False,
            "is_general": self.name == "general",
            "unlinked": 0,
            "name_normalized": self.name,
            "is_shared": False,
            "is_org_shared": False,
            "is_ext_shared": False,
            "context_team_id": team,
            "creator": self.members[0] if self.members else bot,
            "is_member": bot in self.members,
            "topic": {"value": self.topic, "creator": "", "last_set": 0},
            "purpose": {"value": "", "creator": "", "last_set": 0},
            "previous_names": [],
            "num_members": len(self.members),
        }

    def page(self, unread: int) -> Json:
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "topic": self.topic,
            "members": list(self.members),
            "unread": unread,
        }
