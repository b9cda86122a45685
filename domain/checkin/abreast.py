"""Reads forms whose activities and numbers stand abreast: 拜访/电话/报价：3/12/1, visits/calls 2/14."""

import re
from dataclasses import replace
from itertools import pairwise

from domain.checkin.quantities import quantity_at
from domain.checkin.tokens import Token

JOINS = frozenset({"sep", "conj"})
NUMBERS = re.compile(
    r"\s*(?:数量?)?\s*(?:分别[是为]?|各是|respectively|were|are|is)?\s*[:=]?\s*"
    r"(\d[\d.]{0,6}[万wk]?(?:\s?/\s?\d[\d.]{0,6}[万wk]?)+(?![\d.:%])|\d{1,4}(?:\s?[/、,+|-]\s?\d{1,4})+(?![\d.:%万wk]))"
)
BESIDE = re.compile(r"[\d万wk]\s?[/、,+|-]\s?\d")
NUMBER = re.compile(r"\d[\d.]*[万wk]?")


def abreast(tokens: list[Token], low: str) -> list[Token]:
    """Each activity with its number; where there are more or fewer numbers than activities each is in doubt."""
    if "/" in low:
        tokens = _one_of_two(tokens, low)
    if not BESIDE.search(low) or not any(left.kind in JOINS and _is_bare(right) for left, right in pairwise(tokens)):
        return tokens
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        heads = _heads(tokens, at)
        found = NUMBERS.match(low, heads[-1].end) if len(heads) > 1 else None
        if found is None:
            out.append(tokens[at])
            at += 1
            continue
        out += _paired(heads, [match.span() for match in NUMBER.finditer(low, *found.span(1))], low)
        while at < len(tokens) and tokens[at].start < found.end():
            at += 1
    return out


def _one_of_two(tokens: list[Token], low: str) -> list[Token]:
    """4 valuations/visits: a word of the sender's trade beside the one that the reader knows."""
    out = list(tokens)
    for at in range(1, len(tokens) - 2):
        number, word, slash, act = tokens[at - 1 : at + 3]
        glued = low[word.end : act.start] == "/" and slash.kind == "sep" and number.num is not None
        if glued and word.kind == "name" and word.sense == "low" and _is_bare(act):
            out[at], out[at + 1] = replace(word, kind="adj", sense=""), replace(slash, kind="adj", sense="")
    return out


def _is_bare(token: Token) -> bool:
    return token.kind == "act" and token.form != "past"


def _heads(tokens: list[Token], at: int) -> list[Token]:
    """Activities side by side from `at` on."""
    heads: list[Token] = []
    while at < len(tokens) and _is_bare(tokens[at]):
        heads.append(tokens[at])
        if at + 1 >= len(tokens) or tokens[at + 1].kind not in JOINS:
            break
        at += 2
    return heads


def _paired(heads: list[Token], spans: list[tuple[int, int]], low: str) -> list[Token]:
    out: list[Token] = []
    for place, head in enumerate(heads):
        start, end = spans[min(place, len(spans) - 1)]
        number = quantity_at(low[start:end], 0) if len(spans) == len(heads) else None
        if number is not None and number.end == end - start:
            out += [
                head,
                Token("num", "", "", start, end, replace(number, end=end)),
                Token("cut", "comma", "", end, end),
            ]
        else:
            out += [head, Token("vcount", "", "", start, end), Token("cut", "comma", "", end, end)]
    return out
