"""A customer written in a form: whose it is, its grade, type and region, and what else it is called."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.commands.customer import EditCustomer, OpenCustomer
from domain.customer import TRAITS, Customer, Profile, folded, value_of, valued
from domain.filling import NAME
from domain.outcomes.checkin import FieldRefused
from domain.outcomes.customer import CustomerDescribed, CustomerForm
from domain.outcomes.refusals import GoneStale, NotYours
from handlers.context import Context
from handlers.portfolio import facts_of, may_describe

NONE = "none"  # what a choice sends that takes a value away
_BETWEEN = re.compile(r"[,，、;；\n]")
Unopened = GoneStale | NotYours


def handle_open_customer(command: OpenCustomer, context: Context) -> CustomerForm | Unopened:
    found = _openable(command.customer, context)
    if not isinstance(found, Customer):
        return found
    named = {one.key: tuple(value.name for value in one.values) for one in context.settings.dimensions}
    choices = tuple(
        (trait, tuple(dict.fromkeys([*named[trait], *filter(None, [value_of(found.profile, trait)])])))
        for trait in TRAITS
        if trait in named
    )
    return CustomerForm(found.id, found.name, found.profile, choices, context.store.customers.spellings(found.name))


def handle_edit_customer(command: EditCustomer, context: Context) -> CustomerDescribed | FieldRefused | Unopened:
    """As the form left it, where all still stands as the form showed it."""
    found = _openable(command.customer, context)
    if not isinstance(found, Customer):
        return found
    if found.profile != command.seen:
        return FieldRefused("owner", "overtaken")
    typed = {field.name: field.text.strip() for field in command.fields}
    profile = _profile(found.profile, typed, context)
    spellings = _spellings(typed.get("also_called", ""), found, context)
    if isinstance(profile, FieldRefused):
        return profile
    if isinstance(spellings, FieldRefused):
        return spellings
    described = Customer(found.name, profile)
    context.store.customers.describe([described])
    for spelling in spellings:
        context.store.customers.alias(spelling, found.name)
    before, after = facts_of([found, described], context)
    return CustomerDescribed(before, after, spellings)


def _openable(key: int, context: Context) -> Customer | Unopened:
    found = context.store.customers.of(key)
    if found is None:
        return GoneStale()
    return found if may_describe(found.profile.owner, None, False, context) else NotYours("manage")


def _profile(profile: Profile, typed: dict[str, str], context: Context) -> Profile | FieldRefused:
    """Values that the form did not offer change nothing."""
    owner_id = typed.get("owner", "").partition(",")[0]
    owner = context.store.members.known(owner_id) if owner_id else None
    if owner_id and owner is None:
        return FieldRefused("owner", "stranger")
    if not may_describe(profile.owner, owner, not owner_id, context):
        return FieldRefused("owner", "not_below")
    profile = replace(profile, owner=owner_id)
    for dimension in context.settings.dimensions:
        trait = next((trait for trait in TRAITS if trait == dimension.key), None)
        value = dimension.value(typed.get(dimension.key, ""))
        if trait and (value or typed.get(dimension.key) in ("", NONE)):
            profile = valued(profile, trait, value.name if value else "")
    return profile


def _spellings(text: str, customer: Customer, context: Context) -> tuple[str, ...] | FieldRefused:
    """Those that are new. What is a customer with a book of its own stays one."""
    names = tuple(dict.fromkeys(name.strip() for name in _BETWEEN.split(text) if name.strip()))
    if any(len(name) > NAME for name in names):
        return FieldRefused("also_called", "long_name")
    known = context.store.customers.known_as(names)
    if any(folded(name) != folded(customer.name) for name in known.values()):
        return FieldRefused("also_called", "own_customer")
    return tuple(name for name in names if name not in known)
