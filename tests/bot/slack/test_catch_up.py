"""What check-in channels heard while Pacer was away is taken in, once; the rest of the upkeep."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.local.faults import Faults
from bot.local.installation import Installation
from bot.local.message import Message
from bot.slack import history
from tests.office import Office, office

HOME = Installation()
CHECKINS = "CCHECKIN"


@pytest.fixture
def shop(database_url: str) -> Iterator[Office]:
    with office(database_url) as shop:
        shop.settings(checkin_channels=CHECKINS, currency="CNY")
        shop.command("linxia", "/target me")
        shop.command("grace", "/target me")
        yield shop


@contextmanager
def away(shop: Office) -> Iterator[None]:
    """What happens within is not delivered: Slack tells of it in its history alone."""
    listeners = shop.slack.state._listeners
    heard, listeners[:] = listeners[:], []
    yield
    listeners[:] = heard


def missed(shop: Office, person: str, text: str, **more: object) -> Message:
    with away(shop):
        return shop.slack.state.post(Message(CHECKINS, shop.slack.person(person).id, text, **more))


def visits(shop: Office, person: str = "linxia") -> list[int]:
    with shop.pacer.database.read(HOME.team_id) as store:
        member = shop.slack.person(person).id
        return [entry.amount.value for entry in store.entries.every() if entry.member == member]


def rows(shop: Office, statement: str) -> list[tuple]:
    with shop.pacer.database.look() as connection:
        return [tuple(row) for row in connection.execute(text(statement))]


def test_what_stood_in_a_channel_before_pacer_came_is_not_for_pacer(shop: Office) -> None:
    before = missed(shop, "linxia", "visited 3 customers")
    shop.pacer.upkeep.hourly()
    assert (visits(shop), rows(shop, "select channel, ts from channels_read")) == ([], [(CHECKINS, before.ts)])


def test_a_missed_message_is_booked_as_if_it_had_been_delivered_once(shop: Office) -> None:
    shop.pacer.upkeep.hourly()
    message = missed(shop, "linxia", "visited 3 customers")
    shop.pacer.upkeep.hourly()
    shop.pacer.upkeep.hourly()
    shop.sent()
    assert visits(shop) == [3]
    assert len(shop.slack.replies(message)) == 1


def test_a_delivered_message_is_not_booked_again_from_the_history(shop: Office) -> None:
    shop.pacer.upkeep.hourly()
    message = shop.say("linxia", "visited 3 customers", CHECKINS)
    shop.slack.edit(message, "visited 4 customers")
    shop.pacer.upkeep.hourly()
    assert sum(visits(shop)) == 4
    assert rows(shop, "select ts from channels_read") == [(message.ts,)]


def test_many_pages_are_read_in_the_order_in_which_they_were_written(
    shop: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "PAGE", 2)
    shop.pacer.upkeep.hourly()
    for number in range(1, 6):
        missed(shop, "linxia", f"visited {number} customers")
    shop.pacer.upkeep.hourly()
    assert visits(shop) == [1, 2, 3, 4, 5]


def test_posts_of_bots_and_notes_of_slack_are_passed_over(shop: Office) -> None:
    shop.pacer.upkeep.hourly()
    missed(shop, "linxia", "visited 9 customers", bot=True)
    missed(shop, "linxia", "visited 9 customers", subtype="channel_join")
    last = missed(shop, "linxia", "visited 9 customers", subtype="tombstone")
    shop.pacer.upkeep.hourly()
    assert (visits(shop), rows(shop, "select ts from channels_read")) == ([], [(last.ts,)])


def test_a_slack_that_asks_to_wait_is_waited_for(shop: Office) -> None:
    shop.pacer.upkeep.hourly()
    missed(shop, "linxia", "visited 3 customers")
    shop.slack.state.chance.faults = Faults(rate_limited=0.5)
    shop.pacer.upkeep.hourly()
    assert visits(shop) == [3]


def test_a_slack_that_fails_is_asked_again_in_the_next_round_and_no_key_is_forgotten(shop: Office) -> None:
    shop.pacer.upkeep.hourly()
    missed(shop, "linxia", "visited 3 customers")
    keys = rows(shop, "select count(*) from deliveries")
    shop.at("2026-11-27T09:00:00+08:00")
    shop.slack.state.chance.faults = Faults(server_errors=1.0)
    shop.pacer.upkeep.hourly()
    assert (visits(shop), rows(shop, "select count(*) from deliveries")) == ([], keys)
    shop.slack.state.chance.faults = Faults()
    shop.pacer.upkeep.hourly()
    assert visits(shop) == [3]


def test_a_chosen_channel_is_joined_within_a_minute(shop: Office) -> None:
    channel = replace(shop.slack.channel("general"), id="CNEW", name="new", members=(shop.slack.person("linxia").id,))
    shop.slack.state.enter([], [channel])
    shop.settings(checkin_channels=f"{CHECKINS},CNEW,CGONE")
    shop.pacer.upkeep.minutely()
    assert HOME.bot_user in shop.slack.channel("CNEW").members
    assert {channel for (channel,) in rows(shop, "select channel from channels_read")} == {CHECKINS, "CNEW"}


def test_old_keys_are_forgotten_and_young_ones_kept(shop: Office) -> None:
    with shop.pacer.database.write(HOME.team_id) as store:
        assert store.deliveries.book("old", datetime.now(UTC) - timedelta(days=3))
        assert store.deliveries.book("young", datetime.now(UTC) - timedelta(days=1))
    shop.pacer.upkeep.hourly()
    found = {key for (key,) in rows(shop, "select key from deliveries")}
    assert ("old" in found, "young" in found) == (False, True)


def test_a_clock_that_jumped_ahead_makes_nobody_forget(shop: Office) -> None:
    message = shop.say("linxia", "visited 3 customers", CHECKINS)
    shop.at("2026-11-27T09:00:00+08:00")
    shop.pacer.upkeep.hourly()
    assert (f"message:{CHECKINS}:{message.ts}:",) in rows(shop, "select key from deliveries")


def test_a_clock_that_was_moved_back_makes_no_key_old(shop: Office) -> None:
    shop.at("2020-01-01T09:00:00+08:00")
    message = shop.say("linxia", "visited 3 customers", CHECKINS)
    shop.slack.delete(shop.say("linxia", "made 5 calls", CHECKINS))
    before = {key for (key,) in rows(shop, "select key from deliveries")}
    shop.pacer.upkeep.hourly()
    assert f"said:{CHECKINS}:{message.ts}" in before
    assert before <= {key for (key,) in rows(shop, "select key from deliveries")}


def test_members_not_asked_about_for_a_day_are_asked_about_again(shop: Office) -> None:
    lin = shop.slack.person("linxia")
    with away(shop):
        shop.slack.state.change_person(replace(lin, tz="Asia/Tokyo"))
    shop.pacer.upkeep.hourly()
    assert rows(shop, f"select timezone from members where id = '{lin.id}'") == [(lin.tz,)]
    with shop.pacer.database.change() as connection:
        connection.execute(text("update members set refreshed_at = '2020-01-01 00:00:00'"))
    shop.pacer.upkeep.hourly()
    assert rows(shop, f"select timezone from members where id = '{lin.id}'") == [("Asia/Tokyo",)]
