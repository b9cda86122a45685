"""The outbox: in order within a channel, at its pace, each post once, whatever Slack and the processes do."""

import threading
import time
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from bot.lease import Overtaken, lease, span_of
from bot.outbox import BURST
from domain.post import Attempt, Post
from storage.outbox import LONGEST_WAIT, forget_sent
from storage.schema.flow import outbox
from tests.postbox import PAST, hurried, postbox


@pytest.fixture
def box(database_url, monkeypatch):
    hurried(monkeypatch)
    with postbox(database_url) as there:
        yield there


def to(channel, *texts):
    return [Post("channel", channel, text=text) for text in texts]


def numbers(count):
    return [str(number) for number in range(count)]


def test_everything_arrives_once_and_in_order_while_slack_fails_at_random(box):
    box.faults(lost_replies=0.25, rate_limited=0.2, server_errors=0.2)
    for number in numbers(15):
        box.put(*to("CCHECKIN", number), *to("CBOARD", number), Post("direct", recipient="UEAST01", text=number))
    assert box.worker.drain(60) == 0
    assert [box.texts(channel) for channel in ("CCHECKIN", "CBOARD", "DEAST01")] == [numbers(15)] * 3
    assert box.states() == {"sent"}


def test_two_workers_send_each_post_once(box):
    box.faults(lost_replies=0.2, rate_limited=0.1)
    for number in numbers(20):
        box.put(*to("CCHECKIN", number), *to("CBOARD", number))
    workers = [threading.Thread(target=worker.drain, args=(60,)) for worker in (box.worker, box.another())]
    for thread in workers:
        thread.start()
    for thread in workers:
        thread.join()
    assert [box.texts("CCHECKIN"), box.texts("CBOARD")] == [numbers(20)] * 2


def test_a_channel_takes_a_few_posts_at_once_and_then_one_a_second(sqlite_url):
    with postbox(sqlite_url) as box:
        box.slack.state.pace.limited = True
        box.put(*to("CBOARD", *numbers(BURST + 2)), *to("CGENERAL", "elsewhere"))
        began = time.monotonic()
        while box.worker.send_due():
            pass
        assert [box.texts("CBOARD"), box.texts("CGENERAL")] == [numbers(BURST), ["elsewhere"]]
        assert box.worker.drain(10) == 0
        assert box.texts("CBOARD") == numbers(BURST + 2)
        assert 1.5 < time.monotonic() - began < 5
        assert {(attempts, failure) for _, attempts, failure in box.rows()} == {(1, "")}


def test_a_channel_that_cannot_be_reached_holds_up_no_other(box):
    box.put(*to("CCHECKIN", *numbers(300)), *to("CBOARD", "the board"))
    with box.database.change() as connection:
        later = datetime.now(UTC) + timedelta(minutes=5)
        connection.execute(update(outbox).where(outbox.c.channel == "CCHECKIN").values(not_before=later))
    assert box.worker.send_due() == 1
    assert box.texts("CBOARD") == ["the board"]
    assert box.texts("CCHECKIN") == []


def test_ten_thousand_waiting_posts_do_not_slow_the_next_one_down(box):
    box.put(*[Post("direct", recipient=f"U{number % 900}", text="x" * 2000, blocks="[]") for number in range(10_000)])
    with box.database.change() as connection:
        connection.execute(update(outbox).values(not_before=datetime.now(UTC) + timedelta(minutes=5)))
    box.put(*to("CBOARD", "the board"))
    took = []
    for _ in range(5):
        began = time.perf_counter()
        box.worker.send_due()
        took.append(time.perf_counter() - began)
    assert box.texts("CBOARD") == ["the board"]
    assert sorted(took)[2] < 0.25


@pytest.mark.parametrize("arrived", [True, False])
def test_a_post_of_a_process_that_died_is_looked_up_before_it_is_sent(box, arrived):
    box.put(*to("CBOARD", "the board"))
    held = lease(box.database, box.first())
    if arrived:
        assert box.sender.send(held.post, held.hold).state == "sent"  # and the process ends before it writes that down
    assert box.worker.send_due() == 0
    box.overdue()
    assert box.worker.send_due() == 1
    assert box.texts("CBOARD") == ["the board"]
    assert box.rows() == [("sent", 2, "")]


