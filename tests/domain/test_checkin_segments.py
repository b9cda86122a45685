"""Values of dimensions in a sentence: given to what they surely belong to, and asked about where that is open."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.checkin.answer import answered
from domain.checkin.segments import Rules, segmented
from domain.checkin.vocabulary import with_metrics
from domain.dimension import parted
from domain.dimension_words import read_dimensions

NOW = datetime.fromisoformat("2026-11-20T18:00+08:00")
OURS = read_dimensions("product=A,B,CRM,3; region=East/华东,North")
KNOWN = with_metrics(customers=["华为", "中兴", "Acme", "Globex"])
FREE, BOUND = Rules(KNOWN, OURS), Rules(KNOWN, OURS, (("bookings", "product"),))


def read(text, rules=FREE, *answers):
    return segmented(text, NOW, answers, rules)


def told(reading):
    """Money and activities without the deals that go with an amount."""
    paid = any(item.metric == "bookings" for item in reading.items)
    return [
        (item.metric, int(item.value), item.customer, item.segment)
        for item in reading.items
        if not (paid and item.metric == "deals")
    ]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("签约5万 产品A", [("bookings", 50000, None, "product:A")]),
        ("签约产品A 5万", [("bookings", 50000, None, "product:A")]),
        ("A产品签约5万", [("bookings", 50000, None, "product:A")]),
        ("签约產品a的单子5万", [("bookings", 50000, None, "product:A")]),
        ("signed Acme 50k product A", [("bookings", 50000, "Acme", "product:A")]),
        ("signed Acme 50k CRM product", [("bookings", 50000, "Acme", "product:CRM")]),
        (
            "signed Acme 50k (product A), visited Globex",
            [("bookings", 50000, "Acme", "product:A"), ("visits", 1, "Globex", "")],
        ),
        (
            "signed Acme for $50k of product B in region 华东",
            [("bookings", 50000, "Acme", "product:B;region:East")],
        ),
        (
            "签约华为5万产品A,中兴3万产品B",
            [("bookings", 50000, "华为", "product:A"), ("bookings", 30000, "中兴", "product:B")],
        ),
        (
            "签约华为5万、中兴3万 产品A",
            [("bookings", 50000, "华为", "product:A"), ("bookings", 30000, "中兴", "product:A")],
        ),
        (
            "签了5万产品A和3万产品B",
            [("bookings", 50000, None, "product:A"), ("bookings", 30000, None, "product:B")],
        ),
        (
            "product A: signed Acme 50k, Globex 30k",
            [("bookings", 50000, "Acme", "product:A"), ("bookings", 30000, "Globex", "product:A")],
        ),
        (
            "产品A回款3万,产品B回款2万",
            [("payments", 30000, None, "product:A"), ("payments", 20000, None, "product:B")],
        ),
        (
            "demoed product A to Acme and Globex",
            [("demos", 1, "Acme", "product:A"), ("demos", 1, "Globex", "product:A")],
        ),
        ("给华为演示了产品A,报价2份", [("demos", 1, "华为", "product:A"), ("quotes", 2, None, "")]),
        ("gave a product demo to Acme", [("demos", 1, "Acme", "")]),
        ("signed product a contract with Acme 50k", [("bookings", 50000, "Acme", "")]),
        ("演示产品3场", [("demos", 3, None, "")]),
        ("签约5万 产品X", [("bookings", 50000, None, "")]),
        ("签约5万", [("bookings", 50000, None, "")]),
    ],
)
def test_a_value_is_given_to_what_it_surely_belongs_to(text, items):
    reading = read(text)
    assert (reading.kind, told(reading)) == ("log", items)


@pytest.mark.parametrize(
    ("text", "words", "free"),
    [
        ("签约5万 产品A、B", "签约5万", True),
        ("回款产品A 3万，中兴回款2万", "中兴回款2万", True),
    ],
)
def test_what_is_open_is_asked(text, words, free):
    reading = read(text)
    assert reading.kind == "ask"
    assert [(doubt.kind, doubt.words, doubt.dimension) for doubt in reading.doubts] == [("segment", words, "product")]
    assert reading.doubts[0].choices == ("A", "B", "CRM", "3", "none")
    assert read(text, FREE, "none").kind == "log"
    assert read(text, FREE, "产品b").items[-1].segment == "product:B"


def test_a_required_dimension_is_asked_until_a_value_of_it_is_named():
    assert read("签约5万 产品A", BOUND).kind == "log"
    assert read("回款5万", BOUND).kind == "log"
    for reply in ("", "X", "none", "East", "区域华东"):
        assert read("签约5万", BOUND, reply).doubts[0].choices == ("A", "B", "CRM", "3")
    assert {item.segment for item in read("签约5万", BOUND, "crm").items} == {"product:CRM"}


def test_other_doubts_come_first_and_each_amount_is_asked_for_by_itself():
    assert [doubt.kind for doubt in read("签约几单，一共6万", BOUND).doubts] == ["number"]
    assert [doubt.kind for doubt in read("签约几单，一共6万", BOUND, "2").doubts] == ["segment"]
    reading = read("签约华为5万,中兴3万", BOUND, "A")
    assert [doubt.words for doubt in reading.doubts] == ["中兴"]
    assert {item.segment for item in reading.items if item.customer == "华为"} == {"product:A"}


@given(st.text("签约拜访华为5万3家产品AB区域华东,，。 \nproductregion ", max_size=40), st.sampled_from([FREE, BOUND]))
def test_any_text_is_read_and_gives_at_most_one_value_of_each_dimension(text, rules):
    for item in read(text, rules).items:
        keys = [segment.dimension for segment in parted(item.segment)]
        assert len(keys) == len(set(keys))
        assert set(keys) <= {"product", "region"}


@given(st.text(max_size=60))
def test_without_dimensions_everything_is_read_as_ever(text):
    assert segmented(text, NOW, (), Rules(KNOWN)) == answered(text, NOW, (), KNOWN)
