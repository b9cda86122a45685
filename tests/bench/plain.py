"""The same statements without Pacer: recorded from the real path, run again with nothing but sqlite3."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Any

from slack_bolt import BoltRequest
from sqlalchemy import Engine, event

from bot.build import Pacer
from bot.local.transport import DeliveryRequest

PATIENCE = 60  # seconds for the file's lock
SAME_DURABILITY = ("journal_mode=wal", "synchronous=full", "foreign_keys=on")


@dataclass(frozen=True, slots=True)
class Statement:
    text: str
    parameters: Any
    many: bool


Transaction = list[Statement]


def recorded(pacer: Pacer, deliveries: Sequence[DeliveryRequest]) -> list[Transaction]:
    """What each delivery asks of the database."""
    return [_recorded(pacer, delivery) for delivery in deliveries]


def _recorded(pacer: Pacer, delivery: DeliveryRequest) -> Transaction:
    headers = {name.lower(): [value] for name, value in delivery.headers.items()}
    with _listening() as statements:
        answer = pacer.app.dispatch(BoltRequest(body=delivery.body.decode(), headers=headers))
    if answer.status != 200 or not any("INTO entries" in statement.text for statement in statements):
        raise RuntimeError(f"not booked: {answer.status} {answer.body}")
    return statements


@contextmanager
def _listening() -> Iterator[Transaction]:
    heard: Transaction = []

    def hear(*facts: Any) -> None:
        _, _, text, parameters, _, many = facts
        heard.append(Statement(text, parameters, many))

    event.listen(Engine, "before_cursor_execute", hear, named=False)
    yield heard
    event.remove(Engine, "before_cursor_execute", hear)


class Plain:
    """sqlite3 with Pacer's durability: a transaction for each check-in, committed before the next."""

    def __init__(self, database: Path, transactions: Iterator[Transaction]) -> None:
        self._connection = sqlite3.connect(database, PATIENCE, isolation_level=None, check_same_thread=False)
        self._database = database
        self._transactions = transactions
        for pragma in SAME_DURABILITY:
            self._connection.execute(f"PRAGMA {pragma}")

    def times(self, number: int) -> list[float]:
        """How long each of the next transactions takes."""
        taken = []
        for _ in range(number):
            transaction = next(self._transactions)
            begun = perf_counter()
            self._run(transaction)
            taken.append(perf_counter() - begun)
        return taken

    def close(self) -> None:
        self._connection.close()

    def crowd_rate(self, clients: int, number: int) -> float:
        """Transactions in a second where so many have a connection each, and wait for the file as sqlite3 does."""
        parts = [list(islice(self._transactions, number // clients)) for _ in range(clients)]
        sides = [Plain(self._database, iter(part)) for part in parts]
        with ThreadPoolExecutor(clients) as crowd:
            begun = perf_counter()
            list(crowd.map(lambda side, part: side.times(len(part)), sides, parts))
            taken = perf_counter() - begun
        for side in sides:
            side.close()
        return sum(map(len, parts)) / taken

    def _run(self, transaction: Transaction) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        for statement in transaction:
            if statement.many:
                self._connection.executemany(statement.text, statement.parameters)
            else:
                self._connection.execute(statement.text, statement.parameters).fetchall()
        self._connection.execute("COMMIT")


def fsync_times(folder: Path, number: int) -> list[float]:
    """How long the disk takes to keep one page for good."""
    path, taken = folder / "fsync", []
    with path.open("wb", buffering=0) as file:
        for _ in range(number):
            file.write(bytes(4096))
            begun = perf_counter()
            os.fsync(file.fileno())
            taken.append(perf_counter() - begun)
    path.unlink()
    return taken
