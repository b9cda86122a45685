"""What each of some people brought: the total, the months with data and the last three of them."""

from domain.entry import Slot
from storage.bands import Brought

MONTHS = ["2025-12", *(f"2026-{number:02}" for number in range(1, 12))]


def test_a_month_without_anything_is_unknown_and_one_with_other_things_is_nothing(store):
    done = {
        ("U1", "2026-09", "bookings", "CNY", ""): 300,
        ("U1", "2026-09", "bookings", "EUR", ""): 7,
        ("U1", "2026-11", "visits", "", ""): 2,
        ("U1", "2025-12", "bookings", "CNY", ""): 50,
        ("U1", "2025-12", "bookings", "CNY", "product:A"): 20,
        ("U1", "2025-11", "bookings", "CNY", ""): 999,
        ("U1", "2026-W40", "bookings", "CNY", ""): 999,
        ("U2", "2026-10", "calls", "", ""): 4,
        ("U4", "2026-10", "bookings", "CNY", ""): 4,
    }
    store.standings.add({Slot(*slot): value for slot, value in done.items()})
    store.standings.add({Slot("U2", "2026-10", "calls", "", ""): -4})
    assert store.bands.of(["U1", "U2", "U3"], MONTHS, ("bookings", "CNY", "")) == {
        "U1": Brought(350, 3, (300, None, 0)),
    }
    assert store.bands.of(["U1"], MONTHS, ("bookings", "CNY", "product:A")) == {"U1": Brought(20, 1, (None,) * 3)}
