"""What the bot answers to commands and actions is seen by the right people, and response URLs wear out."""

import time
import urllib.error

import pytest
from slack_sdk.webhook import WebhookClient

from bot.local.courier import Patience
from bot.local.driver import LocalSlack, Setting
from bot.local.transport import DeliveryResponse
from bot.local.triggers import Limits
from tests.local.bots import Recorder

BUTTON = {"type": "button", "text": {"type": "plain_text", "text": "Undo"}, "action_id": "undo", "value": "undo|1"}
ACTIONS = [{"type": "actions", "block_id": "row", "elements": [BUTTON]}]


def answer_url(bot):
    return WebhookClient(bot.forms[-1]["response_url"], retry_handlers=[])


@pytest.mark.parametrize(
    ("body", "to", "text"),
    [
        ("plain words", "UEAST01", "plain words"),
        ({"text": "for you"}, "UEAST01", "for you"),
        ({"text": "for all", "response_type": "in_channel"}, None, "for all"),
    ],
)
def test_the_body_of_the_answer_becomes_a_message(slack, bot, body, to, text):
    bot.says(body)
    assert [(m.to, m.text) for m in slack.command("linxia", "/target me")] == [(to, text)]


def test_an_empty_body_says_nothing(slack):
    assert slack.command("linxia", "/target me") == []


def test_a_command_carries_what_slack_sends(slack, bot):
    slack.command("linxia", "/target @oliver 5<6 #sales-board", channel="sales-日报")
    form = bot.forms[-1]
    assert (form["command"], form["text"]) == ("/target", "<@UWEST01|oliver> 5&lt;6 <#CBOARD|sales-board>")
    assert (form["channel_name"], form["user_name"], form["team_domain"]) == ("sales-日报", "linxia", "northwind")
    slack.command("linxia", "/target me", channel="pacer")
    assert bot.forms[-1]["channel_name"] == "directmessage"


@pytest.mark.parametrize(
    ("answer", "seconds", "words"),
    [
        (lambda _: DeliveryResponse(500), 10, "dispatch_failed"),
        (lambda _: DeliveryResponse(200, b'{"blocks": [{"type": "nope"}]}'), 10, "dispatch_unknown_error"),
        (lambda _: time.sleep(0.5) or DeliveryResponse(200), 0.05, "operation_timeout"),
    ],
)
def test_a_command_that_fails_is_told_to_the_person(answer, seconds, words):
    bot = Recorder()
    bot.answer = answer
    with LocalSlack(bot, setting=Setting(patience=Patience(acknowledge=seconds, retries=(), workers=1))) as slack:
        seen = slack.command("linxia", "/target me")
    assert [(m.user, m.to, m.text) for m in seen] == [
        ("USLACKBOT", "UEAST01", f'/target failed with the error "{words}"')
    ]


def test_a_response_url_works_five_times(slack, bot):
    slack.command("linxia", "/target me")
    url = answer_url(bot)
    answers = [url.send(text=str(number)) for number in range(6)]
    assert [(answer.status_code, answer.body) for answer in answers] == [(200, "ok")] * 5 + [(404, "used_url")]
    assert [message.text for message in slack.ephemerals("linxia")] == ["0", "1", "2", "3", "4"]


def test_a_response_url_expires():
    bot = Recorder()
    with LocalSlack(bot, setting=Setting(limits=Limits(response_seconds=0.02))) as slack:
        slack.command("linxia", "/target me")
        time.sleep(0.03)
        assert answer_url(bot).send(text="late").body == "expired_url"
        assert WebhookClient(f"{slack.address}/response/T/1/x").send(text="?").status_code == 404


def test_a_response_url_refuses_what_breaks_a_limit(slack, bot):
    slack.command("linxia", "/target me")
    answer = answer_url(bot).send(blocks=[{"type": "nope"}])
    assert (answer.status_code, answer.body) == (400, "invalid_blocks")


def test_a_command_has_no_original_to_replace(slack, bot):
    slack.command("linxia", "/target me")
    url = answer_url(bot)
    url.send(text="thinking")
    url.send(text="done", replace_original=True)
    assert [message.text for message in slack.ephemerals("linxia")] == ["thinking", "done"]


def test_an_action_replaces_or_deletes_its_message(slack, bot, client):
    client.chat_postMessage(channel="CGENERAL", text="booked", blocks=ACTIONS)
    slack.press("linxia", slack.messages("general")[0], "Undo")
    url = answer_url(bot)
    url.send(text="undone", replace_original=True)
    assert [(m.text, m.blocks) for m in slack.messages("general")] == [("undone", [])]
    url.send(delete_original=True)
    assert slack.messages("general") == []


def test_an_action_carries_its_message_and_the_body_of_its_answer_is_not_read(slack, bot, client):
    posted = client.chat_postMessage(channel="CGENERAL", text="booked", blocks=ACTIONS)
    bot.says({"text": "ignored"})
    assert slack.press("linxia", slack.messages("general")[0], "undo|1") == []
    payload = bot.forms[-1]
    assert payload["message"]["ts"] == payload["container"]["message_ts"] == posted["ts"]
    action = payload["actions"][0]
    assert (action["block_id"], action["action_id"], action["value"]) == ("row", "undo", "undo|1")


def test_an_action_on_an_ephemeral_does_not_carry_it_but_can_replace_it(slack, bot, client):
    client.chat_postEphemeral(channel="CGENERAL", user="UEAST01", text="sure?", blocks=ACTIONS)
    slack.press("linxia", slack.ephemerals("linxia")[0], "Undo")
    assert "message" not in bot.forms[-1]
    assert bot.forms[-1]["container"]["is_ephemeral"] is True
    answer_url(bot).send(text="undone", replace_original=True)
    assert [message.text for message in slack.ephemerals("linxia")] == ["undone"]


def test_a_select_carries_its_choice(slack, bot, client):
    options = [{"text": {"type": "plain_text", "text": name}, "value": name.lower()} for name in ("East", "West")]
    select = {"type": "static_select", "action_id": "team", "options": options}
    client.chat_postMessage(channel="CGENERAL", text="which", blocks=[{"type": "actions", "elements": [select]}])
    slack.press("linxia", slack.messages("general")[0], "team", "West")
    payload = bot.forms[-1]
    assert payload["actions"][0]["selected_option"] == options[1]
    assert payload["state"]["values"]["b0"]["team"]["selected_option"] == options[1]


@pytest.mark.parametrize(("name", "kind"), [("page.html", "text/html"), ("sheet.csv", "text/csv"), ("a.zzz", "octet")])
def test_a_file_is_handed_over_as_what_it_is_and_can_do_nothing_there(slack, client, name, kind):
    client.files_upload_v2(channel="CBOARD", filename=name, content=b"<script>alert(1)</script>")
    with urllib.request.urlopen(slack.messages("sales-board")[0].files[0]["url_private"]) as shown:
        assert kind in shown.headers["content-type"]
        assert shown.headers["content-security-policy"] == "sandbox"
        assert shown.headers["x-content-type-options"] == "nosniff"


def test_a_file_is_uploaded_in_two_steps_and_shown(slack, client):
    client.files_upload_v2(channel="CBOARD", filename="board.png", content=b"\x89PNG...", initial_comment="The week")
    message = slack.messages("sales-board")[0]
    assert (message.text, message.files[0]["mimetype"], message.files[0]["size"]) == ("The week", "image/png", 7)
    with urllib.request.urlopen(message.files[0]["url_private"]) as shown:
        assert shown.read() == b"\x89PNG..."
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(f"{slack.address}/upload/v1/unknown", b"x")
