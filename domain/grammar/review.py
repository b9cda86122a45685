"""`/review`: whose, and of when."""

from __future__ import annotations

from domain.command import Command
from domain.commands.review import ShowReview
from domain.grammar.facets import Facets, read_facets
from domain.grammar.line import Line
from domain.grammar.refusal import names_a_day, refuse, refuse_rest


def read(line: Line) -> Command:
    facets = read_facets(line)
    if names_a_day(line):
        return refuse(line, "review", "bad_period")
    plain = facets == Facets(facets.period, "", facets.whos[:1])
    return ShowReview(facets.who, facets.period) if plain and line.ended else refuse_rest(line, "review")
