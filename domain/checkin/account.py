"""Gives account of a reading: which words gave which fact, which raised a doubt, and which were left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from domain.checkin.answer import answered
from domain.checkin.booking import items_of
from domain.checkin.facts import facts
from domain.checkin.phrase import Phrase
from domain.checkin.pieces import Piece, Pieces
from domain.checkin.reader import concluded, understood
from domain.checkin.reading import Doubt, Fact, Reading
from domain.checkin.reasons import KEPT_OUT, rule_of
from domain.checkin.state import State
from domain.checkin.vocabulary import BUILT_IN, Lexicon

RULE_OF_DOUBT = {"number": "7", "date": "11", "span": "11", "sign": "13", "total": "5", "names": "2"}


@dataclass(frozen=True, slots=True)
class FactRead:
    """A fact, the words that gave it in the order of the text, and the rules that made it of them."""

    fact: Fact
    pieces: tuple[Piece, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoubtRead:
    """A doubt, what the question quotes of the text, and the rule behind it; `reply` settled it, '' where none has."""

    doubt: Doubt
    quote: Piece
    rule: str
    reply: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An activity that is no fact; `why`: "neg", "plan", "cond", "ques", "other" (people's), "restated" or "zero"."""

    piece: Piece
    why: str
    rule: str


@dataclass(frozen=True, slots=True)
class Account:
    """`text` is the message as read, without invisible characters: all pieces point into it."""

    text: str
    kind: Literal["log", "ask", "ignore"]
    facts: tuple[FactRead, ...]
    doubts: tuple[DoubtRead, ...]
    left_out: tuple[LeftOut, ...]


def account(text: str, now: datetime, answers: tuple[str, ...] = (), lexicon: Lexicon = BUILT_IN) -> Account:
    """How `text` is read, and why; `now` in the sender's own zone, `answers` as in `answered`. Never raises."""
    state = understood(text, now, lexicon)
    asked = concluded(state)
    final = answered(text, now, answers, lexicon) if answers else asked
    pieces = Pieces(state)
    return Account(
        state.raw,
        final.kind,
        tuple(_facts_read(final, state, pieces)),
        tuple(_doubts_read(asked, final, pieces)),
        tuple(_left_out(state, pieces)),
    )


def _facts_read(final: Reading, state: State, pieces: Pieces) -> Iterator[FactRead]:
    given = [(phrase, _gives(phrase, state)) for phrase in state.phrases if phrase.status == "done"]
    for fact in facts(final.items):
        keys = {(fact.metric, fact.day, fact.currency), (fact.metric,)}
        givers = [phrase for phrase, gives in given if gives & keys]
        found = {part for phrase in givers for part in pieces.of(phrase, fact)}
        ordered = tuple(sorted(found, key=lambda part: (part.start, part.role)))
        yield FactRead(fact, ordered, tuple(_rules(givers, ordered, fact, state)))


def _gives(phrase: Phrase, state: State) -> set[tuple[object, ...]]:
    """The facts that a phrase is part of; where a reply settled its doubt no more is sure than the metric."""
    items = items_of(phrase, state)
    day = phrase.day.day if phrase.day is not None else None
    if phrase.doubts or (day is not None and day.sense != "day"):
        return {(phrase.metric,), *((item.metric,) for item in items)}
    return {(item.metric, item.day, item.currency) for item in items}


def _rules(givers: list[Phrase], pieces: tuple[Piece, ...], fact: Fact, state: State) -> Iterator[str]:
    yield from dict.fromkeys(rule for phrase in givers if (rule := rule_of(phrase)) != "5" or len(givers) == 1)
    if len(givers) > 1:
        yield "5"
    corrected = [trace for trace in state.trace if trace.rule == "16"]
    if any(trace.start <= part.start and part.end <= trace.end for trace in corrected for part in pieces):
        yield "16"
    if any(part.role == "date" for part in pieces):
        yield "11"
    if fact.currency:
        yield "13"


def _doubts_read(asked: Reading, final: Reading, pieces: Pieces) -> Iterator[DoubtRead]:
    """Settled doubts carry the reply that the final reading took for an answer."""
    replies = {(trace.words, trace.rule): trace.says for trace in final.trace[len(asked.trace) :]}
    for doubt in asked.doubts:
        quote = pieces.at("doubt", doubt.at, doubt.at + len(doubt.words))
        yield DoubtRead(doubt, quote, RULE_OF_DOUBT[doubt.kind], replies.get((doubt.words, doubt.kind), ""))


def _left_out(state: State, pieces: Pieces) -> Iterator[LeftOut]:
    for phrase in state.phrases:
        zero = phrase.status == "done" and not phrase.doubts and phrase.count == 0
        why = "zero" if zero else phrase.status
        if zero or why in KEPT_OUT:
            yield LeftOut(pieces.left_out(phrase), why, KEPT_OUT.get(why, "9"))
