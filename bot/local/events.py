"""The Events API payloads for what happened: https://docs.slack.dev/apis/events-api."""

from bot.local.changes import (
    AppRemoved,
    Change,
    Deleted,
    Edited,
    HomeOpened,
    Joined,
    PersonAdded,
    PersonChanged,
    Posted,
)
from bot.local.message import Message
from bot.local.payload import Json
from bot.local.slack_message import nested
from bot.local.state import State


class Events:
    """Makes the payloads that a change means for the bot, in the order in which Slack sends them."""

    def __init__(self, state: State) -> None:
        self._state = state

    def of(self, change: Change) -> list[Json]:
        return [self._envelope(event) for event in self._events(change)]

    def _events(self, change: Change) -> list[Json]:  # noqa: PLR0911 - one line for each kind of change
        match change:
            case Posted(message) if not message.ephemeral:
                return self._posted(message)
            case Edited(message, before, at) if not message.ephemeral:
                return [self._edited(message, before, at)]
            case Deleted(message, at) if not message.ephemeral:
                return [self._deleted(message, at)]
            case HomeOpened():
                return [self._home_opened(change)]
            case Joined():
                return [self._joined(change)]
            case PersonAdded(person, at):
                return [{"type": "team_join", "user": self._user(person.id), "event_ts": at}]
            case PersonChanged(person, at):
                return [self._person_changed(person.id, at)]
            case AppRemoved(at):
                return self._removed(at)
            case _:
                return []

    def _posted(self, message: Message) -> list[Json]:
        shape = nested(self._state, message) | {
            "channel": message.channel,
            "event_ts": message.ts,
            "channel_type": self._kind(message.channel),
        }
        if message.files:
            shape |= {"subtype": "file_share", "upload": False}
        events = [shape]
        mentioned = f"<@{self._state.installation.bot_user}>" in message.text
        if mentioned and not message.bot and self._kind(message.channel) == "channel":
            mention = {key: value for key, value in shape.items() if key not in {"channel_type", "parent_user_id"}}
            events.append(mention | {"type": "app_mention"})
        return events

    def _edited(self, message: Message, before: Message, at: str) -> Json:
        source = {"source_team": self._state.installation.team_id, "user_team": self._state.installation.team_id}
        return {
            "type": "message",
            "subtype": "message_changed",
            "message": nested(self._state, message) | source,
            "previous_message": nested(self._state, before),
            "channel": message.channel,
            "hidden": True,
            "ts": at,
            "event_ts": at,
            "channel_type": self._kind(message.channel),
        }

    def _deleted(self, message: Message, at: str) -> Json:
        return {
            "type": "message",
            "subtype": "message_deleted",
            "previous_message": nested(self._state, message),
            "channel": message.channel,
            "hidden": True,
            "deleted_ts": message.ts,
            "ts": at,
            "event_ts": at,
            "channel_type": self._kind(message.channel),
        }

    def _home_opened(self, opened: HomeOpened) -> Json:
        event: Json = {
            "type": "app_home_opened",
            "user": opened.person,
            "channel": opened.channel,
            "tab": opened.tab,
            "event_ts": opened.at,
        }
        return event | {"view": opened.view.slack(self._state.installation)} if opened.view else event

    def _joined(self, joined: Joined) -> Json:
        return {
            "type": "member_joined_channel",
            "user": joined.person,
            "channel": joined.channel.id,
            "channel_type": "C",
            "team": self._state.installation.team_id,
            "event_ts": joined.at,
        }

    def _person_changed(self, person: str, at: str) -> Json:
        user = self._user(person)
        seconds = int(self._state.clock().timestamp())
        return {"type": "user_change", "user": user, "cache_ts": seconds, "event_ts": at}

    def _removed(self, at: str) -> list[Json]:
        revoked = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [self._state.installation.bot_user]}}
        return [revoked | {"event_ts": at}, {"type": "app_uninstalled", "event_ts": at}]

    def _user(self, person: str) -> Json:
        known = self._state.people[person]
        return known.user(self._state.installation.team_id, self._state.clock()) | {"locale": known.locale}

    def _kind(self, channel: str) -> str:
        return self._state.channels[channel].kind

    def _envelope(self, event: Json) -> Json:
        home = self._state.installation
        number = next(self._state.numbers)
        bot = {"enterprise_id": None, "team_id": home.team_id, "user_id": home.bot_user}
        return {
            "token": home.verification_token,
            "team_id": home.team_id,
            "context_team_id": home.team_id,
            "context_enterprise_id": None,
            "api_app_id": home.app_id,
            "event": event,
            "type": "event_callback",
            "event_id": f"Ev{self._state.run}{number:06d}",
            "event_time": int(self._state.clock().timestamp()),
            "authorizations": [bot | {"is_bot": True, "is_enterprise_install": False}],
            "is_ext_shared_channel": False,
            "event_context": f"4-{number:012d}",
        }
