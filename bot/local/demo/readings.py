"""How the demo's Pacer read a message, for the page: the words marked by what they gave, and why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bot.edge import Edge
from bot.local.page_readings import Explainer, Wanted
from bot.local.payload import Json
from bot.why import Why
from domain.checkin.account import Account, FactRead
from domain.checkin.pieces import Piece
from domain.message import Message
from handlers.context import Context
from handlers.reading import explain
from handlers.touch import owner_of_message, words_for

BUTTONS = {"undo_day": "read", "edit_day": "read", "answer": "asked", "drop": "asked"}


def explainer(edge: Edge, workspace: str) -> Explainer:
    def explained(wanted: Wanted) -> Json | None:
        with edge.database.read(workspace) as store:
            context = edge.context(store, wanted.person)
            message = _message(wanted, context)
            if message is None or not words_for(message, context):
                return None
            owner = owner_of_message(message, context)
            why = Why(wanted.locale, context.metrics, owner.currency or context.settings.currency)
            return shown(explain(message, owner, context), why)

    return Explainer(BUTTONS, explained)


def _message(wanted: Wanted, context: Context) -> Message | None:
    """A button carries a message, or a question about one."""
    number = wanted.value.partition(":")[0]
    if not number.isdecimal():
        return None
    if BUTTONS[wanted.action] == "read":
        return context.store.messages.of(int(number))
    question = context.store.questions.of(int(number))
    return context.store.messages.of(question.message) if question else None


def shown(account: Account, why: Why) -> Json:
    """`text` in runs, each with its marks: what it gave, and of which fact (f0), doubt (d0) or thing left out (l0)."""
    marks = [
        *((f"f{at}", piece) for at, read in enumerate(account.facts) for piece in read.pieces),
        *((f"d{at}", read.quote) for at, read in enumerate(account.doubts)),
        *((f"l{at}", left.piece) for at, left in enumerate(account.left_out)),
    ]
    return {
        "kind": account.kind,
        "text": list(_runs(account.text, marks)),
        "facts": [_fact(read, why) for read in account.facts],
        "doubts": [
            {"quote": read.quote.words, "question": why.question(read), "why": why.doubt(read), "reply": read.reply}
            for read in account.doubts
        ],
        "left_out": [{"words": left.piece.words, "why": why.left_out(left)} for left in account.left_out],
    }


def _fact(read: FactRead, why: Why) -> Json:
    return {
        "metric": why.metric(read.fact.metric),
        "value": why.value(read),
        "customers": why.names(read.fact.customers),
        "day": why.day(read.fact.day),
        "told": [told._asdict() for told in why.pieces(read)],
        "unnamed": why.unnamed(read),
        "rules": why.rules(read),
    }


def _runs(text: str, marks: list[tuple[str, Piece]]) -> Iterator[Json]:
    edges = sorted({0, len(text), *(at for _, piece in marks for at in (piece.start, piece.end))})
    for start, end in pairwise(edges):
        covering = [(of, piece.role) for of, piece in marks if piece.start <= start and end <= piece.end]
        yield {
            "text": text[start:end],
            "of": sorted({of for of, _ in covering}),
            "roles": sorted({role for _, role in covering}),
        }
