"""`pacer parse`: how a check-in is read, for people with the reasons, for programs a line each."""

from __future__ import annotations

import json
import sys
from datetime import datetime

import typer

from bot.cli.moment import moment, read_moment
from bot.cli.stop import stop
from domain.checkin.facts import as_json, facts
from domain.checkin.reader import read
from domain.checkin.reading import Doubt, Fact, Reading, Trace

EXAMPLE = "pacer parse '今天拜访了3家客户,签约5万'"


def run(text: str, jsonl: bool, now: str) -> None:
    if jsonl:
        _answer_lines()
    elif text:
        for line in explained(read(text, moment(now) if now else datetime.now().astimezone())):
            typer.echo(line)
    else:
        stop(f"What shall be read? For example: {EXAMPLE}")


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


def explained(reading: Reading) -> list[str]:
    """The kind, the facts, the doubts, and which words led to them."""
    shown = [_fact(fact) for fact in facts(reading.items)]
    asked = [_doubt(doubt) for doubt in reading.doubts]
    why = [_step(step) for step in reading.trace]
    return [reading.kind, *shown, *asked, *(["why:"] if why else []), *why]


def _answer_lines() -> None:
    """As they come: whoever writes a line may wait for its answer."""
    for line in sys.stdin.buffer:
        if line.strip():
            # Escaped where it is not ASCII: lone surrogates and every terminal's encoding pass.
            sys.stdout.write(json.dumps(answered(line)) + "\n")
            sys.stdout.flush()


def _fact(fact: Fact) -> str:
    value = f"{fact.value:f} {fact.currency}" if fact.currency else f"{fact.value:f}"
    named = f"  ({', '.join(fact.customers)})" if fact.customers else ""
    return f"  {fact.day}  {fact.metric}  {value}{named}"


def _doubt(doubt: Doubt) -> str:
    choices = f"  {' / '.join(doubt.choices)}" if doubt.choices else ""
    return f"  in doubt, {doubt.kind}: {doubt.words}{choices}"


def _step(step: Trace) -> str:
    return f"  {step.words}  →  {step.says}  ({step.rule})"
