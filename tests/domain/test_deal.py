"""Shares of a deal add up to it, whatever is answered, and a team that adds up its people counts it once."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.amount import Amount
from domain.deal import COUNT, MONEY, Deal, credited, is_same, read_shares
from domain.entry import Entry

DAY = date(2026, 11, 20)


def deal(value=20_000_000, people=("U1", "U2"), repeats=False, **given):
    money = Entry(people[0], MONEY, Amount(value, "CNY"), DAY, "华为")
    count = Entry(people[0], COUNT, Amount(1), DAY, "华为")
    return Deal(1, 2 if repeats else 1, people[0], people, (money, count), **given)


@pytest.mark.parametrize(
    ("reply", "parts"),
    [
        ("50/50", (10_000_000, 10_000_000)),
        ("五五开", (10_000_000, 10_000_000)),
        ("60/40", (12_000_000, 8_000_000)),
        ("60：40", (12_000_000, 8_000_000)),
        ("6:4", (12_000_000, 8_000_000)),
        ("62.5% 37.5%", (12_500_000, 7_500_000)),
        ("70%", (14_000_000, 6_000_000)),
        ("12万/8万", (12_000_000, 8_000_000)),
        ("120k 80k", (12_000_000, 8_000_000)),
        ("120,000/80,000", (12_000_000, 8_000_000)),
        ("¥120,000 和 ¥80,000", (12_000_000, 8_000_000)),
        ("alone", (20_000_000, 0)),
        ("Mine alone.", (20_000_000, 0)),
        ("都是我的", (20_000_000, 0)),
        ("0/100", (0, 20_000_000)),
    ],
)
def test_an_answer_gives_the_parts_of_who_answers_and_of_the_other(reply, parts):
    assert read_shares(reply, deal()) == parts


@pytest.mark.parametrize(
    "reply",
    [
        *("70/40", "60/60", "150/-50", "200%", "1/2/3", "12万/9万", "$120k/$80k", "120k", "60", "no", "", "/", "🙂"),
        *("1e999/2", "NaN/5", "０.５/０.５", "-10/110", "12万/8万/0", "different", "9" * 500),
    ],
)
def test_what_does_not_come_to_the_whole_is_no_answer(reply):
    assert read_shares(reply, deal()) is None


def test_only_a_second_report_may_be_another_deal():
    assert read_shares("是不同的两单", deal(repeats=True)) == "different"
    assert read_shares("two different deals", deal(repeats=True)) == "different"


@given(
    value=st.integers(1, 10**15),
    people=st.integers(2, 6),
    left=st.integers(0, 100),
    reply=st.sampled_from(["equal", "alone", "ratio"]),
)
def test_parts_add_up_and_one_counts_the_deal(value, people, left, reply):
    asked = deal(value, tuple(f"U{number}" for number in range(people)))
    answer = f"{left}/{100 - left}" + "/0" * (people - 2) if reply == "ratio" else reply
    parts = read_shares(answer, asked)
    shared = deal(value, asked.people, parts=parts, id=7)
    made = credited(shared, shared.said)
    assert sum(entry.amount.value for entry in made if entry.metric == MONEY) == value
    assert [entry.amount.value for entry in made if entry.metric == COUNT] == [1]
    assert {entry.deal for entry in made} == {7}


def test_the_deal_counts_for_the_largest_part_and_of_equals_for_who_told_first():
    assert deal(parts=(1, 2)).holder == "U2"
    assert deal(parts=(2, 2)).holder == "U1"


def test_two_reports_are_one_deal_where_the_amount_is_the_same_or_one_names_the_other():
    money = deal().said[0]
    assert is_same(money, money.amount, ("U2",), ())
    assert not is_same(money, Amount(1, "CNY"), ("U2",), ())
    assert is_same(money, Amount(1, "CNY"), ("U2",), ("U2",))
    assert is_same(money, Amount(1, "CNY"), ("U2", "U1"), ())
