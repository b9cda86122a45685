"""A real sample of every outcome, several where the words branch; names and sentences in the reader's language."""

from collections.abc import Iterator
from typing import get_args

from domain.outcome import Outcome
from domain.outcomes.checkin import Silence
from tests.bot.samples.approvals import approvals, redistributions
from tests.bot.samples.autopsies import autopsies
from tests.bot.samples.boards import boards, moments
from tests.bot.samples.checkins import checkins
from tests.bot.samples.customers import customers
from tests.bot.samples.cycles import cycles
from tests.bot.samples.deals import deals
from tests.bot.samples.facts import EN, TODAY, ZH, Said
from tests.bot.samples.files import files
from tests.bot.samples.funnels import funnels
from tests.bot.samples.gaps import gaps
from tests.bot.samples.ground import ground
from tests.bot.samples.intel import intel
from tests.bot.samples.market import market
from tests.bot.samples.origins import origins
from tests.bot.samples.pacer import pacer, teams
from tests.bot.samples.plans import plans
from tests.bot.samples.refusals import refusals
from tests.bot.samples.reviews import reviews
from tests.bot.samples.rounds import rounds
from tests.bot.samples.splits import splits
from tests.bot.samples.suggestions import suggestions
from tests.bot.samples.targets import adjustments, targets
from tests.bot.samples.votes import votes
from tests.bot.samples.what_ifs import what_ifs

__all__ = ["SAMPLES", "SPOKEN", "TODAY", "samples"]

SPOKEN = {kind for kind in get_args(Outcome) if kind is not Silence}


def samples(said: Said) -> Iterator[Outcome]:
    yield from files(said)
    yield from splits(said)
    yield from rounds(said)
    yield from plans(said)
    yield from votes(said)
    yield from cycles(said)
    yield from reviews(said)
    yield from autopsies(said)
    yield from market(said)
    yield from origins(said)
    yield from intel(said)
    for of in (
        targets,
        ground,
        suggestions,
        funnels,
        gaps,
        what_ifs,
        adjustments,
        approvals,
        redistributions,
        checkins,
        deals,
        customers,
        boards,
        moments,
        teams,
        pacer,
        refusals,
    ):
        yield from of(said)


SAMPLES = {"en": tuple(samples(EN)), "zh": tuple(samples(ZH))}
