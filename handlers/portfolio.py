"""Customers as they are described: whose they are, their grade, type and region, and who may see and say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from domain.commands.customer import DescribeCustomer, ShowCustomers
from domain.customer import Customer, Profile, Trait, folded, valued
from domain.member import Member
from domain.outcomes.customer import (
    CustomerDescribed,
    CustomerFacts,
    CustomerShown,
    CustomersShown,
    CustomerUnknown,
    TraitUnknown,
)
from domain.outcomes.refusals import MemberUnknown, NotYours
from domain.team import may_manage, may_see
from domain.who import Who
from handlers.context import Context
from handlers.customer import near_names
from handlers.people import Hidden, members_of, visible_owner
from handlers.who import Owner, member_of

MOST = 30
MOST_MERGES = 5
Described = CustomerDescribed | CustomerUnknown | TraitUnknown | NotYours | MemberUnknown


def handle_show_customers(
    command: ShowCustomers, context: Context
) -> CustomersShown | CustomerShown | CustomerUnknown | Hidden:
    """Of one's own, of the people below, and for an admin all."""
    if command.name:
        return _one(command.name, context)
    if command.who:
        return _of(command.who, context)
    if context.member.is_admin:
        return _listed("", context.store.customers.every(), context)
    below = {member for team in context.tree.led_by(context.member.id) for member in context.tree.members(team.id)}
    mine = context.store.customers.held([context.member.id, *below])
    return _listed("" if below else context.member.name, mine, context)


def handle_describe_customer(command: DescribeCustomer, context: Context) -> Described:
    """Leads say whose the customers of their people are; of nobody's, a rep may say that it is their own."""
    found = known_customer(command.name, context)
    if not isinstance(found, Customer):
        return found
    owner = member_of(command.owner, context) if command.owner else None
    if isinstance(owner, MemberUnknown):
        return owner
    if not may_describe(found.profile.owner, owner, command.disown, context):
        return NotYours("manage")
    profile = _described(found.profile, command.traits, context)
    if isinstance(profile, TraitUnknown):
        return profile
    if owner or command.disown:
        profile = replace(profile, owner=owner.id if owner else "")
    described = Customer(found.name, profile)
    context.store.customers.describe([described])
    before, after = facts_of([found, described], context)
    return CustomerDescribed(before, after)


def in_order(grades: Mapping[str, int], context: Context) -> tuple[tuple[str, int], ...]:
    """How many of each grade, in the order of the settings; those without a grade last."""
    known = [value.name for one in context.settings.dimensions if one.key == "grade" for value in one.values]
    places = {name: place for place, name in enumerate(known)}
    return tuple(sorted(grades.items(), key=lambda pair: (not pair[0], places.get(pair[0], len(places)), pair[0])))


def _one(name: str, context: Context) -> CustomerShown | CustomerUnknown | NotYours:
    found = known_customer(name, context)
    if not isinstance(found, Customer):
        return found
    owner = found.profile.owner
    if owner and not may_see(context.member, owner, context.tree):
        return NotYours("see")
    spellings = context.store.customers.spellings(found.name)
    key = found.id if may_describe(owner, None, False, context) else 0
    return CustomerShown(facts_of([found], context)[0], spellings, key, _undoable(found, context))


def _undoable(customer: Customer, context: Context) -> tuple[tuple[int, str], ...]:
    merges = context.store.merges.within(customer.name)[:MOST_MERGES]
    return tuple((merge.id, merge.name) for merge in merges) if merges and may_merge(customer, context) else ()


def _of(who: Who, context: Context) -> CustomersShown | Hidden:
    owner = visible_owner(who, context)
    if not isinstance(owner, Owner):
        return owner
    people = [owner.subject.id] if owner.member else list(members_of(owner.subject, context))
    return _listed(owner.name, context.store.customers.held(people), context)


def _listed(owner: str, found: Sequence[Customer], context: Context) -> CustomersShown:
    counts: dict[str, int] = {}
    for customer in found:
        counts[customer.profile.grade] = counts.get(customer.profile.grade, 0) + 1
    grades = in_order(counts, context)
    places = {grade: place for place, (grade, _) in enumerate(grades)}
    ordered = sorted(found, key=lambda customer: (places[customer.profile.grade], customer.name))
    return CustomersShown(owner, facts_of(ordered[:MOST], context), grades, max(len(ordered) - MOST, 0))


def known_customer(name: str, context: Context) -> Customer | CustomerUnknown:
    """By any spelling that stands for it."""
    known = context.store.customers.known_as([name]).get(name, name)
    found = context.store.customers.described([known]).get(folded(known))
    return found or CustomerUnknown(name, near_names([name], context).get(name, ()))


def may_describe(before: str, owner: Member | None, disowned: bool, context: Context) -> bool:
    """Whose it was, and whose it is to be, stand below who says so; a rep's own are theirs to describe, not to give."""
    after = "" if disowned else owner.id if owner else before
    me = context.member
    own = ("", me.id)
    return all(one in own or may_manage(me, one, context.tree) for one in (before, after))


def may_merge(customer: Customer, context: Context) -> bool:
    """An admin, and who leads its owner; of nobody's, who leads all that have told of it."""
    me = context.member
    if me.is_admin or not context.tree.led_by(me.id):
        return me.is_admin
    owner = customer.profile.owner
    people = [owner] if owner else context.store.merges.told(customer.name)
    return all(one == me.id or may_manage(me, one, context.tree) for one in people)


def _described(profile: Profile, traits: Iterable[tuple[Trait, str]], context: Context) -> Profile | TraitUnknown:
    """Each value by the name that the settings give it."""
    for trait, word in traits:
        value = named_value(trait, word, context) if word else ""
        if isinstance(value, TraitUnknown):
            return value
        profile = valued(profile, trait, value)
    return profile


def named_value(trait: Trait, word: str, context: Context) -> str | TraitUnknown:
    dimension = next((one for one in context.settings.dimensions if one.key == trait), None)
    value = dimension.value(word) if dimension else None
    allowed = tuple(one.name for one in dimension.values) if dimension else ()
    return value.name if value else TraitUnknown(trait, word, allowed)


def facts_of(found: Iterable[Customer], context: Context) -> tuple[CustomerFacts, ...]:
    """With their owners by name."""
    found = tuple(found)
    names = context.store.members.names(one.profile.owner for one in found if one.profile.owner)
    return tuple(
        CustomerFacts(
            one.name,
            names.get(one.profile.owner, one.profile.owner),
            one.profile.grade,
            one.profile.customer_type,
            one.profile.region,
        )
        for one in found
    )
