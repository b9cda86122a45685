"""The payloads of commands, actions and views: https://docs.slack.dev/reference/interaction-payloads."""

from collections.abc import Mapping

from bot.local.message import Message
from bot.local.payload import Json, objects
from bot.local.slack_message import nested
from bot.local.state import State
from bot.local.view import Values, View


class Interactions:
    """Each payload comes with a fresh trigger id; `address` is where response URLs lead."""

    def __init__(self, state: State, address: str) -> None:
        self._state = state
        self.address = address

    def command(self, person: str, channel: str, command: str, text: str) -> Mapping[str, str]:
        home, place = self._state.installation, self._state.channels[channel]
        return {
            "token": home.verification_token,
            "team_id": home.team_id,
            "team_domain": home.domain,
            "channel_id": channel,
            "channel_name": "directmessage" if place.kind == "im" else place.name,
            "user_id": person,
            "user_name": self._state.people[person].name,
            "command": command,
            "text": text,
            "api_app_id": home.app_id,
            "is_enterprise_install": "false",
            "response_url": self._url(person, channel),
            "trigger_id": self._state.triggers.issue(person),
        }

    def message_action(self, person: str, message: Message, action: Json) -> Json:
        place = self._state.channels[message.channel]
        container: Json = {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": message.channel,
            "is_ephemeral": message.ephemeral,
        }
        if message.thread_ts:
            container["thread_ts"] = message.thread_ts
        shape: Json = {} if message.ephemeral else {"message": nested(self._state, message)}
        return (
            self._base("block_actions", person)
            | {"container": container, "trigger_id": self._state.triggers.issue(person)}
            | {"channel": {"id": place.id, "name": "directmessage" if place.kind == "im" else place.name}}
            | shape
            | {"state": {"values": entire(message.blocks, {}, action)}}
            | {"response_url": self._url(person, message.channel, message.ts), "actions": [self._stamped(action)]}
        )

    def view_action(self, view: View, action: Json) -> Json:
        container = {"type": "view", "view_id": view.id}
        trigger = self._state.triggers.issue(view.user)
        return (
            self._base("block_actions", view.user)
            | {"container": container, "trigger_id": trigger, "view": view.slack(self._state.installation)}
            | {"actions": [self._stamped(action)]}
        )

    def submission(self, view: View) -> Json:
        return self._base("view_submission", view.user) | {
            "trigger_id": self._state.triggers.issue(view.user),
            "view": view.slack(self._state.installation),
            "response_urls": [],
        }

    def closing(self, view: View, *, cleared: bool) -> Json:
        shape = {"view": view.slack(self._state.installation), "is_cleared": cleared}
        return self._base("view_closed", view.user) | shape

    def _base(self, kind: str, person: str) -> Json:
        home, name = self._state.installation, self._state.people[person].name
        return {
            "type": kind,
            "user": {"id": person, "username": name, "name": name, "team_id": home.team_id},
            "api_app_id": home.app_id,
            "token": home.verification_token,
            "team": {"id": home.team_id, "domain": home.domain},
            "enterprise": None,
            "is_enterprise_install": False,
        }

    def _stamped(self, action: Json) -> Json:
        return action | {"action_ts": self._state.stamps.take("")}

    def _url(self, person: str, channel: str, ts: str | None = None) -> str:
        return f"{self.address}{self._state.triggers.issue_url(person, channel, ts)}"


def entire(blocks: list[Json], values: Values, action: Json | None = None) -> Values:
    """The state of all fields: as entered, as just chosen by the action, or else as they stood at first."""
    whole: Values = {}
    for block in blocks:
        for element in objects(block.get("elements")) + objects([block.get("accessory"), block.get("element")]):
            held = initial(element)
            if held:
                ids = str(block.get("block_id", "")), str(element.get("action_id", ""))
                whole.setdefault(ids[0], {})[ids[1]] = values.get(ids[0], {}).get(ids[1], held)
    if action and action["type"] in STATES:
        held = {key: value for key, value in action.items() if key not in {"block_id", "action_id", "action_ts"}}
        whole.setdefault(action["block_id"], {})[action["action_id"]] = held
    return whole


def initial(element: Json) -> Json:
    """The state of an element that nobody has touched; empty for buttons and other things without one."""
    kind = str(element.get("type"))
    name = STATES.get(kind)
    return {"type": kind, name: element.get(f"initial_{name.removeprefix('selected_')}")} if name else {}


STATES = {
    "plain_text_input": "value",
    "number_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "static_select": "selected_option",
    "radio_buttons": "selected_option",
    "multi_static_select": "selected_options",
    "checkboxes": "selected_options",
    "users_select": "selected_user",
    "multi_users_select": "selected_users",
    "conversations_select": "selected_conversation",
    "multi_conversations_select": "selected_conversations",
    "channels_select": "selected_channel",
    "multi_channels_select": "selected_channels",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
}
