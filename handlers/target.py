"""Targets shown, explained, and their history."""

from __future__ import annotations

from domain.commands.target import ExplainCard, ExplainTarget, ShowTarget, ShowTargetHistory
from domain.entry import Entry
from domain.member import Member
from domain.outcomes.explained import CardExplained, TargetExplained, TeamTargetExplained
from domain.outcomes.target import (
    PaceLine,
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
from handlers.people import Hidden, is_team_after_all, visible_owner
from handlers.progress import member_lines, this_month, vision_over
from handlers.projection import one_person, with_projections
from handlers.source import entries_shown
from handlers.target_team import Asked, line_of, lines_about, meant, team_explained, team_shown
from handlers.who import Owner

HISTORY = 20
ENTRIES = 30


def handle_show_target(command: ShowTarget, context: Context) -> TargetShown | TeamTargetShown | Hidden:
    owner = visible_owner(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    then = as_of(command.as_of, context)
    period = command.period or this_month(then)
    return _member_shown(owner.member, period, then) if owner.member else team_shown(owner, period, then)


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


def handle_explain_target(command: ExplainTarget, context: Context) -> TargetExplained | TeamTargetExplained | Hidden:
    """A team's figure comes apart into its reps', a rep's into entries and messages."""
    owner = visible_owner(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    period = command.period or this_month(context)
    if owner.member is None:
        key = "" if is_team_after_all(command.who, owner) else command.metric
        return team_explained(owner, (key, command.segment), period, context)
    return _explained(owner.member, (command.metric, command.segment), period, context)


def _explained(member: Member, asked: Asked, period: Period, context: Context) -> TargetExplained:
    line = _line_of(asked, member.id, period, context)
    [line] = with_projections((line,), one_person(member.id, period, context), period, context)
    metric = line.metric
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


def _is_behind(entry: Entry, line: PaceLine) -> bool:
    return entry.amount.currency == line.done.currency and entry.counts_for(line.metric.segment)


def _line_of(asked: Asked, member: str, period: Period, context: Context) -> PaceLine:
    lines = member_lines(member, period, context)
    metric = meant(asked, lines, context)
    mine = lines_about(metric, {member: lines}, period, context)[member]
    return line_of(metric, mine, (), context)


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
