"""Whom a deal was signed with is told from what else a message says of colleagues."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.together import about, along, named_with, without

NAMES = ("小李", "小王", "li", "Li Na", "wang")

SAID = [
    ("签了华为20万,和 @小李 一起", "签了华为20万", ("小李",)),
    ("和 @小李 一起签了华为20万", "签了华为20万", ("小李",)),
    ("和 @小李 一起,签了华为20万", "签了华为20万", ("小李",)),
    ("我和@小李签了华为20万", "签了华为20万", ("小李",)),
    ("@小李和我签了华为20万", "签了华为20万", ("小李",)),
    ("签了华为20万，与小李一起", "签了华为20万", ("小李",)),
    ("签了华为20万（与 @小李、@小王 合作）", "签了华为20万", ("小李", "小王")),
    ("华为20万签了，和@小李各一半", "华为20万签了", ("小李",)),
    ("签了华为20万,和@小李聊了聊", "签了华为20万", ()),
    ("签了华为20万,和小李聊了聊", "签了华为20万", ()),
    ("和@小李开了会。签了华为20万", "签了华为20万", ()),
    ("signed Acme 200k with @li", "signed Acme 200k", ("li",)),
    ("signed Acme 200k w/ @LI", "signed Acme 200k", ("LI",)),
    ("signed Acme 200k together with li", "signed Acme 200k", ("li",)),
    ("signed Acme 200k, shared with @li 60/40", "signed Acme 200k", ("li",)),
    ("signed Acme 200k with @Li Na and @wang, 3 calls", "signed Acme 200k", ("Li Na", "wang")),
    ("@li and I signed Acme 200k", "signed Acme 200k", ("li",)),
    ("I and @li signed Acme 200k", "signed Acme 200k", ("li",)),
    ("visited Globex with @li, signed Acme 200k", "signed Acme 200k", ()),
    ("signed Acme 200k with @liang", "signed Acme 200k", ()),
    ("signed Acme 200k with li", "signed Acme 200k", ()),
]


@pytest.mark.parametrize(("text", "words", "names"), SAID)
def test_whom_some_words_are_said_with(text, words, names):
    phrases = along(text, NAMES)
    start = without(text, phrases).index(words)
    span = (start, start + len(words))
    assert named_with(text, phrases, [span]) == (names,)
    assert bool(about(text, phrases, [span])) == bool(names)


@given(st.text(alphabet="和 @小李一起签了华为20万,，。with and I li\n", max_size=80))
def test_what_is_left_stands_where_it_stood(text):
    phrases = along(text, NAMES)
    left = without(text, phrases)
    assert len(left) == len(text)
    assert all(now in (" ", then) for now, then in zip(left, text, strict=True))
    assert len(named_with(text, phrases, [(0, 2), (3, 9), (0, 0)])) == 3


def test_a_long_list_of_names_takes_no_long_time():
    assert along("和" + "@小李、" * 5000, NAMES)
    assert along("with @li and " * 3000, NAMES)
