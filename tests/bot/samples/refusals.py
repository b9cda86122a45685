"""Sample refusals."""

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args, get_type_hints

from domain.outcome import Refusal
from domain.outcomes import refusals as out
from domain.period import fiscal, year
from tests.bot.samples.facts import BOOKINGS, NOVEMBER, Said

WHYS = (
    "unknown",
    "missing_who",
    "missing_source",
    "missing_amount",
    "missing_reason",
    "missing_team",
    "missing_text",
    "missing_customer",
    "bad_amount",
    "below_zero",
    "bad_day",
    "bad_period",
    "late_period",
    "two_currencies",
    "percent",
    "no_value",
    "long_name",
)


def refusals(said: Said) -> Iterator[Refusal]:
    for needs in get_args(get_type_hints(out.NotYours)["needs"]):
        yield out.NotYours(needs)
    for why in WHYS:
        yield out.CommandNotUnderstood("target", said.meant, why, "", "target set")
    yield out.CommandNotUnderstood("target", said.meant, "unknown", said.meant, "target history")
    yield out.CommandNotUnderstood("plan", "", "unknown", "", "")
    yield out.MemberUnknown(said.lin)
    yield out.MemberUnknown(said.lin, (said.wang, said.chen))
    yield out.MemberUnknown(said.lin, (said.lin, said.lin), namesakes=True)
    yield out.TeamUnknown(said.team, (said.team, said.above))
    yield out.TeamUnknown(said.team, (said.above,), "board team")
    yield out.TeamUnknown(said.team, (said.above,), "target split", (said.above,))
    yield out.TeamUnknown("")
    yield out.MetricUnknown(said.reason, said.customers)
    yield out.MetricUnknown(said.reason)
    for why in get_args(get_type_hints(out.AmountRefused)["why"]):
        yield out.AmountRefused("-5", why, "adjust")
    yield out.AmountRefused("-5", "negative", "")
    yield out.PeriodClosed(NOVEMBER)
    yield out.PeriodsOverlap(said.lin, BOOKINGS, year(2026), fiscal(2026, 4))
    yield out.PeriodsOverlap("", replace(BOOKINGS, segment="product:A"), fiscal(2026, 4), year(2026))
    yield out.GoneStale()
    yield out.BugMet("7f3a-21")
