"""The parts that narrow a question: a period, a metric and people, in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from domain.checkin.dates import read_day
from domain.grammar.line import Line
from domain.grammar.people import read_name, read_whos
from domain.grammar.periods import read_period
from domain.grammar.quantities import read_metric, read_percent, read_segment, read_wish
from domain.grammar.refusal import is_near_miss
from domain.grammar.words import AS_OF, FOR, LINES, VERBS, Table
from domain.period import Period
from domain.who import ONESELF, Named, PerhapsTeam, Who

_ROLES = {role: VERBS["target"][role] for role in ("core", "auxiliary")}
_MARKS = Table({"as_of": AS_OF, "for": FOR, "floor": LINES["floor"], "stretch": LINES["stretch"], **_ROLES})

_AS_OF = Table({"as_of": AS_OF})
_DATE = re.compile(r"(?:20\d\d(?:[-/.]?[wq]|[-/.])|q)\d", re.I)  # no name, though no period either: 2026-13, Q5


@dataclass(frozen=True, slots=True)
class Facets:
    """`metric` '' where none was named, `segment` too, `whos` empty where nobody was; `as_of` None means now.
    `titled` is the metric as it was typed where it may be a team's name as well."""

    period: Period | None = None
    metric: str = ""
    whos: tuple[Who, ...] = ()
    as_of: date | None = None
    segment: str = ""
    titled: str = field(default="", compare=False)

    @property
    def who(self) -> Who:
        """The one who was named, else oneself."""
        if self.whos:
            return self.whos[0]
        return PerhapsTeam(self.titled) if self.titled else ONESELF


def read_facets(line: Line, dated: bool = False) -> Facets:
    """Everything from here on that narrows; stops before what does not read, or is named twice. Where it is `dated`, a
    day that is gone may be asked about."""
    facets = Facets()
    while not line.ended:
        found = (_read_as_of(line, facets) if dated else None) or _read_one(line, facets)
        if found is None:
            break
        facets = found
    return facets


def read_bare_whos(line: Line) -> tuple[Who, ...]:
    """People and teams; without a slash a team needs its mark (`team East`, `@East`), or every sentence were a name."""
    whos = read_whos(line, begins)
    if whos or line.whole or line.ended or begins(line) or is_near_miss(line):
        return whos
    name = read_name(line, begins)
    return (Named(name),) if name else ()


def begins(line: Line) -> bool:
    """Whether something else than a name begins here."""
    line.skip()
    return (
        line.plain.startswith(("<@", "@", "+", "-"), line.at)
        or _DATE.match(line.plain, line.at) is not None
        or line.peek(lambda: line.word(_MARKS)) is not None
        or line.peek(lambda: read_period(line)) is not None
        or line.peek(lambda: read_metric(line)) is not None
        or line.peek(lambda: read_segment(line)) is not None
        or line.peek(lambda: read_percent(line)) is not None
        or line.peek(lambda: read_wish(line)) is not None
    )


def why_no_day(line: Line) -> str:
    """Why `as-of DAY` does not read where it stands: `coming_day`, `bad_day`; '' where it does not stand here."""
    if line.word(_AS_OF) is None:
        return ""
    today = line.scope.today
    return "coming_day" if line.longest(lambda text: read_day(text, today, future=True)) else "bad_day"


def _read_as_of(line: Line, facets: Facets) -> Facets | None:
    start = line.at
    if facets.as_of is None and line.word(_AS_OF) is not None:
        if day := line.longest(lambda text: read_day(text, line.scope.today)):
            return replace(facets, as_of=day)
        line.at = start
    return None


def _read_one(line: Line, facets: Facets) -> Facets | None:
    if facets.period is None and (period := read_period(line)):
        return replace(facets, period=period)
    if not facets.segment and (segment := read_segment(line)):
        return replace(facets, segment=segment)
    line.skip()
    start = line.at
    if not facets.metric and (metric := read_metric(line)):
        typed = line.text[start : line.at].strip()
        return replace(facets, metric=metric, titled=typed if typed.istitle() else "")
    if not facets.whos and (whos := read_bare_whos(line)):
        return replace(facets, whos=whos)
    return None
