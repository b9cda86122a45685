"""What the platform has delivered already."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, delete, select

from storage.noun import Noun
from storage.prepared import Prepared
from storage.schema.flow import deliveries

_CAME = Prepared(
    select(deliveries.c.at).where(
        deliveries.c.workspace == bindparam("workspace"), deliveries.c.key == bindparam("key")
    )
)


class Deliveries(Noun):
    def book(self, key: str, now: datetime) -> bool:
        """True the first time that `key` comes; a second delivery changes nothing.

        `now` in real time, as the platform repeats: a clock that is moved makes no key old."""
        return self._is_new(deliveries, {"key": key, "at": now})

    def came(self, key: str) -> bool:
        """Whether `key` was booked before."""
        return self._scalar(_CAME, {"key": key}) is not None

    def forget(self, before: datetime) -> int:
        """Keys only take room when no platform repeats their deliveries and no channel is read from before them."""
        old = (deliveries.c.workspace == self._workspace, deliveries.c.at < before)
        return self._connection.execute(delete(deliveries).where(*old)).rowcount
