"""What a team's own target and those of its people come to in one period: whether the parts add up to the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.target import Target

Segments = Mapping[str, int]  # goals by the keys of segments, 0 for none


def by_segment(own: Segments, below: Segments) -> dict[str, int]:
    """What stands for each segment of a team: its own goal, else the sum of its people's (`below`)."""
    return {segment: value for segment in {**below, **own} if (value := own.get(segment) or below.get(segment, 0))}


@dataclass(frozen=True, slots=True)
class Whole:
    """The `target` of a team or the company, and the sum of its people's in the same unit: `before` a change and
    `after` it; `complete` where everybody there has one then.

    With a `dimension` (its key) the parts are its segments: `complete` where each of them has a target, and all that
    is done has to name one."""

    target: Target
    before: int
    after: int
    complete: bool
    dimension: str = ""

    @property
    def gap(self) -> int:
        """What the parts have beyond the whole, negative where they lack it."""
        return self.after - self.target.lines.goal.value

    @property
    def is_broken(self) -> bool:
        """Whether the change leaves parts that cannot be the whole's any more: more than it, or, with everybody's
        among them, less. Where somebody's is still to come the parts may lack something, so that a company can be set
        up team by team; a sum that was the same before was not broken by the change."""
        return self.after != self.before and (self.gap > 0 or (self.complete and self.gap < 0))
