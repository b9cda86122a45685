"""`pacer settings`: shows and sets, all or nothing, for a workspace that is named, known, or the token's."""

from contextlib import contextmanager

from bot.build import build
from bot.clock import Clock
from bot.local.driver import LocalSlack
from bot.local.installation import Installation
from bot.local.transport import DeliveryResponse
from bot.settings import Settings
from tests.command_line import CommandLine, configured

TEAM = Installation().team_id


@contextmanager
def slack():
    with LocalSlack(lambda _request: DeliveryResponse(200)) as local:
        yield local


def test_the_first_settings_ask_slack_which_workspace_it_is(tmp_path, database_url):
    with slack() as local:
        line = configured(tmp_path, database_url, local.api_url)
        done = line.call("settings", "checkin_channels=CCHECKIN", "board_channel=CBOARD", "currency=CNY")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == ["currency=CNY", "checkin_channels=CCHECKIN", "board_channel=CBOARD"]
    pacer = build(Settings(_env_file=None, database_url=database_url), Clock())
    with pacer.database.read(TEAM) as store:
        workspace = pacer.edge.office(store).workspace
    pacer.database.close()
    assert (workspace.id, workspace.name, workspace.bot) == (TEAM, "Northwind 北风", "UPACER")
    assert (workspace.settings.board_channel, workspace.settings.currency) == ("CBOARD", "CNY")


def test_settings_are_shown_as_they_are_set(tmp_path, sqlite_url):
    line = CommandLine(tmp_path, {"DATABASE_URL": sqlite_url, "PACER_TIMEZONE": "Asia/Shanghai"})
    line.call("settings", "--workspace", "T1", "quiet=21:00-07:00", "locale=zh")
    shown = line.call("settings").stdout.splitlines()
    assert "quiet=21:00-07:00" in shown
    assert "locale=zh" in shown
    assert "timezone=Asia/Shanghai" in shown  # from the environment
    assert line.call("settings", *shown).stderr == "Nothing changed.\n"


def test_one_that_does_not_read_changes_none(tmp_path, sqlite_url):
    line = CommandLine(tmp_path, {"DATABASE_URL": sqlite_url})
    done = line.call("settings", "--workspace", "T1", "currency=CNY", "timezone=Mars")
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "Time zone",
        "I do not know that time zone.",
        "You wrote: Mars",
        "For example: pacer settings timezone=Asia/Shanghai",
    ]
    assert "currency=USD" in line.call("settings").stdout.splitlines()


def test_all_that_do_not_read_are_named_at_once(tmp_path, sqlite_url):
    line = CommandLine(tmp_path, {"DATABASE_URL": sqlite_url})
    done = line.call("settings", "--workspace", "T1", "timezone=Mars", "currency=CNY", "locale=fr", "digest_at=noonish")
    assert (done.returncode, done.stdout) == (2, "")
    assert [text for text in done.stderr.splitlines() if text.startswith(("You wrote", "For example"))] == [
        "You wrote: Mars",
        "For example: pacer settings timezone=Asia/Shanghai",
        "You wrote: fr",
        "For example: pacer settings locale=zh",
        "You wrote: noonish",
        "For example: pacer settings digest_at=18:30",
    ]
    assert "currency=USD" in line.call("settings").stdout.splitlines()


def test_what_is_no_pair_is_told_how(tmp_path, sqlite_url):
    done = configured(tmp_path, sqlite_url).call("settings", "timezone", "currency=CNY", "locale")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "'timezone' is no KEY=VALUE.",
        "'locale' is no KEY=VALUE.",
        "For example: pacer settings timezone=Asia/Shanghai board_channel=C0123ABCD",
    ]


def test_an_unknown_workspace_without_a_token_is_to_be_named(tmp_path, sqlite_url):
    done = CommandLine(tmp_path, {"DATABASE_URL": sqlite_url}).call("settings", "locale=zh")
    assert done.returncode == 2
    assert done.stderr.endswith("Name the workspace by Slack's team id: --workspace T0123ABCD\n")


def test_of_several_workspaces_one_is_to_be_named(tmp_path, sqlite_url):
    line = CommandLine(tmp_path, {"DATABASE_URL": sqlite_url})
    for workspace in ("T1", "T2"):
        line.call("settings", "--workspace", workspace, "locale=zh")
    done = line.call("settings", "locale=en")
    assert done.returncode == 2
    assert [text.split() for text in done.stderr.splitlines()[1:3]] == [["T1"], ["T2"]]
    assert line.call("settings", "--workspace", "T2", "locale=en").stdout == "locale=en\n"


def test_a_slack_that_does_not_answer_is_said_in_a_sentence(tmp_path, sqlite_url):
    done = configured(tmp_path, sqlite_url).call("settings", "locale=zh")
    assert done.returncode == 1
    assert "Slack could not be asked whose the token is (" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_token_that_slack_refuses_is_said_in_a_sentence(tmp_path, sqlite_url):
    with slack() as local:
        line = configured(tmp_path, sqlite_url, local.api_url)
        done = CommandLine(tmp_path, {**line.environment, "SLACK_BOT_TOKEN": "xoxb-other"}).call("settings")
    assert done.returncode == 1
    assert "Slack does not take SLACK_BOT_TOKEN: invalid_auth. Next: pacer doctor" in done.stderr


def test_dimensions_are_kept_and_a_word_of_a_metric_is_none(tmp_path, sqlite_url):
    line = CommandLine(tmp_path, {"DATABASE_URL": sqlite_url})
    required = "required_dimensions=签约=产品"
    done = line.call("settings", "--workspace", "T1", required, "dimensions=产品=A,B; region=East/华东")
    assert done.stdout.splitlines() == [
        "dimensions=product=A,B; region=East/华东",
        "required_dimensions=bookings=product",
    ]
    assert "dimensions=product=A,B; region=East/华东" in line.call("settings").stdout.splitlines()
    refused = line.call("settings", "dimensions=product=A,演示")
    assert refused.returncode == 2
    assert "that word means something else in check-ins or commands" in refused.stderr
    later = line.call("settings", "metrics=regions=区域")
    assert "that word means something else" in later.stderr
