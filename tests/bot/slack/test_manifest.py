"""The manifest declares exactly the commands, events and scopes that the code registers and uses."""

from __future__ import annotations

import json
import re
from itertools import chain
from pathlib import Path

import pytest

from bot.slack.events import KINDS
from bot.slack.listing import listed
from bot.slack.permissions import SCOPES
from domain.grammar.words import COMMANDS

ROOT = Path(__file__).resolve().parents[3]
MANIFEST = json.loads((ROOT / "manifest.json").read_text("utf-8"))
EVENTS_URL = "https://YOUR-HOST/slack/events"
CALL = re.compile(r"\bclient\.((?:apps|auth|chat|conversations|files|oauth|team|users|views)_\w+)\(")
FREE = frozenset(  # need no scope
    {
        "app_home_opened",
        "app_uninstalled",
        "tokens_revoked",
        "apps.connections.open",  # goes by the app's own token
        "auth.test",
        "oauth.v2.access",
        "views.open",
        "views.publish",
    }
)
NEEDS = set(chain.from_iterable(SCOPES.values()))


def called() -> set[str]:
    """The Web API methods that Pacer itself calls; slack_sdk opens the socket."""
    sources = [path for path in (ROOT / "bot").rglob("*.py") if "local" not in path.parts]
    found = {name for path in sources for name in CALL.findall(path.read_text("utf-8"))}
    return {name.replace("_", ".") for name in found} | {"apps.connections.open"}


def declared() -> list[str]:
    return MANIFEST["settings"]["event_subscriptions"]["bot_events"]


def test_every_command_of_the_grammar_is_declared_as_it_is_listed() -> None:
    commands = MANIFEST["features"]["slash_commands"]
    told = [(each["command"], each["usage_hint"], each["description"]) for each in commands]
    assert told == [(each.name, each.hint, each.description) for each in listed("en")]
    assert {each["command"].removeprefix("/") for each in commands} == set(COMMANDS)
    assert all(each["should_escape"] is True and each["url"] == EVENTS_URL for each in commands)


def test_every_event_that_is_heard_is_subscribed_to_and_no_other() -> None:
    assert {event.partition(".")[0] for event in declared()} == set(KINDS)
    assert len(declared()) == len(set(declared()))


def test_exactly_the_scopes_of_the_table_are_asked_for() -> None:
    assert MANIFEST["oauth_config"]["scopes"] == {"bot": sorted(SCOPES)}


@pytest.mark.parametrize("need", sorted(called() | set(declared())))
def test_what_is_used_has_its_scope_or_needs_none(need: str) -> None:
    assert need in NEEDS | FREE


def test_no_scope_is_asked_for_without_need() -> None:
    assert NEEDS - called() - set(declared()) == set()
    assert [scope for scope, needs in SCOPES.items() if not needs] == ["commands"]


def test_deliveries_come_over_http_to_one_route_until_somebody_turns_the_socket_on() -> None:
    settings = MANIFEST["settings"]
    assert settings["event_subscriptions"]["request_url"] == EVENTS_URL
    assert settings["interactivity"] == {"is_enabled": True, "request_url": EVENTS_URL}
    assert [settings[name] for name in ("socket_mode_enabled", "org_deploy_enabled", "token_rotation_enabled")] == [
        False
    ] * 3
    assert MANIFEST["features"]["app_home"] == {
        "home_tab_enabled": True,
        "messages_tab_enabled": True,
        "messages_tab_read_only_enabled": False,
    }


def test_the_words_keep_to_slacks_limits() -> None:
    """https://docs.slack.dev/reference/app-manifest"""
    shown = MANIFEST["display_information"]
    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 174 <= len(shown["long_description"]) <= 4000
    assert all(
        len(each["usage_hint"]) <= 1000 and len(each["description"]) <= 2000
        for each in MANIFEST["features"]["slash_commands"]
    )
