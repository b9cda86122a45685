"""What the platform has delivered already."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete

from storage.noun import Noun
from storage.schema.flow import deliveries


class Deliveries(Noun):
    def book(self, key: str, now: datetime) -> bool:
        """True the first time that `key` comes; a second delivery changes nothing."""
        return self._is_new(deliveries, {"key": key, "at": now})


def forget_deliveries(connection: Connection, before: datetime) -> int:
    """No platform repeats a delivery after an hour; older keys only take room."""
    return connection.execute(delete(deliveries).where(deliveries.c.at < before)).rowcount
