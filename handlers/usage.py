"""What tools bring: how check-ins come in, counted as they do, and shown without guessing."""

from __future__ import annotations

from domain.command import Command
from domain.commands.pacer import ShowUsage
from domain.outcome import Outcome
from domain.outcomes.pacer import UsageShown
from domain.period import current, labelled, months_in
from domain.usage_step import step_of
from domain.who import ONESELF, TheCompany, TheTeam, Who
from handlers.context import Context
from handlers.people import Hidden, members_of, visible_owner
from handlers.progress import this_month
from handlers.who import Owner


def count(command: Command, outcome: Outcome, context: Context) -> None:
    """A check-in counts for who wrote it."""
    if step := step_of(command, outcome):
        context.store.usages.add(context.member.id, current("month", context.office_day).label, step)


def handle_show_usage(command: ShowUsage, context: Context) -> UsageShown | Hidden:
    """By default of all for an admin, of the own team for a lead, else of oneself. Files are the admin's."""
    owner = visible_owner(command.who or _own(context), context)
    if not isinstance(owner, Owner):
        return owner
    period, store = command.period or this_month(context), context.store.usages
    months = months_in(period)
    labels, whole = [month.label for month in months], owner.subject.kind == "company"
    people = [owner.subject.id] if owner.member else [] if whole else list(members_of(owner.subject, context))
    first = store.first()
    return UsageShown(
        owner=owner.name,
        own=owner.subject.id == context.member.id,
        period=period,
        usage=store.whole(labels) if whole else store.of(people, labels),
        minutes=context.settings.form_minutes,
        imported=context.store.imports.rows_between(months[0].first, months[-1].last) if whole else None,
        since=labelled(first) if first else None,
    )


def _own(context: Context) -> Who:
    if context.member.is_admin:
        return TheCompany()
    return TheTeam() if context.tree.led_by(context.member.id) else ONESELF
