"""Channels, histories and people are read as in Slack."""

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.local.bots import HOME

KEY = {"event_type": "pacer_post", "event_payload": {"key": "k1"}}


def test_a_history_is_newest_first_without_replies_and_comes_in_pages(slack, client):
    first = client.chat_postMessage(channel="CGENERAL", text="1")
    client.chat_postMessage(channel="CGENERAL", text="reply", thread_ts=first["ts"])
    for text in "234":
        client.chat_postMessage(channel="CGENERAL", text=text)
    pages = [dict(page.data) for page in client.conversations_history(channel="CGENERAL", limit=3)]
    assert [[message["text"] for message in page["messages"]] for page in pages] == [["4", "3", "2"], ["1"]]
    assert [page["has_more"] for page in pages] == [True, False]
    assert pages[1]["messages"][0]["reply_count"] == 1


def test_a_history_is_cut_by_oldest_and_latest(slack, client):
    stamps = [client.chat_postMessage(channel="CGENERAL", text=str(n))["ts"] for n in range(5)]

    def texts(**cut):
        return [m["text"] for m in client.conversations_history(channel="CGENERAL", **cut)["messages"]]

    assert texts(oldest=stamps[2]) == ["4", "3"]
    assert texts(oldest=stamps[2], inclusive=True) == ["4", "3", "2"]
    assert texts(latest=stamps[2]) == ["1", "0"]
    assert texts(oldest=stamps[1], latest=stamps[3], inclusive=True) == ["3", "2", "1"]


def test_metadata_is_shown_only_where_it_is_asked_for(client):
    posted = client.chat_postMessage(channel="CGENERAL", text="x", metadata=KEY)
    plain = client.conversations_history(channel="CGENERAL")["messages"][0]
    whole = client.conversations_history(channel="CGENERAL", include_all_metadata=True)["messages"][0]
    assert ("metadata" in plain, whole["metadata"]) == (False, KEY)
    thread = {"channel": "CGENERAL", "ts": posted["ts"], "include_all_metadata": True}
    client.chat_postMessage(channel="CGENERAL", text="y", thread_ts=posted["ts"], metadata=KEY)
    assert [m["metadata"] for m in client.conversations_replies(**thread)["messages"]] == [KEY, KEY]


def test_replies_begin_with_the_parent(slack, client):
    said = slack.say("linxia", "sales-日报", "拜访3家")
    client.chat_postMessage(channel="CCHECKIN", text="booked", thread_ts=said.ts)
    answer = client.conversations_replies(channel="CCHECKIN", ts=said.ts)
    assert [message["text"] for message in answer["messages"]] == ["拜访3家", "booked"]
    assert answer["messages"][1]["parent_user_id"] == "UEAST01"
    assert answer["messages"][1]["thread_ts"] == said.ts


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        ("conversations.history", {"channel": "CNONE"}, "channel_not_found"),
        ("conversations.history", {"channel": "CGENERAL", "oldest": "soon"}, "invalid_ts_oldest"),
        ("conversations.history", {"channel": "CGENERAL", "cursor": "x"}, "invalid_cursor"),
        ("conversations.history", {"channel": "CGENERAL", "limit": 2000}, "invalid_limit"),
        ("conversations.replies", {"channel": "CGENERAL", "ts": "1.1"}, "thread_not_found"),
        ("conversations.open", {"users": "UNONE"}, "user_not_found"),
        ("conversations.open", {}, "users_list_not_supplied"),
        ("users.info", {"user": "UNONE"}, "user_not_found"),
    ],
)
def test_what_is_not_there_is_refused_in_slacks_words(client, method, arguments, error):
    with pytest.raises(SlackApiError) as refusal:
        client.api_call(method, params=arguments)
    assert refusal.value.response["error"] == error


def test_a_person_has_a_zone_and_on_request_a_locale(client):
    user = client.users_info(user="UEAST01", include_locale=True)["user"]
    assert (user["tz"], user["tz_offset"], user["locale"], user["is_admin"]) == ("Asia/Shanghai", 28800, "zh-CN", False)
    assert "locale" not in client.users_info(user="UEAST01")["user"]
    admin = client.users_info(user="UADMIN")["user"]
    assert (admin["is_admin"], admin["is_owner"]) == (True, True)


def test_everybody_is_listed_in_pages(client):
    ids = [user["id"] for page in client.users_list(limit=5) for user in page["members"]]
    assert len(ids) == len(set(ids)) == 14
    assert HOME.bot_user in ids


def test_channels_are_listed_by_type_and_direct_messages_are_opened(client):
    public = client.conversations_list()["channels"]
    assert [channel["name"] for channel in public] == ["sales-日报", "sales-board", "general"]
    assert all(channel["is_im"] for channel in client.conversations_list(types="im")["channels"])
    assert client.conversations_open(users="UEAST01")["channel"]["id"] == "DEAST01"
    info = client.conversations_info(channel="DEAST01")["channel"]
    assert (info["is_im"], info["user"]) == (True, "UEAST01")
    assert len(client.conversations_members(channel="CGENERAL")["members"]) == 14


def test_joining_again_only_warns(client):
    assert client.conversations_join(channel="CGENERAL")["warning"] == "already_in_channel"


def test_the_team_is_known(client):
    assert client.team_info()["team"]["domain"] == "northwind"
    me = client.auth_test()
    assert (me["user_id"], me["bot_id"], me["team_id"]) == (HOME.bot_user, HOME.bot_id, HOME.team_id)


def test_an_oauth_code_is_good_once(slack):
    client = WebClient(base_url=slack.api_url)
    given = {"client_id": HOME.client_id, "client_secret": HOME.client_secret, "code": "c1"}
    answer = client.oauth_v2_access(**given)
    assert (answer["access_token"], answer["authed_user"]["id"]) == (HOME.token, "UADMIN")
    with pytest.raises(SlackApiError, match="code_already_used"):
        client.oauth_v2_access(**given)
    with pytest.raises(SlackApiError, match="bad_client_secret"):
        client.oauth_v2_access(**given | {"client_secret": "x"})
