"""What a lead may have meant who asks for their own figures and has none."""

from __future__ import annotations

from handlers.context import Context

MOST = 5  # buttons in a row


def teams_led(context: Context) -> tuple[str, ...]:
    """The names of the teams that the asker leads, to be offered instead."""
    return tuple(team.name for team in context.tree.led_by(context.member.id))[:MOST]
