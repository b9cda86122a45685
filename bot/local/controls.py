"""The controls of the page: the pretended clock and the faults."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.local.asked import Asked
from bot.local.changes import ClockMoved, FaultsSet
from bot.local.faults import read_faults
from bot.local.moments import moved_by, moved_to
from bot.local.payload import Json
from bot.local.state import State


@dataclass(frozen=True, slots=True)
class ClockControl:
    """`moved` is called after each move, so that what falls due is done at once."""

    clock: Clock
    zone: ZoneInfo
    moved: Callable[[], None]

    def shown(self) -> Json:
        return {"now": self.clock.now().astimezone(self.zone).isoformat(timespec="seconds"), "zone": self.zone.key}


class Controls:
    def __init__(self, state: State, control: ClockControl) -> None:
        self._state = state
        self._control = control

    def clock(self, asked: Asked) -> Json:
        now, by = self._control.clock.now(), asked.optional("by")
        moment = moved_by(by, now) if by else moved_to(asked.text("to"), now, self._control.zone)
        self._control.clock.move_to(moment)
        shown = self._control.shown()
        self._state.publish(ClockMoved(shown["now"], shown["zone"]))
        self._control.moved()
        return {"now": shown["now"]}

    def faults(self, asked: Asked) -> Json:
        """Faults that are not named stay as they are."""
        chance = self._state.chance
        given = read_faults(asked.body)
        chance.faults = replace(chance.faults, **{name: getattr(given, name) for name in asked.body})
        shown = chance.faults.page()
        self._state.publish(FaultsSet(shown))
        return {"faults": shown}
