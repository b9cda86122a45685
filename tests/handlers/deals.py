"""Two on one deal, for tests: who tells of it, who answers, and what each is credited."""

from domain.commands.checkin import (
    AnswerQuestion,
)
from domain.outcomes.deal import SharesAsked
from domain.outcomes.explained import TargetExplained
from handlers.audit import audit
from handlers.table import handle
from tests.handlers.company import Company

TOGETHER, AGAIN = "签了华为20万，和 @Chen 一起", "签了华为20万"


def figures(company: Company, who: str) -> tuple[int, int]:
    """Bookings in yuan, and deals."""
    shown = [company.type(who, f"/target why {metric}") for metric in ("bookings", "deals")]
    assert all(isinstance(each, TargetExplained) for each in shown)
    return shown[0].line.done.value // 100, shown[1].line.done.value


def both(company: Company) -> tuple[tuple[int, int], tuple[int, int]]:
    with company.context("Ada") as context:
        assert audit(context).is_clean
    return figures(company, "Lin"), figures(company, "Chen")


def answer(company: Company, who: str, asked, reply: str):
    assert isinstance(asked, SharesAsked), asked
    return company.do(who, AnswerQuestion(asked.question, reply))


def twice(company: Company, reply: str):
    first = company.say("Lin", AGAIN, "1.1")
    asked = company.say("Chen", AGAIN, "2.2")
    assert asked.reported
    return first, answer(company, "Chen", asked, reply)


def told(company: Company, who: str, command) -> tuple[object, list]:
    with company.context(who) as context:
        return handle(command, context), [notice.outcome for notice in context.notices]
