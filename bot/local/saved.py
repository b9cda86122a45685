"""Keeps the chat in one JSON file, written shortly after changes and at the end, replaced atomically."""

import base64
import json
import os
from dataclasses import asdict, fields
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread

from bot.clock import Clock
from bot.local.changes import Change
from bot.local.channel import Channel
from bot.local.message import Message
from bot.local.payload import Json
from bot.local.person import Person
from bot.local.state import State
from bot.local.uploads import Upload
from bot.local.view import View

NEWEST = 5000  # messages kept of each channel
SOON = 0.5


class Saved:
    """Keeps the pretended time too, where the clock was not set otherwise; not what lasts minutes: modals, triggers."""

    def __init__(self, path: Path, state: State, clock: Clock) -> None:
        self._path = path
        self._state = state
        self._clock = clock
        self._changed = Event()
        self._stopped = Event()
        self._thread = Thread(target=self._work, daemon=True, name="local-slack-save")

    def load(self) -> bool:
        """False where there is nothing to load; a broken file is set aside."""
        if not self._path.exists():
            return False
        try:
            content = json.loads(self._path.read_text("utf-8"))
            offset = timedelta(seconds=content["clock_offset"])
            _restore(self._state, content)
        except (ValueError, KeyError, TypeError):
            self._path.replace(self._path.with_suffix(".broken"))
            return False
        self._clock.offset = self._clock.offset or offset
        return True

    def start(self) -> None:
        self._state.listen(self._note)
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        self._changed.set()
        self._thread.join(5)
        self.write()

    def write(self) -> None:
        with self._state.lock:
            content = _content(self._state) | {"clock_offset": self._clock.offset.total_seconds()}
            text = json.dumps(content, ensure_ascii=False)
        half = self._path.with_suffix(".half")
        with half.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        half.replace(self._path)

    def _note(self, _change: Change) -> None:
        self._changed.set()

    def _work(self) -> None:
        while not self._stopped.is_set():
            self._changed.wait()
            self._stopped.wait(SOON)
            self._changed.clear()
            self.write()


def _content(state: State) -> Json:
    return {
        "people": [asdict(person) for person in state.people.values()],
        "channels": [asdict(channel) for channel in state.channels.values()],
        "messages": [asdict(m) for channel in state.channels for m in state.messages(channel)[-NEWEST:]],
        "homes": [asdict(view) for view in state.views.all_homes()],
        "read": [[person, channel, ts] for (person, channel), ts in state.read.items()],
        "uploads": [_upload(upload) for upload in state.uploads.all()],
    }


def _upload(upload: Upload) -> Json:
    return asdict(upload) | {"content": base64.b64encode(upload.content or b"").decode()}


def _restore(state: State, content: Json) -> None:
    """Everything is read before anything is put in place."""
    people = [Person(**_known(Person, each)) for each in content["people"]]
    channels = [Channel(**_known(Channel, each) | {"members": tuple(each["members"])}) for each in content["channels"]]
    messages = [_message(each) for each in content["messages"]]
    homes = [View(**_known(View, each)) for each in content["homes"]]
    uploads = [Upload(**each | {"content": base64.b64decode(each["content"])}) for each in content["uploads"]]
    with state.lock:
        state.people.update({person.id: person for person in people})
        state.channels.update({channel.id: channel for channel in channels})
        for message in messages:
            state.put(message)
        for home in homes:
            state.views.keep_home(home)
        state.read.update({(person, channel): ts for person, channel, ts in content["read"]})
        state.uploads.keep(uploads)


def _message(each: Json) -> Message:
    reactions = {name: tuple(people) for name, people in each["reactions"].items()}
    return Message(**_known(Message, each) | {"reactions": reactions})


def _known(kind: type[Person | Channel | Message | View], each: Json) -> Json:
    """A file of another version may hold fields that are not known here."""
    names = {field.name for field in fields(kind)}
    return {name: value for name, value in each.items() if name in names}
