"""What a workspace has chosen, and whether it goes together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from slack_sdk import WebClient

from bot.doctor.finding import Finding
from bot.doctor.slack import membership
from domain.schedule import instant, is_quiet
from domain.workspace import Settings
from handlers.context import Context

Asked = WebClient | None


def choices(context: Context, client: Asked) -> Iterator[Finding]:
    """`client` None: Slack is not asked about the channels."""
    settings = context.settings
    if not settings.checkin_channels:
        yield Finding("No check-in channel is set: only direct messages are read", "pacer settings checkin_channels=C…")
    if not settings.board_channel:
        yield Finding("No board channel is set: no board is posted", "pacer settings board_channel=C…")
    if client:
        yield from _channels(settings, client)
    yield Finding(f"It is {context.now.astimezone(ZoneInfo(settings.timezone)):%Y-%m-%d %H:%M} in {settings.timezone}")
    yield _calendar(context)
    yield _quiet(settings, context.office_day)


def _channels(settings: Settings, client: WebClient) -> Iterator[Finding]:
    for channel in settings.checkin_channels:
        yield membership(client, channel, "a check-in channel")
    if settings.board_channel:
        yield membership(client, settings.board_channel, "the board's channel")


def _calendar(context: Context) -> Finding:
    country, until = context.settings.country, context.workdays.known_until
    if not country:
        return Finding("Working days go by the week alone: no country is set, so holidays count as working days")
    says = f"The holidays of {country} are known until {until}"
    if until.year >= context.office_day.year:
        return Finding(says)
    return Finding(says, "plain weekdays count from then on: bring Pacer up to date")


def _quiet(settings: Settings, day: date) -> Finding:
    asked = f"{settings.checkin_at:%H:%M}"
    if is_quiet(settings, settings.timezone, instant(day, settings.checkin_at, settings.timezone)):
        says = f"Check-ins are asked for at {asked}, in the quiet hours: nobody is reminded"
        return Finding(says, "change checkin_at or quiet with pacer settings")
    return Finding(f"Check-ins are asked for at {asked}, outside the quiet hours")
