"""The slash commands as Slack lists them while one types: for the manifest, and for the local workspace's page."""

from __future__ import annotations

from dataclasses import dataclass

from bot.words import words


@dataclass(frozen=True, slots=True)
class Listed:
    """`hint` is the shape of what may follow the name."""

    name: str
    hint: str
    description: str


def listed(locale: str) -> tuple[Listed, ...]:
    """All commands, in a reader's language."""
    gettext = words(locale).gettext
    return (
        Listed(
            "/target",
            gettext("me | @rep | team | set | split | why | baseline | suggest | funnel"),
            gettext("Goals, what is done, the pace"),
        ),
        Listed("/adjust", gettext("@rep +20k REASON | history | undo"), gettext("Change a target, with a reason")),
        Listed("/checkin", gettext("what you did today | list"), gettext("Log your day in one sentence")),
        Listed("/board", gettext("week | month | visits"), gettext("The board, and your own place on it")),
        Listed("/plan", gettext("me | @rep | team"), gettext("How a target is reached")),
        Listed("/review", gettext("me | team | week | month | quarter"), gettext("What came of a period, and why")),
        Listed("/team", gettext("add @rep to East | leave me until Friday"), gettext("Teams, their leads, leave")),
        Listed("/pacer", gettext("help | settings | rules | export | import"), gettext("Help and settings")),
    )
