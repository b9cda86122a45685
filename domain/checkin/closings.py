"""Days in clauses of their own: behind brackets, in them, or only mentioned (rule 11)."""

from dataclasses import replace

from domain.checkin.clause import Clause
from domain.checkin.dating import govern, in_future
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Member, Phrase
from domain.checkin.scene import whole_days
from domain.checkin.state import State
from domain.checkin.tokens import Token

SEASONS = frozenset(
    {"月底", "月初", "月中", "月末", "年底", "年初", "年末", "季末", "季度末", "month end", "quarter end", "year end"}
)
LIMITS = frozenset({"till", "until", "by", "before", "due"})
BEHIND = frozenset({"comma", "dash", "open"})
THAT_WAS = ("that was", "it was", "this was")
WAS = kinds("aside aux date fill stop")
CLEFT = kinds("date fill incl light act de idiom")
ALSO = frozenset({("seen", "visits"), ("orders", "deals"), ("won", "deals"), ("deals", "bookings")})
NAMES = frozenset({"name", "titled"})
HEADING = frozenset({"date", "fill"})
SAID = ("说", "讲", "表示", "反馈", "觉得", "said", "says", "reckons", "thinks")


def closes_day(clause: Clause, last: Phrase) -> bool:
    """signed Acme (€22k) on Tue and Globex (€18k) on Wed: the day is of the one before, the name of one more."""
    tokens = clause.tokens
    if clause.cut != "close" or len(tokens) < 3 or not last.names or not whole_days(tokens[:1]):
        return False
    if tokens[1].kind != "conj" or tokens[2].kind not in ("name", "titled"):
        return False
    last.dates.append(tokens[0])
    last.day = tokens[0]
    clause.tokens = tokens[2:]
    return True


def is_its_day(clause: Clause, last: Phrase) -> bool:
    """signed Acme (€22k) on Tuesday: a day that closes its item behind brackets."""
    days = whole_days(clause.tokens)
    if clause.cut != "close" or clause.kinds != {"date"} or not days or whole_days(last.dates):
        return False
    last.dates.append(days[-1])
    last.day = days[-1]
    return True


def tells_day(clause: Clause, state: State) -> bool:
    """拜访了华为，周三去的; that was Wednesday: the day of what was just told; behind several items it is in doubt."""
    last, days = state.last, whole_days(clause.tokens) if "date" in clause.kinds else []
    gone = len(days) == 1 and days[0].day is not None and days[0].day.sense != "plan"
    if gone and last is not None and last.status == "done" and _is_of_one(clause, state, last):
        return _part(clause, state, last, days[0])
    if last is None or last.status != "done" or clause.cut not in BEHIND or len(days) != 1 or whole_days(last.dates):
        return False
    if not _is_cleft(clause, last, state.low) or days[0].day is None:
        return False
    several = sum(phrase.status == "done" for phrase in state.phrases) > 1
    last.day = replace(days[0], day=days[0].day._replace(sense="span")) if several else days[0]
    last.dates.append(last.day)
    return True


def _is_of_one(clause: Clause, state: State, last: Phrase) -> bool:
    """拜访了华为和周生生，周生生是星期天拜访的: whether the day of one of them is told."""
    first, rest = clause.tokens[0], [token.kind for token in clause.tokens[1:]]
    if first.kind not in NAMES or rest[-1:] != ["de"] or rest[:1] != ["incl"] or not CLEFT.issuperset(rest):
        return False
    same = all(token.sense == last.metric for token in clause.tokens if token.kind == "act")
    return same and any(_is_called(member, first, state) for member in last.members)


def _part(clause: Clause, state: State, last: Phrase, day: Token) -> bool:
    if len(last.members) == 1 or last.count is not None:
        last.day = day if len(last.members) == 1 else _in_doubt(day)
        last.dates.append(last.day)
        return True
    member = next(member for member in last.members if _is_called(member, clause.tokens[0], state))
    last.members = [other for other in last.members if other is not member]
    state.phrases.append(replace(last, members=[member], day=day, dates=[day], start=clause.start, end=clause.stop))
    return True


def _is_called(member: Member, token: Token, state: State) -> bool:
    return member.name == state.raw[token.start : token.end]


def _in_doubt(day: Token) -> Token:
    return replace(day, day=day.day._replace(sense="span")) if day.day is not None else day


def _is_cleft(clause: Clause, last: Phrase, low: str) -> bool:
    told = low[clause.start : clause.stop]
    if told.startswith(THAT_WAS):
        return clause.kinds <= WAS
    verbs = [token.sense for token in clause.tokens if token.kind in ("act", "light")]
    same = all(verb in ("", last.metric) or (verb, last.metric) in ALSO or verb.endswith("?") for verb in verbs)
    return told.endswith("的") and len(clause.tokens) > 1 and clause.kinds <= CLEFT and same


def date_in_brackets(clause: Clause, last: Phrase) -> None:
    """Acme (Wed): its day; behind several items it is in doubt whose."""
    dates = whole_days(clause.tokens)
    if not dates:
        return
    told = len(last.members) > 1 or bool(whole_days(last.dates))
    day = dates[-1].day
    last.dates.append(dates[-1])
    last.day = replace(dates[-1], day=day._replace(sense="span")) if told and day is not None else dates[-1]


def _is_limit(clause: Clause, at: int, state: State) -> bool:
    """ "valid till 31 Dec"."""
    before = clause.tokens[at - 1] if at else None
    return before is not None and state.low[before.start : before.end] in LIMITS


def only_says(clause: Clause, low: str) -> bool:
    """和领导一起拜访了宝钢，领导说年底要冲3个亿，打了7个电话: what is done next is the sender's."""
    return len(clause.tokens) > 1 and low.startswith(SAID, clause.tokens[1].start)


def _is_planned(clause: Clause) -> bool:
    """Will hit Acme on Weds; not 昨天差点签了."""
    order = [token.kind for token in clause.tokens if token.kind in ("plan", "date")]
    return order[:1] == ["plan"]


def _is_moved_to(clause: Clause, day: Token, low: str) -> bool:
    """The meeting was moved to Monday: a day that nothing was done on yet."""
    ends = [token.end for token in clause.tokens if token.kind == "cancel" and token.end <= day.start]
    return bool(ends) and low.endswith((" to", "到", "至"), 0, ends[-1]) and day.start - ends[-1] <= 1


def mention_day(clause: Clause, state: State) -> None:
    """A day that governs what follows; one to come, only mentioned, does so no further than its sentence."""
    if "date" not in clause.kinds or (not clause.fresh and only_says(clause, state.low)):
        return
    days = whole_days([token for at, token in enumerate(clause.tokens) if not _is_limit(clause, at, state)])
    if not days or ("cancel" in clause.kinds and (in_future(days[-1]) or _is_moved_to(clause, days[-1], state.low))):
        return
    govern(state, clause.tokens)
    heads = clause.tokens[-1].kind == "colon" or clause.kinds <= HEADING
    ahead = in_future(state.context) or days[-1].sense in SEASONS or _is_planned(clause)
    state.loose = ahead and not heads
