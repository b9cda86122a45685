"""What was answered, edited and deleted while Pacer was away is taken in, once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.local.faults import Faults
from bot.local.message import Message
from bot.slack import history
from tests.bot.slack.test_catch_up import CHECKINS, HOME, away, missed, rows, visits
from tests.office import Office, office


@pytest.fixture
def shop(database_url: str) -> Iterator[Office]:
    with office(database_url) as shop:
        shop.settings(checkin_channels=CHECKINS, currency="CNY")
        shop.command("linxia", "/target me")
        shop.command("grace", "/target me")
        shop.pacer.upkeep.hourly()
        yield shop


def later(shop: Office, minutes: int = 10) -> None:
    shop.clock.move_to(shop.clock.now() + timedelta(minutes=minutes))


def rounds(shop: Office, count: int = 3) -> None:
    """Hours pass; after the first of them nothing is left to do."""
    for _ in range(count):
        later(shop, 60)
        shop.pacer.upkeep.hourly()
    shop.sent()


def said(shop: Office, message: Message) -> list[str]:
    return [reply.text for reply in shop.slack.replies(message) if reply.bot]


def test_a_missed_edit_of_a_message_read_before_is_corrected_once(shop: Office) -> None:
    message = shop.say("linxia", "visited 3 customers", CHECKINS)
    rounds(shop, 1)
    with away(shop):
        shop.slack.edit(message, "visited 5 customers")
    rounds(shop)
    assert visits(shop) == [3, -3, 5]
    assert len(said(shop, message)) == 2


def test_of_a_delivered_and_a_missed_edit_the_last_counts(shop: Office) -> None:
    message = shop.say("linxia", "visited 3 customers", CHECKINS)
    later(shop)
    shop.slack.edit(message, "visited 4 customers")
    later(shop)
    with away(shop):
        shop.slack.edit(message, "visited 6 customers")
    rounds(shop)
    assert visits(shop) == [3, -3, 4, -4, 6]


def test_chat_that_was_edited_into_a_check_in_is_booked(shop: Office) -> None:
    chat = shop.say("linxia", "good morning all", CHECKINS)
    rounds(shop, 1)
    with away(shop):
        shop.slack.edit(chat, "visited 2 customers")
    rounds(shop)
    assert visits(shop) == [2]


@pytest.mark.parametrize("headed", [True, False], ids=["with replies", "without"])
def test_a_missed_deletion_takes_back_what_was_booked_and_forgets_the_words(shop: Office, headed: bool) -> None:
    message = shop.say("linxia", "visited 3 customers", CHECKINS)
    later(shop)
    kept = shop.say("grace", "visited 7 customers", CHECKINS)
    if not headed:
        for reply in shop.slack.replies(message):
            shop.slack.state.delete(reply)
    rounds(shop, 1)
    with away(shop):
        shop.slack.delete(message)
    rounds(shop)
    assert (visits(shop), visits(shop, "grace")) == ([3, -3], [7])
    states = dict(rows(shop, "select ts, state || text from messages"))
    assert states == {message.ts: "withdrawn", kept.ts: "bookedvisited 7 customers"}


def test_a_message_of_this_minute_is_not_taken_for_deleted(shop: Office) -> None:
    message = shop.say("linxia", "visited 3 customers", CHECKINS)
    for reply in shop.slack.replies(message):
        shop.slack.state.delete(reply)
    with away(shop):
        shop.slack.delete(message)
    shop.pacer.upkeep.hourly()
    assert visits(shop) == [3]
    rounds(shop)
    assert visits(shop) == [3, -3]


def test_a_missed_answer_in_the_thread_of_an_open_question_is_taken_once(shop: Office) -> None:
    message = shop.say("linxia", "visited a few customers", CHECKINS)
    assert len(said(shop, message)) == 1
    later(shop)
    missed(shop, "linxia", "4", thread_ts=message.ts)
    missed(shop, "linxia", "9", thread_ts=message.ts)
    rounds(shop)
    assert visits(shop) == [4]


def test_chat_of_others_and_commands_in_the_thread_are_left_alone(shop: Office) -> None:
    message = shop.say("linxia", "visited a few customers", CHECKINS)
    later(shop)
    missed(shop, "oliver", "4", thread_ts=message.ts)
    missed(shop, "linxia", f"<@{HOME.bot_user}> target me", thread_ts=message.ts)
    rounds(shop)
    assert visits(shop) == visits(shop, "oliver") == []
    assert rows(shop, "select state from questions") == [("open",)]


def test_a_wrong_answer_is_asked_about_once_even_when_its_key_is_forgotten(shop: Office) -> None:
    message = shop.say("linxia", "visited a few customers", CHECKINS)
    later(shop)
    missed(shop, "linxia", "hm", thread_ts=message.ts)
    rounds(shop)
    with shop.pacer.database.write(HOME.team_id) as store:
        store.deliveries.forget(shop.clock.now() + timedelta(days=9000))
    rounds(shop)
    assert len(said(shop, message)) == 2


def test_days_of_many_messages_are_not_read_again_each_hour(shop: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "PAGE", 1)
    monkeypatch.setattr(history, "PAGES_BACK", 2)
    old = shop.say("linxia", "visited 3 customers", CHECKINS)
    young = [shop.say("grace", f"visited {number} customers", CHECKINS) for number in (1, 2, 4)]
    rounds(shop, 1)
    with away(shop):
        shop.slack.edit(old, "visited 9 customers")
        shop.slack.edit(young[-1], "visited 5 customers")
    rounds(shop)
    assert (sum(visits(shop)), sum(visits(shop, "grace"))) == (3, 8)


def test_a_slack_that_fails_half_way_is_asked_again(shop: Office) -> None:
    message = shop.say("linxia", "visited 3 customers", CHECKINS)
    rounds(shop, 1)
    with away(shop):
        shop.slack.edit(message, "visited 5 customers")
    shop.slack.state.chance.faults = Faults(server_errors=1.0)
    later(shop)
    shop.pacer.upkeep.hourly()
    assert visits(shop) == [3]
    shop.slack.state.chance.faults = Faults(rate_limited=0.3)
    rounds(shop, 1)
    assert visits(shop) == [3, -3, 5]


def test_a_channel_whose_asking_message_is_gone_is_still_read(shop: Office) -> None:
    message = shop.say("linxia", "visited a few customers", CHECKINS)
    state = shop.slack.state
    with away(shop):
        for reply in shop.slack.replies(message):
            state.delete(reply)
        state.delete(message)
        state.post(Message(CHECKINS, shop.slack.person("grace").id, "visited 2 customers"))
    shop.pacer.upkeep.hourly()
    assert visits(shop, "grace") == [2]
    assert [channel for (channel,) in rows(shop, "select channel from channels_read")] == [CHECKINS]
    rounds(shop)
    assert rows(shop, "select state from messages where text = ''") == [("withdrawn",)]
    assert replace(message, text="") not in shop.slack.messages(CHECKINS)
