"""Headings under which somebody else's figures stand: 全组战报（转自马经理）, Leaderboard:, 恭喜冠军 (rule 10)."""

import re

from domain.checkin.clause import Clause
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Phrase
from domain.checkin.state import State

TOLD = kinds("act light tail")
HEADS = frozenset({"start", "line", "open", "emoji"})
ENDS = frozenset({"line", "open", "close", "emoji", "stop"})
FIRST = frozenset({"start", "line"})
OWN_REPORT = re.compile(
    r"[^\n:,]{2,30}?['’]s (?:[a-z]+ ){0,2}?(?:updates?|reports?|numbers|figures|stats|tally|log|check-?in|eod|recap"
    r"|summary|activity|activities|totals?|score|sheet|entries)(?: today)?\s*[:\n-]"
    r"|[^\n:,]{2,30}?['’]s day(?: today)?:"
)
FOR_ANOTHER = re.compile(
    r"(?:(?:pls|plz|please|kindly|can you|could you|can someone|just|and) )*(?:add|log|put|record|enter|book|credit"
    r"|note|count|update|file)\b.{0,30}?\b(?:(?:to|for|in|under|on|into|against|as) (?:his|her|him)\b"
    r"|(?:his|her|(?!today|this|last|yester|mon|tue|wed|thu|fri|sat|sun)[a-z]+'s)"
    r" (?:sheet|name|tally|account|log|board|numbers|total|target|figures))"
)
RELAYED = frozenset({"relay", "board"})


def note_relay(clause: Clause, state: State) -> None:
    """Opens what is handed on where a heading says so; ends it where the sender comes in again."""
    if clause.cut in FIRST and _is_report_of(clause, state.low):
        state.relayed = "relay"
    if state.relayed and ("self" in clause.kinds or (state.relayed == "praise" and clause.blank)):
        state.relayed = ""
    if "other" in clause.kinds and clause.cut in HEADS and not clause.has(*TOLD) and _heads(clause):
        senses = {token.sense for token in clause.tokens if token.kind == "other"}
        if not RELAYED.isdisjoint(senses):
            state.relayed = "relay"
        elif "praise" in senses and len(clause.tokens) > 1:
            state.relayed = "praise"


def _is_report_of(clause: Clause, low: str) -> bool:
    """Priya's numbers: whose they are."""
    first = clause.tokens[0]
    somebody = first.kind == "person" or (first.kind == "name" and first.sense in ("cap", "given"))
    return somebody and OWN_REPORT.match(low, first.start) is not None


def is_for_another(low: str, clause: Clause) -> bool:
    """ "Kindly add to his sheet": what was told so far is somebody else's."""
    return FOR_ANOTHER.match(low, clause.start, clause.stop) is not None


def _heads(clause: Clause) -> bool:
    """Alone on its line."""
    return clause.end in ENDS or clause.tokens[-1].kind == "colon"


def is_relayed(phrase: Phrase, state: State) -> bool:
    """Whether the phrase is told under such a heading; praise is for what was signed, and what is told beside it."""
    if state.relayed == "praise" and not phrase.takes_money:
        told = state.last is not None and state.last.status == "other"
        state.relayed = "praise" if told else ""
    return bool(state.relayed)
