"""What the audit finds in a ledger and in the histories of targets."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.amount import Amount
from domain.audit import broken_histories, broken_reversals
from domain.entry import Entry, reversal
from domain.target import Lines, Subject, Target, Version

BOOKED = Entry("U1", "bookings", Amount(500, "CNY"), date(2026, 11, 20), id=1)
TAKEN_BACK = replace(reversal(BOOKED), id=2)


def version(number: int, goal: int, withdrawn: bool = False) -> Version:
    target = Target(Subject("member", "U1"), "bookings", "2026-11", Lines(Amount(goal, "CNY")), number, id=7)
    return Version(target, "ULEAD", "", datetime(2026, 11, 1, tzinfo=UTC), withdrawn)


@pytest.mark.parametrize(
    ("ledger", "found"),
    [
        ([BOOKED, TAKEN_BACK], []),
        ([BOOKED, replace(TAKEN_BACK, customer="Huawei")], []),  # sums do not go by it
        ([BOOKED, replace(TAKEN_BACK, amount=Amount(-400, "CNY"))], ["unequal"]),
        ([BOOKED, replace(TAKEN_BACK, amount=Amount(-500, "USD"))], ["unequal"]),
        ([BOOKED, replace(TAKEN_BACK, member="U2")], ["unequal"]),
        ([BOOKED, replace(TAKEN_BACK, day=date(2026, 11, 21))], ["unequal"]),
        ([TAKEN_BACK], ["missing"]),
        ([BOOKED, TAKEN_BACK, replace(TAKEN_BACK, id=3)], ["twice"]),
        ([BOOKED, TAKEN_BACK, replace(reversal(TAKEN_BACK), id=3)], ["unequal"]),  # a reversal is not reversed
    ],
)
def test_a_reversal_takes_back_one_entry_to_the_unit(ledger, found):
    assert [broken.why for broken in broken_reversals(lambda: ledger)] == found


@pytest.mark.parametrize(
    ("versions", "standing", "found"),
    [
        ([version(1, 500)], version(1, 500), []),
        ([version(2, 600), version(1, 500)], version(2, 600), []),
        ([version(1, 500), version(2, 600, withdrawn=True)], None, []),
        ([version(1, 500), version(3, 600)], version(3, 600), ["gap"]),
        ([version(2, 600)], version(2, 600), ["gap"]),
        ([version(1, 500), version(2, 600)], version(1, 500), ["newest"]),
        ([version(1, 500)], version(1, 501), ["newest"]),
        ([version(1, 500)], None, ["newest"]),
        ([version(1, 500, withdrawn=True)], version(1, 500), ["newest"]),
        ([], version(1, 500), ["gap"]),
    ],
)
def test_versions_are_numbered_from_one_and_the_newest_stands(versions, standing, found):
    targets = [standing.target] if standing else []
    since = {version.target.id: version.at for version in versions}
    assert [broken.why for broken in broken_histories(versions, targets, since)] == found


def test_a_target_stands_since_its_newest_version_was_set():
    found = broken_histories([version(1, 500)], [version(1, 500).target], {7: datetime(2026, 11, 2, tzinfo=UTC)})
    assert [broken.why for broken in found] == ["since"]
