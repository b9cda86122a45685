"""Questions that the sender answers in the same message: 拜访几家？3家; "visits? 2. calls? 9"."""

from domain.checkin.arguments import read_arguments
from domain.checkin.clause import Clause
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Phrase
from domain.checkin.state import State

ANSWER = kinds("num self name colon fill cust date light asp conj neg total")
ASKED = frozenset({"ques", "done", "open"})
LONGEST = 6  # tokens of an answer


def is_question(found: list[Phrase]) -> None:
    """Notes that the last activity of a question is only asked about."""
    last = found[-1]
    if last.status in ASKED:
        last.asked = last.count is None and not last.members and not last.money


def replies(clause: Clause, state: State, last: Phrase) -> bool:
    """Whether the clause is the answer to what was asked just before; then it is read."""
    if not last.asked or clause.end == "ask" or len(clause.tokens) > LONGEST or not clause.kinds <= ANSWER:
        return False
    numbers = [token for token in clause.tokens if token.num is not None and token.num.unit != "#"]
    if "neg" in clause.kinds:
        last.asked, last.status = False, "neg"
        return True
    if len(numbers) != 1:
        return False
    last.asked, last.status, last.doubts, last.unit = False, "done", [], ""
    read_arguments(last, numbers, state)
    return True
