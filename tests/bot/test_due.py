"""What is told as it stands when it is sent: a month so far, what a round asks, whose share of a split is what."""

import pytest

from domain.outcomes.due import ExportDue, ProgressDue, RoundDue, SplitDue, due_of
from domain.target import Subject
from tests.office import office


def told(there) -> list[str]:
    """Of a month's progress, for Oliver alone."""
    said = [message.text for message in there.slack.ephemerals("oliver")]
    return [text.splitlines()[-1] for text in said if "so far" in text]


def test_progress_that_waited_counts_what_was_booked_meanwhile(database_url):
    with office(database_url) as there:
        there.settings(checkin_channels="CCHECKIN")
        there.slack.say("oliver", "sales-日报", "7 calls")
        there.slack.say("oliver", "sales-日报", "5 calls")
        there.sent()
        assert told(there) == ["Calls: 12 · target not set"] * 2


def test_nothing_is_told_of_work_that_was_taken_back_before(database_url):
    with office(database_url) as there:
        there.settings(checkin_channels="CCHECKIN")
        said = there.slack.say("oliver", "sales-日报", "7 calls")
        there.slack.delete(said)
        there.sent()
        assert told(there) == []


DUES = [
    ProgressDue("U1", "2026-11", ("visits", "calls")),
    RoundDue("U1", 7, "U2"),
    ExportDue("U1"),
    SplitDue("U1", 3, Subject("member", "U1"), 400_000_00, 7),
    SplitDue("U2", 3, Subject("team", "5"), 0, 0),
]


@pytest.mark.parametrize("due", DUES)
def test_what_is_due_is_read_as_it_was_written(due):
    assert due_of(due.ref) == due
