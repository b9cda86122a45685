"""Turns a table with a row of activities above a row of numbers into one line for each activity."""

from dataclasses import replace

from domain.checkin.tokens import Token

Line = list[Token]
RULED = frozenset({"comma", "dash", "line", "emoji", "stop"})


def upright(tokens: list[Token]) -> list[Token]:
    """visits|calls over 2|14 as "visits 2", "calls 14"; everything else as it is."""
    out: list[Token] = []
    heads: Line = []
    held: Line = []
    for line in _lines(tokens):
        cells = [token for token in line if token.kind != "cut"]
        held += line
        if heads and not cells:
            continue
        if heads and _are(line, "num"):
            held = _paired(heads, cells, line)
        heads = cells if len(cells) > 1 and _are(line, "act") else []
        if not heads:
            out += held
            held = []
        else:
            out += held[: -len(line)]
            held = list(line)
    return out + held


def _lines(tokens: list[Token]) -> list[Line]:
    """Each with the mark that ends it."""
    lines: list[Line] = [[]]
    for token in tokens:
        lines[-1].append(token)
        if token.sense == "line":
            lines.append([])
    return [line for line in lines if line]


def _are(line: Line, kind: str) -> bool:
    return all(token.kind == kind or (token.kind == "cut" and token.sense in RULED) for token in line)


def _paired(heads: Line, cells: Line, line: Line) -> Line:
    """Head by head with its number; where there are more or fewer numbers than heads each is in doubt."""
    end = replace(line[-1], kind="cut", sense="line", form="", num=None)
    if len(cells) != len(heads):
        cells = [replace(cells[0], kind="vcount", num=None)] * len(heads)
    return [part for head, cell in zip(heads, cells, strict=True) for part in (head, cell, end)]
