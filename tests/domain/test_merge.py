"""Which name of a customer stands for which."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.merge import goes_by


@st.composite
def trees(draw):
    """Names that were merged, each into one of those before it, in any order."""
    size = draw(st.integers(1, 12))
    pairs = [(str(n), str(draw(st.integers(0, n - 1)))) for n in range(1, size + 1)]
    return draw(st.permutations(pairs))


@given(trees())
def test_every_name_goes_by_one_that_was_merged_into_none(pairs):
    found = goes_by(pairs)
    assert found == {name: "0" for name, _ in pairs}


def test_a_chain_goes_by_its_last_name_and_others_by_their_own():
    assert goes_by([("C", "D"), ("A", "B"), ("B", "C"), ("X", "Y")]) == {"A": "D", "B": "D", "C": "D", "X": "Y"}
    assert goes_by([]) == {}


@pytest.mark.parametrize("pairs", [[("A", "A")], [("A", "B"), ("B", "A")]])
def test_a_ring_is_refused(pairs):
    with pytest.raises(ValueError, match="ring"):
        goes_by(pairs)
