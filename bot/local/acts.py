"""What people do in the local workspace: say, edit, delete, join, command, press, submit, close, open their Home."""

from dataclasses import dataclass, field, replace

from bot.local.api.call import Refused
from bot.local.api.files import shape
from bot.local.changes import HomeOpened
from bot.local.courier import Courier
from bot.local.interactions import Interactions, entire
from bot.local.message import Message
from bot.local.payload import Json
from bot.local.replies import Replies
from bot.local.state import State
from bot.local.transport import DeliveryResponse, NotDelivered
from bot.local.triggers import Answerable
from bot.local.typed import Typist
from bot.local.view import Values


class Impossible(Exception):  # noqa: N818 - refusals are named for the state they meet
    """What a person tried cannot be done; says why in a sentence."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """An element that somebody used; `action` is Slack's action object, `values` what else a view holds by then."""

    person: str
    block_id: str
    action_id: str
    action: Json
    values: Values = field(default_factory=dict)

    def full(self) -> Json:
        return self.action | {"block_id": self.block_id, "action_id": self.action_id}


class Acts:
    def __init__(self, state: State, courier: Courier, interactions: Interactions) -> None:
        self._state = state
        self._courier = courier
        self._interactions = interactions
        self._replies = Replies(state)

    def say(self, person: str, channel: str, text: str, thread_ts: str | None = None) -> Message:
        self._must_see(person, channel)
        if thread_ts and self._state.message(channel, thread_ts) is None:
            raise Impossible("That thread is not there any more.")
        written = self._typist().message(text)
        if not written.strip():
            raise Impossible("There is nothing to send.")
        return self._state.post(Message(channel=channel, user=person, text=written, thread_ts=thread_ts))

    def drop(self, person: str, channel: str, name: str, content: bytes) -> Message:
        """A file, without a word beside it."""
        self._must_see(person, channel)
        if not content:
            raise Impossible("The file is empty.")
        upload = self._state.uploads.drop(person, name, content)
        shown = shape(self._state, upload, self._interactions.address)
        return self._state.post(Message(channel=channel, user=person, text="", files=[shown]))

    def edit(self, person: str, channel: str, ts: str, text: str) -> Message:
        message = self._own(person, channel, ts)
        edited = replace(message, text=self._typist().message(text), edited_ts=self._state.stamps.second())
        self._state.edit(edited)
        return edited

    def delete(self, person: str, channel: str, ts: str) -> None:
        self._state.delete(self._own(person, channel, ts))

    def join(self, person: str, channel: str) -> None:
        if channel not in self._state.channels or person not in self._state.people:
            raise Impossible("There is no such channel or person.")
        self._state.join(channel, person)

    def open_home(self, person: str, tab: str = "home") -> None:
        direct = self._state.direct(self._known(person))
        at = self._state.stamps.take("")
        shown = self._state.views.home(person) if tab == "home" else None
        self._state.publish(HomeOpened(person, direct.id, tab, shown, at))

    def command(self, person: str, channel: str, line: str) -> None:
        """`line` is the command with its text: `/target me`."""
        self._must_see(person, channel)
        command, _, text = line.strip().partition(" ")
        if not command.startswith("/"):
            raise Impossible("A command begins with a slash.")
        form = self._interactions.command(person, channel, command, self._typist().command(text.strip()))
        where = Answerable(person, channel, None, 0.0, 0)
        try:
            answer = self._courier.ask(self._courier.signer.command(form))
            self._show(answer, where, command)
        except NotDelivered as failure:
            self._replies.failed(where, command, _named(failure))

    def press(self, pressed: Pressed, channel: str, ts: str) -> None:
        """A button or a select in a message; Slack does not read the body of the answer to it."""
        message = self._state.message(channel, ts)
        if message is None or message.to not in {None, self._known(pressed.person)}:
            raise Impossible("That message is not there any more.")
        payload = self._interactions.message_action(pressed.person, message, pressed.full())
        where = Answerable(pressed.person, channel, ts, 0.0, 0)
        try:
            answer = self._courier.ask(self._courier.signer.interaction(payload))
        except NotDelivered as failure:
            self._replies.failed(where, "The action", _named(failure))
            return
        if not answer.accepted:
            self._replies.failed(where, "The action", "dispatch_failed")

    def press_in_view(self, pressed: Pressed, view_id: str) -> None:
        view = self._state.views.find(view_id)
        if view is None or view.user != pressed.person:
            raise Impossible("That view is not open any more.")
        filled = self._state.views.fill(view, entire(view.body["blocks"], pressed.values, pressed.full()))
        payload = self._interactions.view_action(filled, pressed.full())
        try:
            answer = self._courier.ask(self._courier.signer.interaction(payload))
        except NotDelivered as failure:
            raise Impossible(f"The app did not answer ({failure.reason}).") from None
        if not answer.accepted:
            raise Impossible(f"The app answered {answer.status}.")

    def _show(self, answer: DeliveryResponse, where: Answerable, what: str) -> None:
        if not answer.accepted:
            self._replies.failed(where, what, "dispatch_failed")
            return
        try:
            self._replies.from_body(answer, where)
        except Refused:
            self._replies.failed(where, what, "dispatch_unknown_error")

    def _typist(self) -> Typist:
        return Typist(self._state.people.values(), self._state.channels.values())

    def _known(self, person: str) -> str:
        if person not in self._state.people or self._state.people[person].bot:
            raise Impossible("There is no such person.")
        return person

    def _must_see(self, person: str, channel: str) -> None:
        place = self._state.channels.get(channel)
        if place is None or (place.kind == "im" and self._known(person) not in place.members):
            raise Impossible("There is no such channel.")
        if self._known(person) not in place.members:
            raise Impossible("Join the channel first.")

    def _own(self, person: str, channel: str, ts: str) -> Message:
        message = self._state.message(channel, ts)
        if message is None or message.user != person or message.ephemeral:
            raise Impossible("That is not a message of yours.")
        return message


def _named(failure: NotDelivered) -> str:
    return "operation_timeout" if failure.reason == "http_timeout" else "dispatch_failed"
