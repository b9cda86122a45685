"""Buttons and selects of cards."""

from __future__ import annotations

from dataclasses import dataclass

from bot.arrival import Arrival, Spot
from bot.edge import Edge, Stranger
from bot.slack.answers import FORMS, Answers
from bot.slack.controls import choice_of, verb_of
from bot.slack.payload import Payload, part, parts, text, workspace_of
from bot.slack.people import People
from bot.slack.scope import scope_of
from bot.slack.settling import SETTLING
from bot.slack.verbs import asked
from domain.command import Command
from domain.commands.checkin import Source
from handlers.context import Context


@dataclass(frozen=True, slots=True)
class Actions:
    edge: Edge
    people: People
    answers: Answers

    def on_action(self, body: Payload) -> None:
        """A form opens within the request; all else is answered through the outbox."""
        for action in parts(body, "actions"):
            verb, ref = _pressed(action)
            self._act(_arrival(body, verb, text(action, "action_ts")), ref, text(body, "trigger_id"))

    def _act(self, arrival: Arrival, ref: str, trigger: str) -> None:
        verb = arrival.key.partition(":")[0]

        def read(context: Context) -> Command:
            source = Source(arrival.spot.channel, arrival.key, context.now, private=True, addressed=True)
            return asked(verb, ref, scope_of(context, source))

        try:
            said = self.edge.answer(arrival, read, FORMS)
        except Stranger:
            self.people.introduce(arrival.workspace, [arrival.member])
            said = self.edge.answer(arrival, read, FORMS)
        if said:
            self.answers.open_form(said, arrival, trigger)


def _pressed(action: Payload) -> tuple[str, str]:
    """Verb and ref of a button, or of what was chosen in a select."""
    verb = verb_of(text(action, "action_id"))
    if chosen := text(action, "selected_option", "value"):
        ref, choice = choice_of(chosen)
        return verb, f"{ref}:{choice}"
    return verb, text(action, "value")


def _arrival(body: Payload, verb: str, pressed_at: str) -> Arrival:
    container = part(body, "container")
    channel = text(body, "channel", "id") or text(container, "channel_id")
    settles, direct = verb in SETTLING, channel.startswith("D")
    private = container.get("is_ephemeral") is True or (direct and settles)
    spot = Spot(
        channel=channel,
        thread=text(body, "message", "thread_ts") or text(container, "thread_ts") or text(container, "message_ts"),
        direct=direct,
        response=text(body, "response_url") if private else "",
        replaces=settles,
    )
    key = f"{verb}:{text(body, 'trigger_id') or pressed_at}"
    return Arrival(workspace_of(body), text(body, "user", "id"), key, spot)
