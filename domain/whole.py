"""What a team's own target and those of its people come to in one period: whether the parts add up to the whole."""

from __future__ import annotations

from dataclasses import dataclass

from domain.target import Target


@dataclass(frozen=True, slots=True)
class Whole:
    """The `target` of a team or the company, and the sum of its people's in the same unit: `before` a change and
    `after` it; `complete` where everybody there has one then."""

    target: Target
    before: int
    after: int
    complete: bool

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
