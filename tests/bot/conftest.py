"""An office that has met a few people, and the command line on its database."""

import pytest

from tests.command_line import CommandLine, configured
from tests.office import office


@pytest.fixture
def met(database_url):
    with office(database_url) as o:
        o.settings(checkin_channels="CCHECKIN", currency="CNY", locale="en")
        for person in ("grace", "linxia", "oliver"):
            o.command(person, "/target me")
        yield o


@pytest.fixture
def line(tmp_path, database_url, met):
    made = configured(tmp_path, database_url)
    return CommandLine(made.folder, {**made.environment, "PACER_CLOCK": "2026-11-20T12:00:00+08:00"})
