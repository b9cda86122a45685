"""`pacer check`: agrees with what was logged, edited, undone and adjusted, and finds what somebody tampered with."""

import pytest

from tests.command_line import configured
from tests.office import office

TAMPERED = {
    "UPDATE standings SET done = done + 1 WHERE metric = 'visits' AND period = '2026-11'": (
        "total  UEAST01 2026-11 visits: 4 is kept, the entries add up to 3"
    ),
    "UPDATE standings SET goal = goal - 100 WHERE metric = 'bookings' AND period = '2026-11'": (
        "goal  UEAST01 2026-11 bookings: 519999.00 CNY is kept, the targets say 520000.00 CNY"
    ),
    "UPDATE standings SET goal = 100 WHERE metric = 'bookings' AND period = '2026-W47'": (
        "goal  UEAST01 2026-W47 bookings: 1.00 CNY is kept, the targets say 123809.52 CNY"
    ),
    "UPDATE targets SET goal = 1": "member UEAST01 2026-11 bookings: what stands is not its newest version",
    "UPDATE targets SET since = '2026-11-01 00:00:00.000000+00:00'": (
        "member UEAST01 2026-11 bookings: it does not stand since its newest version was set"
    ),
    "DELETE FROM target_versions WHERE number = 1": (
        "member UEAST01 2026-11 bookings: its versions are not numbered 1, 2, 3 without a gap"
    ),
    "UPDATE attendances SET days = days + 1": "days  UEAST01 2026-11: not those of the entries are kept",
    "DELETE FROM attendances": "days  UEAST01 2026-11: not those of the entries are kept",
    "UPDATE entries SET value = -7 WHERE reverses > 0": "it and what it reverses do not add up to zero",
}


@pytest.fixture
def used(database_url):
    with office(database_url) as o:
        o.settings(checkin_channels="CCHECKIN", currency="CNY")
        o.command("grace", "/team add @linxia to East")
        o.command("grace", "/team lead East @wangli")
        o.command("grace", "/target set @linxia 500k")
        proposed = o.slack.command("wangli", "/adjust @linxia +20k new region")
        o.sent()
        o.press("wangli", proposed[-1], "确认")
        first = o.say("linxia", "今天拜访了5家客户,签约5万")
        o.slack.edit(first, "今天拜访了3家客户,签约5万")
        o.sent()
        yield o


@pytest.fixture
def line(tmp_path, database_url, used):
    return configured(tmp_path, database_url)


def test_what_was_done_in_the_chat_agrees(line):
    done = line.call("check")
    assert (done.returncode, done.stdout) == (0, "TLOCAL  9 entries, 1 targets: everything agrees\n")


@pytest.mark.parametrize("statement", TAMPERED)
def test_what_somebody_tampered_with_is_found(statement, line, used):
    with used.pacer.database.change() as connection:
        assert connection.exec_driver_sql(statement).rowcount > 0
    done = line.call("check")
    assert done.returncode == 1
    assert TAMPERED[statement] in done.stdout


def test_a_database_that_is_not_up_to_date_is_not_judged(tmp_path, sqlite_url):
    done = configured(tmp_path, sqlite_url).call("check")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("Next: pacer migrate\n")
