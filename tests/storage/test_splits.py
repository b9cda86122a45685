"""Splits as they are kept, and what people bring to one."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from sqlalchemy import event

from domain.amount import Amount
from domain.entry import Entry, Slot, reversal
from domain.split import Limits, Share, divide
from domain.strength import Basis
from domain.target import Subject
from tests.storage.everything import DAY, NOW, SPLIT

EAST, LIN, CHEN = Subject("team", "7"), Subject("member", "U1"), Subject("member", "U2")
LINS = Basis(
    history=5, customers=2, ability=4, baseline=Fraction(5, 9), last=1, best=3, best_month="2026-10",
    ramp=Fraction(5, 6), presence=Fraction(20, 23), key_customers=("华为", "Acme"),
)  # fmt: skip


def test_a_split_comes_back_as_it_was_proposed(office):
    split = replace(
        SPLIT,
        shares=(Share(EAST, versions=2), Share(LIN, 3, EAST, True, LINS), Share(CHEN, 0, EAST, basis=Basis())),
        limits=Limits(Fraction(4, 5), None),
        into=("month", "week"),
        season=(("2026-12", Fraction(5, 3)),),
        purpose="新增区域",
        surplus=3,
    )
    with office.write() as store:
        key = store.splits.propose(divide(split))
    with office.read() as store:
        assert store.splits.of(key) == replace(divide(split), id=key)


def test_a_decided_split_says_so(office):
    with office.write() as store:
        key = store.splits.propose(SPLIT)
        store.splits.decide(key, "published", NOW)
        assert store.splits.of(key).state == "published"


def test_months_are_summed_by_person_of_all_or_one_segment_and_never_over_currencies(office):
    slot = Slot("U1", "2026-10", "bookings", "CNY", "")
    with office.write() as store:
        store.standings.add({slot: 5, slot._replace(segment="A"): 2, slot._replace(currency="USD"): 9})
        store.standings.add({slot._replace(period="2026-11"): 4, slot._replace(member="U2"): 3})
        found = store.reserves.months(["U1", "U2", "U3"], ("bookings", "CNY", ""), ["2026-10", "2026-11"])
        of_a = store.reserves.months(["U1", "U2"], ("bookings", "CNY", "A"), ["2026-10"])
    assert found == {"U1": {"2026-10": 5, "2026-11": 4}, "U2": {"2026-10": 3}}
    assert of_a == {"U1": {"2026-10": 2}}


def test_customers_are_those_named_and_not_taken_back_the_most_worth_first(office):
    def entry(customer, value, metric="bookings", day=DAY):
        return Entry("U1", metric, Amount(value, "CNY" if metric == "bookings" else ""), day, customer)

    with office.write() as store:
        store.entries.book([entry("Acme", 5), entry("Globex", 9), entry("Initech", 1, "visits")], 1, NOW)
        store.entries.book([entry("Old", 99, day=date(2025, 1, 1)), entry("Gone", 50)], 2, NOW)
        gone = store.entries.of_message(2)[1]
        store.entries.book([reversal(gone)], 2, NOW)
        found = store.reserves.customers(["U1", "U2"], ("bookings", "CNY", ""), (date(2026, 1, 1), DAY))
    assert found == {"U1": ("Globex", "Acme", "Initech")}


def test_many_people_are_asked_about_in_few_questions(office, database):
    asked = []

    def note(*args):
        asked.append(args[2])

    with office.write() as store:
        event.listen(database.engine, "before_cursor_execute", note)
        store.reserves.months([f"U{n}" for n in range(6000)], ("bookings", "CNY", ""), ["2026-10"])
        store.reserves.customers([f"U{n}" for n in range(6000)], ("bookings", "CNY", ""), (DAY, DAY))
    event.remove(database.engine, "before_cursor_execute", note)
    assert len(asked) == 5  # each two times for as many people, and once which customers are merged
