"""`pacer serve`: what it needs, how it starts, how it stops."""

import signal
import socket

import httpx2
import pytest

from tests.command_line import CommandLine, configured


def test_what_is_missing_is_named_and_nothing_starts(tmp_path):
    done = CommandLine(tmp_path, {}).call("serve")
    assert done.returncode == 2
    assert done.stderr.startswith("Not set yet: SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET.\n")
    assert list(tmp_path.iterdir()) == []


def test_wrong_settings_are_all_named_at_once(tmp_path):
    done = CommandLine(tmp_path, {"PORT": "none", "PACER_TIMEZONE": "Mars"}).call("serve")
    assert done.returncode == 2
    assert "PORT: " in done.stderr
    assert "PACER_TIMEZONE: wants the IANA name" in done.stderr


def test_a_taken_port_is_said_in_a_sentence(tmp_path, sqlite_url):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        line = configured(tmp_path, sqlite_url)
        done = CommandLine(tmp_path, {**line.environment, "PORT": str(port)}).run("serve")
    assert done.returncode == 2
    assert done.stderr.startswith(f"Port {port} is taken. Take another: PORT=")
    assert "Traceback" not in done.stderr


def test_a_database_that_cannot_be_opened_is_said_in_a_sentence(tmp_path):
    done = configured(tmp_path, "sqlite:///nowhere/pacer.db").run("serve")
    assert done.returncode == 1
    assert done.stderr.endswith("The database does not answer: unable to open database file\nNext: pacer doctor\n")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_it_serves_until_it_is_told_to_stop(stop, tmp_path, sqlite_url):
    with configured(tmp_path, sqlite_url).serving() as serving:
        assert httpx2.get(f"{serving.address}/health", trust_env=False).json() == {"status": "ok"}
        assert httpx2.post(f"{serving.address}/slack/events", trust_env=False, content=b"{}").status_code == 401
        serving.process.send_signal(stop)
        assert serving.process.wait(15) == 0
        assert "Traceback" not in serving.log.read_text()


def test_every_line_of_its_log_is_an_object(tmp_path, sqlite_url):
    with configured(tmp_path, sqlite_url).serving() as serving:
        lines = serving.log.read_text().splitlines()
    assert lines
    assert [line for line in lines if not (line.startswith("{") and line.endswith("}"))] == []
