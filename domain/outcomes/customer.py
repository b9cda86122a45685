"""What came of a question about customers."""

from __future__ import annotations

from dataclasses import dataclass

from domain.customer import Profile, Trait


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
    """`spellings` stand for it, too; `key` is what its form opens by, 0 where the asker may not edit it. `merged`: what
    was merged into it last and the asker may undo, the merge and the name."""

    customer: CustomerFacts
    spellings: tuple[str, ...] = ()
    key: int = 0
    merged: tuple[tuple[int, str], ...] = ()


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
    """`spellings` stand for it from now on, too."""

    before: CustomerFacts
    after: CustomerFacts
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CustomerForm:
    """`choices`: the values of each trait that the settings name; `spellings` stand for it already."""

    customer: int
    name: str
    profile: Profile
    choices: tuple[tuple[Trait, tuple[str, ...]], ...]
    spellings: tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class MergeProposed:
    """`gone` is to go by the name of `stays`, with the `spellings` that stand for it; `told`: how many entries name it,
    of `people`."""

    merge: int
    gone: CustomerFacts
    stays: CustomerFacts
    spellings: tuple[str, ...]
    told: int
    people: int


@dataclass(frozen=True, slots=True)
class CustomersMerged:
    merge: int
    name: str
    into: str


@dataclass(frozen=True, slots=True)
class MergeUndone:
    """`into` is what the other goes by by now."""

    name: str
    into: str


@dataclass(frozen=True, slots=True)
class CustomersSame:
    """`name` and `into` as typed; both are the customer called `known`."""

    name: str
    into: str
    known: str


MergeOutcome = MergeProposed | CustomersMerged | MergeUndone | CustomersSame
CustomerOutcome = (
    CustomersShown | CustomerShown | CustomerForm | CustomerDescribed | CustomerUnknown | TraitUnknown | MergeOutcome
)
