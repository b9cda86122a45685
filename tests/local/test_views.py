"""Modals and Home tabs: triggers, stacks, hashes, and what a submission does."""

import time

import pytest
from slack_sdk.errors import SlackApiError

from bot.local.acts import Impossible
from bot.local.driver import LocalSlack, Setting
from bot.local.triggers import Limits
from tests.local.bots import Recorder, client_of

TITLE = {"type": "plain_text", "text": "Check-in"}
TEXT = {"type": "section", "text": {"type": "mrkdwn", "text": "hi"}}
NAME = {
    "type": "input",
    "block_id": "name",
    "label": {"type": "plain_text", "text": "Name"},
    "element": {"type": "plain_text_input", "action_id": "typed"},
}
MODAL = {
    "type": "modal",
    "callback_id": "form",
    "title": TITLE,
    "submit": TITLE,
    "private_metadata": "ref",
    "blocks": [NAME],
}
HOME_TAB = {"type": "home", "blocks": [TEXT]}


def trigger(slack, bot):
    slack.command("linxia", "/checkin")
    return bot.forms[-1]["trigger_id"]


def error(call, **arguments):
    with pytest.raises(SlackApiError) as refusal:
        call(**arguments)
    return refusal.value.response["error"]


def test_a_trigger_opens_one_view(slack, bot, client):
    given = {"trigger_id": trigger(slack, bot), "view": MODAL}
    view = client.views_open(**given)["view"]
    assert (view["callback_id"], view["state"], view["root_view_id"]) == ("form", {"values": {}}, view["id"])
    assert [shown.id for shown in slack.views("linxia")] == [view["id"]]
    assert error(client.views_open, **given) == "exchanged_trigger_id"
    assert error(client.views_open, view=MODAL, trigger_id="1.2.3") == "invalid_trigger_id"


def test_a_trigger_expires():
    bot = Recorder()
    with LocalSlack(bot, setting=Setting(limits=Limits(trigger_seconds=0.02))) as slack:
        late = trigger(slack, bot)
        time.sleep(0.03)
        assert error(client_of(slack).views_open, trigger_id=late, view=MODAL) == "expired_trigger_id"


def test_at_most_three_views_lie_above_each_other(slack, bot, client):
    client.views_open(trigger_id=trigger(slack, bot), view=MODAL)
    for _ in range(2):
        client.views_push(trigger_id=trigger(slack, bot), view=MODAL)
    assert error(client.views_push, trigger_id=trigger(slack, bot), view=MODAL) == "push_limit_reached"
    stack = slack.views("linxia")
    assert [view.previous for view in stack] == [None, stack[0].id, stack[1].id]


def test_an_update_with_an_old_hash_is_a_conflict(slack, bot, client):
    view = client.views_open(trigger_id=trigger(slack, bot), view=MODAL)["view"]
    other = MODAL | {"title": {"type": "plain_text", "text": "Other"}}
    updated = client.views_update(view_id=view["id"], hash=view["hash"], view=other)["view"]
    assert updated["hash"] != view["hash"]
    assert error(client.views_update, view_id=view["id"], hash=view["hash"], view=other) == "hash_conflict"
    assert error(client.views_update, view_id="VNONE", view=other) == "not_found"


def test_a_home_tab_is_published_and_carries_its_hash(slack, client):
    view = client.views_publish(user_id="UEAST01", view=HOME_TAB)["view"]
    assert slack.home("linxia").id == view["id"]
    client.views_publish(user_id="UEAST01", view=HOME_TAB, hash=view["hash"])
    assert error(client.views_publish, user_id="UEAST01", view=HOME_TAB, hash=view["hash"]) == "hash_conflict"
    assert error(client.views_publish, user_id="UEAST01", view=MODAL) == "invalid_arguments"
    assert error(client.views_publish, user_id="UNONE", view=HOME_TAB) == "user_not_found"


def opened(slack, bot, client, **more):
    client.views_open(trigger_id=trigger(slack, bot), view=MODAL | more)


def test_a_submission_carries_what_was_entered_and_closes_the_view(slack, bot, client):
    opened(slack, bot, client)
    assert slack.submit("linxia", {"Name": "华为"}) == {}
    view = bot.forms[-1]["view"]
    assert view["state"]["values"] == {"name": {"typed": {"type": "plain_text_input", "value": "华为"}}}
    assert (view["private_metadata"], view["callback_id"]) == ("ref", "form")
    assert slack.views("linxia") == []


def test_errors_are_shown_beside_their_blocks(slack, bot, client):
    opened(slack, bot, client)
    bot.says({"response_action": "errors", "errors": {"name": "too short"}})
    assert slack.submit("linxia", {"Name": "x"}) == {"name": "too short"}
    bot.says({"response_action": "errors", "errors": {"elsewhere": "?"}})
    with pytest.raises(Impossible, match="no inputs"):
        slack.submit("linxia", {"Name": "x"})


def test_an_answer_may_update_push_or_clear(slack, bot, client):
    opened(slack, bot, client)
    other = MODAL | {"callback_id": "next"}
    bot.says({"response_action": "update", "view": other})
    slack.submit("linxia", {"Name": "x"})
    bot.says({"response_action": "push", "view": MODAL})
    slack.submit("linxia", {"Name": "x"})
    assert [view.body["callback_id"] for view in slack.views("linxia")] == ["next", "form"]
    bot.says({"response_action": "clear"})
    slack.submit("linxia", {"Name": "x"})
    assert slack.views("linxia") == []


def test_a_view_that_slack_would_refuse_is_refused_in_an_answer_too(slack, bot, client):
    opened(slack, bot, client)
    bot.says({"response_action": "update", "view": MODAL | {"title": {"type": "plain_text", "text": "x" * 25}}})
    with pytest.raises(Impossible, match="less than 25 characters"):
        slack.submit("linxia", {"Name": "x"})


def test_a_required_field_is_asked_for_before_the_bot_hears_of_it(slack, bot, client):
    opened(slack, bot, client)
    before = len(bot.requests)
    assert slack.submit("linxia", {}) == {"name": "Please complete this required field."}
    assert len(bot.requests) == before


@pytest.mark.parametrize("asked", [True, False])
def test_closing_tells_the_bot_only_where_the_view_asks_for_it(slack, bot, client, asked):
    opened(slack, bot, client, notify_on_close=asked)
    slack.dismiss("linxia")
    assert (bot.forms[-1].get("type") == "view_closed") is asked
    assert slack.views("linxia") == []


def test_an_action_in_a_view_carries_the_view(slack, bot, client):
    button = {"type": "button", "action_id": "more", "text": {"type": "plain_text", "text": "More"}, "value": "m|1"}
    client.views_publish(
        user_id="UEAST01", view={"type": "home", "blocks": [{"type": "actions", "elements": [button]}]}
    )
    slack.press("linxia", slack.home("linxia"), "More")
    payload = bot.forms[-1]
    assert (payload["container"]["type"], payload["view"]["type"]) == ("view", "home")
    assert payload["actions"][0]["value"] == "m|1"
    assert "response_url" not in payload
