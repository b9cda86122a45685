"""Sample outcomes about missed targets."""

from collections.abc import Iterator
from fractions import Fraction

from domain.amount import money
from domain.autopsy import closing
from domain.keeping import Kept
from domain.outcomes import autopsy as out
from domain.review import About
from domain.target import Subject
from tests.bot.samples.facts import Said
from tests.bot.samples.gaps import behind, known
from tests.bot.samples.plans import plan_card


def autopsies(said: Said) -> Iterator[out.AutopsyShown | out.NothingMissed]:
    card, none = behind(said), money(0, said.currency)
    most = closing(card.gap)
    told = next(one for one in card.parts if one.part == most)
    about, mark = About(Subject("member", "U1"), "2026-11"), plan_card(said).checkpoints[0]
    for mine, tried in ((True, out.Tried(1, 1, Kept(5, 9))), (False, out.Tried(3, 2, Kept(5, 9)))):
        yield out.AutopsyShown(about, said.lin, mine, card, card.goal, none, none, told, Fraction(3, 4), mark, tried)
    bare = out.Tried(0, 0, None)
    yield out.AutopsyShown(about, said.team, False, card, none, none, card.goal, None, None, None, bare)
    for mine in (True, False):
        yield out.NothingMissed(said.lin, mine, known(said, 13_000_000))
