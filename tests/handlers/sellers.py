"""The company with something sold, and what tests of splits ask of it."""

from domain.commands.split import PublishSplit
from domain.entry import Slot
from domain.outcomes.split import SplitProposed
from domain.target import Subject
from tests.handlers.company import HOME

LIN, CHEN, OLIVER = (Subject("member", name) for name in ("Lin", "Chen", "Oliver"))
DECEMBER = "2026-12"


def sell(company):
    """Lin sold three times as much as Chen, Oliver as much as Chen."""
    sold = {"Lin": 300_000_00, "Chen": 100_000_00, "Oliver": 100_000_00}
    with company.database.write(HOME) as store:
        store.standings.add({Slot(who, "2026-10", "bookings", "CNY", ""): value for who, value in sold.items()})


def shares(outcome):
    assert isinstance(outcome, SplitProposed), outcome
    return {share.owner: share.value.value for share in outcome.plan.shares}


def goals(company, subjects, label=DECEMBER):
    with company.database.read(HOME) as store:
        return {target.subject: target.lines.goal.value for target in store.targets.in_periods(subjects, [label])}


def publish(company, who, proposed):
    assert isinstance(proposed, SplitProposed), proposed
    return company.do(who, PublishSplit(proposed.plan.split))


def team_ids(company):
    with company.context("Ada") as context:
        return [str(team.id) for team in context.tree.teams.values() if team.name in ("East", "West")]
