"""`pacer parse --jsonl`: how check-ins are read, a line in and a line out."""

from __future__ import annotations

import json
import sys

from bot.cli.moment import read_moment
from domain.checkin.facts import as_json
from domain.checkin.reader import read


def run() -> None:
    """As they come: whoever writes a line may wait for its answer."""
    for line in sys.stdin.buffer:
        if line.strip():
            # Escaped where it is not ASCII: lone surrogates and every terminal's encoding pass.
            sys.stdout.write(json.dumps(answered(line)) + "\n")
            sys.stdout.flush()


def answered(line: bytes) -> dict[str, object]:
    """What a line is read as; one that cannot be understood is answered with the reason."""
    try:
        match json.loads(line):
            case {"text": str(text), "now": str(now)}:
                sent = read_moment(now)
            case _:
                return {"error": 'a line is an object such as {"text": "3 visits", "now": "2026-11-20T18:05:00+08:00"}'}
    except (ValueError, RecursionError) as refusal:
        return {"error": f"{type(refusal).__name__}: {refusal}"}
    return as_json(read(text, sent))
