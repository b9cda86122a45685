"""Sample outcomes about the vote on a team's line."""

from collections.abc import Iterator

from domain.outcomes import vote as out
from domain.outcomes.intel import FieldNoteShown
from domain.outcomes.vote import VoteOutcome
from domain.vote import Count
from tests.bot.samples.facts import NOVEMBER, TODAY, YESTERDAY, Said
from tests.bot.samples.plans import plan_card


def votes(said: Said) -> Iterator[VoteOutcome]:
    about = (said.customers[0],)
    notes = tuple(
        FieldNoteShown("price", said.sentence, about, author, YESTERDAY) for author in (said.lin, said.chen, said.wang)
    )
    over = out.Motion(said.team, "b", NOVEMBER, "price", about[0], TODAY)
    back = out.Motion(said.team, "a", NOVEMBER, "competitor", about[0], TODAY)
    yield out.VoteAsked(7, over, notes[:2], 1, plan_card(said).actions[2:3])
    yield out.VoteAsked(7, back, (), 3, ())
    yield out.VoteAsked(7, back, notes, 0, plan_card(said).actions[2:3])
    yield out.VoteOpened(over, notes, 4)
    yield out.VoteOpened(back, notes, 3)
    yield out.VoteCast(True, TODAY)
    yield out.VoteCast(False, TODAY)
    for motion in (over, back):
        for count in (Count(4, 3, 0), Count(4, 1, 1), Count(4, 1, 0)):
            yield out.VoteClosed(motion, count, count.verdict, decides=True)
            yield out.VoteClosed(motion, count, count.verdict, decides=False)
