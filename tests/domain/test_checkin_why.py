"""The reader gives account: every fact names the words that gave it, every question quotes words of the message."""

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.checkin.account import account
from domain.checkin.facts import facts
from domain.checkin.reader import read
from tests.domain.test_checkin_robust import MARKS, WORDS

SETS = Path(__file__).parent / "checkins"
NOW = datetime(2026, 11, 20, 18, 5, tzinfo=timezone(timedelta(hours=8)))
MONEY = ("bookings", "payments")
EXAMPLES = [json.loads(line) for file in sorted(SETS.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()]


def test_every_fact_of_every_set_names_the_words_that_gave_it():
    assert [gap for example in EXAMPLES for gap in gaps(example["text"], datetime.fromisoformat(example["now"]))] == []


def test_every_question_of_every_set_quotes_words_that_stand_in_the_message():
    for example in EXAMPLES:
        given = account(example["text"], datetime.fromisoformat(example["now"]))
        assert (given.kind == "ask") == bool(given.doubts), example["text"]
        for doubt in given.doubts:
            assert doubt.quote.words, example["text"]
            assert doubt.quote.words == doubt.doubt.words == given.text[doubt.quote.start : doubt.quote.end]


def test_every_item_of_every_set_stands_with_its_words_in_the_message():
    for example in EXAMPLES:
        now = datetime.fromisoformat(example["now"])
        text = account(example["text"], now).text
        assert all(item.words and item.words in text for item in read(example["text"], now).items), example["text"]


@given(st.lists(st.sampled_from(WORDS + MARKS), max_size=30), st.sampled_from(["", " "]))
@settings(max_examples=200, deadline=None)
def test_any_mixture_of_known_words_is_accounted_for(words, between):
    given = account(between.join(words), NOW)
    pieces = [piece for fact in given.facts for piece in fact.pieces] + [doubt.quote for doubt in given.doubts]
    assert all(piece.words == given.text[piece.start : piece.end] for piece in pieces)
    assert tuple(found.fact for found in given.facts) == facts(read(between.join(words), NOW).items)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("昨天拜访了华为", "visits 1,11 date:昨天 activity:拜访 customer:华为"),
        ("给华住做产品讲解1场", "demos 2 customer:华住 activity:产品讲解 number:1场"),
        ("saw BMW. Correction: Audi, not BMW", "visits 1,16 activity:saw customer:Audi"),
        ("上午拜访2家,下午1家", "visits 2,5 activity:拜访 number:2家 number:1家"),
        ("collected $3k from Acme", "payments 3,13 activity:collected money:$3k customer:Acme"),
        ("called Motel 6", "calls 1 activity:called customer:Motel 6"),
        ("5 calls, sorry 6", "calls 2,16 activity:calls number:6"),
    ],
)
def test_a_fact_tells_its_words_by_what_they_say(text, found):
    (fact,) = account(text, NOW).facts
    pieces = " ".join(f"{piece.role}:{piece.words}" for piece in fact.pieces)
    assert f"{fact.fact.metric} {','.join(fact.rules)} {pieces}" == found


@pytest.mark.parametrize(
    ("text", "why", "words", "rule"),
    [
        ("明天拜访腾讯", "plan", "明天拜访腾讯", "8"),
        ("今天没有拜访客户", "neg", "没有拜访客户", "9"),
        ("拜访0家", "zero", "拜访0家", "9"),
        ("小李拜访了3家", "other", "小李拜访了3家", "10"),
        ("will call Acme", "plan", "will call Acme", "8"),
        ("if we sign Acme", "cond", "if we sign Acme", "8"),
        ("拜访2家，跟进3家，一共拜访2家", "restated", "拜访2家", "5"),
    ],
)
def test_what_is_left_out_says_why(text, why, words, rule):
    (left,) = account(text, NOW).left_out
    assert (left.why, left.piece.words, left.rule) == (why, words, rule)


def test_a_question_quotes_its_words_even_where_they_stand_twice():
    given = account("3 calls, 2 visits, a few calls", NOW)
    (doubt,) = given.doubts
    assert (doubt.quote.words, doubt.quote.start, doubt.rule, doubt.reply) == ("a few calls", 19, "7", "")


def test_totals_that_do_not_fit_are_asked_about_once_a_metric():
    given = account("上午拜访2家,共4家,下午1家,共9家,电话3个,共5个电话", NOW)
    assert [(doubt.doubt.kind, doubt.doubt.metric) for doubt in given.doubts] == [
        ("total", "visits"),
        ("total", "calls"),
    ]


def test_a_reply_stands_beside_the_doubt_that_it_settled():
    given = account("拜访了几家客户,打了十几个电话", NOW, ("3", "lots"))
    assert [(doubt.doubt.metric, doubt.reply) for doubt in given.doubts] == [("visits", "3"), ("calls", "")]
    settled = account("拜访了几家客户,打了十几个电话", NOW, ("3", "12"))
    assert [(fact.fact.metric, int(fact.fact.value)) for fact in settled.facts] == [("visits", 3), ("calls", 12)]
    assert all(fact.pieces for fact in settled.facts)


def gaps(text: str, now: datetime) -> list[str]:
    """What of its facts a message does not give account of."""
    given, found = account(text, now), []
    for read_fact in given.facts:
        fact, roles = read_fact.fact, {piece.role for piece in read_fact.pieces}
        named = [piece.words for piece in read_fact.pieces if piece.role == "customer"]
        wanted = {"activity"} | ({"money"} if fact.metric in MONEY else set())
        wanted |= {"date"} if fact.day != now.date() else set()
        counted = fact.metric in MONEY or fact.value == 1 or roles & {"number", "money", "customer"}
        whole = counted and all(any(customer in words for words in named) for customer in fact.customers)
        placed = all(piece.words == given.text[piece.start : piece.end] != "" for piece in read_fact.pieces)
        if not (wanted <= roles and whole and placed and read_fact.rules):
            found.append(f"{text!r}: {read_fact}")
    return found
