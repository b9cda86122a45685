"""`/pacer customers`: whose they are, what one of them is (owner, grade, type and region), and which two are one."""

from __future__ import annotations

from dataclasses import replace

from domain.command import Command
from domain.commands.customer import DescribeCustomer, MergeCustomers, ShowCustomers
from domain.customer import TRAITS, Trait
from domain.grammar.line import Line
from domain.grammar.people import read_name, read_who
from domain.grammar.refusal import refuse, refuse_rest
from domain.grammar.words import CUSTOMER_WORDS, MERGES, NOBODY, Table

_FACETS = Table(CUSTOMER_WORDS)
_NOBODY = Table({"none": NOBODY})
_MERGE, _INTO = (Table({word: MERGES[word]}) for word in ("merge", "into"))


def read_customers(line: Line) -> Command:
    if line.ended:
        return ShowCustomers()
    if line.word(_MERGE):
        return _read_merge(line)
    start = line.at
    if (who := read_who(line, _begins)) and line.ended:
        return ShowCustomers(who)
    line.at = start
    name = line.quoted() or read_name(line, _begins)
    if not name:
        return refuse_rest(line, "pacer customer")
    if line.ended:
        return ShowCustomers(name=name)
    return _read_facets(line, DescribeCustomer(name))


def _read_merge(line: Line) -> Command:
    name = read_name(line, _goes_on)
    into = read_name(line, _never) if name and line.word(_INTO) else ""
    return MergeCustomers(name, into) if into and line.ended else refuse(line, "pacer merge", "missing_customer")


def _read_facets(line: Line, found: DescribeCustomer) -> Command:
    while not line.ended:
        facet = line.word(_FACETS)
        line.skip(":=,、")
        if facet is None:
            return refuse_rest(line, "pacer customer")
        trait = next((trait for trait in TRAITS if trait == facet), None)
        one = _with_owner(line, found) if trait is None else _with_trait(line, found, trait)
        if one is None:
            return refuse(line, "pacer customer", "missing_who" if trait is None else "unknown")
        found = one
        line.skip(",、")
    return found


def _with_owner(line: Line, found: DescribeCustomer) -> DescribeCustomer | None:
    if line.word(_NOBODY):
        return replace(found, owner=None, disown=True)
    owner = read_who(line, _begins)
    return replace(found, owner=owner, disown=False) if owner else None


def _with_trait(line: Line, found: DescribeCustomer, trait: Trait) -> DescribeCustomer | None:
    cleared = line.word(_NOBODY) is not None
    word = "" if cleared else line.quoted() or line.until(",、")
    if not word and not cleared:
        return None
    others = tuple(pair for pair in found.traits if pair[0] != trait)
    return replace(found, traits=(*others, (trait, word)))


def _begins(line: Line) -> bool:
    """Whether a facet begins here."""
    return line.peek(lambda: line.word(_FACETS)) is not None


def _goes_on(line: Line) -> bool:
    """Whether the name is over, and the other one follows."""
    return line.peek(lambda: line.word(_INTO)) is not None


def _never(_line: Line) -> bool:
    return False
