"""The other side of Socket Mode, small enough to be read: connections, pings, envelopes, and a way to play dead."""

from __future__ import annotations

import base64
import hashlib
import json
import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from time import monotonic, sleep

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.local.server import Server

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10


class SocketServer:
    """`refused`: how many calls of apps.connections.open fail first; `dead`: pings are not answered."""

    def __init__(self) -> None:
        self.dead = False
        self.refused = 0
        self.tokens: list[str] = []
        self.acknowledged: list[dict] = []
        self.connections: list[socket.socket] = []
        self._numbers = count(1)
        self._listening = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._accept, daemon=True).start()
        self._api = Server()
        self.api_url = f"{self._api.address}/api/"
        self._api.start(Starlette(routes=[Route("/api/apps.connections.open", self._open, methods=["POST"])]))

    def close(self) -> None:
        self._api.leave()
        for each in (self._listening, *self.connections):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
                each.close()

    def deliver(self, kind: str, payload: dict) -> str:
        """Sends an envelope over the newest connection; returns its id."""
        envelope = f"e{next(self._numbers)}"
        self.say({"type": kind, "envelope_id": envelope, "payload": payload, "accepts_response_payload": True})
        return envelope

    def say(self, message: dict) -> None:
        self.connections[-1].sendall(frame(TEXT, json.dumps(message).encode()))

    def hang_up(self, politely: bool) -> None:
        if politely:
            self.connections[-1].sendall(frame(CLOSE, struct.pack("!H", 1000)))
        self.connections[-1].shutdown(socket.SHUT_RDWR)

    def answer(self, envelope: str, seconds: float = 15.0) -> dict | None:
        """What came back for an envelope."""
        wait_for(lambda: any(each["envelope_id"] == envelope for each in self.acknowledged), seconds)
        return next((each for each in self.acknowledged if each["envelope_id"] == envelope), None)

    async def _open(self, request: Request) -> JSONResponse:
        self.tokens.append(request.headers["authorization"])
        if self.refused:
            self.refused -= 1
            return JSONResponse({"ok": False, "error": "internal_error"})
        return JSONResponse({"ok": True, "url": f"ws://127.0.0.1:{self._listening.getsockname()[1]}/?ticket=1"})

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError, EOFError):
            shake(connection)
            self.connections.append(connection)
            while True:
                kind, payload = read(connection)
                if kind == PING and not self.dead:
                    connection.sendall(frame(PONG, payload))
                elif kind == TEXT:
                    self.acknowledged.append(json.loads(payload))


def shake(connection: socket.socket) -> None:
    """https://datatracker.ietf.org/doc/html/rfc6455#section-1.3"""
    asked = b""
    while not asked.endswith(b"\r\n\r\n"):
        asked += exactly(connection, 1)
    key = next(line.split(b": ")[1] for line in asked.split(b"\r\n") if line.lower().startswith(b"sec-websocket-key"))
    accepted = base64.b64encode(hashlib.sha1(key + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest())
    head = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    connection.sendall(head + b"Sec-WebSocket-Accept: " + accepted + b"\r\n\r\n")


def frame(kind: int, payload: bytes) -> bytes:
    size = len(payload)
    length = bytes([size]) if size < 126 else b"\x7e" + struct.pack("!H", size)
    return bytes([0x80 | kind]) + length + payload


def read(connection: socket.socket) -> tuple[int, bytes]:
    """One masked frame of a client."""
    kind, size = exactly(connection, 2)
    size &= 0x7F
    if size == 126:
        [size] = struct.unpack("!H", exactly(connection, 2))
    elif size == 127:
        [size] = struct.unpack("!Q", exactly(connection, 8))
    mask, masked = exactly(connection, 4), exactly(connection, size)
    return kind & 0x0F, bytes(each ^ mask[place % 4] for place, each in enumerate(masked))


def exactly(connection: socket.socket, size: int) -> bytes:
    found = b""
    while len(found) < size:
        more = connection.recv(size - len(found))
        if not more:
            raise EOFError
        found += more
    return found


def wait_for(condition: Callable[[], bool], seconds: float = 15.0) -> bool:
    until = monotonic() + seconds
    while not condition() and monotonic() < until:
        sleep(0.02)
    return condition()
