"""The shares of a deal as they are answered, and contested."""

from __future__ import annotations

from dataclasses import replace

from domain.commands.checkin import AnswerQuestion, ContestShare
from domain.deal import Deal, read_shares
from domain.message import Message, Question
from domain.outcomes.checkin import QuestionDropped, Silence
from domain.outcomes.deal import DealShared, ShareContested, SharesAsked
from domain.outcomes.refusals import GoneStale, NotYours
from domain.team import may_manage
from handlers.context import Context, Directly
from handlers.deal import ask, beside_deals, matching, put_back, reshare, share
from handlers.deal_told import asked_about, names_of, shared_now, told_contested, told_shared
from handlers.standing import book
from handlers.touch import may_touch

Settled = DealShared | SharesAsked | GoneStale | NotYours | Silence


def settle_shares(question: Question, message: Message, command: AnswerQuestion, context: Context) -> Settled:
    """What the answer says is booked for each; a contested deal is settled by who stands above all of its people."""
    deal = context.store.deals.of(int(question.about))
    if deal is None or deal.state not in ("open", "contested"):
        return GoneStale()
    if not may_settle(deal, message, context):
        return Silence() if command.spoken else NotYours("manage")
    deal = _as_it_stands(deal, context)
    context.store.questions.close(question.id, "answered")
    shares = read_shares(command.reply, deal)
    if shares is None:
        return ask(deal, message, context, wrong=command.reply)
    context.store.messages.mark(message.id, "booked")
    if shares == "different":
        return _apart(deal, message, context)
    settled = replace(deal, parts=shares)
    share(settled, context)
    told_shared(settled, context)
    return shared_now(settled, context, private=deal.repeats or deal.state == "contested")


def drop_shares(question: Question, message: Message, context: Context) -> QuestionDropped | GoneStale | NotYours:
    """The deal is not to be booked after all; what else the message told stays."""
    deal = context.store.deals.of(int(question.about))
    if deal is None or deal.state not in ("open", "contested"):
        return GoneStale()
    if not may_settle(deal, message, context):
        return NotYours("manage")
    context.store.questions.close(question.id, "dropped")
    context.store.deals.mark(deal.id, "dropped")
    if not context.store.entries.of_message(message.id):
        context.store.messages.mark(message.id, "ignored")
    return QuestionDropped()


def handle_contest_share(command: ContestShare, context: Context) -> ShareContested | GoneStale | NotYours:
    """All is as it was before the shares were answered, till somebody above them all decides."""
    deal = context.store.deals.of(command.deal)
    message = context.store.messages.of(deal.claim) if deal else None
    if deal is None or message is None or deal.state != "shared":
        return GoneStale()
    if context.member.id not in deal.others:
        return NotYours("self")
    later = context.store.deals.around(deal.message)
    put_back([each for each in later if each.id >= deal.id and each.stands], context)
    context.store.deals.mark(deal.id, "contested")
    reshare(deal.claim, context)
    told_contested(deal, context)
    deciders = _deciders(deal, context)
    for decider in deciders:
        context.tell(Directly(decider), asked_about(replace(deal, state="contested"), message, context))
    return ShareContested(deal.customer, names_of(deciders, context))


def may_settle(deal: Deal, message: Message, context: Context) -> bool:
    if deal.state != "contested":
        return may_touch(message, context)
    above = all(may_manage(context.member, member, context.tree) for member in deal.people)
    return above and context.member.id not in deal.people


def _as_it_stands(deal: Deal, context: Context) -> Deal:
    """What was reported or taken back since it was asked."""
    people = [member for member in deal.people if member != deal.claimant]
    report = matching(deal.said[0], people, (deal.claim, *_apart_from(deal, context)), context)
    if report is None:
        return replace(deal, message=deal.claim)
    everybody = tuple(dict.fromkeys([*report.people, *deal.people]))
    return replace(deal, message=report.message, people=everybody)


def _apart_from(deal: Deal, context: Context) -> tuple[int, ...]:
    around = context.store.deals.around(deal.claim)
    return tuple(each.message for each in around if each.claim == deal.claim and each.state == "different")


def _apart(deal: Deal, message: Message, context: Context) -> DealShared | SharesAsked:
    """It is a deal of its own; whom it was signed with, or a third report, is asked next."""
    context.store.deals.settle(replace(deal, state="different"))
    named = [deal.named if entry == deal.said[0] else () for entry in deal.said]
    left, asked = beside_deals(deal.said, named, message, context)
    book(left, message.id, context)
    if asked:
        return asked[0]
    alone = replace(deal, people=(deal.claimant,), parts=(deal.whole.value,))
    return replace(shared_now(alone, context, private=True), apart=True)


def _deciders(deal: Deal, context: Context) -> tuple[str, ...]:
    """The nearest lead above all of them; else the admins."""
    above = [context.tree.leads_above(member) for member in deal.people]
    common = [lead for lead in above[0] if all(lead in each for each in above) and lead not in deal.people]
    known = context.store.members.some(common)
    if active := {member.id for member in known if member.active}:
        return (next(lead for lead in common if lead in active),)
    admins = context.store.members.all(context.settings.admins_listed)
    return tuple(member.id for member in admins if member.is_admin and member.active and member.id not in deal.people)
