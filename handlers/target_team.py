"""What a team is to reach and has done, and how its figure comes apart into its people's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from domain.amount import Amount
from domain.metric import Metric
from domain.outcomes.explained import RepPart, TeamTargetExplained
from domain.outcomes.target import PaceLine, RepLine, TeamTargetShown
from domain.period import Period
from handlers.context import Context
from handlers.origin import origin_of
from handlers.people import members_of, on_leave
from handlers.progress import lines_by_member, vision_over
from handlers.projection import People, with_projections
from handlers.team_lines import PeopleLines, team_lines
from handlers.who import Owner

Asked = tuple[str, str]  # the key of a metric, and of a segment; '' where none is named


def team_shown(owner: Owner, period: Period, context: Context) -> TeamTargetShown:
    members = members_of(owner.subject, context)
    away, lines = on_leave(context), lines_by_member(list(members), period, context)
    reps = tuple(RepLine(name, lines[member], member in away) for member, name in members.items())
    of_all = _lines(owner, lines, period, context)
    return TeamTargetShown(owner.name, period, of_all, reps, context.as_of, vision_over(period, context))


def team_explained(owner: Owner, asked: Asked, period: Period, context: Context) -> TeamTargetExplained:
    members = members_of(owner.subject, context)
    people = lines_by_member(list(members), period, context)
    lines = _lines(owner, people, period, context)
    metric = meant(asked, lines, context)
    mine = lines_about(metric, people, period, context)
    line = line_of(metric, lines, [part for parts in mine.values() for part in parts], context)
    return TeamTargetExplained(
        team=owner.name,
        period=period,
        line=line,
        parts=tuple(sorted(_parts(mine, members, line), key=lambda part: (-part.done.value, part.name))),
        origin=origin_of(owner.subject, line, period, context) if line.lines else None,
    )


def _parts(mine: PeopleLines, names: Mapping[str, str], of_all: PaceLine) -> Iterator[RepPart]:
    """In the currencies that were added up."""
    units = {of_all.done.currency, *(rate.currency for rate in of_all.rates)}
    for member, lines in mine.items():
        for line in lines:
            if line.done.currency in units:
                yield RepPart(names[member], line.done, line.lines.goal if line.lines else None)


def meant(asked: Asked, lines: Sequence[PaceLine], context: Context) -> Metric:
    """Who names none asks for the main metric, or else for what has a goal."""
    metric = context.asked(*asked)
    if any(asked) or any(line.metric == metric for line in lines):
        return metric
    return next((line.metric for line in lines if line.lines), metric)


def lines_about(metric: Metric, people: PeopleLines, period: Period, context: Context) -> dict[str, list[PaceLine]]:
    """Each member's lines of a metric; of a segment also what is done without a goal."""
    found = {member: [line for line in lines if line.metric == metric] for member, lines in people.items()}
    if metric.segment:
        for total in context.store.standings.of(people, period.label, [metric.segment]):
            if total.metric == metric.key and total.done.value and not found[total.member]:
                found[total.member].append(PaceLine(metric, total.done))
    return found


def line_of(metric: Metric, lines: Iterable[PaceLine], parts: Sequence[PaceLine], context: Context) -> PaceLine:
    """The metric's line, the one with a goal first; the sum of the `parts` where there is none, as of a segment
    without a goal."""
    found = sorted((line for line in lines if line.metric == metric), key=lambda line: line.lines is None)
    if found:
        return found[0]
    unit = parts[0].done.currency if parts else context.settings.currency if metric.is_money else ""
    return PaceLine(metric, Amount(sum(part.done.value for part in parts if part.done.currency == unit), unit))


def _lines(owner: Owner, people: PeopleLines, period: Period, context: Context) -> tuple[PaceLine, ...]:
    """Of a day that is gone without where it seemed to end: that takes each day of years as it was by then."""
    lines = team_lines(owner.subject, people, period, context)
    return lines if context.as_of else with_projections(lines, People(tuple(people)), period, context)
