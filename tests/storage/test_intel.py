"""Field notes are found newest first, and counted no further than anybody wants to know."""

from datetime import date

from domain.intel import FieldNote
from storage.intel import Search


def test_what_is_found_is_counted_up_to_a_ceiling(store):
    for number in range(1, 6):
        store.intel.keep(FieldNote(10**6 + number, "U1", "price", f"note {number}", (), date(2026, 11, number)))
    found, count = store.intel.found(Search(None), 2, 4)
    assert ([note.text for note in found], count) == (["note 5", "note 4"], 4)
    assert store.intel.found(Search(None), 2)[1] == store.intel.found(Search(None), 2, 9)[1] == 5
    assert store.intel.found(Search(None, text="note 3"), 2, 4)[1] == 1


def test_for_a_text_the_newest_are_looked_through_and_the_rest_with_a_period(store, monkeypatch):
    monkeypatch.setattr("storage.intel.LOOKED_THROUGH", 3)
    for number in range(1, 6):
        store.intel.keep(FieldNote(2 * 10**6 + number, "U1", "price", f"note {number}", (), date(2026, 11, number)))
    assert store.intel.found(Search(None, text="note 3"), 9)[1] == 1
    assert store.intel.found(Search(None, text="note 2"), 9)[1] == 0
    assert store.intel.is_bounded(Search(None, text="note 2"))
    early = Search(None, text="note 2", days=(date(2026, 11, 1), date(2026, 11, 3)))
    assert store.intel.found(early, 9)[1] == 1
    assert not store.intel.is_bounded(early)
    assert not store.intel.is_bounded(Search(None))
