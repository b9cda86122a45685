"""Whatever happens to a shared deal, in whatever order: its parts add up, and undoing all leaves nothing."""

from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.commands.checkin import AnswerQuestion, ContestShare, DropQuestion, ReviseDay, Source, UndoDay, WithdrawDay
from tests.handlers.company import Company
from tests.handlers.test_deal import both

TEXTS = ("签了{}20万，和 @Chen 一起", "签了{}20万", "和 @Lin 一起签了{}20万")
PEOPLE = ("Lin", "Chen", "Lin")
ANSWERS = ("equal", "60/40", "0/100", "alone", "different")
ACTS = st.tuples(st.sampled_from([*ANSWERS, "undo", "edit", "more", "contest", "decide", "drop"]), st.integers(0, 2))
NUMBERS = count(1)


def open_question(company: Company, ts: str) -> int:
    with company.context("Ada") as context:
        message = context.store.messages.at("C1", ts)
        found = [context.store.questions.of(number) for number in range(1, 2000)]
        mine = [each.id for each in found if each and each.message == message.id and each.state == "open"]
    return mine[-1] if mine else 0


def happens(company: Company, act: str, who: str, said: tuple[str, str]) -> None:
    ts, text = said
    source = Source("C1", ts, company.now, private=False, revision=f"{next(NUMBERS):09}")
    with company.context("Ada") as context:
        message = context.store.messages.at("C1", ts)
        deal = next((deal.id for deal in context.store.deals.around(message.id) if deal.claim == message.id), 0)
    other = "Chen" if who == "Lin" else "Lin"
    match act:
        case "undo":
            company.do(who, UndoDay(message.id))
        case "edit":
            company.do(who, ReviseDay(f"{text}，{next(NUMBERS)}个电话", source))
        case "more":
            company.do(who, ReviseDay(text.replace("20万", "30万"), source))
        case "contest":
            company.do(other, ContestShare(deal))
        case "decide":
            company.do("Wang", AnswerQuestion(open_question(company, ts), "0/100"))
        case "drop":
            company.do(who, DropQuestion(open_question(company, ts)))
        case _:
            company.do(who, AnswerQuestion(open_question(company, ts), act))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations([0, 1, 2]), acts=st.lists(ACTS, max_size=8))
def test_the_parts_always_add_up_and_undoing_all_leaves_nothing(company, order, acts):
    customer = f"客户{next(NUMBERS)}"
    said = [(f"{next(NUMBERS)}.1", TEXTS[place].format(customer)) for place in order]
    who = [PEOPLE[place] for place in order]
    for member, (ts, text) in zip(who, said, strict=True):
        company.say(member, text, ts)
    for act, place in acts:
        happens(company, act, who[place], said[place])
        both(company)
    for member, (ts, _) in zip(who, said, strict=True):
        company.do(member, WithdrawDay(Source("C1", ts, company.now, private=False)))
    assert both(company) == ((0, 0), (0, 0))
