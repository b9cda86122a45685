"""A real Bolt app lives in the local workspace as it would in Slack."""

import pytest
from slack_bolt import App

from bot.local.driver import LocalSlack
from tests.local.bots import bolt_in_slack

UNDO = {"type": "button", "text": {"type": "plain_text", "text": "Undo"}, "action_id": "undo", "value": "undo|1"}
FORM = {
    "type": "modal",
    "callback_id": "checkin",
    "title": {"type": "plain_text", "text": "Check-in"},
    "submit": {"type": "plain_text", "text": "Save"},
    "blocks": [
        {
            "type": "input",
            "block_id": "visits",
            "label": {"type": "plain_text", "text": "Visits"},
            "element": {"type": "number_input", "action_id": "count", "is_decimal_allowed": False},
        }
    ],
}


def register(app: App) -> None:
    @app.event("message")
    def on_message(event: dict, say) -> None:
        if "subtype" not in event:
            say(
                text=f"Booked: {event['text']}", thread_ts=event["ts"], blocks=[{"type": "actions", "elements": [UNDO]}]
            )

    @app.command("/checkin")
    def on_checkin(ack, command: dict, client) -> None:
        client.views_open(trigger_id=command["trigger_id"], view=FORM)
        ack(f"Text was: {command['text']}")

    @app.action("undo")
    def on_undo(ack, action: dict, respond) -> None:
        ack()
        respond(f"Undone {action['value']}")

    @app.view("checkin")
    def on_view(ack, view: dict) -> None:
        count = view["state"]["values"]["visits"]["count"]["value"]
        ack() if int(count) < 10 else ack(response_action="errors", errors={"visits": f"{count} is a lot"})


@pytest.fixture
def slack():
    with bolt_in_slack(register) as slack:
        yield slack


def test_a_message_is_answered_in_its_thread(slack: LocalSlack) -> None:
    said = slack.say("linxia", "sales-日报", "今天拜访3家 @王丽 <!channel>")
    assert [reply.text for reply in slack.replies(said)] == ["Booked: 今天拜访3家 <@UEAST00> &lt;!channel&gt;"]


def test_a_pressed_button_answers_the_person_alone(slack: LocalSlack) -> None:
    said = slack.say("linxia", "sales-日报", "拜访3家")
    seen = slack.press("linxia", slack.replies(said)[0], "Undo")
    assert [(message.text, message.to) for message in seen] == [("Undone undo|1", "UEAST01")]
    assert slack.ephemerals("oliver") == []


def test_a_command_is_escaped_and_opens_a_modal(slack: LocalSlack) -> None:
    seen = slack.command("linxia", "/checkin @grace a<b")
    assert [message.text for message in seen] == ["Text was: <@UADMIN|grace> a&lt;b"]
    assert [view.body["callback_id"] for view in slack.views("linxia")] == ["checkin"]


def test_errors_of_a_modal_keep_it_open_and_success_closes_it(slack: LocalSlack) -> None:
    slack.command("linxia", "/checkin")
    assert slack.submit("linxia", {"Visits": 12}) == {"visits": "12 is a lot"}
    assert slack.submit("linxia", {}) == {"visits": "Please complete this required field."}
    assert slack.submit("linxia", {"Visits": 3}) == {}
    assert slack.views("linxia") == []
