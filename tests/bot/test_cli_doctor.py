"""`pacer doctor`: names what is wrong and what to do, with Slack and without."""

import pytest

from bot.local.driver import LocalSlack, Setting
from bot.local.installation import Installation
from bot.local.transport import DeliveryResponse
from bot.slack.permissions import SCOPES
from tests.command_line import CommandLine, configured

ALL = Installation(scopes=",".join(SCOPES))


@pytest.fixture
def slack():
    with LocalSlack(lambda _request: DeliveryResponse(200), setting=Setting(installation=ALL)) as local:
        yield local


def wrong(done) -> list[str]:
    return [line.removeprefix("✗ ") for line in done.stdout.splitlines() if line.startswith("✗")]


def test_a_workspace_that_is_set_up_is_well(tmp_path, database_url, slack):
    line = configured(tmp_path, database_url, slack.api_url)
    line.call("settings", "checkin_channels=CCHECKIN", "board_channel=CBOARD", "country=CN")
    done = line.call("doctor")
    assert (done.returncode, wrong(done), done.stderr) == (0, [], "")
    assert "✓ Slack takes the bot's token, for Northwind 北风 (TLOCAL)" in done.stdout
    assert "✓ The token may do all that Pacer does" in done.stdout
    assert "✓ This machine's clock and Slack's are " in done.stdout
    assert "✓ Pacer is in CCHECKIN, a check-in channel" in done.stdout


def test_everything_that_is_missing_has_its_next_step(tmp_path):
    done = CommandLine(tmp_path, {}).call("doctor")
    assert done.returncode == 1
    assert wrong(done) == [
        "SLACK_BOT_TOKEN is not set",
        "SLACK_SIGNING_SECRET is not set",
        "There is no database at pacer.db yet",
    ]
    assert done.stdout.count("  → ") == 3
    assert list(tmp_path.iterdir()) == []


def test_wrong_settings_are_named(tmp_path):
    done = CommandLine(tmp_path, {"PORT": "x", "DATABASE_URL": "mysql://db/pacer"}).call("doctor")
    assert done.returncode == 1
    assert "DATABASE_URL: wants sqlite:///FILE or postgresql://" in done.stdout
    assert "PORT: " in done.stdout


def test_without_a_network_the_rest_is_looked_at(tmp_path, sqlite_url):
    line = configured(tmp_path, sqlite_url)
    line.call("settings", "--workspace", "T1", "checkin_channels=C1", "board_channel=C2")
    done = line.call("doctor")
    assert done.returncode == 1
    assert wrong(done) == ["Slack does not answer at http://127.0.0.1:9/api/ (URLError)"]
    assert "✓ The database takes writes" in done.stdout
    assert "✓ Check-ins are asked for at 17:30, outside the quiet hours" in done.stdout


def test_choices_that_do_not_go_together_are_named(tmp_path, sqlite_url, slack):
    line = configured(tmp_path, sqlite_url, slack.api_url)
    line.call("settings", "checkin_channels=CGONE", "quiet=17:00-08:00")
    found = wrong(line.call("doctor"))
    assert found == [
        "No board channel is set: no board is posted",
        "Pacer cannot read CGONE, a check-in channel (channel_not_found)",
        "Check-ins are asked for at 17:30, in the quiet hours: nobody is reminded",
    ]


def test_a_token_that_lacks_rights_or_is_another_one_is_named(tmp_path, sqlite_url):
    few = Setting(installation=Installation(scopes="commands,chat:write"))
    with LocalSlack(lambda _request: DeliveryResponse(200), setting=few) as local:
        line = configured(tmp_path, sqlite_url, local.api_url)
        line.call("migrate")
        lacking = [text for text in wrong(line.call("doctor")) if text.startswith("The token lacks")]
        other = CommandLine(tmp_path, {**line.environment, "SLACK_BOT_TOKEN": "xapp-1"}).call("doctor")
    assert lacking == [
        f"The token lacks {', '.join(scope for scope in SCOPES if scope not in ('commands', 'chat:write'))}"
    ]
    assert wrong(other) == [
        "SLACK_BOT_TOKEN does not begin with xoxb-",
        "Slack does not take the bot's token: invalid_auth",
    ]


def test_a_file_that_is_no_database_is_named(tmp_path):
    (tmp_path / "pacer.db").write_text("something else entirely, and long enough to be looked at as a header" * 20)
    done = CommandLine(tmp_path, {"SLACK_API_URL": "http://127.0.0.1:9/"}).call("doctor")
    assert "The database does not answer: file is not a database" in wrong(done)
