"""The check-in form and the split's form where a workspace has dimensions: what a figure is of is chosen there."""

import pytest

from domain.commands.checkin import EditDay, FillDay, OpenCheckin, RefillDay, Source
from domain.commands.split import OpenSplit
from domain.filling import Typed
from domain.outcomes.checkin import DayLogged, DayRevised, FieldRefused, Silence
from handlers.rebuild import differences

A, B = "product:A", "product:B"


@pytest.fixture
def products(company):
    company.type("Ada", "/pacer settings dimensions=product=A,B/Beta;region=East required_dimensions=bookings=product")
    return company


def fill(company, **texts):
    """An empty form sent back: figure_bookings, segment_product_bookings."""
    fields = tuple(
        Typed(name.replace("_", ":"), text, "-" if name.startswith("segment") else "") for name, text in texts.items()
    )
    return company.do("Lin", FillDay(fields, Source("", f"view:{texts}", company.now, private=True)))


def edited(company, message, value, field="product"):
    """What stands is sent back with another value in the field of a dimension of its first row."""
    form = company.do("Lin", EditDay(message)).form
    [section] = form.sections
    row = next(row for row in section.rows if row.metric.key == "bookings")
    name = row.segment_field(field)
    fields = [Typed(row.figure_field, row.figure, row.figure), Typed(name, value, row.value_of(field) or "-")]
    return company.do("Lin", RefillDay(message, form.seen, tuple(fields)))


def booked(company):
    with company.context("Ada") as context:
        assert differences(context) == ()
        undone = {entry.reverses for entry in context.store.entries.every()}
        entries = [each for each in context.store.entries.every() if not each.reverses and each.id not in undone]
    return [(entry.metric, entry.amount.value, entry.segment) for entry in entries]


def test_a_figure_is_booked_under_what_is_chosen_for_it(products):
    logged = fill(products, figure_bookings="50k", segment_product_bookings="A", segment_region_bookings="East")
    assert isinstance(logged, DayLogged)
    assert booked(products) == [("bookings", 50_000_00, f"{A};region:East")]


@pytest.mark.parametrize("value", ["B", "Beta", "b"])
def test_a_value_may_be_typed_by_any_of_its_names(products, value):
    fill(products, figure_visits="3", segment_product_visits=value)
    assert booked(products) == [("visits", 3, B)]


@pytest.mark.parametrize(
    ("texts", "refused"),
    [
        ({"figure_bookings": "50k", "segment_product_bookings": "-"}, ("segment:product:bookings", "segment")),
        ({"figure_bookings": "50k", "segment_product_bookings": ""}, ("segment:product:bookings", "segment")),
        ({"figure_visits": "3", "segment_product_visits": "Gamma"}, ("segment:product:visits", "no_value")),
        ({"figure_visits": "", "segment_product_visits": "A"}, ("figure:visits", "no_number")),
    ],
)
def test_what_is_not_told_or_not_known_is_said_at_its_field(products, texts, refused):
    outcome = fill(products, **texts)
    assert isinstance(outcome, FieldRefused)
    assert (outcome.name, outcome.why) == refused


def test_edit_opens_with_what_stands_and_changes_it(products):
    logged = products.say("Lin", "signed Acme for 50k product A")
    form = products.do("Lin", EditDay(logged.message)).form
    rows = {row.metric.key: row for section in form.sections for row in section.rows}
    assert (rows["bookings"].value_of("product"), rows["bookings"].value_of("region")) == ("A", "")
    assert isinstance(edited(products, logged.message, "B"), DayRevised)
    assert ("bookings", 50_000_00, B) in booked(products)
    assert isinstance(edited(products, logged.message, "B"), Silence)


def test_a_second_dimension_leaves_the_first_as_it_is(products):
    logged = products.say("Lin", "signed Acme for 50k product A")
    edited(products, logged.message, "East", "region")
    assert ("bookings", 50_000_00, f"{A};region:East") in booked(products)


def test_what_must_be_named_cannot_be_taken_away(products):
    logged = products.say("Lin", "signed Acme for 50k product A")
    assert edited(products, logged.message, "-").why == "segment"


def test_without_dimensions_no_form_asks_for_any(company):
    form = company.do("Lin", OpenCheckin()).form
    assert all(row.dimensions == () for row in form.empty)
    assert company.do("Wang", OpenSplit()).segments == ()


def test_each_row_has_a_field_for_each_dimension_and_all_fit(products):
    form = products.do("Lin", OpenCheckin()).form
    assert {tuple(one.key for one in row.dimensions) for row in form.empty} == {("product", "region")}
    assert sum(2 + len(row.dimensions) for row in form.empty) <= 90


def test_the_split_of_a_part_is_opened_with_it(products):
    target = products.type("Ada", "/target set team East product B 200k for 2026-12")
    with products.context("Ada") as context:
        [team] = [one for one in context.store.targets.every() if one.segment]
    form = products.do("Ada", OpenSplit(team.id))
    assert (form.segments, form.segment) == ((A, B, "region:East"), B), target
