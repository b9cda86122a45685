"""The clockwork ticks, and stops."""

import threading
from datetime import UTC, datetime

from bot.schedule import every_hour, start, stop


def test_the_tick_is_called_and_an_exception_in_it_does_not_end_the_ticking():
    ticked = threading.Event()

    def tick():
        ticked.set()
        raise RuntimeError("a bug in one tick")

    scheduler = start(tick)
    (job,) = scheduler.get_jobs()
    assert job.next_run_time.second == 0
    job.modify(next_run_time=datetime.now(UTC))
    assert ticked.wait(20)
    assert scheduler.get_jobs()[0].next_run_time > datetime.now(UTC)
    stop(scheduler)
    assert not scheduler.running


def test_stopping_lets_a_running_tick_finish():
    entered, finished = threading.Event(), threading.Event()

    def tick():
        entered.set()
        threading.Event().wait(0.3)
        finished.set()

    scheduler = start(tick)
    scheduler.get_jobs()[0].modify(next_run_time=datetime.now(UTC))
    assert entered.wait(20)
    stop(scheduler)
    assert finished.is_set()


def test_hourly_work_begins_at_once_and_goes_on_after_a_failure():
    worked = threading.Event()

    def work():
        worked.set()
        raise RuntimeError("a bug in one round")

    scheduler = start(lambda: None)
    every_hour(scheduler, work)
    assert worked.wait(20)
    stop(scheduler)
