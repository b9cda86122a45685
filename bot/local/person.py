"""A person of the local workspace, in Slack's shape and in the page's."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from bot.local.payload import Json

Role = Literal["admin", "manager", "rep"]


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    real_name: str
    tz: str = "Europe/London"
    locale: str = "en-GB"
    role: Role = "rep"
    owner: bool = False
    bot: bool = False
    deleted: bool = False
    color: str = "4a6fa5"

    def user(self, team: str, now: datetime) -> Json:
        """The object that `users.info` and `user_change` carry."""
        local = now.astimezone(ZoneInfo(self.tz))
        offset = local.utcoffset()
        return {
            "id": self.id,
            "team_id": team,
            "name": self.name,
            "deleted": self.deleted,
            "color": self.color,
            "real_name": self.real_name,
            "tz": self.tz,
            "tz_label": local.tzname(),
            "tz_offset": int(offset.total_seconds()) if offset else 0,
            "profile": self._profile(team),
            "updated": int(now.timestamp()),
            **self._flags(),
        }

    def _profile(self, team: str) -> Json:
        return {
            "title": "",
            "phone": "",
            "real_name": self.real_name,
            "real_name_normalized": self.real_name,
            "display_name": self.real_name,
            "display_name_normalized": self.real_name,
            "status_text": "",
            "status_emoji": "",
            "status_expiration": 0,
            "avatar_hash": "",
            "team": team,
        }

    def _flags(self) -> Json:
        return {
            "is_admin": self.role == "admin" or self.owner,
            "is_owner": self.owner,
            "is_primary_owner": self.owner,
            "is_restricted": False,
            "is_ultra_restricted": False,
            "is_bot": self.bot,
            "is_app_user": False,
            "is_email_confirmed": True,
            "who_can_share_contact_card": "EVERYONE",
        }

    def page(self) -> Json:
        return {
            "id": self.id,
            "name": self.name,
            "real_name": self.real_name,
            "tz": self.tz,
            "locale": self.locale,
            "role": self.role,
            "bot": self.bot,
            "color": f"#{self.color}",
        }
