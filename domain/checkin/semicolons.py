"""Semicolons that part the customers of one list: New accounts: Alpha; Beta; Gamma."""

from dataclasses import replace

from domain.checkin.clause import Clause
from domain.checkin.kinds import kinds
from domain.checkin.tokens import Token

NAMES = kinds("name titled")
LISTED = kinds("name titled sep conj recip etc fill")
LEADS = frozenset({"colon", "act"})


def softened(found: list[Clause], current: Clause, tokens: list[Token], at: int) -> Token:
    """The semicolon at `at`, as a comma where it stands in brackets or parts the names of a list."""
    if current.inside or current.cut == "open":
        return replace(tokens[at], sense="comma")
    listed = _goes_on(found, current, tokens, at)
    return replace(tokens[at], sense="comma", form="listed") if listed else tokens[at]


def _goes_on(found: list[Clause], current: Clause, tokens: list[Token], at: int) -> bool:
    if not _lists(found, current):
        return False
    parts = _up_to_cut(tokens, at + 1)
    behind = [token.kind for token in parts]
    return all(token.sense != "low" for token in parts) and not NAMES.isdisjoint(behind) and LISTED.issuperset(behind)


def _lists(found: list[Clause], current: Clause) -> bool:
    """Names behind an activity and its colon or dash, or names that went on with such a list."""
    before, clause = len(found), current
    while before and not clause.listed and _is_within(clause):
        before -= 1
        clause = found[before]
    kinds = [token.kind for token in clause.tokens]
    start = len(kinds)
    while start and kinds[start - 1] in LISTED:
        start -= 1
    if NAMES.isdisjoint(kinds[start:]):
        return False
    if start:
        verb = clause.tokens[start - 1].form == "past"  # visited Acme; Globex
        return verb or (kinds[start - 1] == "colon" and "act" in kinds[:start])
    return clause.listed or (clause.cut == "dash" and before > 0 and found[before - 1].tokens[-1].kind in LEADS)


def _is_within(clause: Clause) -> bool:
    """What stands in brackets behind a name, or is one more name of the list."""
    if clause.inside or clause.cut == "open":
        return True
    return clause.cut in ("close", "comma") and LISTED.issuperset(token.kind for token in clause.tokens)


def _up_to_cut(tokens: list[Token], at: int) -> list[Token]:
    end = at
    while end < len(tokens) and tokens[end].kind != "cut":
        end += 1
    return tokens[at:end]
