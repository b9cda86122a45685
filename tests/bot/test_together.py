"""`pacer serve` in several processes: they count together, replace who dies, and are ready when all are there."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable

import httpx2
import pytest

from bot.cli.serve import processes
from bot.local.installation import Installation
from bot.local.signing import Signer
from bot.settings import Settings
from bot.slack.tokens import Tokens
from storage.database import Database
from storage.migrate import migrate
from tests.command_line import Serving, answering, configured, lives, members

HOME = Installation()


@pytest.fixture
def serving(tmp_path, sqlite_url):
    with answering(2, configured(tmp_path, sqlite_url)).serving() as serving:
        yield serving


def test_what_each_has_counted_is_added_up_whoever_is_asked(serving):
    for number in range(12):
        assert help_(serving, number).status_code == 200  # each over a connection of its own
    asked = [ask(serving, "metrics").text for _ in range(6)]
    assert {line for text in asked for line in text.splitlines() if line.startswith("pacer_deliveries_total")} == {
        'pacer_deliveries_total{kind="command",outcome="answered"} 12.0'
    }
    assert all("pacer_outbox_waiting 0.0" in text for text in asked)


def test_who_dies_is_replaced_and_until_then_it_is_not_ready(serving):
    before = members(serving.process.pid)
    assert len(before) == 3
    for killed in before:
        os.kill(killed, signal.SIGKILL)
        assert within(10, lambda: ask(serving, "ready").status_code == 503)
        assert within(10, serving.is_ready)
    after = members(serving.process.pid)
    assert len(after) == 3
    assert not set(before) & set(after)
    assert serving.log.read_text().count("process died") == 3
    assert help_(serving, 1).status_code == 200


def test_who_hangs_is_not_counted_on_and_then_replaced(serving):
    answers, _, looks_after = before = members(serving.process.pid)
    for stopped in (answers, looks_after):
        os.kill(stopped, signal.SIGSTOP)
    assert within(10, lambda: ask(serving, "ready", 1).status_code == 503)
    assert within(30, lambda: serving.log.read_text().count("process died") == 2)
    assert within(10, serving.is_ready)
    assert len({*before} & {*members(serving.process.pid)}) == 1
    assert serving.log.read_text().count("process hangs") == 2


def test_they_end_with_the_process_that_started_them(serving):
    started = members(serving.process.pid)
    serving.process.kill()
    serving.process.wait()
    assert within(5, lambda: not any(map(lives, started)))


def test_told_to_stop_they_all_end_well(serving):
    started = members(serving.process.pid)
    serving.process.send_signal(signal.SIGINT)
    assert serving.process.wait(15) == 0
    assert not any(map(lives, started))
    assert "Traceback" not in serving.log.read_text()
    assert "process died" not in serving.log.read_text()


def test_a_token_that_another_process_was_handed_or_has_forgotten_counts_at_once(sqlite_url):
    database = Database(sqlite_url)
    migrate(database)
    one, other = Tokens(database, "", "secret"), Tokens(database, "", "secret")
    for token in ("xoxb-first", "xoxb-second"):
        one.keep(HOME.team_id, token, "UPACER", "")
        assert (other.of(HOME.team_id), other.any_of(HOME.team_id)) == (token, token)
    one.forget(HOME.team_id)
    assert (other.of(HOME.team_id), other.any_of(HOME.team_id)) == ("", "")
    database.close()


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"pacer_processes": 3}, 3),
        ({"pacer_processes": 3, "slack_app_token": "xapp-1"}, 1),
        ({}, min(len(os.sched_getaffinity(0)), 4) if hasattr(os, "sched_getaffinity") else 1),
    ],
    ids=["as it is set", "one reads a socket", "by the processors"],
)
def test_how_many_answer(chosen, expected):
    assert processes(Settings(_env_file=None, **chosen)) == expected


def help_(serving: Serving, number: int) -> httpx2.Response:
    fields = {"command": "/target", "text": "help", "team_id": HOME.team_id, "user_id": "UEAST01"}
    fields |= {"channel_id": "CGENERAL", "trigger_id": f"{number}.2", "response_url": "http://127.0.0.1:9/"}
    asked = Signer(HOME.signing_secret).command(fields)
    return httpx2.post(
        f"{serving.address}/slack/events", content=asked.body, headers=asked.headers, trust_env=False, timeout=20
    )


def ask(serving: Serving, route: str, patience: float = 20) -> httpx2.Response:
    return httpx2.get(f"{serving.address}/{route}", trust_env=False, timeout=patience)


def within(seconds: float, holds: Callable[[], bool]) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            if holds():
                return True
        except httpx2.TransportError:  # a connection that went to who is dead
            continue
        time.sleep(0.01)
    return False
