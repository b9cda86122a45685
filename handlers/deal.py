"""Deals that others have a part in: found among what a message reports, asked about, shared, and put back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from domain.amount import Amount
from domain.deal import COUNT, MONEY, NEAR, Deal, State, credited, is_same
from domain.entry import Entry, reversal
from domain.message import Message
from domain.outcomes.deal import SharesAsked
from handlers.closing import first_open
from handlers.context import Context
from handlers.deal_told import asked_about, told_off
from handlers.standing import book

Booked = Sequence[tuple[Entry, int]]


@dataclass(frozen=True, slots=True)
class Report:
    """A signing that stands: which message told of it, whom it is credited to, as which entries."""

    message: int
    people: tuple[str, ...]
    whole: Amount
    booked: Booked


def beside_deals(
    entries: Sequence[Entry], named: Sequence[tuple[str, ...]], message: Message, context: Context
) -> tuple[tuple[Entry, ...], tuple[SharesAsked, ...]]:
    """What `message` books for its member alone, and what must be asked about the rest: deals with those `named` (for
    each entry), or that others have reported. A deal whose shares were answered before is shared so again."""
    left, asked = list(entries), list[SharesAsked]()
    before = context.store.deals.around(message.id) if any(entry.metric == MONEY for entry in entries) else ()
    mine = [deal for deal in before if deal.claim == message.id]
    for entry, people in zip(entries, named, strict=True):
        if entry.metric != MONEY or entry.amount.value <= 0 or entry.deal:
            continue
        deal = _deal(entry, people, (message, mine), context)
        if deal is None:
            continue
        said = _said(entry, left)
        for each in said:
            left.remove(each)
        mine = [each for each in mine if each.id != deal.id]
        if deal.state == "released":
            share(replace(deal, said=said), context)
        else:
            asked.append(ask(replace(deal, said=said), message, context))
    return tuple(left), tuple(asked)


def ask(deal: Deal, message: Message, context: Context, wrong: str = "") -> SharesAsked:
    """Nothing of the deal is booked until it is answered."""
    number = deal.id or context.store.deals.ask(deal, context.now)
    return asked_about(replace(deal, id=number), message, context, wrong)


def share(deal: Deal, context: Context) -> bool:
    """Book the parts, in place of what the first report had booked; False where that does not stand any more."""
    report = first_report(deal, context) if deal.repeats else None
    if deal.repeats and report is None:
        return False
    stood = report.booked if report else ()
    _reverse(stood, context)
    made = credited(deal, [entry for entry, _ in stood] or deal.said)
    for message in (deal.message, deal.claim) if deal.repeats else (deal.claim,):
        own = message == deal.claim and deal.repeats
        some = [entry for entry in made if not deal.repeats or (entry.member == deal.claimant) == own]
        book(some, message, context)
    for before in {entry.deal for entry, _ in stood}:
        context.store.deals.mark(before, "replaced")
    state: State = "decided" if deal.state == "contested" else "shared"
    context.store.deals.settle(replace(deal, state=state, replaced=tuple(entry.id for entry, _ in stood)))
    return True


def put_back(deals: Iterable[Deal], context: Context) -> None:
    """The parts are taken back, and what they had replaced stands again; newest first."""
    for listed in deals:
        deal = context.store.deals.of(listed.id) or listed  # one that was replaced stands again by now
        if deal.stands:
            _reverse(context.store.deals.parts([deal.id]), context)
            for entry, message in context.store.deals.entries(deal.replaced):
                book([replace(entry, id=0)], message, context)
                context.store.deals.mark(entry.deal, "shared")
        context.store.deals.mark(deal.id, "released" if deal.stands else "dropped")


def release(message: int, context: Context) -> None:
    """Put back what the message shares with others, and what was shared of it later, in open months; `reshare` is to
    follow."""
    edge = first_open(context)
    around = [deal for deal in context.store.deals.around(message) if deal.said[0].day >= edge]
    since = {deal.message: deal.id for deal in around if message in (deal.message, deal.claim)}  # the oldest is last
    put_back(
        [deal for deal in around if deal.id >= since[deal.message] and deal.state not in ("different", "released")],
        context,
    )


def reshare(message: int, context: Context) -> None:
    """Share again what still stands as it was shared; whoever had a part of the rest hears that it is off."""
    for deal in reversed(context.store.deals.around(message)):
        if deal.state != "released":
            continue
        own = deal.claim == message or not deal.repeats
        if own or not share(deal, context):
            context.store.deals.mark(deal.id, "dropped")
            told_off(deal, message, context)


def rename(message: int, typed: str, name: str, context: Context) -> None:
    """The customer of what a message says is called otherwise."""
    for deal in context.store.deals.around(message):
        if deal.claim == message and deal.customer == typed:
            said = tuple(replace(entry, customer=name) for entry in deal.said)
            context.store.deals.settle(replace(deal, said=said))


def first_report(deal: Deal, context: Context) -> Report | None:
    """The report that a deal repeats, as it stands now: of the same amount before any other."""
    money = deal.said[0]
    found = [report for report in reports(money, context) if report.message == deal.message]
    return next((each for each in found if each.whole == deal.whole), next(iter(found), None))


def reports(money: Entry, context: Context) -> Iterator[Report]:
    """Who has signed the same customer about the same day, in the same currency; newest first."""
    if not money.customer:
        return
    signed = context.store.deals.signed(money.customer, (money.day - NEAR, money.day + NEAR))
    shared = context.store.deals.some({entry.deal for entry, _ in signed if entry.deal})
    seen: set[int] = set()
    for entry, message in signed:
        deal = shared.get(entry.deal)
        if entry.amount.currency != money.amount.currency or entry.deal in seen:
            continue
        if deal:
            seen.add(deal.id)
            yield Report(deal.message, deal.people, deal.whole, context.store.deals.parts([deal.id]))
        else:
            yield Report(message, (entry.member,), entry.amount, _with_count(entry, message, context))


def _with_count(money: Entry, message: int, context: Context) -> Booked:
    said = _said(money, context.store.entries.of_message(message))
    return [(entry, message) for entry in said]


def _deal(money: Entry, people: tuple[str, ...], told: tuple[Message, Sequence[Deal]], context: Context) -> Deal | None:
    """The deal that `money` is of, as far as it was asked about before."""
    message, mine = told
    same = [deal for deal in mine if deal.key == (money.customer, money.amount)]
    again = (deal for deal in same if deal.state == "released" and {*people} <= {*deal.people})
    if still := next((deal for deal in again if not deal.repeats or first_report(deal, context)), None):
        return still
    apart = {deal.message for deal in same if deal.state == "different"}
    report = matching(money, people, (message.id, *apart), context)
    if not people and report is None:
        return None
    known = report.people if report else ()
    everybody = tuple(dict.fromkeys([*known, money.member, *people]))
    first = report.message if report else message.id
    return Deal(first, message.id, money.member, everybody, (money,), people)


def matching(money: Entry, people: Sequence[str], but: Sequence[int], context: Context) -> Report | None:
    """A report of somebody else, in none of the messages `but`, that may be of the same deal."""
    return next(
        (
            report
            for report in reports(money, context)
            if report.message not in but
            and report.people[0] != money.member
            and is_same(money, report.whole, report.people, people)
        ),
        None,
    )


def _said(money: Entry, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The money with the count that was reported beside it."""
    beside = (
        entry
        for entry in entries
        if entry.metric == COUNT
        and (entry.member, entry.customer, entry.day, entry.deal) == (money.member, money.customer, money.day, 0)
    )
    return (money, *[entry for entry in beside][:1])


def _reverse(booked: Booked, context: Context) -> None:
    for entry, message in booked:
        book([reversal(entry)], message, context)
