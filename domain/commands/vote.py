"""What can be asked about the vote on a team's line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CastVote:
    """In place of what the member said before."""

    vote: int
    agrees: bool
