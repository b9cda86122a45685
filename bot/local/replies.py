"""How the bot's answer to a command or an action becomes a message: in the response's body or through its URL."""

from dataclasses import replace

from bot.local.api.call import Call, Refused
from bot.local.api.content import read_content
from bot.local.message import Message
from bot.local.payload import Json, read_json
from bot.local.state import State
from bot.local.transport import DeliveryResponse
from bot.local.triggers import Answerable

SLACKBOT = "USLACKBOT"


class Replies:
    def __init__(self, state: State) -> None:
        self._state = state

    def from_body(self, answer: DeliveryResponse, where: Answerable) -> None:
        """Plain text and JSON both speak; an empty body says nothing. What Slack cannot show fails the command."""
        body = answer.body.decode("utf-8", "replace").strip()
        if not body:
            return
        try:
            read = read_json(body)
        except ValueError:
            read = {"text": body}
        if isinstance(read, dict) and read:
            self.say(read, where)

    def say(self, answer: Json, where: Answerable) -> None:
        """Raises `Refused` where the content breaks a limit."""
        original = self._state.message(where.channel, where.ts) if where.ts else None
        if answer.get("delete_original") in {True, "true"}:
            if original:
                self._state.delete(original)
            return
        replacing = original if answer.get("replace_original") in {True, "true"} else None
        content = read_content(Call("response", answer, ""))
        if replacing:
            self._state.edit(replace(replacing, text=content.text, blocks=content.blocks))
            return
        to = None if answer.get("response_type") == "in_channel" else where.person
        thread = str(answer.get("thread_ts") or "") or None
        bot = self._state.installation.bot_user
        self._state.post(replace(content, channel=where.channel, user=bot, bot=True, to=to, thread_ts=thread))

    def failed(self, where: Answerable, command: str, reason: str) -> None:
        """Slackbot tells the person alone."""
        text = f'{command} failed with the error "{reason}"'
        self._state.post(Message(channel=where.channel, user=SLACKBOT, text=text, to=where.person))

    def through_url(self, key: str, body: bytes) -> tuple[int, str]:
        """The status and body that the bot gets for a post to a response URL."""
        where = self._state.triggers.answerable(key)
        if isinstance(where, str):
            return 404, where
        try:
            answer = read_json(body.decode("utf-8", "replace"))
        except ValueError:
            return 400, "invalid_payload"
        if not isinstance(answer, dict):
            return 400, "invalid_payload"
        try:
            self.say(answer, where)
        except Refused as refused:
            return (404 if refused.code == "not_found" else 400), refused.code
        return 200, "ok"
