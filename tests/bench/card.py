"""A card from its outcome to Block Kit JSON, beside its template's render alone."""

from __future__ import annotations

from pathlib import Path

from bot.edge import Said, speaker
from bot.slack.answers import body
from domain.commands.target import ShowTarget
from domain.outcome import Outcome
from handlers.table import handle
from tests.bench.company import WORKSPACE, found
from tests.bench.office import company, office
from tests.bench.table import Row
from tests.bench.turns import compared, seconds


def rows(folder: Path, quick: bool) -> list[Row]:
    turns, times = (3, 10) if quick else (15, 100)
    size, english = company(10, 1), speaker("en")
    outcome = _shown(folder / "card.db")

    def whole() -> str:
        return body(Said(outcome, english.card(outcome, size.today)))

    measured = compared(
        lambda: seconds(whole, times), lambda: seconds(lambda: english.xml(outcome, size.today), times), turns
    )
    note = f"{measured.ours * 1e6:.0f} µs : {measured.theirs * 1e6:.0f} µs"
    return [Row("a card from outcome to Block Kit JSON : its template alone", measured.ratio, 4, note=note)]


def _shown(database: Path) -> Outcome:
    """What `/target me` answers."""
    size = company(10, 1)
    with office(database) as pacer:
        found(pacer.database, size)
        with pacer.database.read(WORKSPACE) as store:
            return handle(ShowTarget(), pacer.edge.context(store, size.members()[0]))
