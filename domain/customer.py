"""Customers: when two spellings are the same one, whose they are, and what they are parted by."""

import unicodedata
from dataclasses import dataclass
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
    name: str
    profile: Profile


def folded(name: str) -> str:
    """The name without case, width and spaces: two spellings that fold alike are the same customer."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
