"""Corrections of closed months: what a message would change there waits for approval, as an entry of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.correction import Correction, correcting, parted
from domain.entry import Entry
from domain.message import Message
from domain.outcomes.adjustment import RequestShown
from domain.outcomes.approval import RequestDecided, RequestSubmitted, RequestWithdrawn
from domain.outcomes.refusals import PeriodClosed
from domain.period import current
from handlers.approver import approver_for, decider, named
from handlers.booking import changes
from handlers.closing import first_open
from handlers.context import Context
from handlers.standing import book
from handlers.submission import ask, lay_before

Asked = RequestSubmitted | RequestDecided | RequestWithdrawn | PeriodClosed


def correct(message: Message, before: Sequence[Entry], after: Iterable[Entry], context: Context) -> Asked | None:
    """`after` is to stand in place of `before`: where that changes a closed month, an approval is asked for, in place
    of the one that the message may have asked for before. What several people share there stays as it is."""
    edge = first_open(context)
    closed, late = parted(before, edge)[1], parted(after, edge)[1]
    if shared := [entry for entry in closed if entry.deal]:
        return PeriodClosed(current("month", shared[0].day))
    entries = correcting(closed, _as_known(late, context))
    waiting = context.store.corrections.waiting(message.id)
    if waiting and waiting.entries == entries:
        return _standing(waiting, context)
    if waiting:
        _drop(waiting, context)
    dropped = RequestWithdrawn() if waiting else None
    return _submit(message, entries, context) if entries else dropped


def correct_first(message: Message, entries: Iterable[Entry], context: Context) -> Asked | None:
    """The same for a message that has booked nothing yet."""
    late = parted(entries, first_open(context))[1]
    return _submit(message, correcting((), _as_known(late, context)), context) if late else None


def _as_known(entries: Sequence[Entry], context: Context) -> tuple[Entry, ...]:
    """Customers in the spelling that is known."""
    known = context.store.customers.known_as([entry.customer for entry in entries if entry.customer]) if entries else {}
    return tuple(replace(entry, customer=known.get(entry.customer, entry.customer)) for entry in entries)


def _submit(message: Message, entries: tuple[Entry, ...], context: Context) -> Asked:
    author = context.member.id
    correction = Correction(message.id, author, message.member, entries, "submitted", context.now)
    kept = replace(correction, id=context.store.corrections.submit(correction))
    approver = approver_for(author, frozenset({message.member}), context)
    approval, request = ask("correction", (kept.id, author), approver, context), correction_shown(kept, context)
    if approver.basis != "oneself":
        return lay_before(approval, request, context)
    context.store.approvals.decide(approval.id, "approved", context.now)
    book_correction(kept, context)
    return RequestDecided(request, decider(approver, context), approved=True, own=True)


def _standing(waiting: Correction, context: Context) -> RequestSubmitted:
    """As it was asked for already: nobody is asked twice."""
    asked = context.store.approvals.about("correction", waiting.id)[-1]
    return RequestSubmitted(asked.id, correction_shown(waiting, context), decider(asked.approver, context))


def _drop(waiting: Correction, context: Context) -> None:
    for approval in context.store.approvals.about("correction", waiting.id):
        context.store.approvals.decide(approval.id, "withdrawn", context.now)
    context.store.corrections.decide(waiting.id, "cancelled", context.now)


def correction_shown(correction: Correction, context: Context) -> RequestShown:
    """What the message stands for, and what it would stand for."""
    stands = context.store.entries.of_message(correction.message)
    gone = {entry.reverses for entry in correction.entries}
    after = [*(entry for entry in stands if entry.id not in gone), *correction.added]
    names = named([correction.author, correction.member], context)
    months = dict.fromkeys(current("month", entry.day) for entry in correction.entries)
    return RequestShown(
        author=names[correction.author],
        changes=changes(stands, after, context),
        owner=names[correction.member],
        closed=tuple(sorted(months, key=lambda month: month.first)),
    )


def book_correction(correction: Correction, context: Context) -> bool:
    """Beside what the closed month showed, each entry with the number of the correction; False where something that it
    takes back does not stand any more."""
    standing = {entry.id for entry in context.store.entries.of_message(correction.message)}
    if not all(entry.reverses in standing for entry in correction.entries if entry.reverses):
        context.store.corrections.decide(correction.id, "cancelled", context.now)
        return False
    book([replace(entry, correction=correction.id) for entry in correction.entries], correction.message, context)
    context.store.customers.remember(entry.customer for entry in correction.added if entry.customer)
    context.store.corrections.decide(correction.id, "booked", context.now)
    stands = context.store.entries.of_message(correction.message)
    context.store.messages.mark(correction.message, "booked" if stands else "undone")
    return True
