"""Who is watched for moving: doubted after a while, given up after longer, and only while the watch is awake."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import count

import pytest

from bot import pulse
from bot.pulse import DOUBTED, LOST, Pulse


class Stopped(Exception):  # noqa: N818 - how the thread of a member ends here
    pass


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pulse]:
    """Each look comes a beat after the last; whose turn it is to move does so once."""
    now = count(100)
    monkeypatch.setattr(time, "monotonic", lambda: float(next(now)))
    monkeypatch.setattr(time, "sleep", stop)
    return Pulse(2)


def stop(_seconds: float) -> None:
    raise Stopped


def moves(watched: Pulse, place: int) -> None:
    with pytest.raises(Stopped):
        watched.beat(place)


def test_who_does_not_move_is_doubted_and_then_given_up_and_begins_anew(watched):
    felt, lost = [], []
    for _ in range(LOST + DOUBTED):
        moves(watched, 0)
        lost.append(watched.lost())
        felt.append(watched.is_felt())
    assert lost == [[]] * (LOST - 1) + [[1]] + [[]] * DOUBTED
    assert felt == [True] * (DOUBTED - 1) + [False] * (LOST - DOUBTED) + [True] * DOUBTED + [False]


def test_who_moves_again_is_counted_on_again(watched):
    for _ in range(DOUBTED):
        watched.lost()
    assert not watched.is_felt()
    for place in (0, 1):
        moves(watched, place)
    watched.lost()
    assert watched.is_felt()


def test_looks_in_quick_succession_count_as_one(watched, monkeypatch):
    monkeypatch.setattr(pulse, "BEAT", 1000.0)
    assert [watched.lost() for _ in range(2 * LOST)] == [[]] * 2 * LOST
    assert watched.is_felt()


def test_it_can_beat_for_long(watched):
    for _ in range(300):
        moves(watched, 0)
    moves(watched, 1)
    watched.lost()
    assert watched.is_felt()
