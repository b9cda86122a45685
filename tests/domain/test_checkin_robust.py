"""Whatever is typed is read without an error, the same way each time, in time that grows with its length."""

import random
import time
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.checkin.answer import answered
from domain.checkin.facts import as_json
from domain.checkin.lexicon.table import EN_WORDS, ZH_WORDS
from domain.checkin.reader import read

NOW = datetime(2026, 11, 20, 18, 5, tzinfo=timezone(timedelta(hours=8)))
WORDS = [*sorted(EN_WORDS), *sorted(ZH_WORDS)]
MARKS = [
    *"0123456789,.:;!?，。、：；！？()（）+-*/&@#%$¥€£ \n\t—…🎉✅",
    "Acme",
    "华为",
    "李雷",
    "12",
    "5万",
    "3家",
    "Nov 3",
]
REPEATED = [
    "今天拜访了3家客户:华为、中兴,签约5万。", "visited Acme and Globex, 12 calls. ", "5,", "拜访3家", "a ", "华",
    "((((", "-1 ", "1/2/", "🎉", "签约5万、", "的", "x3 ", "不对,4家,", "共3家,", "打了", "新客户", "no ",
    "visited A to B ", "昨天", "and ", "1、拜访 ", "Acme 3 ", "各2次", "公司", "如果", "\n- ", "a few ", "其中2家,",
    "sorry 5, ", "\u202e",
    "拜访3家,共5家。", "visited 3, 9 in total. ", "拜访3家，一共拜访5家。", "拜访1家,共1家,",
    "发了新客户", '"', "说\"", "1️⃣", "?", "拜访：", "(3)", "到", "Jim did ", "目标5个,完成3个,",
]  # fmt: skip


@given(st.text(max_size=300))
def test_any_text_is_read(text):
    reading = read(text, NOW)
    assert reading.kind in ("log", "ask", "ignore")
    assert as_json(reading)["facts"] == [] or reading.kind == "log"


@given(st.lists(st.sampled_from(WORDS + MARKS), max_size=40), st.sampled_from(["", " "]))
@settings(max_examples=300, deadline=None)
def test_any_mixture_of_known_words_is_read(words, between):
    text = between.join(words)
    reading = read(text, NOW)
    assert reading == read(text, NOW)
    assert all(item.value for item in reading.items)
    assert (reading.kind == "ask") == bool(reading.doubts)


@given(st.lists(st.sampled_from(WORDS + MARKS), max_size=20), st.lists(st.text(max_size=12), max_size=4))
@settings(deadline=None)
def test_any_answer_is_taken_or_left(words, answers):
    reading = answered(" ".join(words), NOW, tuple(answers))
    assert (reading.kind == "ask") == bool(reading.doubts)


@pytest.mark.parametrize("piece", REPEATED)
def test_ten_times_the_text_takes_about_ten_times_as_long(piece):
    """A reader that goes back takes a hundred times as long; the bench measures closely, on a machine at rest."""
    short, long = (piece * 1000)[:1000], (piece * 10_000)[:10_000]
    ratios = [seconds(long) / seconds(short) for _ in range(3)]
    assert min(ratios) <= 25


def test_hostile_text_of_ten_thousand_characters_is_read_in_time():
    dice = random.Random(7)
    for _ in range(20):
        text = "".join(dice.choice(WORDS + MARKS) for _ in range(4000))[:10_000]
        assert seconds(text, 1) < 1


def seconds(text: str, tries: int = 3) -> float:
    best = 9.0
    for _ in range(tries):
        begun = time.process_time()
        read(text, NOW)
        best = min(best, time.process_time() - begun)
    return best
