"""The clock: where PACER_CLOCK puts it, and that it runs on from there."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from bot.clock import Clock, instant

REAL = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("setting", "now"),
    [
        ("", REAL),
        ("+3d", REAL + timedelta(days=3)),
        ("-2h", REAL - timedelta(hours=2)),
        (" +30m ", REAL + timedelta(minutes=30)),
        ("2026-12-01T09:00+08:00", datetime(2026, 12, 1, 1, 0, tzinfo=UTC)),
        ("2026-12-01T09:00:00Z", datetime(2026, 12, 1, 9, 0, tzinfo=UTC)),
        ("2026-12-01", datetime(2026, 12, 1, tzinfo=UTC)),
    ],
)
def test_the_setting_moves_the_clock(setting, now):
    with time_machine.travel(REAL, tick=False):
        assert Clock.from_setting(setting).now() == now


@pytest.mark.parametrize("setting", ["soon", "3d", "+3w", "+1.5h", "2026-02-30", "+99999d x"])
def test_anything_else_is_refused(setting):
    with pytest.raises(ValueError):
        Clock.from_setting(setting)


def test_a_moved_clock_runs_on():
    friday = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)
    with time_machine.travel(REAL, tick=False) as real:
        clock = Clock()
        clock.move_to(friday)
        real.shift(90)
        assert clock.now() == friday + timedelta(seconds=90)


def test_an_instant_is_told_in_utc():
    assert instant("2026-11-20T18:00+08:00") == REAL
    assert instant("2026-11-20T18:00+08:00").tzinfo is UTC
