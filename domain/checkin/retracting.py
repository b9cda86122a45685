"""Takes back customers that were told: scratch Acme, that one is tomorrow; wait, Acme is tomorrow (rule 16)."""

import re

from domain.checkin.clause import Clause
from domain.checkin.phrase import Phrase
from domain.checkin.state import State
from domain.checkin.walk import named

TAKEN_BACK = re.compile(
    r"(?:(?:actually|sorry|oh|no|wait|and|but|pls|please|just)[ ,]*)*"
    r"(?:scratch|strike|scrap|drop|remove|delete|cross (?:out|off)|leave (?:out|off)|take (?:out|off)|forget|ignore"
    r"|minus|don't count|dont count|not counting) "
)
IS = re.compile(r" ?(?:is|was|isn't|wasn't|是|到)")


def takes_back(clause: Clause, state: State) -> bool:
    """Whether the clause says so of somebody named before; then they are no customer of the latest item any more."""
    if "act" in clause.kinds or "num" in clause.kinds:
        return False
    said = TAKEN_BACK.match(state.low, clause.start, clause.stop)
    if said is None and not (clause.corr and _is_put_off(clause, state)):
        return False
    names = {TAKEN_BACK.sub("", named(state.raw, token).lower()) for token in clause.tokens if token.kind == "name"}
    taken = [_without(phrase, names) for phrase in reversed(state.phrases) if phrase.status == "done"]
    return any(taken)


def _is_put_off(clause: Clause, state: State) -> bool:
    """Acme is tomorrow."""
    first = clause.tokens[0]
    ahead = any(token.day is not None and token.day.sense == "plan" for token in clause.tokens)
    return first.kind == "name" and ahead and IS.match(state.low, first.end) is not None


def _without(phrase: Phrase, names: set[str]) -> bool:
    left = [member for member in phrase.members if (member.name or "").lower() not in names]
    gone = len(phrase.members) - len(left)
    if gone and phrase.count is not None:
        phrase.doubts.append(("number", phrase.start, phrase.end))
    elif gone:
        phrase.members = left
        phrase.status = phrase.status if left else "neg"
    return gone > 0
