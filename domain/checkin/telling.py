"""Reads a clause that names activities into phrases."""

from dataclasses import replace

from domain.checkin.act import Act
from domain.checkin.acts import acts_of
from domain.checkin.arguments import EACH, read_arguments
from domain.checkin.clause import Clause
from domain.checkin.dating import goes_on, govern, in_future
from domain.checkin.directions import is_refund
from domain.checkin.each import lists_days, of_each
from domain.checkin.evidence import is_done
from domain.checkin.leading import read_leading
from domain.checkin.lists import pair_up
from domain.checkin.moods import status
from domain.checkin.partly import is_part
from domain.checkin.phrase import Phrase
from domain.checkin.relays import is_relayed
from domain.checkin.repeating import repeat_verb
from domain.checkin.scene import Scene, whole_days
from domain.checkin.sharing import (
    achieved,
    goes_with,
    joined,
    opens_list,
    planned_on,
    restates,
    share_object,
    shares,
    told_of_all,
)
from domain.checkin.slices import slices_of
from domain.checkin.state import State
from domain.checkin.subjects import Subject
from domain.checkin.tokens import Token
from domain.checkin.values import value_of

RECENT = 60  # days ahead within which a bare date is a plan
ACTIVE = frozenset({"act", "light", "tail", "refund", "cust"})  # kinds that name an activity, alone or together
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "last", "final", "another"})
NET = ("实收", "净收", "净到账")
HEADING = frozenset({"colon", "cust", "adj"})
WONDERED = frozenset({"num", "act", "colon"})
PAID = frozenset({"num", "act", "subset", "fill"})
OPENING = frozenset({"noun", "zhn", "zhv", "base", "own"})


def phrases_of(clause: Clause, state: State) -> list[Phrase]:
    """What the clause tells, each activity with its arguments and its status; dates it names govern what follows."""
    found: list[Phrase] = []
    if clause.kinds.isdisjoint(ACTIVE):
        return found
    acts = repeat_verb(acts_of(clause.tokens), clause, state.last, state.low)
    for act, sides in zip(acts, slices_of(clause.tokens, acts, state.low), strict=True):
        scene = Scene(clause, act, sides, state.low)
        phrase = _phrase(scene, state)
        if found and joined(scene, found[-1], phrase):
            share_object(found[-1], phrase)
        if phrase.status == "mention" and goes_with(scene, phrase, found[-1] if found else state.last, state):
            phrase.status, phrase.done = "done", True
        if found and found[-1].status in ("neg", "plan") and shares(scene, phrase, found[-1].status):
            phrase.status = found[-1].status
        if len(found) == 1 and opens_list(found[0], phrase, scene):
            found[0].status = "done"
        if not found and planned_on(scene, phrase, state):
            phrase.status = "plan"
        told_of_all(phrase, scene, state.last if not found else found[-1])
        found.append(phrase)
    if state.unread is not None and found:
        _ask_unread(clause, state.unread, found[0])
        state.unread = None
    return found


def _ask_unread(clause: Clause, unread: Token, phrase: Phrase) -> None:
    """12 outbound, 5 inbound calls: a number of nothing in particular may be of what follows it."""
    if clause.cut == "comma" and phrase.status == "done" and phrase.form == "noun":
        phrase.doubt("number", unread)


def _phrase(scene: Scene, state: State) -> Phrase:
    phrase = _named(scene, state)
    subject = Subject(phrase, scene, state.raw)
    subject.read()
    if "fill" in scene.left_kinds:
        phrase.each = phrase.each or any(scene.word(token) in EACH for token in scene.left)
    read_leading(phrase, scene)
    if phrase.more:
        phrase.count = phrase.count + phrase.more if phrase.count is not None else phrase.more
    _customers(phrase, subject, state)
    if "date" in scene.left_kinds and whole_days(scene.left):
        govern(state, scene.left)
        phrase.day = state.context
        state.loose = in_future(state.context) and _is_expected(scene.left)
    state.other = (state.other or subject.others) and not subject.own
    phrase.total = phrase.total or restates(phrase, scene, state)
    phrase.done, phrase.joined = scene.completed, bool(scene.left) and scene.left[0].kind == "conj"
    phrase.status = "mention" if is_part(phrase, scene, state) else status(phrase, scene)
    if phrase.status == "plan" or "plan" in scene.right_kinds:
        achieved(phrase, scene)
    if phrase.status == "done":
        _judge(phrase, scene, state)
    return phrase


def _is_expected(left: list[Token]) -> bool:
    """预计下周出合同；跟进中兴2次: a day behind the word for a plan is the plan's alone."""
    kinds = [token.kind for token in left]
    return "plan" in kinds and kinds.index("plan") < kinds.index("date")