def test_who_was_overtaken_neither_sends_nor_records(box, monkeypatch):
    """A process that stood still for longer than its claim: the post is somebody else's by now."""
    box.put(*to("CBOARD", "the board"))
    slow = lease(box.database, box.first())
    box.overdue()
    quick = lease(box.database, box.first())
    monkeypatch.setattr("bot.lease.FRESH", 0.0)
    with pytest.raises(Overtaken):
        box.sender.send(slow.post, slow.hold)
    assert box.texts("CBOARD") == []
    assert slow.record(Attempt("parked")) is False
    assert quick.record(Attempt("sent", "1.0")) is True
    assert box.rows() == [("sent", 2, "")]


def test_a_slow_process_that_still_works_is_not_overtaken(box, monkeypatch):
    box.put(*to("CBOARD", "the board"))
    slow = lease(box.database, box.first())
    box.overdue()
    monkeypatch.setattr("bot.lease.FRESH", 0.0)
    slow.hold()
    assert box.worker.send_due() == 0
    assert box.texts("CBOARD") == []


def test_a_claim_holds_for_as_long_as_the_platform_may_take_to_answer_a_call(box):
    box.put(*to("CBOARD", "the board"))
    began = datetime.now(UTC)
    assert lease(box.database, box.first(), span_of(1))
    with box.database.look() as connection:
        until = connection.execute(select(outbox.c.not_before)).scalar_one()
    assert timedelta(seconds=3) <= until - began < timedelta(seconds=8)
    assert (span_of(1), span_of(7)) == (timedelta(seconds=3), timedelta(seconds=15))


def test_only_one_of_many_gets_a_post(box):
    box.put(*to("CBOARD", "the board"))
    post, got = box.first(), Counter()
    claims = [threading.Thread(target=lambda: got.update([lease(box.database, post) is not None])) for _ in range(8)]
    for thread in claims:
        thread.start()
    for thread in claims:
        thread.join()
    assert got == {True: 1, False: 7}


def test_what_was_told_to_wait_is_not_claimed_before(box):
    """Somebody else tried meanwhile and was told to come later; as that did not count, the number is the same."""
    box.put(*to("CBOARD", "the board"))
    seen = box.first()
    other = lease(box.database, seen)
    other.record(Attempt("waiting", again_at=datetime.now(UTC) + timedelta(seconds=30), counts=False))
    assert lease(box.database, seen) is None


def test_posts_go_on_after_the_clock_went_back(box):
    box.put(*to("CBOARD", "the board"))
    with box.database.change() as connection:
        connection.execute(update(outbox).values(not_before=datetime.now(UTC) + LONGEST_WAIT + timedelta(hours=1)))
    assert box.worker.send_due() == 1


def test_a_post_that_breaks_the_sender_is_parked_and_the_next_one_goes_out(box):
    def sends(post, hold):
        if post.text == "broken":
            raise KeyError("ts")
        return box.sender.send(post, hold)

    box.put(*to("CBOARD", "broken", "whole"))
    assert box.another(sends).drain(10) == 0
    assert box.texts("CBOARD") == ["whole"]
    assert [(state, failure) for state, _, failure in box.rows()] == [("parked", "bug"), ("sent", "")]
    assert [(post.text, attempt.state) for post, attempt in box.parked] == [("broken", "parked")]


def test_what_was_said_is_forgotten_after_a_while_and_what_was_not_is_kept(box):
    box.put(*to("CBOARD", "the board"), *to("CNOWHERE", "lost"))
    assert box.worker.drain(10) == 0
    box.overdue()
    box.put(*to("CBOARD", "waiting"))
    with box.database.change() as connection:
        assert [forget_sent(connection, moment) for moment in (PAST, datetime.now(UTC))] == [0, 1]
    assert [state for state, _, _ in box.rows()] == ["parked", "waiting"]


def test_the_same_channel_in_two_workspaces_is_two_channels(box):
    box.put(*to("CBOARD", "one"))
    with box.database.write("TOTHER") as store:
        store.outbox.add([Post("channel", "CBOARD", text="two")], datetime.now(UTC))
    assert box.worker.send_due() == 2
