"""What a workspace has booked and aimed at, as sheets."""

from __future__ import annotations

from collections.abc import Iterator

from bot.sheets import Cell, Sheet
from domain.amount import Amount
from domain.record import Record
from domain.target import Subject, Version
from handlers.context import Context

ENTRIES = (
    *("id", "day", "member", "member_id", "metric", "amount", "currency", "customer", "segment"),
    *("text", "channel", "ts", "reverses", "booked_at"),
)
TARGETS = (
    *("target", "version", "kind", "subject", "subject_id", "metric", "period", "goal", "floor", "stretch"),
    *("core", "currency", "withdrawn", "author", "author_id", "reason", "at"),
)

CUSTOMERS = ("customer", "owner", "owner_id", "grade", "customer_type", "region")


def sheets(context: Context) -> tuple[Sheet, ...]:
    """Entries, targets with all their versions, and customers; the rows are read while the sheets are written."""
    return (
        Sheet("entries", ENTRIES, _entries(context)),
        Sheet("targets", TARGETS, _targets(context)),
        Sheet("customers", CUSTOMERS, _customers(context)),
    )


def _customers(context: Context) -> Iterator[tuple[Cell, ...]]:
    names = {member.id: member.name for member in context.store.members.all()}
    for one in context.store.customers.every():
        profile = one.profile
        owner = (names.get(profile.owner, profile.owner), profile.owner)
        yield one.name, *owner, profile.grade, profile.customer_type, profile.region


def _entries(context: Context) -> Iterator[tuple[Cell, ...]]:
    for record in context.store.records.every():
        yield _entry(record)


def _entry(record: Record) -> tuple[Cell, ...]:
    entry = record.entry
    who = (entry.member, entry.metric, entry.amount.major, entry.amount.currency, entry.customer, entry.segment)
    source = (record.text, record.channel, record.ts, entry.reverses or None, record.booked_at)
    return entry.id, entry.day, record.name, *who, *source


def _targets(context: Context) -> Iterator[tuple[Cell, ...]]:
    """By target, its first version first."""
    names = {member.id: member.name for member in context.store.members.all()}
    versions = context.store.targets.versions()
    for version in sorted(versions, key=lambda version: (version.target.id, version.target.version)):
        yield _version(version, _subject(version.target.subject, names, context), names)


def _version(version: Version, subject: str, names: dict[str, str]) -> tuple[Cell, ...]:
    target, lines = version.target, version.target.lines
    whose = (target.id, target.version, target.subject.kind, subject, target.subject.id, target.metric, target.period)
    amounts = (
        lines.goal.major,
        _major(lines.floor),
        _major(lines.stretch),
        "yes" if lines.core else "",
        lines.goal.currency,
    )
    author = (names.get(version.author, version.author), version.author, version.reason, version.at)
    return *whose, *amounts, "yes" if version.withdrawn else "", *author


def _subject(subject: Subject, names: dict[str, str], context: Context) -> str:
    match subject.kind:
        case "member":
            return names.get(subject.id, subject.id)
        case "team":
            team = context.tree.teams.get(int(subject.id))
            return team.name if team else subject.id
        case "company":
            return ""


def _major(amount: Amount | None) -> Cell:
    return amount.major if amount else None
