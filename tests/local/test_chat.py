"""The chat.* methods answer as Slack's, in both encodings of a call."""

import json
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import pytest
from slack_sdk.errors import SlackApiError

from tests.local.bots import HOME, client_of

SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "*hi*"}}


def refused(call, **arguments):
    with pytest.raises(SlackApiError) as refusal:
        call(**arguments)
    return refusal.value.response["error"]


def test_a_post_is_seen_in_the_channel_and_has_slacks_shape(slack, client):
    answer = client.chat_postMessage(channel="CGENERAL", text="hello", blocks=[SECTION])
    assert answer["channel"] == "CGENERAL"
    assert answer["message"]["bot_id"] == HOME.bot_id
    assert answer["message"]["blocks"][0]["text"] == SECTION["text"]
    assert [(m.ts, m.text, m.user) for m in slack.messages("general")] == [(answer["ts"], "hello", HOME.bot_user)]


def test_timestamps_rise_within_a_channel(client):
    stamps = [client.chat_postMessage(channel="CGENERAL", text=str(n))["ts"] for n in range(20)]
    assert stamps == sorted(set(stamps))


def test_a_post_to_a_person_arrives_in_the_direct_message(slack, client):
    assert client.chat_postMessage(channel="UEAST01", text="for you")["channel"] == "DEAST01"
    assert [message.text for message in slack.dms("linxia")] == ["for you"]


def test_form_fields_may_hold_json(slack):
    form = {"token": HOME.token, "channel": "#general", "text": "hi", "blocks": json.dumps([SECTION])}
    request = urllib.request.Request(
        f"{slack.api_url}chat.postMessage", urllib.parse.urlencode(form).encode(), method="POST"
    )
    with urllib.request.urlopen(request) as answer:
        assert json.load(answer)["ok"] is True
    assert slack.messages("general")[0].blocks[0]["type"] == "section"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": "CNOWHERE", "text": "x"}, "channel_not_found"),
        ({"channel": "CGENERAL"}, "no_text"),
        ({"channel": "CGENERAL", "text": "x" * 40_001}, "msg_too_long"),
        ({"channel": "CGENERAL", "text": "x", "blocks": "[{"}, "invalid_blocks_format"),
        ({"channel": "CGENERAL", "text": "x", "blocks": [{"type": "nope"}]}, "invalid_blocks"),
        ({"channel": "CGENERAL", "text": "x", "thread_ts": "1.1"}, "thread_not_found"),
        ({"channel": "CGENERAL", "text": "x", "metadata": {"event_type": "a"}}, "invalid_metadata_schema"),
    ],
)
def test_a_post_that_slack_would_refuse_is_refused(client, arguments, error):
    assert refused(client.api_call, api_method="chat.postMessage", json=arguments) == error


def test_tokens_and_methods_are_checked(slack, client):
    assert refused(client_of(slack, token="").auth_test) == "not_authed"
    assert refused(client_of(slack, token="xoxb-other").auth_test) == "invalid_auth"
    assert refused(lambda: client.api_call("chat.dance")) == "unknown_method"


def test_an_update_with_blocks_is_not_shown_as_edited(slack, client):
    posted = client.chat_postMessage(channel="CGENERAL", text="one", blocks=[SECTION])
    client.chat_update(channel="CGENERAL", ts=posted["ts"], text="two", blocks=[SECTION])
    assert [(m.text, m.edited_ts, len(m.blocks)) for m in slack.messages("general")] == [("two", None, 1)]


def test_an_update_with_text_alone_removes_the_blocks(slack, client):
    posted = client.chat_postMessage(channel="CGENERAL", text="one", blocks=[SECTION])
    client.chat_update(channel="CGENERAL", ts=posted["ts"], text="two")
    message = slack.messages("general")[0]
    assert (message.text, message.blocks) == ("two", [])
    assert message.edited_ts.endswith(".000000")


def test_an_update_is_shorter_than_a_post_and_counted_in_bytes(client):
    posted = client.chat_postMessage(channel="CGENERAL", text="华" * 2_000)
    assert refused(client.chat_update, channel="CGENERAL", ts=posted["ts"], text="华" * 1_334) == "msg_too_long"
    assert client.chat_update(channel="CGENERAL", ts=posted["ts"], text="华" * 1_333)["ok"]


def test_only_own_messages_are_updated_and_deleted(slack, client):
    said = slack.say("linxia", "general", "mine")
    where = {"channel": "CGENERAL", "ts": said.ts}
    assert refused(client.chat_update, **where, text="x") == "cant_update_message"
    assert refused(client.chat_delete, **where) == "cant_delete_message"
    assert refused(client.chat_update, channel="CGENERAL", ts="1.1", text="x") == "message_not_found"
    posted = client.chat_postMessage(channel="CGENERAL", text="bye")
    client.chat_delete(channel="CGENERAL", ts=posted["ts"])
    assert [message.text for message in slack.messages("general")] == ["mine"]


def test_an_ephemeral_is_seen_by_one_person_and_not_in_the_history(slack, client):
    client.chat_postEphemeral(channel="CGENERAL", user="UEAST01", text="psst")
    assert [message.text for message in slack.ephemerals("linxia")] == ["psst"]
    assert slack.ephemerals("oliver") == slack.messages("general") == []
    assert client.conversations_history(channel="CGENERAL")["messages"] == []
    assert refused(client.chat_postEphemeral, channel="DEAST01", user="UEAST02", text="x") == "user_not_in_channel"


def test_a_permalink_leads_to_the_message(client):
    posted = client.chat_postMessage(channel="CGENERAL", text="x")
    link = client.chat_getPermalink(channel="CGENERAL", message_ts=posted["ts"])["permalink"]
    assert link == f"https://northwind.slack.com/archives/CGENERAL/p{posted['ts'].replace('.', '')}"


def test_a_reaction_is_added_once(slack, client):
    said = slack.say("linxia", "general", "done")
    where = {"channel": "CGENERAL", "timestamp": said.ts, "name": "tada"}
    client.reactions_add(**where)
    assert refused(client.reactions_add, **where) == "already_reacted"
    assert slack.messages("general")[0].reactions == {"tada": (HOME.bot_user,)}


def test_posts_to_one_channel_are_limited_to_about_one_a_second_when_that_is_on(slack, client):
    slack.state.pace.limited = True
    with pytest.raises(SlackApiError) as refusal:
        for number in range(5):
            client.chat_postMessage(channel="CGENERAL", text=str(number))
    assert refusal.value.response.status_code == 429
    assert refusal.value.response.headers["retry-after"] == "1"
    assert client.chat_postMessage(channel="CBOARD", text="elsewhere")["ok"]


def test_people_and_the_bot_write_at_the_same_time_and_nothing_is_lost(slack, client):
    def write(writer):
        for number in range(25):
            if writer % 2:
                client.chat_postMessage(channel="CGENERAL", text=f"{writer}.{number}")
            else:
                slack.workspace.acts.say("UEAST01", "CGENERAL", f"{writer}.{number}")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(8)))
    messages = slack.messages("general")
    assert len({message.ts for message in messages}) == 200
    assert {message.text for message in messages} == {f"{w}.{n}" for w in range(8) for n in range(25)}
