"""What Slack hands over for the code of an installation."""

from __future__ import annotations

from dataclasses import dataclass

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.settings import Settings
from bot.slack.payload import Payload, text

PATIENCE = 10  # seconds


@dataclass(frozen=True, slots=True)
class Granted:
    workspace: str
    name: str
    bot: str
    installer: str
    token: str
    scopes: str


@dataclass(frozen=True, slots=True)
class NotGranted:
    """`organization`: a token for many workspaces at once, which Pacer does not take; `code` is Slack's own."""

    ending: str
    code: str = ""


def exchange(code: str, settings: Settings) -> Granted | NotGranted:
    """https://docs.slack.dev/reference/methods/oauth.v2.access"""
    client = WebClient(base_url=settings.slack_api_url, timeout=PATIENCE, retry_handlers=[])
    secret = settings.slack_client_secret.get_secret_value()
    try:
        answer = client.oauth_v2_access(client_id=settings.slack_client_id, client_secret=secret, code=code)
    except SlackApiError as refusal:
        return NotGranted("refused", str(refusal.response.get("error", "")))
    except (SlackClientError, OSError):
        return NotGranted("unreachable")
    return _granted(answer.data if isinstance(answer.data, dict) else {})


def _granted(answer: Payload) -> Granted | NotGranted:
    if answer.get("is_enterprise_install") is True:
        return NotGranted("organization")
    if "refresh_token" in answer:  # such a token ends after 12 hours; the manifest leaves rotation off
        return NotGranted("refused", "token_rotation_enabled")
    granted = Granted(
        workspace=text(answer, "team", "id"),
        name=text(answer, "team", "name"),
        bot=text(answer, "bot_user_id"),
        installer=text(answer, "authed_user", "id"),
        token=text(answer, "access_token"),
        scopes=text(answer, "scope"),
    )
    return granted if granted.workspace and granted.token else NotGranted("refused", "no_token")
