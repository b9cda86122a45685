"""`pacer serve` is killed with -9 in the middle of its work: nothing is lost, nothing comes twice."""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

from bot.local.courier import Patience
from bot.local.driver import LocalSlack, Setting
from bot.local.faults import Chance, Faults
from bot.local.message import Message
from bot.local.people import PEOPLE
from bot.local.transport import DeliveryRequest, DeliveryResponse, HttpTransport, NotDelivered
from storage.database import Database
from storage.outbox import count_waiting
from tests.command_line import PACER, Serving, configured, members
from tests.ports import free_port

STUBBORN = Setting(patience=Patience(retries=(0.3,) * 400, workers=4))


class Balancer:
    """Brings deliveries to several processes in turn; who does not answer is passed over."""

    def __init__(self, *addresses: str) -> None:
        self._bots = [HttpTransport(address) for address in addresses]
        self._turn = itertools.count()

    def __call__(self, request: DeliveryRequest) -> DeliveryResponse:
        first = next(self._turn)
        for offset in range(len(self._bots)):
            try:
                return self._bots[(first + offset) % len(self._bots)](request)
            except NotDelivered as refusal:
                reason = refusal
        raise reason


class Site:
    """`pacer serve` so many times on one database, each on a port of its own, that can be killed and started again;
    `answering` is how many processes of each answer."""

    def __init__(self, folder, database_url: str, ports: list[int], answering: int = 1) -> None:
        self._answering = str(answering)
        self.addresses = [f"http://127.0.0.1:{port}" for port in ports]
        self._folder, self._url, self._ports = folder, database_url, ports
        self._processes: dict[int, subprocess.Popen] = {}

    def start(self, which: int, api_url: str) -> None:
        line = configured(self._folder, self._url, api_url)
        environment = line._environment() | {"PORT": str(self._ports[which]), "SLACK_TIMEOUT": "1"}
        environment["PACER_PROCESSES"] = self._answering
        log = self._folder / f"log{which}"
        with log.open("a") as lines:
            process = subprocess.Popen([PACER, "serve"], cwd=self._folder, env=environment, stderr=lines)
        self._processes[which] = process
        Serving(process, self.addresses[which], log).wait()

    def kill(self, which: int) -> None:
        self._processes[which].kill()
        self._processes[which].wait()

    def kill_oldest_member(self) -> None:
        """Of the processes that the first has started; it is replaced by a younger one."""
        os.kill(members(self._processes[0].pid)[0], signal.SIGKILL)

    def stop(self) -> None:
        for which in self._processes:
            self.kill(which)


@contextmanager
def site(folder, database_url: str, count: int, answering: int = 1) -> Iterator[tuple[Site, LocalSlack]]:
    there = Site(folder, database_url, [free_port() for _ in range(count)], answering)
    with LocalSlack(Balancer(*there.addresses), setting=STUBBORN) as slack:
        for which in range(count):
            there.start(which, slack.api_url)
        slack.state.chance = Chance(Faults(slow_seconds=0.05, lost_replies=0.05, duplicates=0.2), 3)
        yield there, slack
        there.stop()


def chat(slack: LocalSlack, numbers: range) -> list[Message]:
    """Everybody tells Pacer how many they visited; the deliveries are still under way when this returns."""
    everyone = [person.id for person in PEOPLE]
    return [slack.workspace.acts.say(who, f"D{who[1:]}", f"{number} visits") for number in numbers for who in everyone]


def assert_nothing_is_lost_or_doubled(database_url: str, slack: LocalSlack, numbers: range) -> None:
    database = Database(database_url)
    assert slack.wait_for(lambda: slack.settle(1) and waiting(database) == 0, 180)
    slack.state.chance = Chance(Faults())
    with database.read("TLOCAL") as store:
        standings = store.standings.of([person.id for person in PEOPLE], f"{slack.state.clock():%Y-%m}")
    database.close()
    assert [standing.done.value for standing in standings] == [sum(numbers)] * len(PEOPLE)
    for person in PEOPLE:
        said = [message for message in slack.dms(person.id) if not message.bot]
        answers = [[reply for reply in slack.replies(message) if reply.bot] for message in said]
        assert [len(some) for some in answers] == [1] * len(numbers)


def waiting(database: Database) -> int:
    with database.look() as connection:
        return count_waiting(connection)


def test_a_killed_process_that_starts_again_loses_and_doubles_nothing(tmp_path, sqlite_url):
    with site(tmp_path, sqlite_url, 1) as (there, slack):
        for numbers in (range(1, 4), range(4, 7)):
            chat(slack, numbers)
            time.sleep(0.4)
            there.kill(0)
            there.start(0, slack.api_url)
        assert_nothing_is_lost_or_doubled(sqlite_url, slack, range(1, 7))


def test_another_process_takes_over_from_one_that_is_killed(tmp_path, database_url):
    with site(tmp_path, database_url, 2) as (there, slack):
        chat(slack, range(1, 3))
        time.sleep(0.4)
        there.kill(0)
        chat(slack, range(3, 5))
        assert_nothing_is_lost_or_doubled(database_url, slack, range(1, 5))


def test_members_of_one_that_are_killed_are_replaced_and_nothing_is_lost_or_doubled(tmp_path, database_url):
    """Two answer and one posts: each is killed, then all of them with the process that started them."""
    with site(tmp_path, database_url, 1, answering=2) as (there, slack):
        for number in (1, 2, 3):
            chat(slack, range(number, number + 1))
            time.sleep(0.4)
            there.kill_oldest_member()
            time.sleep(0.6)
        chat(slack, range(4, 5))
        there.kill(0)
        there.start(0, slack.api_url)
        assert_nothing_is_lost_or_doubled(database_url, slack, range(1, 5))
