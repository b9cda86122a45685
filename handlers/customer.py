"""Customers by name: known spellings are used, near ones are asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz, process

from domain.commands.checkin import NEW, NameCustomer
from domain.customer import folded
from domain.entry import Entry, reversal
from domain.message import Message, Question
from domain.outcomes.checkin import CustomerAsked, CustomerSettled
from domain.outcomes.refusals import GoneStale, NotYours
from handlers.context import Context, Here
from handlers.deal import rename
from handlers.standing import book
from handlers.touch import may_touch

NEAR = 80  # of 100; two Chinese characters with one wrong are 50, a typo in six letters is 83
CHOICES = 3


def with_known_names(entries: Sequence[Entry], message: Message, context: Context) -> tuple[Entry, ...]:
    """The entries of `message` with each customer in the spelling that is known already; new names are met."""
    names = list(dict.fromkeys(entry.customer for entry in entries if entry.customer))
    known = context.store.customers.known_as(names)
    if strangers := [name for name in names if name not in known]:
        _meet(strangers, message, context)
    return tuple(_spelled(entry, known.get(entry.customer, entry.customer)) for entry in entries)


def _spelled(entry: Entry, customer: str) -> Entry:
    return entry if customer == entry.customer else replace(entry, customer=customer)


def _meet(strangers: Sequence[str], message: Message, context: Context) -> None:
    """Remember new names; one that nearly matches a known name is asked about first."""
    near = near_names(strangers, context)
    context.store.customers.remember(name for name in strangers if name not in near)
    for typed, names_near in near.items():
        about = "\n".join([typed, *names_near])
        question = Question(0, "customer", message.id, message.channel, message.thread, about)
        asked = context.store.questions.ask(question, context.now)
        context.tell(Here(), CustomerAsked(asked, typed, names_near))


def near_names(names: Sequence[str], context: Context) -> dict[str, tuple[str, ...]]:
    """Of those that can come near: where one is over half as long again as the other, they share too little."""
    lengths = [len(folded(name)) for name in names]
    known = context.store.customers.names(2 * min(lengths) // 3, 3 * max(lengths) // 2 + 1) if names else {}
    found = {
        name: process.extract(folded(name), known, scorer=fuzz.ratio, limit=CHOICES, score_cutoff=NEAR)
        for name in names
    }
    return {name: tuple(match for _, _, match in matches) for name, matches in found.items() if matches}


def handle_name_customer(command: NameCustomer, context: Context) -> CustomerSettled | GoneStale | NotYours:
    question = context.store.questions.of(command.question)
    message = context.store.messages.of(question.message) if question else None
    if question is None or message is None or question.state != "open":
        return GoneStale()
    if not may_touch(message, context):
        return NotYours("manage")
    typed, *near = question.about.split("\n")
    if command.choice not in (NEW, *range(len(near))):
        return GoneStale()
    context.store.questions.close(question.id, "answered")
    if command.choice == NEW:
        context.store.customers.remember([typed])
        return CustomerSettled(typed, typed)
    context.store.customers.alias(typed, near[command.choice])
    _rename(message, typed, near[command.choice], context)
    return CustomerSettled(typed, near[command.choice])


def _rename(message: Message, typed: str, name: str, context: Context) -> None:
    """Reverse the entries under the typed name and book them under the known one."""
    mine = [entry for entry in context.store.entries.of_message(message.id) if entry.customer == typed]
    renamed = [replace(entry, customer=name, id=0) for entry in mine]
    book([*(reversal(entry) for entry in mine), *renamed], message.id, context)
    rename(message.id, typed, name, context)
