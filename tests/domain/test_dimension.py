"""Dimensions are read as one line of text, and their values are found by what people say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dimension import Dimension, Dimensions, Segment, Value, joined, parted
from domain.dimension_words import BadDimensions, clash, read_dimensions, read_required, written_dimensions
from domain.metric import Metric, Metrics

OURS = read_dimensions("product=A,B,CRM/客户系统; region/片区=East/华东,North; 渠道=直销,代理")


def test_a_dimension_has_its_values_with_their_other_names():
    assert (
        Dimension("product", (Value("A"), Value("B"), Value("CRM", ("客户系统",)))),
        Dimension("region", (Value("East", ("华东",)), Value("North")), ("片区",)),
        Dimension("渠道", (Value("直销"), Value("代理"))),
    ) == OURS
    assert written_dimensions(OURS) == "product=A,B,CRM/客户系统; region/片区=East/华东,North; 渠道=直销,代理"


def test_what_is_named_in_chinese_is_the_same_dimension():
    assert [one.key for one in read_dimensions("产品线=A；客户类型=连锁")] == ["product", "customer_type"]


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("product A", "product:A"),
        ("Product a", "product:A"),
        ("产品A", "product:A"),
        ("產品 A", "product:A"),
        ("A产品", "product:A"),
        ("产品线：B", "product:B"),
        ("CRM product", "product:CRM"),
        ("客户系统产品", "product:CRM"),
        ("华东区域", "region:East"),
        ("region 华东", "region:East"),
        ("片区-East", "region:East"),
        ("渠道 代理", "渠道:代理"),
        ("A", None),
        ("East", None),
        ("a product", None),
        ("product C", None),
        ("product", None),
        ("region A", None),
    ],
)
def test_a_value_is_said_with_its_dimension(said, key):
    found = Dimensions(OURS).called(said)
    assert (found.key if found else None) == key


@pytest.mark.parametrize(
    ("typed", "why", "part"),
    [
        ("product", "bad_dimension", "product"),
        ("product=", "bad_dimension", "product="),
        ("product=A,,B", "bad_dimension", "product=A,,B"),
        ("2=A", "bad_dimension", "2=A"),
        ("product=A:B", "bad_dimension", "product=A:B"),
        ("product=A,a", "value_twice", "a"),
        ("product=A/甲,B/甲", "value_twice", "甲"),
        ("product=A; 产品=B", "dimension_twice", "product"),
        ("; ".join(f"d{number}=A" for number in range(11)), "too_many_values", "11"),
        ("product=" + ",".join(f"v{number}" for number in range(201)), "too_many_values", "201"),
    ],
)
def test_what_does_not_read_is_refused_with_its_piece(typed, why, part):
    assert read_dimensions(typed) == BadDimensions(why, part)


@pytest.mark.parametrize(
    "typed", ["visits=A", "拜访=A", "product=demo", "product=A/签约", "line/for=A", "万=A", "walk-ins=A"]
)
def test_a_word_that_means_a_metric_or_stands_in_commands_is_no_dimension(typed):
    assert clash(read_dimensions(typed), [Metric("walk_ins", name="walk-ins")]).why == "dimension_word_taken"
    assert clash(OURS, ()) is None


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("bookings=product", (("bookings", "product"),)),
        ("签约=产品,区域; 拜访=渠道", (("bookings", "product"), ("bookings", "region"), ("visits", "渠道"))),
        ("", ()),
        ("bookings=colour", BadDimensions("no_such_dimension", "colour")),
        ("bookings", BadDimensions("no_such_dimension", "bookings")),
        ("cheese=product", BadDimensions("bad_dimension", "cheese=product")),
    ],
)
def test_a_metric_may_require_dimensions(typed, read):
    assert read_required(typed, Metrics(), Dimensions(OURS)) == read


WORDS = st.text("ABCdef产品华东 x", min_size=1, max_size=8).map(str.strip).filter(bool)
VALUES = st.lists(WORDS, min_size=1, max_size=4, unique_by=lambda word: word.replace(" ", "").casefold())


@given(VALUES, VALUES)
def test_what_is_written_reads_back(products, regions):
    text = f"product={','.join(products)}; region={','.join(regions)}"
    read = read_dimensions(text)
    assert isinstance(read, tuple)
    assert read_dimensions(written_dimensions(read)) == read


@given(st.dictionaries(st.sampled_from(["product", "region", "grade"]), WORDS))
def test_segments_are_kept_in_one_order_whatever_they_were_said_in(values):
    segments = [Segment(dimension, value) for dimension, value in values.items()]
    assert joined(segments) == joined(reversed(segments))
    assert set(parted(joined(segments))) == set(segments)
