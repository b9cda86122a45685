"""Reading check-ins: beside a parser generator's grammar, and by the length of what is read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from statistics import median
from typing import Any

from domain.checkin.reader import read
from tests.bench.grammar import parsed
from tests.bench.table import Remark, Row
from tests.bench.turns import Measure, compared, seconds

DEV_SET = Path(__file__).parents[1] / "domain" / "checkins" / "dev.jsonl"
LINE = "今天拜访了3家客户:华为、中兴、小米,签约5万。Visited Acme and Globex, 12 calls.\n"
SHORT = 1_000


def rows(quick: bool) -> Iterator[Row | Remark]:
    turns = 3 if quick else 15
    yield _growth(turns)
    if DEV_SET.exists():
        yield from _beside_grammar(turns)
    else:
        yield Remark("reading beside a grammar", f"left out: {DEV_SET.name} is not there")


def _growth(turns: int) -> Row:
    """Ten times the length may take ten times as long, and a fifth more."""
    now = datetime.fromisoformat("2026-11-20T18:05:00+08:00")
    short, long = ((LINE * size)[:size] for size in (SHORT, 10 * SHORT))
    measured = compared(
        lambda: seconds(lambda: read(long, now), 3), lambda: 10 * seconds(lambda: read(short, now), 9), turns
    )
    note = f"{measured.ours * 1e3:.1f} ms : 10 × {measured.theirs * 1e2:.2f} ms"
    return Row("reading 10,000 characters : ten times 1,000", measured.ratio, 1.2, note=note)


def _beside_grammar(turns: int) -> Iterator[Row | Remark]:
    """The reader over the whole set, hard messages too; the grammar over the easy ones, which it parses."""
    messages = [json.loads(line) for line in DEV_SET.read_text("utf-8").splitlines()]
    said = [(message["text"], datetime.fromisoformat(message["now"])) for message in messages]
    easy = [(text, now.date()) for text, now in said if parsed(text, now.date()) is not None]
    measured = compared(
        _each([lambda text=text, now=now: read(text, now) for text, now in said]),
        _each([lambda text=text, today=today: parsed(text, today) for text, today in easy]),
        turns,
    )
    figures = f"{measured.ours * 1e6:.0f} µs : {measured.theirs * 1e6:.0f} µs a message"
    note = f"{figures}; the reader reads all {len(said)}, the grammar the {len(easy)} that it parses"
    yield Row("reading the dev set : a lark LALR grammar, its easy messages", measured.ratio, 1, note=note)
    agreed = sum(_agrees(message, now) for message, (_, now) in zip(messages, said, strict=True))
    yield Remark("what the grammar makes of its easy messages", f"{agreed} of {len(easy)} as they are meant")
    times = [seconds(lambda text=text, now=now: read(text, now), 3) for text, now in said]
    yield Remark("reading one message of the dev set", f"{median(times) * 1e6:.0f} µs, the median")


def _agrees(message: Any, now: datetime) -> bool:
    """Whether the grammar parses a message into the expected facts."""
    facts: dict[tuple[str, str, str | None], tuple[Decimal, list[str]]] = {}
    for fact in parsed(message["text"], now.date()) or ():
        key = (fact.metric, fact.day.isoformat(), fact.currency)
        value, customers = facts.get(key, (Decimal(0), []))
        facts[key] = (value + fact.major, [*customers, *fact.customers])
    expected = {
        (fact["metric"], fact["date"], fact.get("currency")): (Decimal(str(fact["value"])), fact.get("customers", []))
        for fact in message["facts"]
    }
    return bool(facts) and facts == expected


def _each(acts: list[Measure]) -> Measure:
    """The mean time of one of them."""

    def all_of_them() -> None:
        for act in acts:
            act()

    return lambda: seconds(all_of_them) / len(acts)
