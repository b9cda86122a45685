"""Two customers that are one: proposed, confirmed, undone, by who leads all whose they are."""

from __future__ import annotations

from domain.commands.customer import ConfirmMerge, MergeCustomers, UndoMerge
from domain.customer import Customer
from domain.merge import Merge
from domain.outcomes.customer import CustomersMerged, CustomersSame, CustomerUnknown, MergeProposed, MergeUndone
from domain.outcomes.refusals import GoneStale, NotYours
from domain.team import may_see
from handlers.context import Context
from handlers.portfolio import facts_of, known_customer, may_merge


def handle_merge_customers(
    command: MergeCustomers, context: Context
) -> MergeProposed | CustomersSame | CustomerUnknown | NotYours:
    """Nothing changes till it is confirmed."""
    gone, stays = known_customer(command.name, context), known_customer(command.into, context)
    if not isinstance(gone, Customer):
        return gone
    if not isinstance(stays, Customer):
        return stays
    if gone.id == stays.id:
        return CustomersSame(command.name, command.into, stays.name)
    if not (may_merge(gone, context) and may_merge(stays, context)):
        return NotYours("manage")
    merge = context.store.merges.propose(Merge(gone.name, stays.name, context.member.id, context.now))
    told = _told(gone, context)
    spellings = context.store.customers.spellings(gone.name)
    before, after = facts_of([gone, stays], context)
    return MergeProposed(merge, before, after, spellings, sum(told.values()), len(told))


def handle_confirm_merge(command: ConfirmMerge, context: Context) -> CustomersMerged | GoneStale | NotYours:
    """Stale where one of them is merged meanwhile: then it would be another question."""
    merge = context.store.merges.of(command.merge)
    both = [known_customer(name, context) for name in (merge.name, merge.into)] if merge else []
    found = [one for one in both if isinstance(one, Customer)]
    if merge is None or merge.state != "proposed" or [one.name for one in found] != [merge.name, merge.into]:
        return GoneStale()
    if not all(may_merge(one, context) for one in found):
        return NotYours("manage")
    context.store.merges.decide(merge, "merged", context.now)
    return CustomersMerged(merge.id, merge.name, merge.into)


def handle_undo_merge(command: UndoMerge, context: Context) -> MergeUndone | GoneStale | NotYours:
    """Each has its own entries again; what was booked since as the one that stayed remains there."""
    merge = context.store.merges.of(command.merge)
    if merge is None or merge.state != "merged":
        return GoneStale()
    stays = known_customer(merge.into, context)
    if not isinstance(stays, Customer) or not may_merge(stays, context):
        return NotYours("manage")
    context.store.merges.decide(merge, "undone", context.now)
    return MergeUndone(merge.name, stays.name)


def _told(customer: Customer, context: Context) -> dict[str, int]:
    """Entries of those whose figures the asker may see."""
    told = context.store.merges.told(customer.name)
    return {one: count for one, count in told.items() if may_see(context.member, one, context.tree)}
