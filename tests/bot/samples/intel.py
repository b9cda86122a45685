"""Sample outcomes about field notes."""

from collections.abc import Iterator
from dataclasses import replace

from domain.bearing import SAID
from domain.intel import TOPICS
from domain.outcomes import intel as out
from domain.outcomes.intel import IntelOutcome
from tests.bot.samples.facts import THIS_WEEK, TODAY, YESTERDAY, Said


def intel(said: Said) -> Iterator[IntelOutcome]:
    about = (said.customers[0], said.team)
    notes = tuple(out.FieldNoteShown(topic, said.sentence, about, said.lin, YESTERDAY) for topic in TOPICS)
    alone = out.FieldNoteShown("other", said.reason, (), said.wang, TODAY)
    yield out.FieldNoteKept(notes[0], private=True)
    yield out.FieldNoteKept(alone, private=False)
    yield out.FieldNoteKept(notes[1], private=False, number=7)
    for bearing in SAID:
        yield out.FieldNoteKept(replace(notes[1], bearing=bearing), private=False, number=7)
    yield out.IntelShown(notes, 3, sought=True)
    yield out.IntelShown((alone,), 1, sought=False)
    yield out.IntelShown(notes, 90, sought=True, many=True)
    yield out.IntelShown((), 0, sought=True)
    yield out.IntelShown((alone,), 0, sought=True, bound=2_000)
    yield out.IntelShown((), 0, sought=False)
    yield out.IntelTold(said.team, THIS_WEEK, (("competitor", 4), ("other", 1)), notes, 1)
    yield out.IntelTold(said.team, THIS_WEEK, (("need", 1),), notes[3:4], 0)
    yield out.IntelAsked()
    yield out.IntelSkipped()
    yield out.IntelChosen(True)
    yield out.IntelChosen(False)
