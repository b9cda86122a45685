"""Socket Mode: what comes over the connection is answered there, and a silent peer is left for another."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from time import monotonic

import pytest
from pydantic import SecretStr
from slack_bolt import Ack, App
from slack_bolt.authorization import AuthorizeResult

from bot.local.installation import Installation
from bot.serve import socket_of
from bot.slack.socket import Patience, Socket
from tests.bot.slack.socket_server import SocketServer, wait_for
from tests.office import Office, office

HOME = Installation()
QUICK = Patience(ping=0.2, silence=1.0, look=0.1)
STEADY = replace(QUICK, silence=20.0)  # a busy machine is no dead peer
TOKEN = "xapp-1-A1-test"


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def server() -> Iterator[SocketServer]:
    server = SocketServer()
    yield server
    server.close()


@pytest.fixture
def shop(sqlite_url: str) -> Iterator[Office]:
    with office(sqlite_url) as shop:
        yield shop


@pytest.fixture
def plugged(shop: Office, server: SocketServer) -> Iterator[Socket]:
    socket = Socket(shop.pacer.app, TOKEN, server.api_url, STEADY)
    socket.start()
    assert wait_for(socket.is_alive)
    yield socket
    server.close()  # or stopping waits for slack_sdk's next look at the connection
    socket.stop()


def command(shop: Office, person: str, line: str) -> dict:
    name, _, text = line.partition(" ")
    asked = {"command": name, "text": text, "team_id": HOME.team_id, "user_id": shop.slack.person(person).id}
    return asked | {"channel_id": "CGENERAL", "trigger_id": f"t{monotonic()}", "response_url": ""}


def message(shop: Office, person: str, text: str, ts: str) -> dict:
    said = {"type": "message", "channel": "CCHECKIN", "channel_type": "channel", "text": text, "ts": ts}
    event = said | {"user": shop.slack.person(person).id, "event_ts": ts}
    return {"type": "event_callback", "team_id": HOME.team_id, "event_id": f"Ev{ts}", "event": event}


def test_a_command_is_answered_in_its_own_envelope(shop: Office, server: SocketServer, plugged: Socket) -> None:
    answer = server.answer(server.deliver("slash_commands", command(shop, "oliver", "/target help")))
    assert answer
    assert "/target me" in answer["payload"]["text"]
    assert set(server.tokens) == {f"Bearer {TOKEN}"}


def test_an_event_is_saved_and_then_acknowledged_once(shop: Office, server: SocketServer, plugged: Socket) -> None:
    shop.settings(checkin_channels="CCHECKIN")
    event = message(shop, "oliver", "visited 3 customers", f"{shop.clock.now().timestamp():.6f}")
    envelopes = [server.deliver("events_api", event), server.deliver("events_api", event)]
    assert all(server.answer(each) for each in envelopes)
    with shop.pacer.database.read(HOME.team_id) as store:
        assert [entry.amount.value for entry in store.entries.every()] == [3]


@pytest.mark.parametrize("answered_before", [True, False])
def test_a_peer_that_falls_silent_is_left_for_another(
    shop: Office, server: SocketServer, answered_before: bool
) -> None:
    server.dead = not answered_before
    socket = Socket(shop.pacer.app, TOKEN, server.api_url, QUICK)
    socket.start()
    assert wait_for(lambda: len(server.connections) == 1)
    server.dead, started = True, monotonic()
    assert wait_for(lambda: len(server.connections) > 1, 15)
    assert monotonic() - started > QUICK.silence / 2
    server.dead = False
    assert wait_for(lambda: answers(shop, server))
    socket.stop()


def answers(shop: Office, server: SocketServer) -> bool:
    return server.answer(server.deliver("slash_commands", command(shop, "oliver", "/board help")), 2) is not None


def test_a_dead_peer_is_noticed_within_45_seconds() -> None:
    usual = Patience()
    assert usual.silence + usual.ping + usual.look < 45


@pytest.mark.parametrize("politely", [True, False])
def test_a_connection_that_ends_is_opened_anew(
    shop: Office, server: SocketServer, plugged: Socket, politely: bool
) -> None:
    server.hang_up(politely)
    assert wait_for(lambda: len(server.connections) > 1 and plugged.is_alive(), 15)
    assert server.answer(server.deliver("slash_commands", command(shop, "oliver", "/board help")))


def test_slack_may_ask_for_another_connection(shop: Office, server: SocketServer, plugged: Socket) -> None:
    server.say({"type": "disconnect", "reason": "refresh_requested"})
    assert wait_for(lambda: len(server.connections) > 1)
    assert server.answer(server.deliver("slash_commands", command(shop, "oliver", "/board help")))


def test_a_slack_that_refuses_at_first_is_asked_again(shop: Office, server: SocketServer) -> None:
    server.refused = 1
    socket = Socket(shop.pacer.app, TOKEN, server.api_url, QUICK)
    socket.start()
    assert wait_for(socket.is_alive)
    assert len(server.tokens) == 2
    socket.stop()


def test_stopping_finishes_and_acknowledges_what_is_under_way(server: SocketServer) -> None:
    entered = threading.Event()

    def slow(ack: Ack) -> None:
        entered.set()
        threading.Event().wait(0.5)
        ack("done")

    app = App(
        authorize=lambda: AuthorizeResult(enterprise_id=None, team_id=HOME.team_id, bot_token=HOME.token),
        request_verification_enabled=False,
        process_before_response=True,
    )
    app.command("/slow")(slow)
    socket = Socket(app, TOKEN, server.api_url, STEADY)
    socket.start()
    assert wait_for(socket.is_alive)
    envelope = server.deliver("slash_commands", {"command": "/slow", "team_id": HOME.team_id, "user_id": "U1"})
    assert entered.wait(20)
    socket.stop()
    assert server.answer(envelope) == {"envelope_id": envelope, "payload": {"text": "done"}}


def test_socket_mode_is_on_where_an_app_token_is_set(shop: Office, server: SocketServer) -> None:
    assert socket_of(shop.pacer) is None
    settings = shop.pacer.settings.model_copy(
        update={"slack_app_token": SecretStr(TOKEN), "slack_api_url": server.api_url}
    )
    socket = socket_of(replace(shop.pacer, settings=settings))
    assert socket
    socket.start()
    assert wait_for(socket.is_alive)
    socket.stop()
    assert server.tokens == [f"Bearer {TOKEN}"]
