"""By what a row of a sheet is known again, in the same file or in a later one."""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b

from domain.sheet.lines import EntryLine

_SIZE = 12  # bytes; a million rows meet by chance once in 10^17


class Keys:
    """Gives the rows of one file their keys, in order."""

    def __init__(self) -> None:
        self._met: Counter[str] = Counter()

    def of(self, line: EntryLine) -> str:
        """The key of a row; '' where its reference stood in the file before.

        With a reference it is that and the metric, so that a record is known again with other figures. Without one it
        is all that the row says, and how many rows before it said the same: two equal visits are two."""
        entry = line.entry
        if line.reference:
            key = _hashed("reference", entry.metric, line.reference)
            self._met[key] += 1
            return key if self._met[key] == 1 else ""
        amount = (str(entry.amount.value), entry.amount.currency)
        part = (entry.segment,) if entry.segment else ()
        said = _hashed(entry.member, entry.metric, *amount, entry.day.isoformat(), entry.customer, line.note, *part)
        self._met[said] += 1
        return said if self._met[said] == 1 else _hashed(said, str(self._met[said]))


def _hashed(*parts: str) -> str:
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=_SIZE).hexdigest()
