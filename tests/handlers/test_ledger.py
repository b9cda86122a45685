"""Whatever people do, in whatever order: the totals are what the entries add up to, the goals what the targets say."""

import random
from dataclasses import dataclass

import pytest

from domain.commands.checkin import CorrectDay, ReviseDay, Source, UndoDay, WithdrawDay
from domain.outcomes.adjustment import AdjustmentProposed
from domain.outcomes.target import TargetShown, TargetsSet
from handlers.audit import audit
from tests.handlers.company import Company

LINES = (
    "/target set <@Lin> {}0k visits 40",
    "/target set <@Lin> <@Chen> visits {}0 for 2026-12",
    "/target set <@Lin> ${}0k for 2026-Q4",
    "/target set <@Lin> {}00k for 2026",
    "/adjust <@Lin> +{}k more",
    "/adjust <@Lin> visits -{}% less",
    "/adjust undo",
)


@dataclass
class Said:
    """What a message should have booked: `visits` while it is booked and not withdrawn."""

    visits: int
    booked: bool = True
    gone: bool = False


class Day:
    """Lin writes, rewrites and deletes; her lead undoes, corrects and sets targets; all of it by chance."""

    def __init__(self, company: Company, seed: int) -> None:
        self.company, self.chance = company, random.Random(seed)
        self.said: list[Said] = []
        self.edits = 0

    def act(self) -> None:
        acts = (self.say, self.edit, self.delete, self.undo, self.correct, self.manage)
        self.chance.choice(acts if self.said else (self.say, self.manage))()

    def visits(self) -> int:
        return sum(said.visits for said in self.said if said.booked and not said.gone)

    def say(self) -> None:
        said = Said(self._number())
        self.said.append(said)
        self.company.say("Lin", _text(said.visits), f"{len(self.said)}.0")

    def edit(self) -> None:
        number, said = self._one()
        visits = self._number()
        self.edits += 1
        self.company.do("Lin", ReviseDay(_text(visits), self._source(number, f"{self.edits:04}")))
        if not said.gone and visits != said.visits:
            said.visits, said.booked = visits, True

    def delete(self) -> None:
        number, said = self._one()
        self.company.do("Lin", WithdrawDay(self._source(number)))
        said.gone = True

    def undo(self) -> None:
        number, said = self._one()
        self.company.do("Wang", UndoDay(number))
        said.booked = False

    def correct(self) -> None:
        number, said = self._one()
        visits = self._number()
        self.company.do("Wang", CorrectDay(number, _text(visits)))
        said.visits, said.booked = visits, True

    def manage(self) -> None:
        outcome = self.company.type("Wang", self.chance.choice(LINES).format(self._number()))
        match outcome:
            case AdjustmentProposed():
                self.company.confirm("Wang", outcome)
            case TargetsSet(proposal=AdjustmentProposed() as proposal):
                self.company.confirm("Wang", proposal)

    def _one(self) -> tuple[int, Said]:
        number = self.chance.randint(1, len(self.said))
        return number, self.said[number - 1]

    def _number(self) -> int:
        return self.chance.randint(1, 9)

    def _source(self, number: int, revision: str = "") -> Source:
        return Source("C1", f"{number}.0", self.company.now, private=False, revision=revision)


def _text(visits: int) -> str:
    return f"拜访了{visits}家客户，昨天签约{visits}万"


@pytest.mark.parametrize("seed", range(5))
def test_totals_and_goals_agree_with_entries_and_targets(company, seed):
    day = Day(company, seed)
    for _ in range(80):
        day.act()
    with company.context("Ada") as context:
        assert audit(context).is_clean
    shown = company.type("Lin", "/target me for 2026-11")
    assert isinstance(shown, TargetShown)
    assert {line.metric.key: line.done.value for line in shown.lines}.get("visits", 0) == day.visits()
