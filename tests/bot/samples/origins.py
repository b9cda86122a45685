"""Sample outcomes about where a figure comes from."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import get_args

from domain.amount import money
from domain.commands.target import Card
from domain.outcome import TargetOutcome
from domain.outcomes import explained as why
from domain.outcomes.origin import Origin, ShareOrigin
from domain.period import quarter
from domain.rates import Rate
from tests.bot.samples.facts import AT, NOVEMBER, Said, with_lines
from tests.bot.samples.splits import split_shares


def origins(said: Said) -> Iterator[TargetOutcome]:
    for card in get_args(Card):
        yield why.CardExplained(card)
    yield why.CardExplained("rates", (Rate("2026-11", "GBP", said.currency, Decimal("9.1")),))
    line = with_lines(said)
    explained = why.TargetExplained(said.lin, True, NOVEMBER, line, (), 0, line.done)
    for origin in _all(said):
        yield replace(explained, origin=origin)
    team = Origin(said.wang, "split #3", AT, _share(said, 0, is_team=True))
    parts = (why.RepPart(said.lin, line.done, line.done), why.RepPart(said.wang, money(1, said.currency)))
    yield why.TeamTargetExplained(said.team, NOVEMBER, line, parts, team)
    yield why.TeamTargetExplained("", NOVEMBER, replace(line, lines=None, pace=None), ())


def _all(said: Said) -> Iterator[Origin]:
    yield Origin(said.wang, said.reason, AT)
    yield Origin(said.wang, "", AT)
    part = money(9, said.currency)
    for share in (_share(said, 1), _share(said, 2, part=part), _share(said, 3, moved=True, part=part, seasonal=True)):
        yield Origin(said.wang, f"split #3: {said.reason}", AT, share)
    hidden = _share(said, 1)
    yield Origin(said.wang, "split #3", AT, replace(hidden, share=replace(hidden.share, grounds=None)))


def _share(said: Said, place: int, **more: object) -> ShareOrigin:
    total, unit = money(600_000, said.currency), money(1_000, said.currency)
    shown = split_shares(said)[place]
    given = ShareOrigin(3, said.wang, quarter(2026, 4), total, shown, False, unit, unit)
    return replace(given, **more)
