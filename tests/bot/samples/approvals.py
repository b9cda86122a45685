"""Sample outcomes about approvals, delegation and the window."""

from collections.abc import Iterator

from domain.amount import Amount, money
from domain.outcome import AdjustOutcome, ApprovalOutcome, TeamOutcome
from domain.outcomes import adjustment as adj
from domain.outcomes import approval as out
from domain.outcomes.changed import ChangedLine
from domain.outcomes.decider import ApprovalNeeded, Decider
from domain.outcomes.team import RedistributionOffered
from domain.period import month
from tests.bot.samples.facts import AT, BOOKINGS, NOVEMBER, TODAY, VISITS, YESTERDAY, Said, step

OCTOBER = month(2026, 10)


def deciders(said: Said) -> dict[str, Decider]:
    return {
        "lead": Decider(said.wang, "lead"),
        "delegate": Decider(said.chen, "delegate", said.wang),
        "stand_in": Decider(said.chen, "admin", said.wang),
        "admin": Decider(said.chen, "admin"),
        "oneself": Decider(said.wang, "oneself"),
    }


def adjusting(said: Said) -> adj.RequestShown:
    return adj.RequestShown(said.wang, said.reason, "market", (step(said, stretch=600_000),))


def correcting(said: Said) -> adj.RequestShown:
    changes = (
        ChangedLine(VISITS, YESTERDAY, Amount(3), Amount(2), said.customers),
        ChangedLine(BOOKINGS, YESTERDAY, None, money(50_000, said.currency)),
        ChangedLine(BOOKINGS, TODAY, money(50_000, said.currency), None),
    )
    return adj.RequestShown(said.lin, changes=changes, owner=said.lin, closed=(OCTOBER, NOVEMBER))


def approvals(said: Said) -> Iterator[ApprovalOutcome | AdjustOutcome]:
    yield from _of_adjustments(said)
    for by in deciders(said).values():
        yield out.RequestSubmitted(7, adjusting(said), by)
        yield out.ApprovalAsked(7, adjusting(said), by)
        for approved, words in ((True, ""), (False, said.reason)):
            yield out.RequestDecided(adjusting(said), by, approved, own=True, words=words)
            yield out.RequestDecided(correcting(said), by, approved, own=False, words=words)
    by = deciders(said)["lead"]
    yield out.RequestSubmitted(7, correcting(said), by)
    yield out.ApprovalAsked(7, correcting(said), by, "reminder")
    yield out.ApprovalAsked(7, adjusting(said), by, "passed", said.chen)
    yield out.ApprovalAsked(7, adjusting(said), by, "overtaken")
    yield out.RequestPassed(adjusting(said), said.chen, by, away=True)
    yield out.RequestPassed(correcting(said), said.chen, by, away=False)
    yield out.RequestWithdrawn()
    for own in (True, False):
        yield out.RequestLapsed(adjusting(said), own)
    yield out.DeclineForm(7, adjusting(said))
    yield out.ReasonMissing()
    yield out.PassedOn(by)
    yield from _of_delegation(said)


def _of_adjustments(said: Said) -> Iterator[AdjustOutcome]:
    steps, by = (step(said),), deciders(said)
    for decider in by.values():
        yield adj.AdjustmentProposed(7, steps, said.reason, needs=ApprovalNeeded(decider, TODAY, kinds=True))
        yield adj.AdjustmentProposed(7, steps, said.reason, occasion="people", needs=ApprovalNeeded(decider, None))
        yield adj.AdjustmentProposed(7, steps, said.reason, needs=ApprovalNeeded(decider, None, (OCTOBER,)))
    yield adj.AdjustmentConfirmed(7, said.wang, steps, said.reason, alone=True)
    yield adj.AdjustmentTold(7, said.wang, steps, said.reason, approver=said.chen)
    yield adj.AdjustmentTold(7, said.wang, steps, f"people #{said.lin}")
    told = (said.wang, said.reason, AT, False, steps, ())
    lines = (
        adj.AdjustmentLine(*told, occasion="deviation", decider=by["lead"]),
        adj.AdjustmentLine(*told, occasion="people", correction=True, decider=by["oneself"]),
    )
    waiting = (
        adj.PendingLine(7, adjusting(said), by["lead"], TODAY, mine=False),
        adj.PendingLine(8, correcting(said), by["lead"], TODAY, mine=True),
    )
    yield adj.AdjustmentsShown(said.lin, True, lines, waiting)


def redistributions(said: Said) -> Iterator[TeamOutcome]:
    yield RedistributionOffered("joined", said.lin, "U1", said.team, 1, f"500000 {said.currency}")
    yield RedistributionOffered("left", said.lin, "U1", said.team, 1)
    yield RedistributionOffered("away", said.lin, "U1", said.team, 1)


def _of_delegation(said: Said) -> Iterator[ApprovalOutcome]:
    for last in (TODAY, None):
        yield out.DelegationStarted(said.wang, said.chen, TODAY, last)
        yield out.DelegationStarted(said.wang, said.chen, TODAY, last, to_delegate=True)
    yield out.DelegationEnded()
    yield out.DelegationEnded(idle=True)
    for why in ("oneself", "leads_nobody", "left", "backwards"):
        yield out.DelegationRefused(why, said.chen)
