"""Settings: what is read, what is refused, and that .env.example tells of all of them."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from bot.settings import Settings, WrongSettings, missing_for_slack, read_settings

ROOT = Path(__file__).resolve().parents[2]
NAMES = [name.upper() for name in Settings.model_fields]


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch, tmp_path):
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def test_without_a_setting_it_is_one_sqlite_file_on_this_machine():
    settings = read_settings()
    assert (settings.database_url, settings.host, settings.port) == ("sqlite:///pacer.db", "127.0.0.1", 3000)
    assert (settings.pacer_locale, settings.pacer_timezone) == ("en", "UTC")


def test_the_environment_wins_over_the_file(monkeypatch):
    Path(".env").write_text("PORT=4000\nPACER_LOCALE=zh\n")
    monkeypatch.setenv("PORT", "5000")
    settings = read_settings()
    assert (settings.port, settings.pacer_locale) == (5000, "zh")


def test_every_wrong_value_is_named_at_once(monkeypatch):
    wrong = {
        "PORT": "99999",
        "PACER_LOCALE": "fr",
        "PACER_TIMEZONE": "Mars/Olympus",
        "PACER_CLOCK": "soon",
        "DATABASE_URL": "mysql://root@db/pacer",
        "SLACK_API_URL": "slack",
    }
    for name, value in wrong.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(WrongSettings) as refusal:
        read_settings()
    lines = str(refusal.value).splitlines()
    assert {line.split(":")[0].strip() for line in lines[1:]} == set(wrong)


def test_a_refusal_does_not_repeat_a_password(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "mysql://root:hunter2@db/pacer")
    with pytest.raises(WrongSettings) as refusal:
        read_settings()
    assert "hunter2" not in str(refusal.value)


def test_a_secret_is_not_shown(monkeypatch):
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1-secret")
    assert "xoxb-1-secret" not in repr(read_settings())


def test_the_address_of_the_web_api_ends_with_a_slash(monkeypatch):
    monkeypatch.setenv("SLACK_API_URL", "http://127.0.0.1:3000/api")
    assert read_settings().slack_api_url == "http://127.0.0.1:3000/api/"


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({}, ("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET")),
        ({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s"}, ()),
        ({"SLACK_APP_TOKEN": "xapp-1"}, ("SLACK_BOT_TOKEN",)),
        ({"SLACK_CLIENT_ID": "1.2"}, ("SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET")),
    ],
)
def test_what_slack_still_needs_is_named(given, missing, monkeypatch):
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    assert missing_for_slack(read_settings()) == missing


def test_the_example_lists_exactly_the_settings_and_explains_each():
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    listed = [(before, line.split("=")[0]) for before, line in pairwise(lines) if "=" in line]
    settings = [(before, name) for before, name in listed if re.fullmatch("[A-Z_]+", name)]
    assert [name for _, name in settings] == NAMES
    assert all(before.startswith("# ") for before, _ in settings)


def test_the_example_as_it_stands_is_the_default():
    Path(".env").write_text((ROOT / ".env.example").read_text(encoding="utf-8"), encoding="utf-8")
    from_example = read_settings()
    Path(".env").unlink()
    assert from_example == read_settings()
