"""Pacer itself: help, admins, rules, the first welcome."""

from __future__ import annotations

from domain.commands.pacer import (
    AddAdmin,
    ExplainImport,
    ExportRecords,
    NotUnderstood,
    PressForgotten,
    RemoveAdmin,
    ShowHelp,
    ShowRules,
    SnoozeNudge,
)
from domain.member import Member
from domain.nudge import IDLE_LIMIT
from domain.outcomes.due import ExportDue
from domain.outcomes.imports import ImportExplained
from domain.outcomes.pacer import (
    AdminAdded,
    AdminRemoved,
    ExportBegun,
    ExportReady,
    HelpShown,
    NudgesSnoozed,
    RulesShown,
    Welcomed,
)
from domain.outcomes.refusals import CommandNotUnderstood, GoneStale, MemberUnknown, NotYours
from handlers.context import Context, Directly
from handlers.mention import with_names
from handlers.who import member_of

SNOOZE_DAYS = 3


def handle_show_help(command: ShowHelp, context: Context) -> HelpShown:
    leads, segment = bool(context.tree.led_by(context.member.id)), next(context.dimensions.segments(), None)
    return HelpShown(command.topic, leads, context.member.is_admin, segment.key if segment else "")


def handle_not_understood(command: NotUnderstood, context: Context) -> CommandNotUnderstood:
    typed, meant = with_names(command.typed, context), with_names(command.meant, context)
    return CommandNotUnderstood(command.topic, typed, command.why, meant, command.form)


def handle_press_forgotten(_command: PressForgotten, _context: Context) -> GoneStale:
    return GoneStale()


def handle_add_admin(command: AddAdmin, context: Context) -> AdminAdded | NotYours | MemberUnknown:
    member = member_of(command.who, context)
    if not context.member.is_admin:
        return NotYours("admin")
    if isinstance(member, MemberUnknown):
        return member
    context.store.members.list_admin(member.id, True)
    return AdminAdded(member.name)


def handle_remove_admin(command: RemoveAdmin, context: Context) -> AdminRemoved | NotYours | MemberUnknown:
    """Takes a name off the list; an admin of the platform stays one unless admins=listed."""
    member = member_of(command.who, context)
    if not context.member.is_admin:
        return NotYours("admin")
    if isinstance(member, MemberUnknown):
        return member
    context.store.members.list_admin(member.id, False)
    return AdminRemoved(member.name)


def handle_show_rules(_command: ShowRules, context: Context) -> RulesShown:
    settings = context.settings
    return RulesShown(settings.checkin_at, settings.digest_at, settings.board_at, settings.quiet, IDLE_LIMIT)


def handle_snooze_nudge(_command: SnoozeNudge, context: Context) -> NudgesSnoozed:
    """Quiet today and on the next working days."""
    until = context.workdays.after(context.today, SNOOZE_DAYS - 1)
    context.store.members.snooze(context.member.id, until)
    return NudgesSnoozed(SNOOZE_DAYS)


def handle_export_records(_command: ExportRecords, context: Context) -> ExportBegun | NotYours:
    """To the admin alone, wherever it was asked for."""
    if not context.member.is_admin:
        return NotYours("admin")
    context.tell(Directly(context.member.id), ExportDue(context.member.id))
    return ExportBegun()


def export_ready(context: Context) -> ExportReady:
    """What comes with the workbook, counted when it is made: that takes a while where there is much."""
    return ExportReady(context.store.entries.count(), context.store.targets.count())


def handle_explain_import(_command: ExplainImport, context: Context) -> ImportExplained:
    return ImportExplained(context.member.is_admin)


def welcome(installer: Member, context: Context) -> None:
    """Greet the one who brought Pacer in, once a workspace."""
    if context.store.workspaces.welcome(installer.id, context.now):
        context.tell(Directly(installer.id), Welcomed(installer.name))
