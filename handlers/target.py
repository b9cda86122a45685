"""Targets shown, explained, and their history."""

from __future__ import annotations

from dataclasses import replace

from domain.amount import Amount
from domain.commands.target import ExplainCard, ExplainTarget, ShowTarget, ShowTargetHistory
from domain.entry import Entry
from domain.member import Member
from domain.metric import Metric
from domain.outcomes.target import (
    CardExplained,
    PaceLine,
    RepLine,
    TargetExplained,
    TargetHistoryShown,
    TargetShown,
    TeamTargetShown,
    VersionShown,
)
from domain.period import Period, labelled
from domain.target import Subject, Version
from handlers.as_of import as_of
from handlers.context import Context
from handlers.led import teams_led
from handlers.origin import origin_of
from handlers.people import Hidden, is_team_after_all, members_of, on_leave, visible_owner
from handlers.progress import lines_by_member, member_lines, team_lines, this_month, vision_over
from handlers.projection import People, one_person, with_projections
from handlers.source import entries_shown
from handlers.who import Owner

HISTORY = 20
ENTRIES = 30


def handle_show_target(command: ShowTarget, context: Context) -> TargetShown | TeamTargetShown | Hidden:
    owner = visible_owner(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    then = as_of(command.as_of, context)
    period = command.period or this_month(then)
    return _member_shown(owner.member, period, then) if owner.member else _team_shown(owner, period, then)


def _member_shown(member: Member, period: Period, context: Context) -> TargetShown:
    """One's own card is asked most, and does with the run rate; a lead's, and both when asked why, look further."""
    own, lines = member.id == context.member.id, member_lines(member.id, period, context)
    if not own:
        lines = with_projections(lines, one_person(member.id, period, context), period, context)
    return TargetShown(
        owner=member.name,
        own=own,
        period=period,
        lines=lines,
        on_leave=context.store.leaves.of(member.id, context.office_day) is not None,
        provisional=period.last > context.workdays.known_until,
        as_of=context.as_of,
        vision=vision_over(period, context),
        led=teams_led(context) if own and all(line.lines is None for line in lines) else (),
    )


def _team_shown(owner: Owner, period: Period, context: Context) -> TeamTargetShown:
    members = members_of(owner.subject, context)
    away, lines = on_leave(context), lines_by_member(list(members), period, context)
    reps = tuple(RepLine(name, lines[member], member in away) for member, name in members.items())
    lines_of_all = team_lines(owner.subject, list(members), period, context)
    lines_of_all = with_projections(lines_of_all, People(tuple(members)), period, context)
    vision = vision_over(period, context)
    return TeamTargetShown(owner.name, period, lines_of_all, reps, context.as_of, vision=vision)


def handle_explain_target(command: ExplainTarget, context: Context) -> TargetExplained | TeamTargetShown | Hidden:
    """A team's figure comes apart into its reps', a rep's into entries and messages."""
    owner = visible_owner(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    period = command.period or this_month(context)
    if owner.member is None:
        key = "" if is_team_after_all(command.who, owner) else command.metric
        return _team_explained(owner, context.asked(key, command.segment), period, context)
    metric = context.asked(command.metric, command.segment)
    return _explained(owner.member, metric, period, context)


def _explained(member: Member, metric: Metric, period: Period, context: Context) -> TargetExplained:
    person = one_person(member.id, period, context)
    [line] = with_projections((_line_of(metric, member.id, period, context),), person, period, context)
    behind = context.store.entries.behind(member.id, metric.key, period.first, period.last)[::-1]
    behind = tuple(pair for pair in behind if _is_behind(pair[0], line))
    rest = sum((entry.amount.value for entry, _ in behind[ENTRIES:]), 0)
    return TargetExplained(
        owner=member.name,
        own=member.id == context.member.id,
        period=period,
        line=line,
        entries=entries_shown(behind[:ENTRIES], context),
        more=max(len(behind) - ENTRIES, 0),
        rest=line.done.with_value(rest),
        origin=origin_of(Subject("member", member.id), line, period, context) if line.lines else None,
    )


def handle_explain_card(command: ExplainCard, context: Context) -> CardExplained:
    return CardExplained(command.card, context.settings.rates if command.card == "rates" else ())


def _team_explained(owner: Owner, metric: Metric, period: Period, context: Context) -> TeamTargetShown:
    shown = _team_shown(owner, period, context)
    line = next(iter(_with_goal_first(metric, shown.lines)), None)
    return replace(shown, origin=origin_of(owner.subject, line, period, context)) if line and line.lines else shown


def _is_behind(entry: Entry, line: PaceLine) -> bool:
    return entry.amount.currency == line.done.currency and entry.counts_for(line.metric.segment)


def _with_goal_first(metric: Metric, lines: tuple[PaceLine, ...]) -> list[PaceLine]:
    return sorted((line for line in lines if line.metric == metric), key=lambda line: line.lines is None)


def _line_of(metric: Metric, member: str, period: Period, context: Context) -> PaceLine:
    """The metric's line, the one with a goal first; an empty one where nothing is set or done."""
    if mine := _with_goal_first(metric, member_lines(member, period, context)):
        return mine[0]
    totals = context.store.standings.of([member], period.label, [metric.segment])
    done = (total.done for total in totals if total.metric == metric.key and total.done.value)
    return PaceLine(metric, next(done, Amount(0, context.settings.currency if metric.is_money else "")))


def handle_show_target_history(command: ShowTargetHistory, context: Context) -> TargetHistoryShown | Hidden:
    owner = visible_owner(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    versions = context.store.targets.history(owner.subject, HISTORY)
    names = context.store.members.names(version.author for version in versions)
    shown = tuple(_version_shown(version, versions, names, context) for version in versions)
    own = owner.subject.id == context.member.id
    return TargetHistoryShown(owner.name, own, shown, teams_led(context) if own and not shown else ())


def _version_shown(
    version: Version, versions: tuple[Version, ...], names: dict[str, str], context: Context
) -> VersionShown:
    target = version.target
    before = next(
        (
            older.target.lines
            for older in versions
            if older.target.id == target.id and older.target.version == target.version - 1
        ),
        None,
    )
    return VersionShown(
        number=target.version,
        metric=context.metric_of(target),
        period=labelled(target.period, context.settings.fiscal_start),
        lines=target.lines,
        before=before,
        author=names.get(version.author, version.author),
        reason=version.reason,
        at=version.at,
    )
