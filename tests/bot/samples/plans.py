"""Sample outcomes about plans."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

from domain.amount import Amount, money
from domain.outcome import PlanOutcome
from domain.outcomes import plan as out
from domain.outcomes import plan_week as week
from domain.plan import Action, Resources
from domain.ticking import Progress
from tests.bot.samples.facts import AT, BOOKINGS, CALLS, METRICS, NOVEMBER, TODAY, VISITS, Said
from tests.bot.samples.learnt import todos

LAST = date(2026, 11, 30)


def plans(said: Said) -> Iterator[PlanOutcome]:
    card = plan_card(said)
    yield out.PlanShown(card)
    yield out.PlanShown(replace(card, kept=False, comments=(), checkpoints=card.checkpoints[:1], aside=1))
    yield out.PlanShown(replace(card, kept=False, own=False))
    yield out.PlanShown(replace(card, kept=False, actions=(), flaws=("empty",)))
    yield out.PlanShown(replace(card, kept=False, own=False, editable=False))
    flaws = ("hollow", "overloaded", "crowded")
    loads = (out.Overload(VISITS, 31, 24),)
    yield out.PlanShown(replace(card, course="b", shared=True, flaws=flaws, overload=loads, aside=1))
    yield out.PlanShown(replace(card, actions=(), flaws=("empty",), course="b", resources=Resources(budget="3k")))
    for occasion in ("given", "edited", "shared"):
        yield out.PlanTold(said.wang, occasion, replace(card, own=occasion != "shared"))
    half = card.goal.with_value(card.goal.value // 2)
    for course in ("a", "b"):
        yield week.CourseTold(said.wang, course, NOVEMBER, card.actions[2:3])
        yield week.CourseSwitched(said.team, course, NOVEMBER, (said.lin,), (said.chen,), (said.wang,))
    yield week.CourseStanding(said.team, NOVEMBER, (said.lin, said.chen))
    yield week.CourseSwitched("", "b", NOVEMBER, (), (), ())
    yield week.PlanWeekTold(NOVEMBER, BOOKINGS, card.goal, half, half, card.actions[:3], True, todos(said)[:2])
    yield week.PlanWeekTold(
        NOVEMBER, BOOKINGS, card.goal, card.goal, half.with_value(0), (), False, purpose=said.reason
    )
    yield week.PlanWeekTold(NOVEMBER, BOOKINGS, card.goal, half, half, card.actions[2:3], True, course="b")
    for owner, percent in (("", 50), ("", 100), (said.lin, 90)):
        yield week.MilestoneTold(owner, percent, NOVEMBER, BOOKINGS, card.goal, half)
    yield out.PlanWithoutTarget(said.lin, True, NOVEMBER)
    yield out.PlanWithoutTarget(said.lin, False, NOVEMBER)
    for own in (True, False):
        yield out.PlanWithoutTarget(said.lin, own, NOVEMBER, "product:A")
    for part in ("", "product:A"):
        yield out.PlanWithoutTarget("", False, NOVEMBER, part)
    yield out.PlanShown(replace(card, metric=replace(BOOKINGS, segment="product:A")), "U1", ("product:B",))
    yield out.PlanShown(replace(card, own=not card.own), "U1", ("product:B",))
    yield out.PlanShared((said.wang,))
    yield out.PlanShared(())
    yield out.PlanCommented(said.lin)
    yield out.PlanCommentTold(said.wang, NOVEMBER, said.reason, True)
    yield out.PlanCommentTold(said.lin, NOVEMBER, said.reason, False)
    yield out.PlanCommentForm(7, said.lin, NOVEMBER)
    yield form(said, card)
    yield replace(form(said, card), owner=said.lin)
    yield from teams(said)


def plan_card(said: Said) -> out.PlanCard:
    goal = money(500_000, said.currency)
    stage = Action(1, "stage", "U1", TODAY, LAST, "visits", 17, 17, 24, said.customers)
    own = Action(4, "own", "U1", TODAY, LAST, words=said.reason, brings=5_000_000)
    steps = (
        Progress(stage, 17, 12, said.customers[:1]),
        Progress(replace(stage, key=2, metric="calls", needed=0, customers=()), 48, 50),
        Progress(Action(3, "customers", "U1", TODAY, LAST, customers=said.customers, side="b"), 2, 0),
        Progress(own, 1, 0, by_hand=True),
        Progress(replace(own, key=5, brings=0), 1, 0),
        Progress(Action(6, "product", "U2", TODAY, LAST, "quotes", side="b"), 1, 0),
    )
    return out.PlanCard(
        target=7,
        owner=said.lin,
        own=True,
        period=NOVEMBER,
        metric=BOOKINGS,
        goal=goal,
        done=money(120_000, said.currency),
        course="a",
        kept=True,
        shared=False,
        actions=tuple(_shown(step, said) for step in steps),
        aside=2,
        checkpoints=_marks(goal),
        resources=Resources(said.wang, "20k", said.team),
        covered=money(425_000, said.currency),
        flaws=(),
        overload=(),
        comments=(out.CommentShown(said.wang, said.reason, AT),),
        editable=True,
        purpose=said.reason,
    )


def _shown(step: Progress, said: Said) -> out.ActionShown:
    action = step.action
    metric = METRICS[action.metric] if action.metric else None
    owner = said.chen if action.owner == "U2" else ""
    return out.ActionShown(step, owner, metric, action.needed, money(action.brings // 100, said.currency))


def _marks(goal: Amount) -> tuple[out.CheckpointShown, ...]:
    half = goal.with_value(goal.value // 2)
    return (
        out.CheckpointShown(date(2026, 11, 13), half, half, CALLS, ""),
        out.CheckpointShown(LAST, goal, None, None, ""),
        out.CheckpointShown(LAST, goal, None, None, "2026"),
    )


def form(said: Said, card: out.PlanCard) -> out.PlanForm:
    actions = tuple(
        out.FormAction(shown.action, shown.metric, 17, "50,000 CNY" if shown.brings.value else "")
        for shown in card.actions
    )
    return out.PlanForm(7, 2, "", (VISITS, CALLS), actions, 9, card.checkpoints[:2], card.resources, LAST)


def teams(said: Said) -> Iterator[PlanOutcome]:
    goal, half = money(500_000, said.currency), money(250_000, said.currency)
    people = (
        out.PlanShare(said.lin, goal, goal, Fraction(1), 2, 3, shared=True),
        out.PlanShare(said.chen, goal, half, Fraction(1, 2), 0, 9, "b", True, ("hollow", "overloaded")),
        out.PlanShare(said.wang, goal, half, Fraction(1, 2), 0, 0, "b", False, ()),
        out.PlanShare(said.wang, goal, None, None),
        out.PlanShare(said.wang, None, None, None),
        out.PlanShare(said.lin, goal, goal.with_value(0), Fraction(0), 0, 9, "a", False, ("empty", "crowded")),
    )
    yield out.TeamPlanShown(said.team, NOVEMBER, BOOKINGS, goal, half, Fraction(1, 2), people, 1)
    yield out.TeamPlanShown("", NOVEMBER, BOOKINGS, goal, goal, Fraction(1), people[:1])
