"""`pacer parse TEXT`: how a check-in is read, for people, with the words and the rules behind it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import typer

from bot.cli.moment import moment
from bot.cli.stop import stop
from bot.why import Why
from domain.checkin.account import Account, DoubtRead, FactRead, account
from domain.metric import Metrics

EXAMPLE = "pacer parse '今天拜访了3家客户,签约5万'"


def run(text: str, now: str, locale: str) -> None:
    for line in explained(account(text, sent_at(text, now)), Why(locale, Metrics())):
        typer.echo(line)


def sent_at(text: str, now: str) -> datetime:
    """When it is taken to be written; nothing to read stops the command."""
    if not text:
        stop(f"What shall be read? For example: {EXAMPLE}")
    return moment(now) if now else datetime.now().astimezone()


def explained(read: Account, why: Why) -> Iterator[str]:
    """The kind, each fact and each doubt with its words and rules, and what was left out."""
    yield why.kind(read.kind)
    for fact in read.facts:
        yield from _fact(fact, why)
    for doubt in read.doubts:
        yield from _doubt(doubt, why)
    for left in read.left_out:
        yield f"  {why.left_out_heading()}: «{left.piece.words}»  {why.left_out(left)}"
    if read.kind == "ignore":
        yield f"  {why.nothing()}"


def _fact(read: FactRead, why: Why) -> Iterator[str]:
    fact = read.fact
    value = f"{fact.value:f} {fact.currency}" if fact.currency else f"{fact.value:f}"
    named = f"  ({why.names(fact.customers)})" if fact.customers else ""
    yield f"  {fact.day}  {why.metric(fact.metric)}  {value}{named}"
    for told in why.pieces(read):
        words = [f"«{words}» = {meant}" if meant else f"«{words}»" for words, meant in told.words]
        yield f"      {told.label}: {'  '.join(words)}"
    for sentence in why.unnamed(read):
        yield f"      {sentence}"
    for sentence in why.rules(read):
        yield f"      {sentence}"


def _doubt(read: DoubtRead, why: Why) -> Iterator[str]:
    choices = f"  {' / '.join(read.doubt.choices)}" if read.doubt.choices else ""
    yield f"  «{read.quote.words}»  {why.question(read)}{choices}"
    yield f"      {why.doubt(read)}"
