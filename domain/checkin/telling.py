"""Reads a clause that names activities into phrases."""

from domain.checkin.acts import Act, acts_of
from domain.checkin.arguments import Arguments
from domain.checkin.clauses import Clause
from domain.checkin.dating import govern, in_future
from domain.checkin.moods import is_done, status
from domain.checkin.phrase import Member, Phrase
from domain.checkin.slices import slices_of
from domain.checkin.state import State
from domain.checkin.subjects import Subject
from domain.checkin.tokens import Token

Sides = tuple[list[Token], list[Token]]
RECENT = 60  # days ahead within which a bare date is a plan


def phrases_of(clause: Clause, state: State) -> list[Phrase]:
    """What the clause tells, each activity with its arguments and its status; dates it names govern what follows."""
    acts = acts_of(clause.tokens, state.money)
    found: list[Phrase] = []
    for act, sides in zip(acts, slices_of(clause.tokens, acts, state.low), strict=True):
        found.append(_phrase(clause, state, act, sides))
        if found[-1].status == "done" and len(found) > 1 and found[-2].status in ("neg", "plan") and _shares(sides, found[-1]):
            found[-1].status = found[-2].status
    return found


def _phrase(clause: Clause, state: State, act: Act, sides: Sides) -> Phrase:
    left, right = sides
    tokens = clause.tokens
    phrase = Phrase(act.metric, act.form, tokens[act.first].start, tokens[act.last].end)
    inner = [token for token in tokens[act.first + 1 : act.last] if token.kind not in ("act", "light")]
    if act.metric in ("payments", "bookings"):
        inner = [token for token in inner if token.num is None or token.num.is_money]
    Arguments(phrase, inner + right, state.raw, state.low).read()
    subject = Subject(phrase, act, state.raw, state.low)
    objects = bool(phrase.members) or phrase.count is not None or any(token.kind == "cust" for token in right)
    subject.read(left, objects, bool(right and right[0].kind == "colon"))
    if not phrase.names or subject.towards:
        phrase.members[: len(phrase.members) if subject.towards else 0] = subject.members
    if not phrase.members and state.topic:
        phrase.members = list(state.topic)
    govern(state, left)
    own = [token for token in left if token.kind == "date" and token.day is not None and token.day.sense != "part"]
    phrase.day = state.context if own else None
    state.other = (state.other or subject.others) and not subject.own
    if act.form == "refund":
        phrase.doubts = [("sign", phrase.start, phrase.end)]
        phrase.money = [money._replace(value=-abs(money.value)) for money in phrase.money]
    _each(phrase, state)
    phrase.status = status(phrase, act, sides, clause, state.low)
    phrase.done = _completed(act, right)
    _judge(phrase, act, sides, clause, state)
    return phrase


def _each(phrase: Phrase, state: State) -> None:
    """拜访了宏碁、华硕，报价各1份: the number is of every customer named."""
    if not phrase.each or phrase.count is None:
        return
    members = phrase.members or (state.last.members if state.last is not None else [])
    if not members:
        phrase.doubts.append(("number", phrase.start, phrase.end))
    phrase.members = [Member(member.name, member.start, member.end, member.sense, phrase.count) for member in members]
    phrase.count = None


def _completed(act: Act, right: list[Token]) -> bool:
    return act.form == "past" or act.done or bool(right and right[0].kind == "asp")


def _judge(phrase: Phrase, act: Act, sides: Sides, clause: Clause, state: State) -> None:
    if phrase.status != "done":
        return
    if state.other or state.other_heading:
        phrase.status = "other"
    elif state.condition:
        phrase.status = "cond"
    elif "ques" in clause.notes or state.question:
        phrase.status = "ques"
    elif not is_done(phrase, act, sides, clause, state.low):
        phrase.status = "open" if _opens(phrase, clause, right=sides[1], last=clause.tokens[act.last]) else "mention"
    else:
        _plan_by_date(phrase, act, state)


def _opens(phrase: Phrase, clause: Clause, right: list[Token], last: Token) -> bool:
    """拜访客户： or visits( at the end of a clause: what follows may say whom or how many."""
    if any(token.kind not in ("colon", "cust", "adj") for token in right):
        return False
    if clause.end == "line" and len(clause.tokens) == 1:
        phrase.open = True
    return phrase.open or (clause.end in ("open", "dash") and phrase.form in ("noun", "zhn", "zhv", "base", "own"))


def _plan_by_date(phrase: Phrase, act: Act, state: State) -> None:
    """A day ahead makes a plan of what is not said to be done."""
    token = next((date for date in phrase.dates if date.day is not None and date.day.sense != "part"), None) or phrase.day or state.context
    if token is None or token.day is None or phrase.done:
        return
    day = token.day
    ahead = day.ahead is not None and day.sense == "far" and (day.ahead - state.today).days <= RECENT and phrase.count is None
    if in_future(token) or ahead:
        phrase.status = "plan"


def _shares(sides: Sides, phrase: Phrase) -> bool:
    """"no calls or visits": the second shares what was said of the first."""
    left, _ = sides
    return bool(left) and left[0].kind in ("conj", "sep") and phrase.count is None and not phrase.done and len(left) <= 2 and left[0].kind != "num"
