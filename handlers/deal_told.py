"""What those hear who share a deal, and who is asked about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.deal import COUNT, MONEY, Deal
from domain.message import Message, Question
from domain.outcomes.deal import DealShared, Part, SharesAsked, ShareTold, ShareWhy
from handlers.context import Context, Directly


def asked_about(deal: Deal, message: Message, context: Context, wrong: str = "") -> SharesAsked:
    """The question about the shares of `deal`, which `message` claims; kept as open."""
    contested = deal.state == "contested"
    channel, thread = ("", "") if contested else (message.channel, message.thread)
    question = Question(0, "share", message.id, channel, thread, str(deal.id))
    return SharesAsked(
        question=context.store.questions.ask(question, context.now),
        customer=deal.customer,
        whole=deal.whole,
        day=deal.said[0].day,
        people=names_of(deal.asked, context),
        reported=deal.repeats,
        heard=thread != "",
        wrong=wrong,
        decides=contested,
    )


def shared_now(deal: Deal, context: Context, private: bool) -> DealShared:
    counted = any(entry.metric == COUNT for entry in deal.said)
    (holder,) = names_of([deal.holder], context) if counted else ("",)
    day = deal.said[0].day
    return DealShared(deal.claim, deal.customer, deal.whole, day, parts_of(deal, context), holder, private)


def told_shared(deal: Deal, context: Context) -> None:
    """Everybody but who did it hears what they are credited with; whoever did not report it may contest it, once."""
    decided = deal.state == "contested"
    told = _told("decided" if decided else "shared", deal, context)
    for member in _others(deal, context):
        contestable = 0 if decided or member == deal.claimant else deal.id
        yours = deal.whole.with_value(deal.part_of(member))
        context.tell(Directly(member), replace(told, yours=yours, deal=contestable))


def told_off(deal: Deal, message: int, context: Context) -> None:
    """`message` shares no more; where the report before it stands again, so does what that had credited."""
    money = [entry for entry, _ in context.store.deals.entries(deal.replaced) if entry.metric == MONEY]
    stands = {entry.member: entry.amount.value for entry in money} if deal.claim == message else {}
    told = _told("off", deal, context)
    for member in _others(deal, context):
        if deal.part_of(member) != stands.get(member, 0):
            context.tell(Directly(member), replace(told, yours=deal.whole.with_value(stands.get(member, 0))))


def told_contested(deal: Deal, context: Context) -> None:
    for member in _others(deal, context):
        context.tell(Directly(member), _told("contested", deal, context))


def _others(deal: Deal, context: Context) -> tuple[str, ...]:
    return tuple(member for member in deal.people if member != context.member.id)


def _told(why: ShareWhy, deal: Deal, context: Context) -> ShareTold:
    nothing = deal.whole.with_value(0)
    by = context.member.name
    return ShareTold(why, by, deal.customer, deal.whole, deal.said[0].day, parts_of(deal, context), nothing)


def parts_of(deal: Deal, context: Context) -> tuple[Part, ...]:
    names = names_of(deal.people, context)
    return tuple(Part(name, deal.whole.with_value(part)) for name, part in zip(names, deal.parts, strict=True))


def names_of(members: Iterable[str], context: Context) -> tuple[str, ...]:
    ids = tuple(members)
    names = context.store.members.names(ids)
    return tuple(names.get(member, member) for member in ids)
