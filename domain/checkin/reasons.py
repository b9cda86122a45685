"""Says why: which rule of reading made a phrase what it became."""

from domain.checkin.phrase import Phrase
from domain.checkin.state import State

KEPT_OUT = {"neg": "9", "plan": "8", "cond": "8", "ques": "8", "other": "10", "restated": "5"}


def explain(phrase: Phrase, state: State) -> None:
    """Notes the words of a phrase, the rule that decided it and what came of it."""
    span = (phrase.start, phrase.end)
    if phrase.status != "done":
        state.told(span, KEPT_OUT.get(phrase.status, "6"), phrase.status)
        return
    if phrase.count == 0 and not phrase.doubts:
        state.told(span, "9", "zero")
        return
    for kind, start, end in phrase.doubts:
        state.told((start, end), "13" if kind == "sign" else "7", kind)
    state.told(span, rule_of(phrase), phrase.metric)
    token = phrase.day
    if token is not None and token.day is not None:
        state.told((token.start, token.end), "11", token.day.on.isoformat() if token.day.on else token.day.sense)


def rule_of(phrase: Phrase) -> str:
    """The rule of the specification by which a phrase that was done counts."""
    if phrase.money or phrase.whole is not None or any([member.money for member in phrase.members]):
        return "3"
    if phrase.ellipsis or phrase.total:
        return "5"
    if phrase.count is not None:
        return "2"
    return "1" if phrase.members else "6"
