"""Installation by workspaces themselves: off to Slack's question, and back with a code for a token."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import structlog
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.settings import Settings
from bot.slack.granted import Granted, NotGranted, exchange
from bot.slack.people import People
from bot.slack.permissions import SCOPES
from bot.slack.tokens import Tokens
from bot.speak import environment
from bot.words import language
from storage.database import Database
from storage.installations import consume_state, issue_state

log = structlog.get_logger()
AUTHORIZE = "https://slack.com/oauth/v2/authorize"
GOOD_FOR = timedelta(minutes=10)
STATUS = {"installed": 200, "cancelled": 200, "unreachable": 503}
_CODE = re.compile(r"[a-z0-9_]{1,60}")  # what an error of Slack's looks like
_STATE = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class Install:
    settings: Settings
    database: Database
    tokens: Tokens
    people: People

    def routes(self) -> list[BaseRoute]:
        return [Route("/slack/install", self.on_install), Route("/slack/oauth_redirect", self.on_redirect)]

    def on_install(self, _request: Request) -> Response:
        """The state comes back with the answer: it is good once, and for ten minutes of real time."""
        state = secrets.token_urlsafe(24)
        with self.database.change() as connection:
            issue_state(connection, state, datetime.now(UTC) + GOOD_FOR)
        asked = {"client_id": self.settings.slack_client_id, "scope": ",".join(SCOPES), "state": state}
        return RedirectResponse(f"{AUTHORIZE}?{urlencode(asked)}", 302, {"Cache-Control": "no-store"})

    def on_redirect(self, request: Request) -> Response:
        asked, spoken = request.query_params, _language(request)
        with self.database.change() as connection:
            known = consume_state(connection, _written(asked.get("state", "")), datetime.now(UTC))
        if not known:
            return _page(spoken, NotGranted("stale"))
        if "error" in asked or not asked.get("code"):
            return _page(spoken, _declined(asked.get("error", "")))
        granted = exchange(asked["code"], self.settings)
        if isinstance(granted, Granted):
            self._take_in(granted)
        else:
            log.warning("not installed", ending=granted.ending, failure=granted.code)
        return _page(spoken, granted)

    def _take_in(self, granted: Granted) -> None:
        """A new installation takes the place of the one before, whose token Slack has ended."""
        self.tokens.keep(granted.workspace, granted.token, granted.bot, granted.scopes)
        self.people.settle_in(granted.workspace, granted.name, granted.bot, granted.installer)
        log.info("installed", workspace=granted.workspace, member=granted.installer)


def _written(state: str) -> str:
    """As it was issued, else '', which nobody was given."""
    return state if _STATE.fullmatch(state) else ""


def _declined(error: str) -> NotGranted:
    if error == "access_denied":
        return NotGranted("cancelled")
    return NotGranted("refused", error if _CODE.fullmatch(error) else "no_code")


def _page(spoken: str, end: Granted | NotGranted) -> Response:
    ending = "installed" if isinstance(end, Granted) else end.ending
    facts = {"name": end.name} if isinstance(end, Granted) else {"code": end.code}
    shown = environment(spoken).get_template("_installation.html.j2").render(ending=ending, language=spoken, **facts)
    return HTMLResponse(shown, STATUS.get(ending, 400), {"Cache-Control": "no-store"})


def _language(request: Request) -> str:
    """The first choice of the browser."""
    return language(request.headers.get("accept-language", "en").partition(",")[0].partition(";")[0].strip())
