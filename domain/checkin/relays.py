"""Headings under which somebody else's figures stand: 全组战报（转自马经理）, Leaderboard:, 恭喜冠军 (rule 10)."""

from domain.checkin.clause import Clause
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Phrase
from domain.checkin.state import State

TOLD = kinds("act light tail")
HEADS = frozenset({"start", "line", "open", "emoji"})
ENDS = frozenset({"line", "open", "close", "emoji", "stop"})
RELAYED = frozenset({"relay", "board"})


def note_relay(clause: Clause, state: State) -> None:
    """Opens what is handed on where a heading says so; ends it where the sender comes in again."""
    if state.relayed and ("self" in clause.kinds or (state.relayed == "praise" and clause.blank)):
        state.relayed = ""
    if "other" in clause.kinds and clause.cut in HEADS and not clause.has(*TOLD) and _heads(clause):
        senses = {token.sense for token in clause.tokens if token.kind == "other"}
        if not RELAYED.isdisjoint(senses):
            state.relayed = "relay"
        elif "praise" in senses and len(clause.tokens) > 1:
            state.relayed = "praise"


def _heads(clause: Clause) -> bool:
    """Alone on its line."""
    return clause.end in ENDS or clause.tokens[-1].kind == "colon"


def is_relayed(phrase: Phrase, state: State) -> bool:
    """Whether the phrase is told under such a heading; praise is for what was signed, and what is told beside it."""
    if state.relayed == "praise" and not phrase.takes_money:
        told = state.last is not None and state.last.status == "other"
        state.relayed = "praise" if told else ""
    return bool(state.relayed)
