"""`/board`: which board, and to be on it or not."""

from __future__ import annotations

from domain.command import Command
from domain.commands.board import JoinBoard, LeaveBoard, ShowBoard
from domain.grammar.facets import read_facets, why_no_day
from domain.grammar.line import Line
from domain.grammar.refusal import refuse, refuse_rest
from domain.grammar.words import VERBS, Table
from domain.who import Mention, Named, Oneself, TheCompany, TheTeam, Who

_VERBS = Table(VERBS["board"])


def read(line: Line) -> Command:
    verb = line.word(_VERBS)
    if verb:
        return _read_place(line, verb)
    facets = read_facets(line, dated=True)
    team = _team(facets.whos)
    if why := line.peek(lambda: why_no_day(line)):
        return refuse(line, "board as-of", why)
    if not line.ended or team is None:
        return refuse_rest(line, "board")
    return ShowBoard(facets.period, facets.metric, team, facets.as_of, facets.segment)


def _read_place(line: Line, verb: str) -> Command:
    if not line.ended:
        return refuse_rest(line, "board")
    return LeaveBoard() if verb == "leave" else JoinBoard()


def _team(whos: tuple[Who, ...]) -> str | None:
    """The team's name, '' for everybody; None where people are named: a board is never of one person."""
    match whos:
        case () | (TheCompany(),) | (Oneself(),):
            return ""
        case (TheTeam(name),) | (Named(name),):
            return name
        case (Mention(),):
            return None
        case _:
            return None
