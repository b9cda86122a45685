"""Moving the shares of a split: what is typed stays, the rest is divided anew, and the total stays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.amount import Amount, NoAmount, from_decimal
from domain.checkin.amounts import read_amount
from domain.commands.split import MoveShares, OpenShares
from domain.outcomes.refusals import GoneStale, NotYours
from domain.outcomes.split import ShareField, SharesForm, SplitProposed
from domain.outcomes.split_refusals import ShareRefused
from domain.split import AboveTotal, Share, Split, divide
from handlers.context import Context
from handlers.proposal import names_of
from handlers.publish import Blocked, blocked, waiting
from handlers.split import propose

MOST = 90  # fields of one form
_FIELD = "share_"


def handle_open_shares(command: OpenShares, context: Context) -> SharesForm | GoneStale | NotYours:
    """A field for each person; of very many, for those with the largest shares."""
    split = waiting(command.split, context)
    if not isinstance(split, Split):
        return split
    names = names_of((share.subject for share in split.people), context)
    largest = sorted(split.people, key=lambda share: -share.value)[:MOST]
    fields = tuple(
        ShareField(f"{_FIELD}{place}", names[share.subject], Amount(share.value, split.currency), share.given)
        for place, share in enumerate(split.shares)
        if share in largest
    )
    return SharesForm(split.id, Amount(split.total, split.currency), fields)


def handle_move_shares(
    command: MoveShares, context: Context
) -> SplitProposed | ShareRefused | GoneStale | NotYours | Blocked:
    """The split that was shown is done with: its buttons would publish what nobody sees any more."""
    split = waiting(command.split, context)
    if not isinstance(split, Split):
        return split
    if refused := blocked(split, context):
        return refused
    moved = _moved(split, command.entered)
    if isinstance(moved, ShareRefused):
        return moved
    divided = divide(moved)
    if refusal := _refused(divided, command.entered, split):
        return refusal
    proposed = propose(replace(moved, proposed_at=context.now), context)
    if not isinstance(proposed, SplitProposed):
        return proposed
    context.store.splits.decide(split.id, "replaced", context.now)
    return replace(proposed, moved=True)


def _refused(divided: Split | AboveTotal, entered: Iterable[tuple[str, str]], split: Split) -> ShareRefused | None:
    """Said at the first field: all of them together are too much, or too little."""
    first = next(iter(entered), ("", ""))[0]
    if isinstance(divided, AboveTotal):
        asked, total = Amount(divided.asked, split.currency), Amount(divided.total, split.currency)
        return ShareRefused(first, "above_total", asked=asked, total=total)
    if all(share.given for share in divided.people) and divided.unplaced:
        return ShareRefused(first, "unplaced", asked=Amount(divided.unplaced, split.currency))
    return None


def _moved(split: Split, entered: Iterable[tuple[str, str]]) -> Split | ShareRefused:
    """The split with what was typed given, and what was emptied left to it again."""
    shares = list(split.shares)
    for name, typed in entered:
        place = _place(name, split)
        if place is None:
            continue
        share = _typed(shares[place], name, typed, split.currency)
        if isinstance(share, ShareRefused):
            return share
        shares[place] = share
    return replace(split, shares=tuple(shares))


def _place(name: str, split: Split) -> int | None:
    number = name.removeprefix(_FIELD)
    place = int(number) if number.isascii() and number.isdigit() and len(number) < 6 else len(split.shares)
    return place if place < len(split.shares) and split.shares[place].basis is not None else None


def _typed(share: Share, name: str, typed: str, currency: str) -> Share | ShareRefused:
    if not typed.strip():
        return replace(share, given=False)
    found = read_amount(typed)
    if found is None:
        return ShareRefused(name, "no_amount", typed)
    if found[1] and found[1] != currency:
        return ShareRefused(name, "currency", typed)
    amount = from_decimal(found[0], currency)
    if isinstance(amount, NoAmount) or amount.value < 0:
        return ShareRefused(name, "no_amount", typed)
    return replace(share, value=amount.value, given=True) if amount.value != share.value else share
