"""What a sheet is read with: the workspace's people, teams, metrics and settings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from domain.dimension import Dimensions
from domain.member import Member
from domain.metric import Metrics
from domain.sheet.people import People
from domain.team import Tree
from domain.workspace import Settings

NONE = Dimensions()


@dataclass(frozen=True, slots=True)
class Known:
    """`today` in the workspace's zone; `author` is the id of who brings the sheet, '' at the command line.

    `months_lead` says that its days are written 11/3/2026 for the third of November, None that nothing says so."""

    people: People
    tree: Tree
    metrics: Metrics
    settings: Settings
    today: date
    author: str = ""
    months_lead: bool | None = None
    dimensions: Dimensions = NONE

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.settings.timezone)

    def currency_of(self, member: Member | None) -> str:
        """What money without a currency is in."""
        return (member.currency if member else "") or self.settings.currency
