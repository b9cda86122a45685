"""Customers: when two spellings are the same one, whose they are, and what they are parted by."""

import unicodedata
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from typing import Literal

Trait = Literal["grade", "customer_type", "region"]  # dimensions of a workspace that a customer has one value of
TRAITS: tuple[Trait, ...] = ("grade", "customer_type", "region")


@dataclass(frozen=True, slots=True)
class Profile:
    """`owner` is a member's id; '' where something is not known.

    What holds is what was set last: entries inherit nothing of it, a figure by grade or owner is counted through the
    customer when it is asked for."""

    owner: str = ""
    grade: str = ""
    customer_type: str = ""
    region: str = ""


@dataclass(frozen=True, slots=True)
class Customer:
    """`id` 0 before it is remembered."""

    name: str
    profile: Profile
    id: int = 0


def valued(profile: Profile, trait: Trait, value: str) -> Profile:
    """The profile with another value of a trait, '' for none."""
    match trait:
        case "grade":
            return replace(profile, grade=value)
        case "customer_type":
            return replace(profile, customer_type=value)
        case "region":
            return replace(profile, region=value)


def value_of(profile: Profile, trait: Trait) -> str:
    match trait:
        case "grade":
            return profile.grade
        case "customer_type":
            return profile.customer_type
        case "region":
            return profile.region


def completed(known: Profile, said: Profile) -> Profile:
    """What is known of a customer with what is said of it now; '' says nothing and takes nothing away."""
    return replace(known, **{name: value for name, value in asdict(said).items() if value})


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """The name without case, width and spaces: two spellings that fold alike are the same customer."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
