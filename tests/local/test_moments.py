"""People move the clock by steps, to instants, and to the next such weekday."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.local.moments import BadMoment, moved_by, moved_to

SHANGHAI = ZoneInfo("Asia/Shanghai")
THURSDAY = datetime(2026, 11, 19, 20, 0, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("friday 18:00", "2026-11-20T18:00"),
        ("Fri 18:00", "2026-11-20T18:00"),
        ("周五 18:00", "2026-11-20T18:00"),
        ("星期五18:00", "2026-11-20T18:00"),
        ("thursday 18:00", "2026-11-26T18:00"),
        ("周日 09:00", "2026-11-22T09:00"),
        ("18:00", "2026-11-20T18:00"),
        ("21:30", "2026-11-19T21:30"),
        ("tomorrow 09:00", "2026-11-20T09:00"),
        ("明天 9:00", "2026-11-20T09:00"),
        ("2026-12-01T09:00", "2026-12-01T09:00"),
        ("2026-12-01T09:00Z", "2026-12-01T17:00"),
    ],
)
def test_a_moment_is_the_next_such_one(text, expected):
    moment = moved_to(text, THURSDAY.astimezone(UTC), SHANGHAI)
    assert moment.astimezone(SHANGHAI).strftime("%Y-%m-%dT%H:%M") == expected


@pytest.mark.parametrize(("step", "hours"), [("+1d", 24), ("-3h", -3), ("+30m", 0.5), ("+2w", 336)])
def test_a_step_is_counted_in_real_hours(step, hours):
    assert (moved_by(step, THURSDAY) - THURSDAY).total_seconds() == hours * 3600


@pytest.mark.parametrize(
    "text", ["", "soon", "friday", "friday 25:00", "someday 18:00", "1999-01-01", "9999-12-31T00:00"]
)
def test_nonsense_is_refused_with_an_example(text):
    with pytest.raises(BadMoment):
        moved_to(text, THURSDAY, SHANGHAI)


@pytest.mark.parametrize("text", ["", "1d", "+1y", "+99999d", "+9999w"])
def test_a_step_too_far_or_unknown_is_refused(text):
    with pytest.raises(BadMoment):
        moved_by(text, THURSDAY)
