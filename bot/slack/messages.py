"""Messages as Slack delivers them: said, edited, deleted, with Pacer mentioned or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.arrival import Arrival, Spot
from bot.slack.incoming import typed
from bot.slack.payload import Payload, moment, part, parts, text
from bot.slack.scope import scope_of
from bot.text import visible
from domain.command import Command
from domain.commands.checkin import AnswerQuestion, LogDay, ReviseDay, Source, WithdrawDay
from domain.commands.pacer import BringFiles, Dropped, ShowHelp
from domain.grammar.reader import read_line
from domain.imported import is_sheet
from domain.message import Question
from handlers.context import Context

TS = re.compile(r"[0-9]{1,10}\.[0-9]{1,9}")  # until the year 2286
NOBODY = frozenset({"", "USLACKBOT"})
SPOKEN = frozenset({"", "file_share", "thread_broadcast", "me_message"})


@dataclass(frozen=True, slots=True)
class Heard:
    """A message of a person; `key` is the delivery's, `mentions` says that Pacer was named."""

    arrival: Arrival
    text: str
    source: Source
    thread: str
    mentions: bool
    files: tuple[Dropped, ...] = ()


def heard(event: Payload, workspace: str) -> Heard | None:
    """A person's message; None for what bots, joins and the like say.

    Booked by channel, ts and edit: `message` and `app_mention` are two events, with different ids, of one message."""
    if text(event, "bot_id") or text(event, "subtype") not in SPOKEN or text(event, "user") in NOBODY:
        return None
    direct = text(event, "channel_type") == "im" or text(event, "channel").startswith("D")
    ts, thread = text(event, "ts"), text(event, "thread_ts")
    if not TS.fullmatch(ts):
        return None
    spot = Spot(text(event, "channel"), thread or ts, direct)
    revision = text(event, "edited", "ts")
    mentions = text(event, "type") == "app_mention"
    source = Source(spot.channel, ts, moment(ts), direct, mentions and not direct, revision, spot.thread)
    arrival = Arrival(workspace, text(event, "user"), f"message:{spot.channel}:{ts}:{revision}", spot)
    return Heard(arrival, text(event, "text"), source, thread if thread != ts else "", mentions, tuple(_files(event)))


def _files(event: Payload) -> Iterator[Dropped]:
    for file in parts(event, "files"):
        name, size = visible(text(file, "name")), file.get("size")
        if text(file, "id"):
            yield Dropped(name, text(file, "id"), size if isinstance(size, int) else 0)


def edited(event: Payload, workspace: str) -> Heard | None:
    """The new wording of a message; None where only what hangs on it changed: a preview of a link, a reply's count.

    `edited.ts` says when, in whole seconds; the event's own time tells two edits of one second apart."""
    before = part(event, "previous_message")
    if before and text(before, "text") == text(event, "message", "text"):
        return None
    revision = "|".join((text(event, "message", "edited", "ts"), text(event, "event_ts") or text(event, "ts")))
    return heard(_nested(event, "message") | {"edited": {"ts": revision}}, workspace)


def deleted(event: Payload, workspace: str) -> Heard | None:
    return heard(_nested(event, "previous_message") | {"edited": {"ts": "deleted"}}, workspace)


def _nested(event: Payload, name: str) -> dict[str, Any]:
    return {**part(event, name), "channel": text(event, "channel"), "channel_type": text(event, "channel_type")}


def command_of(message: Heard, context: Context) -> Command | None:
    """A command, an answer in the thread of an open question, a check-in; None for what is not meant for Pacer."""
    words = typed(message.text, context.workspace.bot)
    if dropped := _dropped(message, words, context):
        return BringFiles(dropped)
    addressed = message.mentions or message.source.private or _names(message.text, context.workspace.bot)
    if not addressed and message.source.channel not in context.settings.checkin_channels:
        return None
    scope = scope_of(context, message.source)
    if addressed:
        command = ShowHelp() if not words else read_line(words, scope)
        if command:
            return command
    if message.thread and (question := _asked_there(message, addressed, context)):
        return AnswerQuestion(question.id, words, spoken=True)
    if message.thread and not addressed:
        return None
    return LogDay(words, message.source._replace(addressed=addressed and not message.source.private))


def _dropped(message: Heard, words: str, context: Context) -> tuple[Dropped, ...]:
    """The sheets; what is dropped without a word, whatever it is, is meant to be read."""
    if not message.source.private or (words and not context.member.is_admin):
        return ()
    sheets = tuple(file for file in message.files if is_sheet(file.file))
    return sheets or (() if words else message.files)


def answer_of(message: Heard, context: Context) -> Command | None:
    """Only an answer: what else a thread says may have been done long ago, and is not done again."""
    command = command_of(message, context)
    return command if isinstance(command, AnswerQuestion) else None


def _asked_there(message: Heard, addressed: bool, context: Context) -> Question | None:
    """The question that a reply answers; who names Pacer in the thread of somebody else's reports work of their own."""
    question = context.store.questions.open_in(message.source.channel, message.thread, context.member.id)
    about = context.store.messages.of(question.message) if question else None
    own = about is not None and context.member.id in (about.member, about.writer)
    return question if own or not addressed else None


def revision_of(message: Heard, context: Context) -> Command | None:
    """An edited message is read again; a reply in a thread is not a check-in, edited or not."""
    listens = message.source.private or message.source.channel in context.settings.checkin_channels
    known = context.store.messages.at(message.source.channel, message.source.ts)
    if known is None and (not listens or message.thread):
        return None
    return ReviseDay(typed(message.text, context.workspace.bot), message.source)


def withdrawal_of(message: Heard, _context: Context) -> Command:
    return WithdrawDay(message.source)


def _names(said: str, bot: str) -> bool:
    return bool(bot) and f"<@{bot}" in said
