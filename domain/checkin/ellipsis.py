"""Items that repeat the activity before them without naming it: 上午拜访2家,下午1家; 周三拜访了华为,周四中兴."""

import re
from itertools import pairwise

from domain.checkin.arguments import read_arguments
from domain.checkin.clause import Clause
from domain.checkin.dating import govern
from domain.checkin.kinds import kinds
from domain.checkin.lists import LISTS
from domain.checkin.parting import parts_of_day
from domain.checkin.phrase import Phrase
from domain.checkin.scene import TODAY, whole_days
from domain.checkin.state import State
from domain.checkin.tokens import Token

BEFORE_NUMBER = kinds("asp date fill conj vague self name recip adj colon aside cust")
AFTER_NUMBER = kinds("date fill aside cust name conj recip etc adj num sep")
PLACING = frozenset({"in", "at", "near", "around", "across", "via"})
MEANS = re.compile(r" ?(?:by|via|over|on) [a-z]+")
OWN = frozenset({"me", "i", "mine", "myself", "我"})
NEAR = 20  # characters
MESSAGES = ("微信", "短信", "邮件", "企微", "wechat", "whatsapp", "email", "text")
MANY = 100  # from here on the number beside a name is of goods
LONGEST = 4  # characters of an unknown Chinese name that stands with its day alone
SORTS = frozenset("科区室部市县镇")  # ends of names of wards and places
COUNTS = ("num", "vcount")
NAMES = ("name", "titled")


def another(clause: Clause, last: Phrase, low: str) -> bool:
    """Whether the number in the clause is one more item of the same kind, and not of something else."""
    first = next(at for at, token in enumerate(clause.tokens) if token.kind in COUNTS)
    head, tail = clause.tokens[:first], clause.tokens[first + 1 :]
    kinds, number = {token.kind for token in head}, clause.tokens[first].num
    fits = kinds <= BEFORE_NUMBER and {token.kind for token in tail} <= AFTER_NUMBER
    if last.sums or not fits or {"asp", "name"} <= kinds or (kinds == {"name"} and _is_of_somebody(head, last, low)):
        return False  # 少数了一家
    of_goods = "name" in kinds and number is not None and number.value >= MANY  # 报价给海螺，插座2000个
    if of_goods or ("aside" in kinds and _compares(clause.tokens[: first + 1])):
        return False
    marked = bool(kinds & {"date", "conj", "fill"}) or any(token.kind == "date" for token in tail)
    marked = marked or (bool(last.aside or last.dates) and any(token.kind == "aside" for token in tail))
    if marked or (clause.fresh and not clause.bullet):
        return marked
    towards = bool(tail) and tail[0].kind == "recip" and _is_towards(tail, last, low)
    if towards or (tail and (_is_by_other_means(tail, last, low) or _is_of_sort(clause, last))):
        return True
    if "name" in kinds or "cust" in kinds:
        return (
            _named(head) or _is_alike(head, clause.tokens[first], last, low) if "name" in kinds else last.sorted
        )  # 拜访新客1家，老客3家; 铺货3家 is something else
    return _same_counter(clause.tokens[first], last, tail)


def _is_of_somebody(head: list[Token], last: Phrase, low: str) -> bool:
    """me 3 visits, Tom 5: behind the sender's own number somebody else's."""
    own = low[max(last.start - NEAR, 0) : last.start].split()[-2:]
    return head[-1].sense == "given" and not OWN.isdisjoint(own) and not last.members


def _is_towards(tail: list[Token], last: Phrase, low: str) -> bool:
    """two visits to Acme, one to Globex; 5 calls to existing, 7 to new."""
    if last.names and not last.listed and _named(tail):
        return True
    if last.count is not None and low[tail[0].start : tail[0].end] in PLACING:
        return f" {low[tail[0].start : tail[0].end]} " in low[last.start : last.end]  # 3 visits in Leeds, 2 in York
    return last.last == "recip" and {token.kind for token in tail} <= {"recip", "cust", "adj"}


def _is_by_other_means(tail: list[Token], last: Phrase, low: str) -> bool:
    """follow-ups: 5 by email, 3 by WhatsApp."""
    behind = len(tail) == 1 and MEANS.match(low, tail[0].start)
    return bool(behind) and last.count is not None and MEANS.match(low, last.end) is not None


def _is_of_sort(clause: Clause, last: Phrase) -> bool:
    """visited 3 doctors, 5 chemists: people of another sort."""
    return last.form == "past" and last.count is not None and not last.members and clause.kinds == {"num", "cust"}


def _compares(tokens: list[Token]) -> bool:
    """12 calls, up from 10; but "on the 19th 4"."""
    return any(left.kind == "aside" and right.kind != "date" for left, right in pairwise(tokens))


