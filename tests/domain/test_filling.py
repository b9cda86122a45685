"""What is typed into the form becomes entries, or is told at its field."""

from datetime import date

import pytest

from domain.amount import Amount, money
from domain.entry import Entry, difference
from domain.filling import Fault, Filled, Terms, Typed, filled, names_in
from domain.form import form_of
from domain.metric import BUILT_IN

FRIDAY, THURSDAY = date(2026, 11, 20), date(2026, 11, 19)
TERMS = Terms("Lin", "CNY", date(2026, 10, 20), FRIDAY)


def entry(metric: str, amount: Amount, customer: str = "", number: int = 0, day: date = FRIDAY) -> Entry:
    return Entry("Lin", metric, amount, day, customer, id=number)


BOOKED = (
    entry("visits", Amount(1), "华为", 1),
    entry("visits", Amount(1), "中兴", 2),
    entry("visits", Amount(1), number=3),
    entry("calls", Amount(4), "小米", 4),
    entry("bookings", money(50_000, "USD"), "华为", 5),
    entry("payments", money(-800, "CNY"), number=6, day=THURSDAY),
)


def filled_in(booked: tuple[Entry, ...], **texts: str) -> Filled:
    """The form of `booked` with these fields changed; all others as they stood. A field `figure_1` is `figure:1`."""
    form = form_of(booked, FRIDAY, BUILT_IN)
    typed = {}
    for section in form.sections:
        stands = section.day.isoformat()
        typed[section.day_field] = Typed(section.day_field, stands, stands)
        for row in (*section.rows, *form.empty):
            for name, stood in ((row.figure_field, row.figure), (row.names_field, "、".join(row.names))):
                typed.setdefault(name, Typed(name, stood, stood))
    for key, text in texts.items():
        name = key.replace("_", ":", 1)
        typed[name] = Typed(name, text, typed[name].was)
    return filled(form, typed, TERMS)


def changed(**texts: str) -> tuple[list[int], list[tuple[str, int, str, str]]]:
    """The ids that go, and what comes for them."""
    found = filled_in(BOOKED, **texts)
    assert found.faults == ()
    gone, new = difference(BOOKED, found.entries)
    return [each.id for each in gone], [
        (each.metric, each.amount.value, each.customer, f"{each.amount.currency}{each.day:%d}") for each in new
    ]


@pytest.mark.parametrize(
    ("texts", "gone", "new"),
    [
        ({"figure_1": "4"}, [3], [("visits", 2, "", "20")]),
        ({"figure_1": "三"}, [], []),
        ({"names_1": "华为、小米"}, [2], [("visits", 1, "小米", "20")]),
        ({"names_1": "中兴, 华为"}, [], []),
        ({"names_1": ""}, [1, 2, 3], [("visits", 3, "", "20")]),
        ({"figure_1": ""}, [1, 2, 3], []),
        ({"figure_1": "0", "names_1": ""}, [1, 2, 3], []),
        ({"figure_4": "5"}, [4], [("calls", 5, "小米", "20")]),
        ({"names_4": "大疆"}, [4], [("calls", 4, "大疆", "20")]),
        ({"figure_5": "60000"}, [5], [("bookings", 6_000_000, "华为", "USD20")]),
        ({"figure_5": "6万元"}, [5], [("bookings", 6_000_000, "华为", "CNY20")]),
        ({"names_5": ""}, [5], [("bookings", 5_000_000, "", "USD20")]),
        ({"figure_6": "-900"}, [6], [("payments", -90_000, "", "CNY19")]),
        ({"day_1": "2026-11-18"}, [6], [("payments", -80_000, "", "CNY18")]),
        ({"figure_demos": "2"}, [], [("demos", 2, "", "20")]),
        ({"names_demos": "华为；小米"}, [], [("demos", 1, "华为", "20"), ("demos", 1, "小米", "20")]),
        ({"figure_demos": "3", "names_demos": "华为"}, [], [("demos", 1, "华为", "20"), ("demos", 2, "", "20")]),
        ({"figure_payments": "$3k"}, [], [("payments", 300_000, "", "USD20")]),
        ({"figure_quotes": "0"}, [], []),
    ],
    ids=str,
)
def test_exactly_what_was_changed_is_replaced(texts, gone, new):
    assert changed(**texts) == (gone, new)


def test_a_day_moves_all_of_its_facts_and_nothing_else():
    gone, new = changed(day_2="2026-11-17")
    assert gone == [1, 2, 3, 4, 5]
    assert {where for *_, where in new} == {"17", "USD17"}


@pytest.mark.parametrize(
    ("texts", "faults"),
    [
        ({"figure_1": "abc"}, [("figure:1", "no_number")]),
        ({"figure_1": "-1"}, [("figure:1", "negative")]),
        ({"figure_demos": "-1", "figure_5": "NaN"}, [("figure:5", "no_number"), ("figure:demos", "negative")]),
        ({"figure_5": "1" + "0" * 18}, [("figure:5", "too_large")]),
        ({"figure_5": "$3k 500欧元"}, [("figure:5", "two_currencies")]),
        ({"names_5": "华为、中兴"}, [("names:5", "one_name")]),
        ({"figure_1": "1"}, [("names:1", "too_many_names")]),
        ({"names_1": "x" * 10_000}, [("names:1", "long_name")]),
        ({"names_payments": "华为"}, [("figure:payments", "no_amount")]),
        ({"day_2": "2026-02-30"}, [("day:2", "no_day")]),
        ({"day_2": ""}, [("day:2", "no_day")]),
        ({"day_2": "2026-11-21"}, [("day:2", "ahead")]),
        ({"day_2": "2026-10-19"}, [("day:2", "too_old")]),
    ],
    ids=str,
)
def test_what_does_not_read_is_told_at_its_field(texts, faults):
    assert filled_in(BOOKED, **texts).faults == tuple(Fault(*fault) for fault in faults)


def test_fields_that_did_not_come_back_leave_their_facts_alone():
    assert difference(BOOKED, filled(form_of(BOOKED, FRIDAY, BUILT_IN), {}, TERMS).entries) == ((), ())


@pytest.mark.parametrize(
    ("text", "known", "names"),
    [
        ("华为、中兴", (), ("华为", "中兴")),
        (" Acme ,Globex;\nInitech,, Acme", (), ("Acme", "Globex", "Initech")),
        ("Globex, Smith, Jones & Co", ("Smith, Jones & Co",), ("Globex", "Smith, Jones & Co")),
        ("Smith", ("Smith, Jones & Co",), ("Smith",)),
        ("", (), ()),
        ("、,；", (), ()),
    ],
)
def test_a_list_of_names_is_taken_apart(text, known, names):
    assert names_in(text, known) == names
