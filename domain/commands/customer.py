"""What can be asked about customers."""

from __future__ import annotations

from dataclasses import dataclass

from domain.customer import Profile, Trait
from domain.filling import Typed
from domain.who import Who


@dataclass(frozen=True, slots=True)
class ShowCustomers:
    """Those whom the asker may see; of `who` alone, where somebody is named, or the one called `name`."""

    who: Who | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class DescribeCustomer:
    """`traits`: the word for a value of each trait that is named, '' takes it away; `disown`: it has no owner."""

    name: str
    owner: Who | None = None
    traits: tuple[tuple[Trait, str], ...] = ()
    disown: bool = False


@dataclass(frozen=True, slots=True)
class OpenCustomer:
    customer: int


@dataclass(frozen=True, slots=True)
class EditCustomer:
    """`seen` is what the form showed; `fields` as typed: owner, also_called, and a trait by its name."""

    customer: int
    seen: Profile
    fields: tuple[Typed, ...]


@dataclass(frozen=True, slots=True)
class MergeCustomers:
    """`name` and `into` are one, and go by `into`; asked for a confirmation first."""

    name: str
    into: str


@dataclass(frozen=True, slots=True)
class ConfirmMerge:
    merge: int


@dataclass(frozen=True, slots=True)
class UndoMerge:
    merge: int
