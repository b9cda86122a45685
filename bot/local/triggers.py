"""Trigger ids and response URLs: what an interaction gives the bot to answer with, for a while and a few times."""

import secrets
import time
from dataclasses import dataclass
from threading import Lock


class BadTrigger(Exception):  # noqa: N818 - refusals are named for the state they meet
    """Carries Slack's error code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Limits:
    """https://docs.slack.dev/interactivity/handling-user-interaction, in real seconds."""

    trigger_seconds: float = 3.0
    response_seconds: float = 1800.0
    response_uses: int = 5


@dataclass(slots=True)
class Answerable:
    """Where an answer through a response URL goes."""

    person: str
    channel: str
    ts: str | None
    expires: float
    uses: int


class Triggers:
    def __init__(self, team: str, limits: Limits) -> None:
        self._team = team
        self._limits = limits
        self._lock = Lock()
        self._open: dict[str, tuple[str, float]] = {}
        self._spent: set[str] = set()
        self._answerables: dict[str, Answerable] = {}

    def issue(self, person: str) -> str:
        trigger = f"{time.time_ns() // 1_000_000}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        with self._lock:
            self._open[trigger] = (person, time.monotonic() + self._limits.trigger_seconds)
        return trigger

    def exchange(self, trigger: str) -> str:
        """The person to whom a view may now be shown; once."""
        with self._lock:
            if trigger in self._spent:
                raise BadTrigger("exchanged_trigger_id")
            if trigger not in self._open:
                raise BadTrigger("invalid_trigger_id")
            person, expires = self._open[trigger]
            if time.monotonic() > expires:
                raise BadTrigger("expired_trigger_id")
            del self._open[trigger]
            self._spent.add(trigger)
            return person

    def issue_url(self, person: str, channel: str, ts: str | None = None) -> str:
        """The path below the workspace's address that takes answers."""
        key = f"{self._team}/{secrets.randbelow(10**13)}/{secrets.token_urlsafe(18)}"
        expires = time.monotonic() + self._limits.response_seconds
        with self._lock:
            self._answerables[key] = Answerable(person, channel, ts, expires, self._limits.response_uses)
        return f"/response/{key}"

    def answerable(self, key: str) -> Answerable | str:
        """Where to answer, one use taken; or Slack's name for why not."""
        with self._lock:
            found = self._answerables.get(key)
            if found is None:
                return "invalid_url"
            if time.monotonic() > found.expires:
                return "expired_url"
            if found.uses == 0:
                return "used_url"
            found.uses -= 1
            return found
