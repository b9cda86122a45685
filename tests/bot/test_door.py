"""Connections over which no whole request comes: they are let go, counted, and not written of."""

from __future__ import annotations

import io
import logging
import socket
import time
from collections.abc import Iterator
from threading import Thread

import pytest
import structlog
from prometheus_client import REGISTRY
from slack_bolt import App
from slack_sdk.signature import SignatureVerifier

from bot import door, guard
from bot.door import Door
from bot.logs import set_up_logs
from bot.web import SlackRoute, create_web

POST = b"POST /slack/events HTTP/1.1\r\nHost: pacer\r\n"
CHUNKED = POST + b"Transfer-Encoding: chunked\r\n\r\n"
CHUNK = b"40000\r\n" + b"a" * 0x40000 + b"\r\n"
TLS = b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(256))
UPGRADE = b"GET /health HTTP/1.1\r\nHost: pacer\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    stream, handlers, level = io.StringIO(), logging.root.handlers[:], logging.root.level
    set_up_logs(stream)
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)  # not that it starts and stops
    yield stream
    logging.getLogger("uvicorn.error").setLevel(logging.NOTSET)
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)
    structlog.reset_defaults()


@pytest.fixture
def address(log: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, int]]:
    monkeypatch.setattr(door, "HASTE", 1.0)
    monkeypatch.setattr(guard, "HASTE", 2.0)
    app = App(token="xoxb-1", token_verification_enabled=False, request_verification_enabled=False)
    opened = Door(create_web(SlackRoute(app, SignatureVerifier("secret")), bool, []), lambda: None)
    listening = socket.create_server(("127.0.0.1", 0))
    running = Thread(target=opened.run, args=([listening],))
    running.start()
    yield listening.getsockname()
    opened.should_exit = True
    running.join(10)


def told(address: tuple[str, int], *parts: bytes) -> bytes:
    """What comes back until the other side hangs up, which it has to within seconds."""
    with socket.create_connection(address, timeout=20) as client:
        heard = b""
        try:
            for part in parts:
                client.sendall(part)
            while part := client.recv(4096):
                heard += part
        except ConnectionError:  # it did not wait for the rest
            return heard
        return heard


def refused(status: str) -> float:
    return REGISTRY.get_sample_value("pacer_refused_total", {"status": status}) or 0.0


@pytest.mark.parametrize(
    ("parts", "status"),
    [
        ([POST + b"Content-Length: abc\r\n\r\n"], "400"),
        ([POST + b"Content-Length: -5\r\n\r\n"], "400"),
        ([POST + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef"], "400"),
        ([POST + b"Content-Length: 99999999999999999999\r\n\r\n"], "413"),
        ([POST + b"Content-Length: 2000000\r\n\r\nabc"], "413"),
        ([CHUNKED + b"5\r\nabcde\r\n0\r\n\r\n"], "401"),
        ([CHUNKED, *[CHUNK] * 4], "413"),
        ([CHUNKED, b"zz\r\n"], "400"),
        ([POST + b"Content-Length: 100\r\n\r\nabc"], "408"),
        ([b"POST /slack/events HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc"], "401"),
        ([b"GET /health\r\n\r\n"], "400"),
        ([b"hello\r\n\r\n"], "400"),
        ([TLS], "400"),
        ([b"GET /health HTTP/1.1\r\nHost: pacer\r\nX: " + b"a" * 100_000], "400"),
    ],
)
def test_what_is_no_delivery_is_refused_and_counted(address, log, parts, status):
    before = refused(status)
    answer = told(address, *parts)
    assert not answer or answer.startswith(f"HTTP/1.1 {status} ".encode())  # none where it hung up on what was sent
    until = time.monotonic() + 5
    while refused(status) == before and time.monotonic() < until:
        time.sleep(0.01)  # it hangs up before it counts
    assert refused(status) == before + 1
    assert log.getvalue() == ""


@pytest.mark.parametrize("begun", [POST + b"Content-Length: 100\r\n\r\nabc", CHUNKED + b"5\r\nab", b"GET /hea", b""])
def test_who_hangs_up_half_way_leaves_nothing(address, log, begun):
    client = socket.create_connection(address)
    client.sendall(begun)
    time.sleep(0.1)
    client.close()
    assert b"200 OK" in told(address, b"GET /health HTTP/1.0\r\n\r\n")
    time.sleep(0.1)
    assert log.getvalue() == ""


@pytest.mark.parametrize("before", [b"", b"GET /health HTTP/1.1\r\nHost: pacer\r\n\r\n"], ids=["first", "second"])
def test_who_sends_a_letter_now_and_then_is_not_waited_for(address, log, before):
    with socket.create_connection(address, timeout=20) as client:
        client.sendall(before)
        with pytest.raises(ConnectionError):
            for letter in b"GET /health" * 3:
                client.sendall(bytes([letter]))
                time.sleep(0.1)
    assert log.getvalue() == ""


def test_who_asks_for_another_protocol_is_answered_in_this_one(address, log):
    assert told(address, UPGRADE).startswith(b"HTTP/1.1 200 OK")
    assert log.getvalue() == ""


def test_nobody_is_led_to_a_host_that_the_request_names(address):
    asked = b"POST /slack/events/ HTTP/1.0\r\nHost: elsewhere.example\r\nContent-Length: 0\r\n\r\n"
    assert told(address, asked).startswith(b"HTTP/1.1 404")
