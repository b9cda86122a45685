"""Sample outcomes about reviews."""

from collections.abc import Iterator
from dataclasses import replace

from domain.amount import Amount, money
from domain.keeping import Kept
from domain.outcomes import review as out
from domain.outcomes.learnt import Learnt
from domain.outcomes.target import PaceLine
from domain.pace import Days, Pace
from domain.period import week
from domain.review import About, Tally
from domain.target import Lines, Subject
from tests.bot.samples.facts import BOOKINGS, CALLS, NOVEMBER, THIS_WEEK, TODAY, VISITS, Said
from tests.bot.samples.learnt import learning, learnt
from tests.bot.samples.plans import plan_card

TALLY = Tally(4, (("market", 2), ("price", 1), ("goal", 1)))
RULES = out.Rules(14, 2)
PARTS = tuple(week(TODAY.replace(day=number)) for number in (2, 9, 16))


def line(done: Amount, goal: Amount, metric=BOOKINGS) -> PaceLine:
    return PaceLine(metric, done, Lines(goal), Pace(goal.value, done.value, Days(21, 14), True))


def lines(said: Said) -> tuple[PaceLine, ...]:
    return (
        line(money(420_000, said.currency), money(500_000, said.currency)),
        line(Amount(44), Amount(40), VISITS),
        PaceLine(CALLS, Amount(120)),
    )


def reviews(said: Said) -> Iterator[out.ReviewOutcome]:
    yield shown(said)
    yield out.ReviewAhead(NOVEMBER)
    yield from learning(said)
    facts = shown(said).facts
    yield replace(shown(said), facts=replace(facts, over=False, parted=True, rules=out.Rules(3, 0)), period=THIS_WEEK)
    yield replace(shown(said), facts=replace(facts, plan=replace(plan(said), steps=plan(said).steps * 5, plans=3)))
    yield replace(shown(said), facts=replace(facts, plan=out.PlanReviewed(Kept(), Kept()), rules=out.Rules(0, 0)))
    bare = out.Facts((PaceLine(CALLS, Amount(3)),), False)
    for own, leads in ((True, False), (False, True)):
        yield replace(shown(said), own=own, leads=leads, owner=said.lin, facts=bare, learnt=Learnt())
    yield team(said)
    few = replace(asked(said), causes=Tally(2, (), ((said.lin, said.reason), ("", said.reason))), editable=False)
    yield replace(team(said), leads=False, learnt=replace(few, actions=()))
    yield replace(team(said), learnt=replace(asked(said), causes=Tally(4, withheld=True)))
    yield replace(team(said), owner="", facts=replace(team(said).facts, teams=(), lines=()))


def shown(said: Said) -> out.ReviewShown:
    parts = tuple((part, money(100_000 + 1_000 * part.first.day, said.currency)) for part in PARTS)
    facts = out.Facts(lines=lines(said), over=True, course=out.Course(BOOKINGS, parts), plan=plan(said), rules=RULES)
    return out.ReviewShown(
        About(Subject("member", "U1"), "2026-11"), said.lin, True, False, NOVEMBER, facts, learnt(said)
    )


def asked(said: Said) -> Learnt:
    return replace(learnt(said), mine=None, causes=TALLY, people=5, carried=())


def plan(said: Said) -> out.PlanReviewed:
    steps = tuple(
        out.StepReviewed(one.action, one.metric, Kept(number % 2, 2 if one.action.is_weekly else 1))
        for number, one in enumerate(plan_card(said).actions)
    )
    return out.PlanReviewed(Kept(5, 9), Kept(1, 3), steps)


def team(said: Said) -> out.ReviewShown:
    half = line(money(250_000, said.currency), money(500_000, said.currency))
    people = (
        out.PersonReviewed(said.chen, (half, lines(said)[1]), None, RULES),
        out.PersonReviewed(said.lin, lines(said), out.PlanReviewed(Kept(5, 9), Kept(1, 3)), RULES),
        out.PersonReviewed(said.wang, lines(said)[2:], out.PlanReviewed(Kept(), Kept()), out.Rules(14, 0)),
    )
    inner = (out.TeamReviewed(said.team, lines(said), added=True), out.TeamReviewed(said.above, ()))
    facts = out.Facts(lines=lines(said)[:1], over=True, added=True, people=people, teams=inner)
    return out.ReviewShown(About(Subject("team", "3"), "2026-11"), said.team, False, True, NOVEMBER, facts, asked(said))
