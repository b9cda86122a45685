"""What of a message is a field note, what it is about, and when three say the same."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.intel import FieldNote, agreements, names_in, parted, says_nothing, topic_of

TODAY = date(2026, 11, 20)
PARTED = [
    ("visited Acme", ("visited Acme", "")),
    ("visited Acme #intel Globex cut prices", ("visited Acme", "Globex cut prices")),
    ("visited Acme\n#INTEL: Globex cut prices\n5 calls", ("visited Acme\n\n5 calls", "Globex cut prices")),
    ("拜访华为，对手降价了 #竞品", ("拜访华为，对手降价了", "拜访华为，对手降价了")),
    ("＃競品 中興降價", ("", "中興降價")),
    ("#竞品\n小米要补贴\n拜访3家", ("拜访3家", "小米要补贴")),
    ("#intel one #竞品 two", ("", "one two")),
    ("#intel", ("#intel", "")),
    ("#intelligence at Acme", ("#intelligence at Acme", "")),
]


@pytest.mark.parametrize(("text", "parts"), PARTED, ids=[text for text, _ in PARTED])
def test_what_follows_the_tag_is_noted_and_the_rest_reports_work(text, parts):
    assert parted(text) == parts


@given(st.text(max_size=80))
def test_any_text_parts(text):
    facts, note = parted(text)
    assert note or facts == text


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Globex cut its prices", "price"),
        ("对手报价低10%", "competitor"),
        ("客户希望年底交货", "need"),
        ("New tax rules from May", "policy"),
        ("补贴延长一年", "policy"),
        ("they paint the lobby", "other"),
    ],
)
def test_the_topic_that_is_named_first_counts(text, topic):
    assert topic_of(text) == topic


def test_the_tag_of_competitors_names_the_topic():
    assert topic_of("报价低10%", "#竞品 报价低10%") == "competitor"


def test_a_note_is_about_known_customers_and_the_names_in_it():
    assert names_in("Globex cut prices at Acme", ["Acme"]) == ("Acme", "Globex")
    assert names_in("中兴 降价10%", []) == ("中兴",)
    assert names_in("The customers want more", []) == ()


@pytest.mark.parametrize(("text", "nothing"), [("没有", True), ("Nothing this week.", True), ("no more Globex", False)])
def test_an_answer_may_be_that_there_is_nothing(text, nothing):
    assert says_nothing(text) is nothing


def note(author, days=0, topic="need", about=("Globex",), **said):
    kept = {"text": "less of it", "bearing": "against", **said}
    return FieldNote(1, author, topic, kept["text"], about, TODAY - timedelta(days), bearing=kept["bearing"])


@pytest.mark.parametrize(
    ("notes", "agreed"),
    [
        ([note("A"), note("B", 5), note("C", 13)], [("need", "globex", ["C", "B", "A"])]),
        ([note("A"), note("B", about=("GLOBEX", "Acme")), note("C")], [("need", "globex", ["A", "B", "C"])]),
        ([note("A"), note("B"), note("B")], []),
        ([note("A"), note("B"), note("C", 14)], []),
        ([note("A"), note("B"), note("C", topic="policy")], []),
        ([note("A"), note("B"), note("C", bearing="favour")], []),
        ([note("A"), note("B"), note("C", bearing="")], []),
        ([note("A"), note("B"), note("C", 3), note("C", bearing="neither")], []),
        (
            [note("A", topic="competitor", text="price cut"), note("B", text="cheaper"), note("C", text="降价")],
            [("price", "globex", ["A", "B", "C"])],
        ),
        ([note("A", topic="other"), note("B", topic="other"), note("C", topic="other")], []),
    ],
)
def test_three_people_within_two_weeks_say_the_same(notes, agreed):
    found = agreements(notes, TODAY)
    assert [(each.topic, each.about, [one.author for one in each.notes]) for each in found] == agreed
