"""Getting to know people: what Slack says of them, and what holds while it says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from time import monotonic

import pytest

from bot.local.faults import Faults
from bot.local.installation import Installation
from bot.slack import people
from bot.slack.people import HURRY
from bot.slack.profile import member_of
from domain.member import Member
from tests.office import Office, office

HOME = Installation().team_id


@pytest.fixture
def shop(sqlite_url: str) -> Iterator[Office]:
    with office(sqlite_url) as shop:
        yield shop


def known(shop: Office, member: str) -> Member:
    with shop.pacer.database.read(HOME) as store:
        found = store.members.known(shop.slack.person(member).id)
    assert found
    return found


def test_a_member_is_known_from_the_first_contact(shop: Office) -> None:
    shop.command("oliver", "/target me")
    oliver = known(shop, "oliver")
    assert (oliver.name, oliver.timezone, oliver.locale, oliver.is_admin) == (
        "Oliver Hughes",
        "Europe/London",
        "en",
        False,
    )


def test_a_slow_slack_holds_no_command_up(shop: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "HURRY", HURRY)
    shop.slack.state.chance.faults = Faults(slow_seconds=4)
    started = monotonic()
    assert "/target" in shop.command("oliver", "/target help")
    assert monotonic() - started < 3
    assert known(shop, "oliver").name == shop.slack.person("oliver").id


def test_who_was_not_told_of_lives_in_the_zone_of_the_workspace_until_the_next_round(shop: Office) -> None:
    shop.slack.state.chance.faults = Faults(server_errors=1.0)
    shop.command("oliver", "/target help")
    assert known(shop, "oliver").timezone == "Asia/Shanghai"
    shop.slack.state.chance.faults = Faults()
    assert shop.pacer.people.refresh(HOME, shop.slack.person("oliver").id)
    assert known(shop, "oliver").timezone == "Europe/London"


def test_a_slack_that_does_not_answer_takes_nothing_from_who_is_known(shop: Office) -> None:
    shop.command("grace", "/target help")
    shop.slack.state.chance.faults = Faults(server_errors=1.0)
    assert shop.pacer.people.refresh(HOME, shop.slack.person("grace").id) is False
    assert (known(shop, "grace").is_admin, known(shop, "grace").name) == (True, shop.slack.person("grace").real_name)


def test_a_change_of_zone_or_rank_is_followed(shop: Office) -> None:
    shop.command("oliver", "/target me")
    shop.slack.state.change_person(replace(shop.slack.person("oliver"), tz="Asia/Tokyo", role="admin"))
    shop.slack.settle()
    assert (known(shop, "oliver").timezone, known(shop, "oliver").is_admin) == ("Asia/Tokyo", True)


@pytest.mark.parametrize(
    ("user", "member"),
    [
        (None, None),
        ([], None),
        ({}, Member("U1", "U1")),
        ({"tz": "Mars/Base", "locale": 5, "profile": "x", "is_admin": "yes"}, Member("U1", "U1")),
        ({"profile": {"display_name": " "}, "real_name": "A\u202eB"}, Member("U1", "A⟨U+202E⟩B")),
        ({"name": "x" * 200, "is_owner": True, "locale": "zh-CN"}, Member("U1", "x" * 80, locale="zh", is_admin=True)),
        ({"name": "bot", "is_bot": True}, Member("U1", "bot", active=False)),
    ],
)
def test_a_user_object_is_read_whatever_it_lacks(user: object, member: Member | None) -> None:
    assert member_of("U1", user) == member
