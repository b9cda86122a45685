"""`/review`: whose, and of when; on the screen, as files, or what a missed target was missed by."""

from __future__ import annotations

from domain.command import Command
from domain.commands.review import DocumentReview, ShowAutopsy, ShowReview
from domain.grammar.facets import Facets, read_facets
from domain.grammar.line import Line
from domain.grammar.refusal import names_a_day, refuse, refuse_rest
from domain.grammar.words import VERBS, Table

_VERBS = Table(VERBS["review"])


def read(line: Line) -> Command:
    verb = line.last_word(_VERBS) or line.word(_VERBS)
    facets = read_facets(line)
    if names_a_day(line):
        return refuse(line, "review", "bad_period")
    if facets != Facets(facets.period, "", facets.whos[:1]) or not line.ended:
        return refuse_rest(line, "review")
    match verb:
        case "document":
            return DocumentReview("", facets.who, facets.period)
        case "autopsy":
            return ShowAutopsy("", facets.who, facets.period)
    return ShowReview(facets.who, facets.period)
