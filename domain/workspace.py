"""A workspace and its settings, each with the value that holds until somebody sets another."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from typing import Literal, get_args

from domain.dimension import Dimension
from domain.metric import Metric
from domain.rates import Rate

Asking = Literal["auto", "on", "off"]
ReviewKind = Literal["week", "month", "quarter", "year"]
REVIEWS: tuple[ReviewKind, ...] = get_args(ReviewKind)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of the week: `weekday` (Monday 0) at `at`."""

    weekday: int
    at: time


@dataclass(frozen=True, slots=True)
class Settings:
    """`country` '' means plain weekdays; `adjust_window` None means always, else first and last working day; a rep so
    many percent ahead or behind as `deviation_at` is told, None never. On Fridays those are asked what they heard whose
    teams keep field notes (`auto`), all (`on`) or nobody. `reviews` are those that come by themselves."""

    timezone: str = "UTC"
    locale: str = "en"
    currency: str = "USD"
    country: str = ""
    workdays: frozenset[int] = frozenset(range(5))
    checkin_channels: tuple[str, ...] = ()
    board_channel: str = ""
    board_at: Moment = Moment(4, time(18))
    checkin_at: time = time(17, 30)
    digest_at: time = time(18, 30)
    quiet: tuple[time, time] = (time(20), time(8))
    fiscal_start: int = 1
    main_metric: str = "bookings"
    adjust_window: tuple[int, int] | None = None
    deviation_at: int | None = 20  # percent of what was expected
    admins_listed: bool = False
    metrics: tuple[Metric, ...] = ()
    rates: tuple[Rate, ...] = ()
    dimensions: tuple[Dimension, ...] = ()
    intel_question: Asking = "auto"
    reviews: tuple[ReviewKind, ...] = REVIEWS
    vision: str = ""  # where it is to lead in the long run, above the targets of years
    form_minutes: int | None = None  # that typing a record into a form takes
    required_dimensions: tuple[tuple[str, str], ...] = ()  # a metric's key, a dimension's


@dataclass(frozen=True, slots=True)
class Workspace:
    """`id` is the platform's own (Slack's team id); `bot` is the member id of Pacer there."""

    id: str
    name: str = ""
    bot: str = ""
    installer: str = ""
    settings: Settings = field(default_factory=Settings)
