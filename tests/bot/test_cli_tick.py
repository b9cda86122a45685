"""`pacer tick`: what is due comes once, beside a running `serve` too; a rehearsal changes nothing."""

import pytest

from tests.command_line import configured
from tests.office import office

FRIDAY = "2026-11-20T18:05:00+08:00"

DUE = ["board  Northwind 北风  2026-11-16", "nudge  林夏  2026-11-20", "review  Asia/Shanghai  2026-11-16"]


@pytest.fixture
def team(database_url):
    """A team with a lead and a rep, in the morning of a Friday; the board and the check-ins have their channels."""
    with office(database_url) as o:
        o.settings(checkin_channels="CCHECKIN", board_channel="CBOARD", currency="CNY")
        o.command("grace", "/team add @linxia to East")
        o.command("grace", "/team lead East @wangli")
        o.command("grace", "/target set @linxia 500k")
        yield o


@pytest.fixture
def line(tmp_path, database_url, team):
    return configured(tmp_path, database_url, team.slack.api_url)


def test_a_rehearsal_lists_and_changes_nothing(line, team):
    before = len(team.slack.messages("CBOARD"))
    lists = [line.call("tick", "--dry-run", "--now", FRIDAY) for _ in range(2)]
    assert lists[0].stdout.splitlines() == DUE
    assert lists[1].stdout == lists[0].stdout
    assert len(team.slack.messages("CBOARD")) == before


def test_what_is_due_is_posted_once(line, team):
    first = line.run("tick", "--now", FRIDAY)
    again = line.call("tick", "--now", FRIDAY)
    assert (first.returncode, again.returncode) == (0, 0), first.stderr
    assert first.stdout.splitlines() == DUE
    assert (again.stdout, again.stderr) == ("", "Nothing is due.\n")
    assert len(team.slack.messages("CBOARD")) == 1
    assert line.call("tick", "--now", "2026-11-20T18:35:00+08:00").stdout == "digest  王丽  2026-11-20\n"


def test_a_board_after_an_outage_is_late(line):
    assert "board  Northwind 北风  2026-11-16  late\n" in line.call("tick", "--now", "2026-11-21T09:00+08:00").stdout


def test_it_works_while_pacer_serves(line, team):
    with line.serving():
        done = line.run("tick", "--now", FRIDAY)
        assert done.returncode == 0, done.stderr
        assert team.slack.wait_for(lambda: len(team.slack.messages("CBOARD")) == 1)


def test_what_could_not_be_sent_is_told(line, team):
    team.settings(board_channel="CGONE")
    done = line.call("tick", "--now", "2026-11-27T18:05:00+08:00")
    assert done.returncode == 1
    assert "Posts that cannot be delivered: 1. The log above says why. Next: pacer doctor" in done.stderr
    assert "channel_not_found" in done.stderr


def test_without_a_token_nothing_is_done(line, tmp_path):
    line.environment.pop("SLACK_BOT_TOKEN")
    done = line.call("tick", "--now", FRIDAY)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("Nothing can be posted, and so nothing was done. Not set yet: SLACK_BOT_TOKEN.\n")


@pytest.mark.parametrize("now", ["noon", "2026-13-01", "", "0001-01-01"])
def test_a_time_that_is_none_is_told_how(now, tmp_path, sqlite_url):
    done = configured(tmp_path, sqlite_url).call("tick", "--now", now or " ")
    assert done.returncode == 2
    assert done.stderr.endswith("is no time. For example: --now 2026-11-20T18:00+08:00\n")
