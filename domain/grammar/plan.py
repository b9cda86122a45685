"""`/plan`: how a goal is to be reached."""

from __future__ import annotations

from domain.command import Command
from domain.commands.plan import ShowPlan
from domain.grammar.facets import Facets, read_facets
from domain.grammar.line import Line
from domain.grammar.refusal import refuse_rest


def read(line: Line) -> Command:
    facets = read_facets(line)
    plain = facets == Facets(facets.period, "", facets.whos[:1])
    return ShowPlan(facets.who, facets.period) if plain and line.ended else refuse_rest(line, "plan")
