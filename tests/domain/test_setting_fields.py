"""Long settings in the fields of a form: nothing is lost, whatever is in them and however they come back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dimension import Dimension, Value
from domain.dimension_words import read_dimensions, written_dimensions
from domain.setting_fields import FIELD, MOST, fields_of, parted, values_of
from domain.settings_words import read_setting, written
from domain.workspace import Settings

names = st.from_regex(r"[A-Za-z][A-Za-z0-9 ]{0,18}[A-Za-z0-9]", fullmatch=True)
LONG = tuple(Dimension(key, tuple(Value(f"{key} line number {n}", (f"x{n}",)) for n in range(150))) for key in "pqr")


@given(st.dictionaries(names, st.lists(names, min_size=1, max_size=9), min_size=1, max_size=6), st.integers(5, 60))
def test_what_is_parted_reads_the_same_when_it_is_put_together(found, most):
    text = "; ".join(f"{key}={','.join(values)}" for key, values in found.items())
    parts = list(parted(text, most))
    assert all(len(part) <= max(most, 43) for part in parts)
    fields = [("dimensions" if n == 1 else f"dimensions#{n}", part) for n, part in enumerate(parts, 1)]
    [(_, again)] = values_of(reversed(fields))
    assert read_dimensions(again) == read_dimensions(text)


def test_long_dimensions_come_back_from_their_fields_as_they_are():
    settings = replace(Settings(), dimensions=LONG)
    fields = fields_of(written(settings))
    of_dimensions = [(name, text) for name, text in fields if name.startswith("dimensions")]
    assert len(of_dimensions) > 3
    assert all(len(text) <= FIELD for _, text in fields)
    assert dict(values_of(fields)) == dict(written(settings))
    assert read_setting("dimensions", dict(values_of(fields))["dimensions"], Settings()) == settings


@pytest.mark.parametrize(
    ("fields", "whole"),
    [
        ([("dimensions", "product=A,"), ("dimensions#2", "B; region=East")], "product=A,B; region=East"),
        ([("dimensions", "product=A"), ("dimensions#2", "B")], "product=A,B"),
        ([("dimensions", "product=A;"), ("dimensions#2", "region=East")], "product=A; region=East"),
        ([("dimensions", ""), ("dimensions#2", "region=East")], "region=East"),
        ([("dimensions", "product=A"), ("dimensions#2", " ; ")], "product=A"),
        ([("dimensions#10", "C"), ("dimensions#2", "B"), ("dimensions", "product=A")], "product=A,B,C"),
    ],
)
def test_what_was_changed_in_a_field_changes_that_alone(fields, whole):
    assert values_of(fields) == (("dimensions", whole),)


def test_what_no_form_holds_is_in_none():
    text = written_dimensions(LONG)
    assert fields_of([("locale", "en"), ("dimensions", text * (MOST // len(text) + 1))]) == (("locale", "en"),)
