"""`pacer parse TEXT --workspace ID`: how a check-in is read with the words, customers and dimensions of a workspace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import typer

from bot.build import build
from bot.cli.configured import configured, reach
from bot.cli.explain import explained, sent_at
from bot.cli.which import known
from bot.clock import Clock
from bot.filters import Formats
from bot.logs import set_up_logs
from bot.why import Why
from domain.checkin.reading import Reading
from domain.message import Message
from handlers.reading import explain, read


def run(text: str, now: str, locale: str, workspace: str) -> None:
    sent, settings = sent_at(text, now), configured()
    set_up_logs()
    pacer = build(settings, Clock.from_setting(settings.pacer_clock))
    reach(pacer.database)
    with pacer.database.read(known(pacer.edge, workspace)) as store:
        context = pacer.edge.office(store)
        message, author = _message(text, sent), replace(context.member, timezone=context.settings.timezone)
        reading, account = read(message, author, context), explain(message, author, context)
        why = Why(locale, context.metrics, context.settings.currency)
    for line in explained(replace(account, kind=reading.kind), why):
        typer.echo(line)
    for line in parts_of(reading, why, Formats(locale)):
        typer.echo(line)


def parts_of(reading: Reading, why: Why, formats: Formats) -> Iterator[str]:
    """What each figure is of, and what has to be asked about that."""
    for item in reading.items:
        if item.segment:
            customer = f" ({item.customer})" if item.customer else ""
            yield f"  {why.metric(item.metric)} {item.value:f}{customer} · {formats.segment(item.segment)}"
    for doubt in reading.doubts:
        if doubt.kind == "segment":
            yield f"  «{doubt.words}»  {why.which(doubt.dimension)}  {' / '.join(doubt.choices)}"


def _message(text: str, sent: datetime) -> Message:
    return Message(0, "", "", "", "", text, sent, private=True, state="booked")
