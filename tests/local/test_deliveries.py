"""Deliveries are signed, repeated until acknowledged, and can be doubled, late or lost."""

import threading
from dataclasses import replace

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import SignatureVerifier

from bot.local.courier import Patience
from bot.local.driver import LocalSlack, Setting
from bot.local.faults import Faults
from bot.local.transport import DeliveryResponse, HttpTransport, NotDelivered
from tests.local.bots import HOME, Recorder

TWICE_MORE = Patience(acknowledge=5, retries=(0.0, 0.02), workers=1)


def test_every_delivery_is_signed_with_real_time(slack, bot):
    slack.say("linxia", "general", "hi")
    slack.command("linxia", "/target me")
    verifier = SignatureVerifier(HOME.signing_secret)
    assert len(bot.requests) == 2
    assert all(verifier.is_valid_request(request.body, dict(request.headers)) for request in bot.requests)
    assert not verifier.is_valid_request(bot.requests[0].body + b" ", dict(bot.requests[0].headers))


def test_a_mention_in_a_channel_comes_twice_with_different_ids(slack, bot):
    said = slack.say("linxia", "general", "@pacer target me")
    message, mention = bot.events
    assert (message["event"]["type"], mention["event"]["type"]) == ("message", "app_mention")
    assert message["event"]["ts"] == mention["event"]["ts"] == said.ts
    assert message["event_id"] != mention["event_id"]
    slack.say("linxia", "pacer", "@pacer target me")
    assert [event["event"]["type"] for event in bot.events[2:]] == ["message"]


def test_what_the_bot_posts_comes_back_with_its_bot_id(slack, bot, client):
    client.chat_postMessage(channel="CGENERAL", text="mine")
    slack.settle()
    assert bot.events[0]["event"]["bot_id"] == HOME.bot_id


def test_an_edit_nests_both_versions(slack, bot):
    said = slack.say("linxia", "general", "visits 3")
    slack.edit(said, "visits 4")
    event = bot.events[-1]["event"]
    assert (event["subtype"], event["message"]["text"]) == ("message_changed", "visits 4")
    assert event["previous_message"]["text"] == "visits 3"
    assert event["message"]["ts"] == said.ts != event["ts"]
    assert event["message"]["edited"]["ts"].endswith(".000000")


def test_a_deleted_message_is_told_and_one_with_replies_leaves_a_tombstone(slack, bot, client):
    alone = slack.say("linxia", "general", "oops")
    slack.delete(alone)
    assert (bot.events[-1]["event"]["subtype"], bot.events[-1]["event"]["deleted_ts"]) == ("message_deleted", alone.ts)
    parent = slack.say("linxia", "general", "visits 3")
    client.chat_postMessage(channel="CGENERAL", text="booked", thread_ts=parent.ts)
    slack.delete(parent)
    event = bot.events[-1]["event"]
    assert (event["subtype"], event["message"]["subtype"]) == ("message_changed", "tombstone")
    assert event["previous_message"]["text"] == "visits 3"


def test_an_unacknowledged_event_is_sent_again_with_its_reason():
    bot = Recorder()
    bot.says("", status=500)
    with LocalSlack(bot, setting=Setting(patience=TWICE_MORE)) as slack:
        slack.say("linxia", "general", "hi")
    retries = [(r.headers.get("X-Slack-Retry-Num"), r.headers.get("X-Slack-Retry-Reason")) for r in bot.requests]
    assert retries == [(None, None), ("1", "http_error"), ("2", "http_error")]
    assert len({event["event_id"] for event in bot.events}) == 1


def test_a_slow_acknowledgement_counts_as_none():
    bot, again = Recorder(), threading.Event()

    def slow_once(_request):
        if len(bot.requests) == 1:
            again.wait(20)
        again.set()
        return DeliveryResponse(200)

    bot.answer = slow_once
    with LocalSlack(bot, setting=Setting(patience=replace(TWICE_MORE, acknowledge=0.5))) as slack:
        slack.say("linxia", "general", "hi")
    assert [r.headers.get("X-Slack-Retry-Reason") for r in bot.requests] == [None, "http_timeout"]


def test_a_bot_that_asks_for_no_retries_gets_none():
    bot = Recorder()
    bot.answer = lambda _: DeliveryResponse(500, headers={"X-Slack-No-Retry": "1"})
    with LocalSlack(bot, setting=Setting(patience=TWICE_MORE)) as slack:
        slack.say("linxia", "general", "hi")
    assert len(bot.requests) == 1


def test_duplicates_carry_the_same_event_id():
    bot = Recorder()
    with LocalSlack(bot, setting=Setting(faults=Faults(duplicates=1.0))) as slack:
        slack.say("linxia", "general", "hi")
    assert len(bot.events) == 2
    assert len({event["event_id"] for event in bot.events}) == 1


def test_reordered_events_overtake_each_other_and_all_arrive():
    bot = Recorder()
    with LocalSlack(bot, setting=Setting(faults=Faults(reordering=True), seed=1)) as slack:
        for number in range(8):
            slack.workspace.acts.say("UEAST01", "CGENERAL", str(number))
        slack.settle()
    texts = [event["event"]["text"] for event in bot.events]
    assert sorted(texts) == [str(number) for number in range(8)] != texts


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        (lambda slack: slack.open_home("linxia"), "app_home_opened"),
        (lambda slack: slack.state.uninstall(), "app_uninstalled"),
        (lambda slack: slack.state.add_person(slack.person("linxia")), "team_join"),
        (lambda slack: slack.state.change_person(slack.person("linxia")), "user_change"),
    ],
)
def test_what_happens_in_the_workspace_is_told(slack, bot, act, kind):
    act(slack)
    slack.settle()
    assert bot.events[-1]["event"]["type"] == kind


def test_an_uninstalled_app_has_no_token_any_more(slack, client):
    slack.state.uninstall()
    with pytest.raises(SlackApiError, match="account_inactive"):
        client.auth_test()


def test_nothing_listening_is_told_from_a_slow_bot():
    unreachable = HttpTransport("http://127.0.0.1:9")
    with LocalSlack(unreachable, setting=Setting(patience=Patience(retries=(), workers=1))) as slack:
        seen = slack.command("linxia", "/target me")
        assert [message.text for message in seen] == ['/target failed with the error "dispatch_failed"']
        with pytest.raises(NotDelivered, match="connection_failed"):
            slack.workspace.courier.ask(slack.workspace.courier.signer.event({}))
