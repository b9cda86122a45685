"""What came of a question about customers."""

from __future__ import annotations

from dataclasses import dataclass

from domain.customer import Trait


@dataclass(frozen=True, slots=True)
class CustomerFacts:
    """`owner` by name; '' for what is not known."""

    name: str
    owner: str
    grade: str
    customer_type: str
    region: str


@dataclass(frozen=True, slots=True)
class CustomerShown:
    customer: CustomerFacts


@dataclass(frozen=True, slots=True)
class CustomersShown:
    """`owner` is the one whose they are, '' where they are those of everybody whom the asker may see; `more` are left
    out. `grades`: how many there are of each, '' for none, of all."""

    owner: str
    customers: tuple[CustomerFacts, ...]
    grades: tuple[tuple[str, int], ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class CustomerDescribed:
    before: CustomerFacts
    after: CustomerFacts


@dataclass(frozen=True, slots=True)
class CustomerUnknown:
    """`near` are known names that come close."""

    typed: str
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TraitUnknown:
    """`allowed` are the values that the settings name, none where they name no such dimension."""

    trait: Trait
    typed: str
    allowed: tuple[str, ...]


CustomerOutcome = CustomersShown | CustomerShown | CustomerDescribed | CustomerUnknown | TraitUnknown
