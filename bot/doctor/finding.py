"""One thing that the doctor looked at, and what to do where it is not well."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """`remedy` '' means that all is well."""

    says: str
    remedy: str = ""

    @property
    def is_well(self) -> bool:
        return not self.remedy
