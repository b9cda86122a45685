"""The modals that people have open, one above the other, and their Home tabs."""

import hashlib
from collections import defaultdict
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from bot.local.changes import HomeShown, ViewClosed, ViewShown
from bot.local.payload import Json
from bot.local.view import Values, View

if TYPE_CHECKING:
    from bot.local.state import State

DEEPEST = 3  # https://docs.slack.dev/surfaces/modals: a modal holds up to three views


class Views:
    def __init__(self, state: "State") -> None:
        self._state = state
        self._views: dict[str, View] = {}
        self._stacks: dict[str, list[str]] = defaultdict(list)
        self._homes: dict[str, str] = {}
        self._versions = count(1)

    def find(self, view_id: str) -> View | None:
        with self._state.lock:
            return self._views.get(view_id)

    def named(self, external_id: str) -> View | None:
        with self._state.lock:
            return next((view for view in self._views.values() if view.body.get("external_id") == external_id), None)

    def stack(self, person: str) -> list[View]:
        """The top view is last."""
        with self._state.lock:
            return [self._views[view_id] for view_id in self._stacks[person]]

    def home(self, person: str) -> View | None:
        with self._state.lock:
            return self._views.get(self._homes.get(person, ""))

    def all_homes(self) -> list[View]:
        with self._state.lock:
            return [self._views[view_id] for view_id in self._homes.values()]

    def open(self, person: str, body: Json) -> View:
        with self._state.lock:
            self.clear(person)
            return self._above(person, body)

    def push(self, person: str, body: Json) -> View | None:
        """Nothing where three views lie there already."""
        with self._state.lock:
            return None if len(self._stacks[person]) >= DEEPEST else self._above(person, body)

    def _above(self, person: str, body: Json) -> View:
        stack = self._stacks[person]
        view_id = f"V{next(self._state.numbers):08d}"
        root, previous = (stack[0], stack[-1]) if stack else (view_id, None)
        view = View(view_id, person, "modal", body, self._hash(), root, previous)
        stack.append(view_id)
        self._views[view_id] = view
        self._state.publish(ViewShown(view))
        return view

    def update(self, view: View, body: Json) -> View:
        with self._state.lock:
            updated = replace(view, body=body, hash=self._hash(), values={})
            self._views[view.id] = updated
            self._state.publish(HomeShown(updated) if view.kind == "home" else ViewShown(updated))
            return updated

    def fill(self, view: View, values: Values) -> View:
        """Remembers what the person entered; the hash stays."""
        with self._state.lock:
            filled = replace(view, values=values)
            self._views[view.id] = filled
            return filled

    def close(self, view: View) -> None:
        with self._state.lock:
            if self._views.pop(view.id, None):
                self._stacks[view.user].remove(view.id)
                self._state.publish(ViewClosed(view))

    def clear(self, person: str) -> None:
        with self._state.lock:
            for view in reversed(self.stack(person)):
                self.close(view)

    def publish(self, person: str, body: Json) -> View:
        with self._state.lock:
            shown = self.home(person)
            if shown:
                return self.update(shown, body)
            view_id = f"V{next(self._state.numbers):08d}"
            view = View(view_id, person, "home", body, self._hash(), view_id)
            self.keep_home(view)
            self._state.publish(HomeShown(view))
            return view

    def keep_home(self, view: View) -> None:
        with self._state.lock:
            self._views[view.id] = view
            self._homes[view.user] = view.id

    def _hash(self) -> str:
        number = next(self._versions)
        return f"{int(self._state.clock().timestamp())}.{hashlib.sha256(str(number).encode()).hexdigest()[:8]}"
