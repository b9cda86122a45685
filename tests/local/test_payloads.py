"""Deliveries have the keys of Slack's documented payloads, with values of the same kind."""

import json
from pathlib import Path

import pytest

from tests.local.test_answers import ACTIONS
from tests.local.test_views import HOME_TAB, MODAL

PAYLOADS = Path(__file__).parent / "payloads"


def say(slack, client):
    slack.say("linxia", "general", "hi")


def mention(slack, client):
    slack.say("linxia", "general", "@pacer")


def edit(slack, client):
    slack.edit(slack.say("linxia", "general", "one"), "two")


def delete(slack, client):
    slack.delete(slack.say("linxia", "general", "one"))


def open_home(slack, client):
    client.views_publish(user_id="UEAST01", view=HOME_TAB)
    slack.open_home("linxia")


def join(slack, client):
    slack.state.channels["CNEW"] = type(slack.channel("general"))("CNEW", "new")
    slack.join("linxia", "new")


def arrive(slack, client):
    slack.state.add_person(slack.person("linxia"))
    slack.settle()


def change(slack, client):
    slack.state.change_person(slack.person("linxia"))
    slack.settle()


def uninstall(slack, client):
    slack.state.uninstall()
    slack.settle()


def command(slack, client):
    slack.command("linxia", "/target me")


def press(slack, client):
    client.chat_postMessage(channel="CGENERAL", text="booked", blocks=ACTIONS)
    slack.press("linxia", slack.messages("general")[0], "Undo")


def opened(slack, client):
    trigger = slack.state.triggers.issue("UEAST01")
    client.views_open(trigger_id=trigger, view=MODAL | {"notify_on_close": True})


def submit(slack, client):
    opened(slack, client)
    slack.submit("linxia", {"Name": "x"})


def close(slack, client):
    opened(slack, client)
    slack.dismiss("linxia")


ACTS = {
    "message": say,
    "app_mention": mention,
    "message_changed": edit,
    "message_deleted": delete,
    "app_home_opened": open_home,
    "member_joined_channel": join,
    "team_join": arrive,
    "user_change": change,
    "tokens_revoked": uninstall,
    "command": command,
    "block_actions": press,
    "view_submission": submit,
    "view_closed": close,
}


def names(payload):
    event = payload.get("event", {})
    return {event.get("subtype"), event.get("type"), payload.get("type"), "command" if "command" in payload else None}


@pytest.mark.parametrize("name", ACTS)
def test_a_delivery_has_the_keys_that_slack_documents(slack, bot, client, name):
    documented = json.loads((PAYLOADS / f"{name}.json").read_text("utf-8"))
    ACTS[name](slack, client)
    delivered = next(payload for payload in reversed(bot.events + bot.forms) if name in names(payload))
    assert list(differences(documented, delivered)) == []


def test_every_documented_payload_is_compared():
    assert {path.stem for path in PAYLOADS.glob("*.json")} == set(ACTS)


def differences(documented, delivered, at=""):
    """The paths at which a documented key is missing, or has a value of another kind."""
    if isinstance(documented, dict) and isinstance(delivered, dict):
        for key, value in documented.items():
            if key in delivered:
                yield from differences(value, delivered[key], f"{at}/{key}")
            else:
                yield f"{at}/{key} is missing"
    elif isinstance(documented, list) and isinstance(delivered, list):
        if documented and not delivered:
            yield f"{at} is empty"
        for value, other in zip(documented, delivered, strict=False):
            yield from differences(value, other, at)
    elif type(documented) is not type(delivered):
        yield f"{at} is {delivered!r}"
