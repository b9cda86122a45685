"""A Slack that takes every post, as cheaply as can be: where Pacer's outbox goes during the bench."""

from __future__ import annotations

import asyncio
import sys
from itertools import count

POSTS = count(1)


class Taken(asyncio.Protocol):
    """Answers each request when it is whole."""

    def __init__(self) -> None:
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, found, body = self._received.partition(b"\r\n\r\n")
        size = int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0] or 0)
        if found and len(body) >= size:
            self._received = b""
            self._transport.write(_opened() if b"conversations.open" in head else _posted())


def _opened() -> bytes:
    return _answer(b'{"ok": true, "channel": {"id": "D0BENCH"}}')


def _posted() -> bytes:
    said = b'{"ok": true, "channel": "D0BENCH", "ts": "%d.000100", "team": "Bench", "user_id": "U0PACER"}'
    return _answer(said % next(POSTS))


def _answer(body: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)


async def _serve(port: int) -> None:
    server = await asyncio.get_running_loop().create_server(Taken, "127.0.0.1", port)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))
