"""Reading check-ins: beside a parser generator's grammar, and by the length of what is read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from statistics import median

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
    """The reader over the whole set; the grammar over the messages that it parses, for the others it gives up early."""
    messages = [json.loads(line) for line in DEV_SET.read_text("utf-8").splitlines()]
    said = [(message["text"], datetime.fromisoformat(message["now"])) for message in messages]
    easy = [text for text, _ in said if parsed(text) is not None]
    measured = compared(
        _each([lambda text=text, now=now: read(text, now) for text, now in said]),
        _each([lambda text=text: parsed(text) for text in easy]),
        turns,
    )
    times = [seconds(lambda text=text, now=now: read(text, now), 3) for text, now in said]
    note = (
        f"{measured.ours * 1e6:.0f} µs : {measured.theirs * 1e6:.0f} µs a message ({len(said)} : {len(easy)} of them)"
    )
    yield Row("reading the dev set : a lark LALR grammar, its easy messages", measured.ratio, 1, note=note)
    yield Remark("reading one message of the dev set", f"{median(times) * 1e6:.0f} µs, the median")


def _each(acts: list[Measure]) -> Measure:
    """The mean time of one of them."""

    def all_of_them() -> None:
        for act in acts:
            act()

    return lambda: seconds(all_of_them) / len(acts)
