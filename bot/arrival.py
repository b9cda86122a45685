"""One delivery, free of any platform: who did something, where, and where answers go."""

from __future__ import annotations

from typing import NamedTuple


class Spot(NamedTuple):
    """`direct`: a conversation with Pacer alone. `thread` '' is the channel itself, `channel` '' is nowhere (a form).

    `response` is the address for private answers to a command or to a button on a private card; `replaces` says that
    the answer takes that card's place: the first that is said, the others stand beside it."""

    channel: str
    thread: str = ""
    direct: bool = False
    response: str = ""
    replaces: bool = False

    @property
    def beside(self) -> Spot:
        """Where to say what else there is: among direct messages as one of them."""
        return self._replace(replaces=False, response="" if self.direct else self.response)


class Arrival(NamedTuple):
    """`key` is what the delivery is booked under, so that it counts once."""

    workspace: str
    member: str
    key: str
    spot: Spot
