"""A missed target looked into: which parts of the gap were in people's own hands, and which of them made most of it."""

from __future__ import annotations

from typing import Literal

from domain.gap import Gap, Kind, Part

Hand = Literal["own", "outside", "unknown"]


def hand_of(kind: Kind) -> Hand:
    """How much is done, how well it converts, what is sold and to whom is in people's own hands; days that were not
    there are not."""
    match kind:
        case "calendar":
            return "outside"
        case "unknown":
            return "unknown"
        case _:
            return "own"


def closing(gap: Gap) -> Part | None:
    """The part in people's own hands without which the gap were the smallest; None where there is none."""
    return next((part for part in gap.causes if hand_of(part.kind) == "own"), None)
