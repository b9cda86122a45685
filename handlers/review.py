"""Reviews: shown to those who may see whose they are."""

from __future__ import annotations

from domain.commands.review import ShowReview
from domain.outcomes.review import Facts, ReviewAhead, ReviewShown
from domain.period import Period
from domain.review import About
from handlers.context import Context
from handlers.led import teams_led
from handlers.people import Hidden, manages, visible_owner
from handlers.progress import this_month, vision_over
from handlers.review_facts import facts_of_people
from handlers.review_learnt import learnt_of
from handlers.review_team import team_facts
from handlers.who import Owner


def handle_show_review(command: ShowReview, context: Context) -> ReviewShown | ReviewAhead | Hidden:
    owner = visible_owner(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    period = command.period or this_month(context)
    return review_of(owner, period, context) if period.first <= context.today else ReviewAhead(period)


def review_of(owner: Owner, period: Period, context: Context) -> ReviewShown:
    own, facts = owner.subject.id == context.member.id, _facts(owner, period, context)
    return ReviewShown(
        about=About(owner.subject, period.label),
        owner=owner.name,
        own=own,
        leads=not own and manages(owner.subject, context),
        period=period,
        facts=facts,
        learnt=learnt_of(owner, period, context),
        vision=vision_over(period, context),
        led=teams_led(context) if own and all(line.lines is None for line in facts.lines) else (),
    )


def _facts(owner: Owner, period: Period, context: Context) -> Facts:
    if owner.member:
        return facts_of_people([owner.member.id], period, context)[owner.member.id]
    return team_facts(owner.subject, period, context)
