"""A member, from Slack's user object."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from zoneinfo import available_timezones

from bot.slack.payload import Payload, part, text
from bot.text import visible
from bot.words import language
from domain.member import Member

NAME = 80  # characters of a name that are shown


def member_of(member: str, user: object) -> Member | None:
    """None for what is no user object: https://docs.slack.dev/reference/objects/user-object."""
    if not isinstance(user, Mapping) or not member:
        return None
    zone = text(user, "tz")
    return Member(
        id=member,
        name=visible(_name(user) or member)[:NAME],
        timezone=zone if zone in _zones() else "UTC",
        locale=language(text(user, "locale")),
        is_admin=user.get("is_admin") is True or user.get("is_owner") is True,
        active=not (user.get("deleted") or user.get("is_bot")),
    )


def _name(user: Payload) -> str:
    profile = part(user, "profile")
    names = (text(profile, "display_name"), text(user, "real_name"), text(profile, "real_name"), text(user, "name"))
    return next((name.strip() for name in names if name.strip()), "")


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())