def _named(scene: Scene, state: State) -> Phrase:
    """The phrase with what stands within and behind its words."""
    act, tokens = scene.act, scene.clause.tokens
    phrase = Phrase(act.metric, act.form, tokens[act.first].start, tokens[act.last].end, act.metric in state.money)
    phrase.sorted = _is_sorted(act, tokens)
    inner = _inner(act, tokens, phrase.sums) if act.last > act.first + 1 else []
    read_arguments(phrase, inner + scene.right, state)
    if phrase.dates and _is_ordered(scene):  # my third visit to Acme this month
        phrase.dates = [date for date in phrase.dates if date.day is None or date.day.sense != "span"]
    return phrase


def _is_ordered(scene: Scene) -> bool:
    return any(scene.word(token) in ORDINALS or (token.kind == "noise" and token.num is None) for token in scene.left)


def _is_sorted(act: Act, tokens: list[Token]) -> bool:
    """拜访新客1家: of one sort."""
    return tokens[act.last].sense == "new_customers" and act.metric != "new_customers"


def _inner(act: Act, tokens: list[Token], sums: bool) -> list[Token]:
    """The words inside the activity that say how many, or of whom."""
    inner = [token for token in tokens[act.first + 1 : act.last] if token.kind not in ("act", "light")]
    return [token for token in inner if token.num is None or token.num.is_money] if sums else inner


def _customers(phrase: Phrase, subject: Subject, state: State) -> None:
    if subject.towards:
        phrase.members = subject.members
    elif subject.members and not phrase.names:
        phrase.members[:0] = subject.members
    if subject.place is not None and len(phrase.members) == 1 and phrase.members[0].sense in ("titled", "given"):
        phrase.members = [subject.place]  # 在海螺见了王总
    phrase.members = phrase.members or list(state.topic)
    if len(phrase.members) == (phrase.count or 1) + 1:
        pair_up(phrase, state)
    if phrase.rate and not phrase.each and phrase.metric == "deals" and value_of(phrase) > 1:
        phrase.doubts.append(("amount", phrase.start, phrase.end))  # 2 deals at 5k: each, or both?
    last = state.last
    if subject.scene.verb.startswith(NET) and last is not None and last.metric == phrase.metric and last.money:
        phrase.doubts.append(("amount", phrase.start, phrase.end))  # 打款5万，实收49950: which?
    if is_refund(phrase, subject.scene):
        phrase.doubts = [("sign", phrase.start, phrase.end)]
        phrase.money = [replace(money, value=-abs(money.value)) for money in phrase.money]
    phrase.each = phrase.each and not (subject.own and subject.together and not phrase.members)  # 小李和我各签了一单
    if phrase.each and phrase.count is not None and not phrase.money and not lists_days(phrase, subject.scene, state):
        of_each(phrase, state)


def _judge(phrase: Phrase, scene: Scene, state: State) -> None:
    if state.other or state.other_heading or (state.relayed and is_relayed(phrase, state)):
        phrase.status = "other"
    elif state.condition:
        phrase.status = "cond"
    elif scene.clause.question:
        if phrase.counted is not None and scene.clause.kinds <= WONDERED:
            phrase.doubt("number", phrase.counted)  # visits: 5?
        else:
            phrase.status = "ques"
    elif not is_done(phrase, scene):
        phrase.status = "open" if _opens(phrase, scene) else "mention"
    elif not phrase.done and _is_ahead(phrase, state):
        phrase.status = "plan"


def _opens(phrase: Phrase, scene: Scene) -> bool:
    """拜访客户： or visits( at the end of a clause: what follows may say whom or how many."""
    clause = scene.clause
    if not scene.right_kinds <= HEADING:
        return False
    phrase.open = phrase.open or (clause.end == "line" and len(clause.tokens) == 1)
    paid = phrase.metric == "payments" and clause.kinds <= PAID  # 2 paid - £1,150 and £840
    alone = (len(clause.tokens) == 1 or paid) and clause.end == "dash"  # Closed - Acme - 20k
    return phrase.open or alone or (clause.end in ("open", "dash") and phrase.form in OPENING)


def _is_ahead(phrase: Phrase, state: State) -> bool:
    """A day ahead makes a plan of what is not said to be done."""
    dates = whole_days(phrase.dates) if phrase.dates else []
    token = dates[0] if dates else phrase.day or state.context
    if phrase.ahead or token is None or token.day is None:
        return phrase.ahead
    told = phrase.count is not None or bool(phrase.money)
    ahead = token.day.ahead if token.day.sense == "far" and not told else None
    if phrase.count is None and goes_on(token, state.before):
        return True
    return in_future(token) or (ahead is not None and (ahead - state.today).days <= RECENT)
