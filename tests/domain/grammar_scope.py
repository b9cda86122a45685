"""The scope that the tests of the grammar read in: Friday 20 November 2026."""

from datetime import UTC, date, datetime
from decimal import Decimal

from domain.commands.checkin import Source
from domain.commands.target import Wish, WishedLines
from domain.grammar.scope import Scope
from domain.metric import Metric, Metrics

SOURCE = Source("C1", "1790000000.000100", datetime(2026, 11, 20, 10, tzinfo=UTC), private=True)
METRICS = Metrics([Metric("webinars", name="Webinars", aliases=("live talks", "直播"))])
SCOPE = Scope(date(2026, 11, 20), METRICS, 4, SOURCE)


def goal(metric: str, amount: str, currency: str = "") -> WishedLines:
    return WishedLines(metric, wish(amount, currency))


def wish(amount: str, currency: str = "") -> Wish:
    return Wish(Decimal(amount), currency)
