"""Sample outcomes about the monthly cycle."""

from collections.abc import Iterator
from dataclasses import replace

from domain.cycle import STEPS, week_of
from domain.outcomes import cycle as out
from domain.outcomes.cycle import CycleOutcome
from tests.bot.samples.facts import NOVEMBER, TODAY, Said


def cycles(said: Said) -> Iterator[CycleOutcome]:
    states = ("done", "done", "skipped", "skipped", "skipped", "today", "today", "open", "open", "open")
    steps = tuple(
        out.StepShown(step, week_of(step), TODAY, state, 1, 4 if step in ("split", "plans", "checkins") else 0, at == 1)
        for at, (step, state) in enumerate(zip(STEPS, states, strict=True))
    )
    cycle = out.TeamCycle(7, said.team, NOVEMBER, True, steps, 9)
    yield out.CycleShown((cycle,), turned=True)
    yield out.CycleShown((replace(cycle, on=False, goal=0), replace(cycle, team=8, name=said.above)))
    yield out.CycleShown((replace(cycle, steps=tuple(replace(step, state="done") for step in steps)),))
    yield out.CycleShown((cycle,), others=(said.above, said.team))
    yield out.CycleShown(())
    yield out.CycleStopped((said.team, said.above))
    yield out.CycleStopped(())
    for at, step in enumerate(steps):
        yield out.CycleTold(cycle, (step,), steps[2:at] if at > 2 else ())
    yield out.CycleTold(replace(cycle, goal=0), steps[3:6], ())
