"""Where a list of names ends: at what the talk was about, at what was brought along, at the day that closes it."""

from domain.checkin.clause import Clause
from domain.checkin.tokens import Token

BROUGHT = (["recip", "fill"], ["recip", "self"])  # with the, with our
REACH = 8  # tokens of what was brought


def up_to_aside(clause: Clause) -> list[Token]:
    """chased Acme, Globex and Initech re: renewals; visited Acme, Globex with our new catalogue."""
    tokens, last = clause.tokens, clause.tokens[-1]
    at = next((at for at, token in enumerate(tokens) if token.kind == "aside" or _is_brought(tokens, at)), 0)
    if not at and last.day is not None and last.day.sense == "day":
        at = len(tokens) - 1
    return tokens[:at] if at else tokens


def _is_brought(tokens: list[Token], at: int) -> bool:
    """Things, and nobody."""
    if [token.kind for token in tokens[at : at + 2]] not in BROUGHT:
        return False
    return all(token.kind != "name" or token.sense == "low" for token in tokens[at : at + REACH])
