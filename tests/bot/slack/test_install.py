"""Workspaces install Pacer themselves: Slack asks, comes back with a code, and the token is kept sealed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
import structlog
import time_machine
from sqlalchemy import text
from starlette.testclient import TestClient

from bot.build import build
from bot.clock import Clock
from bot.local.driver import LocalSlack
from bot.local.installation import Installation
from bot.local.transport import HttpTransport
from bot.logs import set_up_logs
from bot.serve import web_of
from bot.settings import Settings
from bot.slack.permissions import SCOPES
from storage.migrate import migrate

HOME = Installation()


class Shop:
    """Pacer as many workspaces may install it, before any has."""

    def __init__(self, url: str, slack: LocalSlack, **changed: str) -> None:
        given = {"slack_client_id": HOME.client_id, "slack_client_secret": HOME.client_secret}
        given |= {"database_url": url, "slack_api_url": slack.api_url, "slack_signing_secret": "s"}
        self.slack = slack
        self.pacer = build(Settings(_env_file=None, **(given | changed)), Clock())
        migrate(self.pacer.database)
        self.browser = TestClient(web_of(self.pacer), follow_redirects=False)

    def state(self) -> str:
        return parse_qs(urlsplit(self.browser.get("/slack/install").headers["location"]).query)["state"][0]

    def come_back(self, spoken: str = "en", **query: str) -> httpx2.Response:
        return self.browser.get("/slack/oauth_redirect", params=query, headers={"accept-language": spoken})

    def rows(self, statement: str) -> list[tuple]:
        with self.pacer.database.look() as connection:
            return [tuple(row) for row in connection.execute(text(statement))]


@pytest.fixture
def slack() -> Iterator[LocalSlack]:
    with LocalSlack(HttpTransport("http://127.0.0.1:9")) as slack:
        slack.state.tokens.clear()  # not installed yet
        yield slack


@pytest.fixture
def written() -> Iterator[StringIO]:
    stream = StringIO()
    handlers, level = logging.root.handlers[:], logging.root.level
    set_up_logs(stream)
    yield stream
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)
    structlog.reset_defaults()


@pytest.fixture
def shop(sqlite_url: str, slack: LocalSlack) -> Iterator[Shop]:
    shop = Shop(sqlite_url, slack)
    yield shop
    shop.pacer.database.close()


def test_slack_is_asked_for_exactly_the_scopes_in_use(shop: Shop) -> None:
    answer = shop.browser.get("/slack/install")
    address = urlsplit(answer.headers["location"])
    asked = parse_qs(address.query)
    assert (answer.status_code, address.netloc, address.path) == (302, "slack.com", "/oauth/v2/authorize")
    assert (asked["client_id"], asked["scope"]) == ([HOME.client_id], [",".join(SCOPES)])
    assert len(asked["state"][0]) == 32


def test_an_installation_keeps_the_token_sealed_and_welcomes_the_installer_once(shop: Shop) -> None:
    page = shop.come_back(state=shop.state(), code="first")
    assert (page.status_code, "Pacer is installed in Northwind" in page.text) == (200, True)
    assert shop.pacer.clients.tokens.of(HOME.team_id) == HOME.token
    [(sealed, bot)] = shop.rows("select bot_token, bot from installations")
    assert (HOME.token in sealed, bot) == (False, HOME.bot_user)
    [(name, bot, installer)] = shop.rows("select name, bot, installer from workspaces")
    assert (name, bot, installer) == (HOME.team_name, HOME.bot_user, shop.slack.person("grace").id)
    shop.come_back(state=shop.state(), code="second")
    assert shop.rows("select count(*) from installations") == [(1,)]
    assert shop.rows("select kind, recipient from outbox") == [("direct", shop.slack.person("grace").id)]
    assert shop.pacer.worker.drain(5) == 0
    assert [message.text.split("\n")[0] for message in shop.slack.dms("grace")] == ["Pacer 来了"]


def test_a_kept_token_is_found_again_after_a_restart(shop: Shop, sqlite_url: str) -> None:
    shop.come_back(state=shop.state(), code="first")
    again = Shop(sqlite_url, shop.slack)
    assert again.pacer.clients.tokens.of(HOME.team_id) == HOME.token
    assert again.pacer.clients.tokens.of("TELSEWHERE") == ""
    changed = Shop(sqlite_url, shop.slack, slack_client_secret="another")
    assert changed.pacer.clients.tokens.of(HOME.team_id) == ""


def test_a_state_is_good_once_and_for_ten_minutes(shop: Shop) -> None:
    state = shop.state()
    shop.come_back(state=state, code="first")
    late = shop.state()
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=11)):
        pages = [shop.come_back(state=state, code="x"), shop.come_back(state=late, code="x")]
    pages += [shop.come_back(state="made-up", code="x"), shop.come_back(code="x"), shop.come_back(state="\0", code="x")]
    assert [page.status_code for page in pages] == [400] * 5
    assert all("This link is no longer good" in page.text for page in pages)
    assert shop.rows("select count(*) from oauth_states") == [(0,)]


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ({"error": "access_denied"}, 200, "You cancelled, and nothing was changed."),
        ({"error": "invalid_scope"}, 400, "Slack says: invalid_scope."),
        ({"error": "<script>alert(1)</script>"}, 400, "Slack says: no_code."),
        ({}, 400, "Slack says: no_code."),
    ],
)
def test_what_slack_or_the_installer_declines_is_said_plainly(shop: Shop, query: dict, status: int, said: str) -> None:
    page = shop.come_back(state=shop.state(), **query)
    assert (page.status_code, said in page.text, "<script>" in page.text) == (status, True, False)
    assert shop.rows("select count(*) from installations") == [(0,)]


def test_a_code_that_slack_refuses_installs_nothing(shop: Shop) -> None:
    shop.come_back(state=shop.state(), code="used")
    shop.pacer.clients.tokens.forget(HOME.team_id)
    page = shop.come_back(state=shop.state(), code="used")
    assert (page.status_code, "Slack says: code_already_used" in page.text) == (400, True)
    assert shop.pacer.clients.tokens.of(HOME.team_id) == ""


def test_a_slack_that_does_not_answer_is_said_plainly(sqlite_url: str, slack: LocalSlack) -> None:
    shop = Shop(sqlite_url, slack, slack_api_url="http://127.0.0.1:9/api/")
    page = shop.come_back(state=shop.state(), code="first")
    assert (page.status_code, "Slack does not answer" in page.text) == (503, True)


def test_the_page_speaks_the_language_of_the_browser(shop: Shop) -> None:
    page = shop.come_back("zh-CN,zh;q=0.9,en;q=0.8", state=shop.state(), code="first")
    assert "Pacer 已安装到 Northwind 北风" in page.text
    assert 'lang="zh"' in page.text


def test_no_log_holds_the_token_the_code_or_the_state(shop: Shop, written: StringIO) -> None:
    state = shop.state()
    shop.come_back(state=state, code="a-code-of-slack")
    shop.come_back(state=shop.state(), code="a-code-of-slack")
    lines = written.getvalue()
    assert ('"installed"' in lines, "code_already_used" in lines) == (True, True)
    assert [each for each in (HOME.token, HOME.client_secret, state, "a-code-of-slack") if each in lines] == []


def test_without_a_client_id_there_is_no_installation(sqlite_url: str, slack: LocalSlack) -> None:
    shop = Shop(sqlite_url, slack, slack_client_id="", slack_bot_token=HOME.token)
    assert shop.browser.get("/slack/install").status_code == 404
    assert shop.browser.get("/slack/oauth_redirect").status_code == 404
