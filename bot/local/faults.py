"""Faults that can be turned on: lost replies, 429, 5xx, duplicates, reordering, slow answers; random by seed."""

import math
import random
from dataclasses import asdict, dataclass, fields

from bot.local.payload import Json


class BadFaults(ValueError):  # noqa: N818 - refusals are named for the state they meet
    pass


@dataclass(frozen=True, slots=True)
class Faults:
    """Shares are between 0 and 1."""

    lost_replies: float = 0.0
    rate_limited: float = 0.0
    server_errors: float = 0.0
    duplicates: float = 0.0
    reordering: bool = False
    slow_seconds: float = 0.0

    def page(self) -> Json:
        return asdict(self)


def read_faults(given: Json) -> Faults:
    """Refuses unknown names and shares outside 0..1."""
    unknown = set(given) - {field.name for field in fields(Faults)}
    if unknown:
        raise BadFaults(f"There is no fault named {', '.join(sorted(unknown))}.")
    for name, value in given.items():
        if name == "reordering":
            fine, wanted = isinstance(value, bool), "true or false"
        else:
            highest = 60 if name == "slow_seconds" else 1
            number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
            fine, wanted = number and 0 <= value <= highest, f"a number from 0 to {highest}"
        if not fine:
            raise BadFaults(f"{name} must be {wanted}.")
    return Faults(**given)


class Chance:
    """The faults in force and the dice."""

    def __init__(self, faults: Faults, seed: int = 0) -> None:
        self.faults = faults
        self._random = random.Random(seed)

    def hits(self, share: float) -> bool:
        return share > 0 and self._random.random() < share
