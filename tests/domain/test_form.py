"""What stands apart in a message stands apart in its form, and nothing changes where nothing is touched."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from domain.amount import Amount, money
from domain.entry import Entry, difference
from domain.filling import Filled, Terms, Typed, filled
from domain.form import ROOM, Form, form_of, seen_of
from domain.metric import BUILT_IN, Metric

FRIDAY, THURSDAY = date(2026, 11, 20), date(2026, 11, 19)
METRICS = (*BUILT_IN, Metric("walk_ins", name="walk-ins"))
TERMS = Terms("Lin", "CNY", date(2026, 10, 20), FRIDAY)
NAMES = st.one_of(st.sampled_from(["", "华为", "Smith, Jones & Co", "a" * 400]), st.text(max_size=12))
COUNTS = st.tuples(
    st.sampled_from(["visits", "deals", "walk_ins", "gone"]), st.integers(-3, 9).filter(bool).map(Amount)
)
MONEY = st.tuples(
    st.sampled_from(["bookings", "payments"]),
    st.builds(Amount, st.integers(-900, 10**15).filter(bool), st.sampled_from(["CNY", "USD", "JPY", "KWD", "GEL"])),
)
FACTS = st.lists(st.tuples(st.one_of(COUNTS, MONEY), NAMES, st.sampled_from([THURSDAY, FRIDAY])), max_size=60)


def entry(number: int, metric: str, amount: Amount, customer: str = "", day: date = FRIDAY) -> Entry:
    return Entry("Lin", metric, amount, day, customer, id=number)


def entries_of(facts: list) -> list[Entry]:
    return [
        entry(number, metric, amount, name, day) for number, ((metric, amount), name, day) in enumerate(facts, start=1)
    ]


def typed_as_it_stands(form: Form) -> dict[str, Typed]:
    """As a form comes back in which nothing was touched."""
    days = [(section.day_field, section.day.isoformat()) for section in form.sections]
    rows = [row for section in form.sections for row in section.rows] + list(form.empty)
    fields = [*days, *((row.figure_field, row.figure) for row in rows)]
    fields += [(row.names_field, "、".join(row.names)) for row in rows]
    return {name: Typed(name, text, text) for name, text in fields}


@given(FACTS)
def test_open_and_save_changes_nothing_whatever_was_booked(facts):
    booked = entries_of(facts)
    form = form_of(booked, FRIDAY, METRICS)
    assert difference(booked, filled(form, typed_as_it_stands(form), TERMS).entries) == ((), ())


@given(FACTS, st.integers(0, 60))
def test_a_changed_figure_changes_its_own_row_alone(facts, at):
    booked = entries_of(facts)
    form = form_of(booked, FRIDAY, METRICS)
    row = next(iter([row for section in form.sections for row in section.rows][at:]), None)
    if row is None:
        return
    typed = typed_as_it_stands(form)
    typed[row.figure_field] = Typed(row.figure_field, "500", row.figure)
    stands = filled(form, typed, TERMS).entries
    others = [each for each in booked if each not in row.entries]
    assert [each for each in stands if each in others] == [each for each in stands if each.id in _ids(others)]
    assert sum(each.amount.major for each in stands if each.id not in _ids(others)) in (500, 0)


@given(FACTS)
def test_a_form_has_room_for_what_it_shows_and_keeps_what_it_does_not(facts):
    booked = entries_of(facts)
    form = form_of(booked, FRIDAY, METRICS)
    shown = [each for section in form.sections for row in section.rows for each in row.entries]
    left = [each for row in form.left for each in row.entries]
    assert sorted(each.id for each in (*shown, *left)) == [each.id for each in booked]
    assert len(typed_as_it_stands(form)) <= ROOM


def test_customers_days_and_currencies_stand_apart():
    booked = [
        entry(1, "bookings", money(50_000, "CNY"), "华为"),
        entry(2, "bookings", money(30_000, "CNY"), "中兴"),
        entry(3, "bookings", money(800, "USD")),
        entry(4, "visits", Amount(1), "华为"),
        entry(5, "visits", Amount(1), "小米"),
        entry(6, "visits", Amount(2)),
        entry(7, "visits", Amount(3), "中兴"),
        entry(8, "visits", Amount(1), "华为", THURSDAY),
    ]
    sections = form_of(booked, FRIDAY, METRICS).sections
    assert [[(row.figure, row.names) for row in section.rows] for section in sections] == [
        [("1", ("华为",))],
        [
            ("4", ("华为", "小米")),
            ("3", ("中兴",)),
            ("50,000 CNY", ("华为",)),
            ("30,000 CNY", ("中兴",)),
            ("800 USD", ()),
        ],
    ]


def test_an_empty_form_offers_every_metric_in_the_order_given():
    form = form_of((), FRIDAY, METRICS)
    assert [row.metric.key for row in form.empty] == [metric.key for metric in METRICS]
    assert filled(form, typed_as_it_stands(form), TERMS) == Filled((), ())


def test_whatever_happens_to_a_message_is_seen():
    one, two = entry(1, "visits", Amount(1)), entry(2, "calls", Amount(1))
    later = entry(5, "calls", Amount(2))
    assert len({seen_of(entries) for entries in ((), (one,), (one, two), (one, later))}) == 4


def _ids(entries: list[Entry]) -> set[int]:
    return {each.id for each in entries}
