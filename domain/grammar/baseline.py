"""`/target baseline`: the ground that targets stand on."""

from __future__ import annotations

from domain.command import Command
from domain.commands.baseline import ShowBaseline
from domain.grammar.facets import Facets, read_facets
from domain.grammar.line import Line
from domain.grammar.refusal import refuse_rest


def read_baseline(line: Line) -> Command:
    facets = read_facets(line)
    plain = facets == Facets(None, facets.metric, facets.whos[:1])
    return ShowBaseline(facets.who, facets.metric) if plain and line.ended else refuse_rest(line, "target baseline")