def _same_counter(token: Token, last: Phrase, tail: list[Token]) -> bool:
    number = token.num
    if number is not None and last.members and last.count is None and number.value == len(last.members):
        return False
    return number is not None and not tail and number.unit in ("家", "次") and last.unit in ("", number.unit)


def _named(head: list[Token]) -> bool:
    names = [token for token in head if token.kind == "name"]
    return bool(names) and all(token.sense not in ("low", "han") for token in names)


def _is_alike(head: list[Token], number: Token, last: Phrase, low: str) -> bool:
    """心内科2位，内分泌科2位; 华东区3家，华北区2家: another of the same sort, counted in the same way."""
    if len(head) > 1 or len(last.names) != 1 or number.num is None or number.num.is_money:
        return False
    sort, counter = low[head[0].end - 1], low[number.end - 1]
    alike = sort in SORTS and low[last.names[0].end - 1] == sort
    return alike and not counter.isdecimal() and low[last.end - 1] == counter


def dated_names(clause: Clause, last: Phrase) -> bool:
    """周三拜访了华为，周四中兴: the next day, the next customer."""
    if "date" not in clause.kinds or not last.names or not clause.kinds <= LISTS | {"date"}:
        return False
    if any(day.day is not None and day.day.sense == "span" for day in whole_days(clause.tokens)):
        return False
    if clause.tokens[-1].kind == "stop":
        return False  # 中午跟徐工的王工吃饭
    tokens = [token for token in clause.tokens if token.kind not in ("fill", "conj")]
    names = [token for token in tokens if token.kind in NAMES]
    closes = clause.tokens[0].kind == "conj" and tokens[-1].kind == "date" and bool(whole_days(last.dates))
    if not names or not (closes or tokens[0].kind == "date"):
        return False
    sure = all(token.kind == "titled" or token.sense not in ("low", "han") for token in names)
    short = tokens[0].sense not in TODAY and all(name.end - name.start <= LONGEST for name in names)
    awaited = last.count is not None and len(last.names) < last.count  # 拜访3家：上午海螺，下午华新、万华
    return sure or (short and (len(tokens) == 2 or awaited))


def is_apart(clause: Clause, last: Phrase) -> bool:
    """Whether the amounts in the clause are of an item of their own."""
    return _is_of_another_day(clause, last) or _is_of_other_deals(clause, last)


def _is_of_another_day(clause: Clause, last: Phrase) -> bool:
    """昨天收款5万，今天2万; signed Acme yesterday for 5k and Globex today for 7k."""
    days = whole_days(clause.tokens)
    paid = bool(last.money) or any(member.money for member in last.members)
    if not days or not paid or "total" in clause.kinds or days[-1].day is None or days[-1].day.sense != "day":
        return False
    return last.day is not days[-1]


def _timed(tokens: list[Token], last: Phrase) -> int:
    """4 before lunch and 2 after: how many parts of the day, the last without its name."""
    parts = parts_of_day(tokens)
    after = sum(left.num is not None and right.kind == "aside" for left, right in pairwise(tokens))
    return parts + after if parts or last.timed else 0


def _is_of_other_deals(clause: Clause, last: Phrase) -> bool:
    """签了一单5万，2单3万: behind one with its own amount, others with theirs."""
    own = last.metric == "deals" and len(last.money) == 1 and last.count in (None, 1) and not last.members
    counted = [token.num.unit for token in clause.tokens if token.num is not None] == ["次", ""]
    return own and counted and clause.kinds == {"num"}


def repeated(clause: Clause, state: State, last: Phrase) -> None:
    """Adds another item of the kind of `last`."""
    phrase = Phrase(
        last.metric,
        last.form,
        clause.start,
        clause.stop,
        last.sums,
        ellipsis=True,
        done=last.done or last.status in ("plan", "cond"),
    )
    phrase.timed = _timed(clause.tokens, last)
    phrase.aside = clause.tokens[0].kind == "adj"  # 线上2场，线下1场
    first = next(at for at, token in enumerate(clause.tokens) if token.kind in COUNTS + NAMES)
    begin = next((at for at, token in enumerate(clause.tokens[:first]) if token.kind in ("name", "vague")), first)
    govern(state, clause.tokens[:first])
    read_arguments(phrase, [token for token in clause.tokens[begin:] if token.kind not in ("light", "self")], state)
    context = state.context or last.day if "date" in clause.kinds else last.day
    phrase.day = next(reversed(whole_days(phrase.dates)), context)
    if phrase.day is not None and phrase.day.day is not None and phrase.day.day.sense == "plan":
        phrase.status = "plan"
    if last.metric == "calls" and state.low.startswith(MESSAGES, clause.start):
        phrase.doubt("number", clause.tokens[-1])  # 跟进：电话2个，微信3个
    state.phrases.append(phrase)
