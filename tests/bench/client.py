"""A light HTTP client on plain sockets: it must not be what is measured."""

from __future__ import annotations

import selectors
import socket
from collections.abc import Iterator, Sequence
from time import perf_counter

from bot.local.transport import DeliveryRequest

PATH = "/slack/events"


class Refused(Exception):  # noqa: N818 - a state: the server did not answer 200
    """A bench of failing requests says nothing."""


def wire(delivery: DeliveryRequest) -> bytes:
    """The request as it goes over the wire."""
    headers = {"Host": "127.0.0.1", **delivery.headers, "Content-Length": str(len(delivery.body))}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"POST {PATH} HTTP/1.1\r\n{head}\r\n".encode() + delivery.body


class Connection:
    """One connection that is kept alive, for a few seconds at least; a request at a time."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._buffer = b""

    def ask(self, request: bytes) -> bytes:
        """The body of the answer."""
        self.send(request)
        while (body := self.received()) is None:
            pass
        return body

    def send(self, request: bytes) -> None:
        self.socket.sendall(request)

    def received(self) -> bytes | None:
        """What has come since; the body where the answer is whole."""
        came = self.socket.recv(65536)
        if not came:
            raise Refused("the server hung up")
        self._buffer += came
        head, found, body = self._buffer.partition(b"\r\n\r\n")
        if not found:
            return None
        lowered = head.lower()
        if len(body) < int(lowered.partition(b"content-length:")[2].split(b"\r\n", 1)[0] or 0):
            return None
        if not lowered.startswith(b"http/1.1 200"):
            raise Refused(head.decode())
        self._buffer = b""
        return body

    def close(self) -> None:
        self.socket.close()


def times(port: int, requests: Sequence[bytes], said: bool = False) -> list[float]:
    """How long each takes, one after the other on one connection; where something is to be `said`, none may be empty:
    a delivery that came before is acknowledged and nothing else."""
    connection, taken = Connection(port), []
    for request in requests:
        begun = perf_counter()
        body = connection.ask(request)
        taken.append(perf_counter() - begun)
        if said and not body:
            raise Refused("no answer")
    connection.close()
    return taken


def rate(port: int, clients: int, requests: Sequence[bytes]) -> float:
    """Requests answered in a second when so many clients ask at once."""
    connections = [Connection(port) for _ in range(clients)]
    left = iter(requests)
    with selectors.DefaultSelector() as selector:
        begun = perf_counter()
        for connection in connections:
            if _next(connection, left):
                selector.register(connection.socket, selectors.EVENT_READ, connection)
        while selector.get_map():
            for key, _ in selector.select():
                if key.data.received() is not None and not _next(key.data, left):
                    selector.unregister(key.fileobj)
        taken = perf_counter() - begun
    for connection in connections:
        connection.close()
    return len(requests) / taken


def _next(connection: Connection, left: Iterator[bytes]) -> bool:
    request = next(left, None)
    if request is None:
        return False
    connection.send(request)
    return True
