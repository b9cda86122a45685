"""Socket Mode: deliveries over a connection that Pacer opens itself, and anew when the other side falls silent."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from dataclasses import dataclass

import structlog
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.socket_mode.builtin import SocketModeClient

log = structlog.get_logger()
TIMEOUT = 10  # seconds
LONGEST_PAUSE = 60.0  # seconds between attempts to connect


@dataclass(frozen=True, slots=True)
class Patience:
    """In seconds: a ping each `ping`, a look each `look`; without a pong for `silence` the peer is dead."""

    ping: float = 10.0
    silence: float = 30.0
    look: float = 1.0


class Line:
    """One connection, from the call of apps.connections.open to its end; it is never opened again.

    slack_sdk would reopen one itself, but can go on reading the old connection then, and so hear nothing for ever."""

    def __init__(self, app: App, token: str, web: WebClient, patience: Patience) -> None:
        handler = SocketModeHandler(
            app, token, web_client=web, auto_reconnect_enabled=False, ping_interval=patience.ping
        )
        self._client: SocketModeClient = handler.client
        self._silence = patience.silence
        self._since = time.time()
        self._left = threading.Event()
        self._client.connect_to_new_endpoint = self._leave  # type: ignore[method-assign]  # what slack_sdk would reopen

    def open(self) -> bool:
        try:
            self._client.connect()
        except (SlackApiError, SlackClientError, OSError) as failure:
            log.warning("socket not connected", failure=type(failure).__name__)
        self._since = time.time()
        return self._client.is_connected()

    def is_alive(self) -> bool:
        """Open, not about to be closed by Slack, and answered lately; a new one has until its first pong is due."""
        session = self._client.current_session
        heard = max((session.last_ping_pong_time if session else None) or 0.0, self._since)
        return self._client.is_connected() and not self._left.is_set() and time.time() - heard < self._silence

    def close(self) -> None:
        """Takes nothing new, finishes and acknowledges what is under way, then hangs up."""
        self._client.closed = True
        self._client.message_processor.shutdown()  # type: ignore[no-untyped-call]  # slack_sdk leaves it so
        self._client.message_workers.shutdown()
        with suppress(AttributeError):  # slack_sdk's own threads may be closing the connection, too
            self._client.disconnect()
        self._client.close()

    def _leave(self, force: bool = False) -> None:  # noqa: ARG002 - slack_sdk sets the signature
        self._left.set()


class Socket:
    """Keeps a line open; the next one is open before the one before is closed."""

    def __init__(self, app: App, token: str, api_url: str, patience: Patience | None = None) -> None:
        self._app = app
        self._token = token
        self._web = WebClient(base_url=api_url, timeout=TIMEOUT, retry_handlers=[])
        self._patience = patience or Patience()
        self._line: Line | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="socket", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join(TIMEOUT)
        self._replace(None).join(TIMEOUT)

    def is_alive(self) -> bool:
        return self._line is not None and self._line.is_alive()

    def _watch(self) -> None:
        pause = 0.0
        while not self._stopping.wait(pause):
            connected = self.is_alive() or self._dial()
            pause = self._patience.look if connected else min(max(pause * 2, 1.0), LONGEST_PAUSE)

    def _dial(self) -> bool:
        """Slack sends again, over this line, what was not acknowledged on the one before."""
        line = Line(self._app, self._token, self._web, self._patience)
        if not line.open():
            _hang_up(line)
            return False
        log.info("socket connected")
        self._replace(line)
        return True

    def _replace(self, line: Line | None) -> threading.Thread:
        before, self._line = self._line, line
        return _hang_up(before)


def _hang_up(line: Line | None) -> threading.Thread:
    """In a thread of its own: a line whose other side is dead takes seconds to let go."""
    closing = threading.Thread(target=line.close if line else lambda: None, daemon=True)
    closing.start()
    return closing
