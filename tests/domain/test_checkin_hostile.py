"""Hostile text is read without an error, in time linear in its length, with its names, its reasons and its answers."""

import json
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from functools import partial

import pytest

from domain.checkin.account import account
from domain.checkin.aliases import words_of
from domain.checkin.answer import answered
from domain.checkin.candidates import candidates
from domain.checkin.facts import as_json
from domain.checkin.reader import read
from domain.checkin.vocabulary import Lexicon, Names, with_metrics, with_names
from domain.metric_words import read_metrics
from tests.domain.hostile import KINDS, texts

NOW = datetime(2026, 11, 20, 18, 5, tzinfo=timezone(timedelta(hours=8)))
SEEDS = range(12)
GROWTH = 2.0  # quadratic would be ten; the machine of the tests is shared, the bench measures closely
OWN_WORDS = with_metrics(map(words_of, read_metrics("walk_ins=walk-in,探店; margin:money=毛利", (), "bookings")))


def knowing(text: str) -> Lexicon:
    """As the workspace would: every other piece of the text is a name that it knows."""
    pieces = candidates(text)
    return with_names(OWN_WORDS, Names(pieces[::2], pieces[1::4], pieces[3::8]))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("length", [1, 60, 900])
def test_hostile_text_is_read_and_accounted_for(seed, length):
    for name, text in texts(length, seed):
        for lexicon in (OWN_WORDS, knowing(text)):
            reading = read(text, NOW, lexicon)
            assert reading == read(text, NOW, lexicon), name
            assert (reading.kind == "ask") == bool(reading.doubts), name
            assert all(item.value and item.value.is_finite() and item.words for item in reading.items), name
            assert json.loads(json.dumps(as_json(reading, lexicon.money)))["kind"] == reading.kind
            given = account(text, NOW, (), lexicon)
            assert all(each.quote.words in given.text for each in given.doubts), name


@pytest.mark.parametrize("seed", SEEDS)
def test_hostile_answers_are_taken_or_left(seed):
    for name, text in texts(40, seed):
        for said in (
            "拜访了几家客户,打了十几个电话",
            "visited Acme on Nov 31, refund 5000",
            "3 visits: Acme, Globex, Initech, BMW",
        ):
            reading = answered(said, NOW, (text, text[:9]), OWN_WORDS)
            assert (reading.kind == "ask") == bool(reading.doubts), name


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("way", ["plain", "with names", "with reasons"])
def test_ten_thousand_characters_take_hardly_longer_than_their_ten_thousands_do(way, kind):
    long = dict(texts(10_000, 7))[kind]
    lexicon = knowing(long) if way == "with names" else OWN_WORDS
    act = partial(account, lexicon=lexicon) if way == "with reasons" else partial(read, lexicon=lexicon)
    parts = [long[at : at + 1000] for at in range(0, 10_000, 1000)]
    ratios: list[float] = []
    while len(ratios) < 5 and min(ratios, default=9) > GROWTH:
        ratios.append(seconds(partial(act, long, NOW)) / sum(seconds(partial(act, part, NOW)) for part in parts))
    assert min(ratios) <= GROWTH


def test_names_are_looked_for_in_the_beginning_of_a_long_text_only():
    most = 5000  # what one statement may ask for
    for name, text in texts(10_000, 3):
        assert len(candidates(text)) <= most, name


def seconds(act: Callable[[], object]) -> float:
    best = 9.0
    for _ in range(3):
        begun = time.process_time()
        act()
        best = min(best, time.process_time() - begun)
    return best
