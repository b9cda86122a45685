"""On which days somebody checked in, and how many of those on which they were expected they did not."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.amount import Amount
from domain.attendance import Due, attended, expected, silence
from domain.entry import Entry, reversal
from domain.member import Leave
from domain.workdays import Workdays

DAYS = [date(2026, 10, 29) + timedelta(days=number) for number in range(35)]  # of three months
PEOPLE = "abcd"
DUE = expected(DAYS[0], DAYS[-1], Workdays())
ANY_DAY = st.sampled_from(DAYS)
AROUND = st.sampled_from([DAYS[0] - timedelta(days=60), *DAYS, DAYS[-1] + timedelta(days=60)])
LEAVES = st.lists(st.builds(Leave, st.sampled_from(PEOPLE), AROUND, st.none() | AROUND), max_size=4)


def came(days):
    """As it is kept, of (member, day)."""
    kept = attended(Entry(who, "visits", Amount(1), day) for who, day in days)
    return [(member, month, some) for (member, month), some in kept.items()]


def test_the_days_of_a_month_are_one_number():
    entry = Entry("a", "visits", Amount(1), date(2026, 11, 1))
    others = [Entry("a", "calls", Amount(1), date(2026, 11, number)) for number in (3, 3, 30)]
    assert attended([entry, *others, reversal(entry)]) == {("a", "2026-11"): 0b100000000000000000000000000101}
    assert attended([Entry("b", "visits", Amount(0), date(2026, 12, 31))]) == {("b", "2026-12"): 1 << 30}


def test_working_days_are_expected():
    due = expected(date(2026, 10, 30), date(2026, 11, 3), Workdays())
    assert due == Due({"2026-10": 0, "2026-11": 32}, 1 << 29 | 0b110 << 32)
    assert expected(date(2026, 11, 3), date(2026, 11, 2), Workdays()) == Due({}, 0)


def test_silence_is_a_day_on_which_somebody_who_was_there_wrote_nothing():
    monday, thursday, friday = date(2026, 11, 2), date(2026, 11, 5), date(2026, 11, 6)
    due, firsts = expected(monday, friday, Workdays()), {"a": monday, "b": thursday}
    days = [("a", monday), ("a", thursday), ("b", thursday), ("a", friday)]
    assert silence(firsts, [], came(days), due) == (3, 7)
    away = [Leave("a", date(2026, 11, 3), date(2026, 11, 4)), Leave("b", monday, thursday), Leave("d", monday, None)]
    assert silence(firsts, away, came([("a", monday), ("a", thursday)]), due) == (2, 4)


def test_where_more_check_in_than_are_expected_nobody_is_silent():
    day = date(2026, 11, 3)
    due = expected(day, day, Workdays())
    assert silence({"a": day, "b": day}, [Leave("b", day, day)], came([("b", day)]), due) == (0, 1)
    assert silence({"a": day}, [], came([("c", day)]), due) == (0, 1)


@given(
    st.dictionaries(st.sampled_from(PEOPLE), AROUND),
    LEAVES,
    st.sets(st.tuples(st.sampled_from(PEOPLE + "e"), AROUND)),
)
def test_days_counted_by_month_are_those_counted_one_by_one(firsts, leaves, days):
    silent = wanted = 0
    for day in filter(Workdays().is_workday, DAYS):
        gone = {leave.member for leave in leaves if leave.covers(day)}
        there = sum(first <= day and member not in gone for member, first in firsts.items())
        wanted += there
        silent += max(there - sum(when == day for _, when in days), 0)
    assert silence(firsts, leaves, came(days), DUE) == (silent, wanted)
