"""Customers named before what was done with them: 电信、移动、联通，挨个打了电话 (rule 1)."""

from domain.checkin.clause import Clause
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Member, Phrase
from domain.checkin.state import State
from domain.checkin.tokens import Token

LISTS = kinds("name titled sep conj recip adj cust fill etc")
SOME = kinds("conj vcount fill")
ONE = kinds("name titled date sep fill")
ALL = kinds("都 全 全都 均 全部 都已 也都")
FIRMS = kinds("brand known cap")
VAGUE = "vague"
NAMES = kinds("name titled")
LEAST = 2  # names: one alone is as often a remark


def keep_names(clause: Clause, state: State) -> None:
    """Keeps the names of a clause that lists nothing else, and that no activity before it took."""
    if state.fronted and clause.kinds <= SOME and "vcount" in clause.kinds:
        state.fronted.append(Member(None, clause.start, clause.stop, VAGUE))  # 海亮、盾安，还有几家
        return
    if clause.kinds.isdisjoint(NAMES):
        state.fronted = [] if clause.fresh else state.fronted
        return
    names = [token for token in clause.tokens if token.kind in NAMES and token.sense != "low"]
    _keep_lone(clause, names, state)
    if not names or not _lists(clause, names, state) or _is_taken(names[0], state):
        state.fronted = [] if clause.fresh else state.fronted
        return
    members = [Member(state.raw[name.start : name.end], name.start, name.end, name.sense) for name in names]
    _pay(clause, members)
    _count(clause, members)
    state.fronted = members if clause.fresh else [*state.fronted, *members]


def _keep_lone(clause: Clause, names: list[Token], state: State) -> None:
    """上午华为，下午中兴，都拜访了: one by one, each with its part of the day."""
    state.lone = [] if clause.fresh else state.lone
    if len(names) == 1 and names[0].sense in FIRMS and clause.kinds <= ONE and not _is_taken(names[0], state):
        state.lone.append(
            Member(state.raw[names[0].start : names[0].end], names[0].start, names[0].end, names[0].sense)
        )


def _lists(clause: Clause, names: list[Token], state: State) -> bool:
    """Two names or more, a name with its amount, or the first cell of a row."""
    tokens = clause.tokens[1:] if clause.tokens[0].day is not None else clause.tokens  # 今天电信、移动，都打了电话
    listing = {token.kind for token in tokens} <= LISTS | {"num"}
    if clause.bracketed or not listing or not all(map(_is_paid, _uncounted(tokens))):
        return False
    many = len(names) >= LEAST and (clause.has("sep", "conj") or _joined(tokens, state.low))
    paid = len(tokens) == LEAST and tokens[1].kind == "num"
    cell = len(clause.tokens) == 1 and clause.cut == "line" and state.low[clause.stop : clause.stop + 2].strip() == "|"
    return many or paid or cell


def _joined(tokens: list[Token], low: str) -> bool:
    """海康和大华和宇视."""
    return all(token.kind in NAMES or low[token.start : token.end] == "和" for token in tokens)


def _uncounted(tokens: list[Token]) -> list[Token]:
    """What stands before the number of all: 恒逸、荣盛等4家."""
    last, joined = tokens[-1], any(token.kind in ("sep", "conj", "recip") for token in tokens)
    counted = last.num is not None and last.num.unit == "家" and not last.num.vague and joined
    return tokens[:-1] if counted else tokens


def _is_taken(name: Token, state: State) -> bool:
    return any(member.start == name.start for phrase in state.phrases[-2:] for member in phrase.members)


def _is_paid(token: Token) -> bool:
    return token.kind != "num" or (token.num is not None and token.num.is_money)


def _count(clause: Clause, members: list[Member]) -> None:
    """恒逸、荣盛等4家: two more without a name; fewer than are named is in doubt."""
    last = clause.tokens[-1]
    if last.num is not None and last.num.unit == "家" and last.num.value != len(members):
        rest = last.num.value - len(members)
        members.append(Member(None, last.start, last.end, "" if rest > 0 else VAGUE, rest))


def _pay(clause: Clause, members: list[Member]) -> None:
    """万科3万、保利5万，都签了: each its own amount."""
    for token in clause.tokens:
        if token.num is not None and token.num.is_money:
            before = [member for member in members if member.end <= token.start]
            if before and not before[-1].money:
                before[-1].money.append(token.num)


def take_fronted(clause: Clause, state: State, found: list[Phrase]) -> None:
    """Gives them to the one activity behind them that names nobody."""
    names, state.fronted, state.lone = state.fronted or _all_of(clause, state), [], []
    one = found[0] if len(found) == 1 else None
    cell = len(names) == 1 and len(clause.tokens) == 1
    if not names or one is None or clause.fresh or one.members or one.money or one.doubts:
        return
    paid = any(member.money for member in names)
    if (paid and not one.takes_money) or one.status not in ("done", "mention", "open"):
        return
    one.members, one.open = names, False
    one.status = "done" if one.done or cell or _is_cleft(clause) else one.status
    if any(member.sense == VAGUE for member in names):
        one.doubts.append(("number", one.start, one.end))
    if any(money.vague for member in names for money in member.money):
        one.doubts.append(("amount", one.start, one.end))


def _all_of(clause: Clause, state: State) -> list[Member]:
    """Those named one by one, where the clause says that it tells of them all."""
    told = len(state.lone) >= LEAST and any(state.low[token.start : token.end] in ALL for token in clause.tokens)
    return state.lone if told else []


def _is_cleft(clause: Clause) -> bool:
    """李老板、陈厂长，昨天在柯桥拜访的: with its day, and a 的 that ends it."""
    return clause.tokens[-1].kind == "de" and clause.tokens[-2].kind == "act" and "date" in clause.kinds
