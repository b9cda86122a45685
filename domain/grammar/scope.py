"""What a command's text is read against."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from domain.commands.checkin import Source
from domain.dimension import Dimensions
from domain.metric import Metrics

NONE = Dimensions()


class Scope(NamedTuple):
    """`today` is the writer's business date; `fiscal_start` a month (1-12); `source` the message or command itself."""

    today: date
    metrics: Metrics
    fiscal_start: int
    source: Source
    dimensions: Dimensions = NONE
