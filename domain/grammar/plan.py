"""`/plan`: how a goal is to be reached, and over which line."""

from __future__ import annotations

import re

from domain.command import Command
from domain.commands.plan import ShowPlan, SwitchCourse
from domain.grammar.facets import Facets, read_facets
from domain.grammar.line import Line
from domain.grammar.refusal import refuse_rest
from domain.grammar.words import Table, Words
from domain.plan import Course

_SAID: dict[Course, Words] = {
    "a": Words(("a", "line a", "a line"), ("A线", "A線")),
    "b": Words(("b", "line b", "b line"), ("B线", "B線")),
}
_COURSES = Table(_SAID)
_NAMED = "|".join(sorted(map(re.escape, _COURSES), key=len, reverse=True))
_LAST = re.compile(rf"(?:^|\s)({_NAMED})(?=\s*$|\s+(?:for|in|在)\s|(?<=[线線])\s)", re.IGNORECASE)


def read(line: Line) -> Command:
    """A line is named at the end or before the period: `team East b for 2026-12`; a team of that name takes its mark,
    `@B`, and `product B` is no line."""
    shown = line.peek(lambda: _read_shown(line))
    if shown and shown.segment:
        return shown
    return _read_switch(line) or _read_shown(line) or refuse_rest(line, "plan")


def _read_shown(line: Line) -> ShowPlan | None:
    facets = read_facets(line)
    plain = facets == Facets(facets.period, "", facets.whos[:1], segment=facets.segment)
    return ShowPlan(facets.who, facets.period, facets.segment) if plain and line.ended else None


def _read_switch(line: Line) -> SwitchCourse | None:
    found = next(reversed(list(_LAST.finditer(line.plain))), None)
    if found is None:
        return None
    rest = f"{line.text[: found.start()]} {line.text[found.end() :]}".strip()
    before = Line(line.noun, rest, line.scope, line.whole)
    facets = read_facets(before)
    if not before.ended or facets.metric or facets.segment or len(facets.whos) != 1:
        return None
    return SwitchCourse(facets.who, _COURSES[found[1].casefold()], facets.period)
