"""Up to which message each channel has been read."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select

from storage.noun import Noun, insert
from storage.prepared import Prepared
from storage.schema.flow import channels_read

_MARKS = Prepared(
    select(channels_read.c.channel, channels_read.c.ts).where(channels_read.c.workspace == bindparam("workspace"))
)


class Channels(Noun):
    def marks(self) -> dict[str, str]:
        """The `ts` of the last message read, by channel."""
        return {row.channel: row.ts for row in self._all(_MARKS)}

    def mark(self, channel: str, ts: str) -> None:
        statement = insert(self._connection, channels_read)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["workspace", "channel"], set_={"ts": ts}),
            [{"workspace": self._workspace, "channel": channel, "ts": ts}],
        )

    def unmark(self, channel: str) -> None:
        """It begins anew, where it can be read again."""
        mine = (channels_read.c.workspace == self._workspace, channels_read.c.channel == channel)
        self._connection.execute(delete(channels_read).where(*mine))
