"""Field notes are found newest first, and counted no further than anybody wants to know."""

from datetime import date

from domain.intel import FieldNote
from storage.intel import Search


def test_what_is_found_is_counted_up_to_a_ceiling(store):
    for number in range(1, 6):
        store.intel.keep(FieldNote(number, "U1", "price", f"note {number}", (), date(2026, 11, number), False, False))
    found, count = store.intel.found(Search(None), 2, 4)
    assert ([note.text for note in found], count) == (["note 5", "note 4"], 4)
    assert store.intel.found(Search(None), 2)[1] == store.intel.found(Search(None), 2, 9)[1] == 5
    assert store.intel.found(Search(None, text="note 3"), 2, 4)[1] == 1
