"""What Slack says: whose the token is, what it may do, whether the clocks agree, and where the bot is a member."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.doctor.finding import Finding
from bot.settings import Settings, missing_for_slack
from bot.slack.permissions import SCOPES

SKEW = 60  # seconds; beyond 300 no request from Slack is taken
CONSOLE = "https://api.slack.com/apps"
OUTSIDE = frozenset({"not_in_channel", "channel_not_found"})


def configuration(settings: Settings) -> Iterator[Finding]:
    missing = missing_for_slack(settings)
    for name in missing:
        yield Finding(f"{name} is not set", f"copy it from {CONSOLE} into .env; .env.example says where it stands")
    if not missing:
        way = "Socket Mode" if settings.slack_app_token.get_secret_value() else "HTTP"
        yield Finding(f"Everything that {way} needs is set")
    yield from _forms(settings)


def _forms(settings: Settings) -> Iterator[Finding]:
    """A token pasted into the wrong line is told by its beginning."""
    for name, value, start in (
        ("SLACK_BOT_TOKEN", settings.slack_bot_token, "xoxb-"),
        ("SLACK_APP_TOKEN", settings.slack_app_token, "xapp-"),
    ):
        if value.get_secret_value() and not value.get_secret_value().startswith(start):
            yield Finding(f"{name} does not begin with {start}", f"is it another token? Copy it again from {CONSOLE}")


def introduced(client: WebClient) -> tuple[str, list[Finding]]:
    """The id of the workspace whose token this is, and what came to light; '' where Slack does not say."""
    try:
        answer = client.auth_test()
    except SlackApiError as refusal:
        says = f"Slack does not take the bot's token: {refusal.response.get('error')}"
        return "", [Finding(says, f"install the app again and copy its token: {CONSOLE}")]
    except (SlackClientError, OSError, HTTPException) as lost:
        says = f"Slack does not answer at {client.base_url} ({type(lost).__name__})"
        return "", [Finding(says, "is there a way out to it: network, proxy, firewall, SLACK_API_URL?")]
    headers = {name.lower(): value for name, value in answer.headers.items()}
    team = str(answer["team_id"])
    taken = Finding(f"Slack takes the bot's token, for {answer.get('team')} ({team})")
    return team, [taken, _scopes(headers), *_skew(headers.get("date", ""))]


def _scopes(headers: Mapping[str, str]) -> Finding:
    granted = {scope.strip() for scope in headers.get("x-oauth-scopes", "").split(",")}
    missing = [scope for scope in SCOPES if scope not in granted]
    if not missing:
        return Finding("The token may do all that Pacer does")
    return Finding(f"The token lacks {', '.join(missing)}", f"bring manifest.json and reinstall the app: {CONSOLE}")


def _skew(stamp: str) -> Iterator[Finding]:
    """Slack's own clock stands in each of its answers."""
    try:
        seconds = abs((datetime.now(UTC) - parsedate_to_datetime(stamp)).total_seconds())
    except (TypeError, ValueError):
        return
    says = f"This machine's clock and Slack's are {seconds:.0f} s apart"
    yield Finding(says) if seconds <= SKEW else Finding(says, "set the clock (NTP): else requests seem forged")


def membership(client: WebClient, channel: str, use: str) -> Finding:
    """Whether the bot is in a channel: asked by reading it, which needs no scope beside those Pacer has."""
    try:
        client.conversations_history(channel=channel, limit=1)
    except SlackApiError as refusal:
        code = str(refusal.response.get("error"))
        remedy = "write /invite @Pacer there" if code in OUTSIDE else "see the token above"
        return Finding(f"Pacer cannot read {channel}, {use} ({code})", remedy)
    except (SlackClientError, OSError, HTTPException) as lost:
        return Finding(f"Slack did not say whether Pacer is in {channel} ({type(lost).__name__})", "try again")
    return Finding(f"Pacer is in {channel}, {use}")
