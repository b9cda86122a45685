"""Sample outcomes about splits."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from domain.amount import Amount, money
from domain.outcome import SplitOutcome
from domain.outcomes import split as out
from domain.outcomes import split_refusals as refusals
from domain.period import month, quarter, week
from domain.quality import Concern
from domain.strength import USUAL, Basis, strengths
from tests.bot.samples.facts import AT, BOOKINGS, TODAY, VISITS, Said

DECEMBER, FIRST_QUARTER = month(2026, 12), quarter(2027, 1)


def splits(said: Said) -> Iterator[SplitOutcome]:
    shares = split_shares(said)
    plan = out.SplitPlan(3, DECEMBER, BOOKINGS, money(600_000, said.currency), month(2025, 12), month(2026, 11), shares)
    yield out.SplitProposed(replace(plan, core=True))
    yield out.SplitProposed(_over_time(said, shares), moved=True, without_you=True)
    change = out.ShareChanged(said.lin, DECEMBER, money(300_000, said.currency), said.chen, AT)
    yield out.SplitProposed(_large(said, shares), (change,))
    yield out.SplitPublished(plan, (Concern("parts", said.team, BOOKINGS, plan.total, plan.total),))
    yield out.SplitPublished(plan, changed=False)
    yield out.SplitTold(3, said.wang, "", DECEMBER, BOOKINGS, plan.total, shares[1], asked=out.Asked(7, TODAY))
    yield out.SplitTold(3, said.wang, "", DECEMBER, BOOKINGS, plan.total, shares[2], _over_time(said, shares).parts)
    yield out.SplitTold(3, said.wang, "", DECEMBER, BOOKINGS, plan.total, shares[1], sealed=True)
    yield out.SplitTold(3, said.wang, said.team, DECEMBER, BOOKINGS, plan.total, shares[0])
    yield out.SplitCancelled()
    yield out.SplitForm((BOOKINGS, VISITS), "bookings")
    yield out.SplitForm((BOOKINGS, VISITS), "visits", "600,000", said.team, DECEMBER)
    some = out.SplitForm((BOOKINGS, VISITS), "bookings", segments=("product:A", "product:B"), segment="product:B")
    yield from (some, replace(some, segment="product:gone"))
    fields = tuple(
        out.ShareField(f"share_{n}", share.owner, share.value, share.given) for n, share in enumerate(shares)
    )
    yield out.SharesForm(3, plan.total, fields)
    yield from _refused(said)


def _refused(said: Said) -> Iterator[SplitOutcome]:
    asked, total = money(700_000, said.currency), money(600_000, said.currency)
    yield refusals.SplitApart(3, said.team, DECEMBER, BOOKINGS, asked, total, total, True, (said.wang,))
    yield refusals.SplitApart(3, said.team, DECEMBER, BOOKINGS, None, None, None, False, (said.wang, said.lin))
    apart = refusals.SplitApart(3, said.team, DECEMBER, BOOKINGS, asked, total, total, True, (said.wang,), "product")
    yield from (apart, replace(apart, parts=None, whole=None, raisable=False))
    yield refusals.SplitApart(3, "", DECEMBER, BOOKINGS, None, None, total, False)
    yield refusals.SplitRefused("nobody", said.team)
    yield refusals.SplitRefused("nobody")
    yield refusals.SplitRefused("left", said.lin)
    yield refusals.SplitRefused("moved", said.lin)
    yield refusals.SplitRefused("away", asked=asked, period=DECEMBER)
    yield refusals.SplitRefused("which", names=(said.team, said.above))
    yield refusals.SplitRefused("twice", said.lin)
    yield refusals.SplitRefused("twice")
    yield refusals.SplitRefused("negative")
    yield refusals.SplitRefused("weightless")
    yield refusals.SplitRefused("given", asked=asked, total=total)
    yield refusals.SplitRefused("floors", asked=asked, total=total)
    yield refusals.SplitRefused("limits")
    yield refusals.SplitRefused("into", level="quarter", period=DECEMBER)
    yield refusals.SplitRefused("unplaced", asked=asked, split=3)
    yield refusals.SplitRefused("nothing", said.lin, split=3)
    yield refusals.ShareRefused("share_1", "no_amount", said.vague)
    yield refusals.ShareRefused("share_1", "currency", "€5")
    yield refusals.ShareRefused("share_1", "above_total", asked=asked, total=total)
    yield refusals.ShareRefused("share_1", "unplaced", asked=asked)


def split_shares(said: Said) -> tuple[out.ShareShown, ...]:
    """A team with somebody known, somebody new and on leave, and somebody given."""
    whole, part = money(600_000, said.currency), money(200_000, said.currency)
    known = Basis(
        30_000_000, 12, 9_000_000, Fraction(2_500_000), 3_000_000, 5_000_000, "2026-10", key_customers=said.customers
    )
    new = Basis(
        8_000_000, 1, 8_000_000, Fraction(4_000_000), 5_000_000, 5_000_000, "2026-11", Fraction(3, 4), Fraction(20, 23)
    )
    people = {"lin": known, "chen": new, "wang": Basis()}
    found = strengths(people, USUAL)

    def ground(key: str, above: bool = False) -> out.Grounds:
        last, best = (Amount(value, said.currency) for value in (people[key].last, people[key].best))
        best_month = month(2026, 10) if people[key].best_month else None
        return out.Grounds(people[key], found[key], Fraction(1, 3), whole, last, best, best_month, last, best, above)

    return (
        out.ShareShown(said.team, 0, whole, True),
        out.ShareShown(said.lin, 1, part, False, money(150_000, said.currency), ground("lin", above=True)),
        out.ShareShown(said.chen, 1, part, False, None, ground("chen")),
        out.ShareShown(said.wang, 1, part, True, None, ground("wang")),
    )


def _over_time(said: Said, shares: tuple[out.ShareShown, ...]) -> out.SplitPlan:
    parts = tuple(
        out.PeriodPart(period, money(100_000, said.currency)) for period in (FIRST_QUARTER, month(2027, 1), week(TODAY))
    )
    since, until = month(2025, 12), month(2026, 11)
    total = money(600_000, said.currency)
    left = ("customers", "ability")
    return out.SplitPlan(
        4,
        FIRST_QUARTER,
        BOOKINGS,
        total,
        since,
        until,
        shares,
        parts,
        left,
        True,
        None,
        said.reason,
        money(60_000, said.currency),
        (said.chen,),
    )


def _large(said: Said, shares: tuple[out.ShareShown, ...]) -> out.SplitPlan:
    """In rows, of a count, by nothing that is known, with a rest."""
    unknown = strengths({"lin": Basis()}, USUAL)["lin"]
    nothing = out.Grounds(Basis(), unknown, Fraction(1, 20), Amount(40), Amount(0), Amount(0), None)
    many = tuple(out.ShareShown(said.lin, 2, Amount(2), False, None, nothing) for _ in range(20))
    parts = (out.PeriodPart(month(2027, 1), Amount(40)),)
    since, until = month(2025, 12), month(2026, 11)
    factors = ("history", "customers", "ability")
    company = out.ShareShown("", 0, Amount(40), False)
    shown = (company, *many)
    return out.SplitPlan(5, FIRST_QUARTER, VISITS, Amount(42), since, until, shown, parts, factors, False, Amount(2))
