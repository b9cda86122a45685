"""Cuts the tokens of a message into clauses, and says what parted them."""

from dataclasses import replace

from domain.checkin.amending import closes, meant
from domain.checkin.clause import RANK, Clause
from domain.checkin.kinds import kinds
from domain.checkin.labels import label_of
from domain.checkin.runs import counts_own, heads, tells_of_another
from domain.checkin.semicolons import softened
from domain.checkin.spaces import SPACED_HAN, parts
from domain.checkin.tokens import Token
from domain.checkin.wholes import cross_out, note_lists, settle

TURNING = kinds("num date total conj subset person other")
SEQUENCE = kinds("so but 所以 于是 因此 故 therefore hence 然后 接着 后来 最后 之后 随后 然之后 跟住 跟手 之後")
AND_THEN = "and then"
NEAR = 5  # tokens
SPACED = frozenset({" 其", " 当", " 里", " 有"})  # before 其中, 当中
REACH = 40  # tokens back in which an activity was told
RANK_OF_CORRECTION = frozenset({"corr", "wrong"})
CONTENT = kinds("num vcount titled act light date neg person")
MARKS = frozenset({"tick", "cross"})
TURNED = frozenset({"num", "vcount", "act", "light"})


def clauses_of(tokens: list[Token], low: str) -> list[Clause]:
    """The clauses of a message in order."""
    found: list[Clause] = []
    current, spaced, crossed = Clause([], "start"), SPACED_HAN.search(low) is not None, False
    for at, token in enumerate(tokens):
        kind = token.kind
        if kind == "cut":
            half = token.sense == "stop" and low[token.start] == ";"
            current = _cut(found, current, softened(found, current, tokens, at) if half else token)
            crossed = crossed or token.form == "cross"
        elif kind == "corr":
            current = _corrected(found, current, tokens, at)
        else:
            if (kind in TURNING and current.tokens and _turns(current.tokens, tokens, at, low)) or (
                spaced and parts(current.tokens, tokens, at, low)
            ):
                current = _cut(found, current, replace(token, kind="cut", sense="comma", form=""))
            current.tokens.append(token)
    _finish(found, current, "end")
    _settle(found, low)
    if crossed:
        cross_out(found)
    return found


def _settle(found: list[Clause], low: str) -> None:
    for clause in found:
        settle(clause, low)
        if clause.end == "line" or "colon" in clause.kinds:
            clause.label = label_of(clause.tokens, clause.end, low)
    if len(found) > 1:
        note_lists(found)


def _turns(current: list[Token], tokens: list[Token], at: int, low: str) -> bool:
    """上午2家 下午3家 合计5家: behind a number a part of the day or a total with its own begins another item."""
    token = tokens[at]
    if token.kind == "num":
        if len(current) < 3 or current[-1].kind != "colon" or current[-2].kind != "act":
            return False
        return current[-3].kind == "num" and (len(current) == 3 or current[-4].kind != "colon")  # 8 calls: 5 morning
    if token.kind == "conj":
        behind, told = tokens[at + 1 : at + 4], any(part.kind in ("act", "light") for part in current[-REACH:])
        own = told and (counts_own(current, behind[:2]) or tells_of_another(current, behind))
        return own or (told and (_is_sequence(tokens, at, low) or _is_other_day(current, behind)))
    if token.kind == "subset":
        apart = low[token.start - 1 : token.start + 1] in SPACED or any(part.kind == "total" for part in current[-3:])
        return current[-1].num is not None and apart
    day_heads = token.kind == "date" and heads(current, tokens, at, low)
    return day_heads or (not low[token.start : token.end].isascii() and _is_of_next(current, tokens, at))


def _is_sequence(tokens: list[Token], at: int, low: str) -> bool:
    """...so I called; and then today I made 9 calls: another activity follows."""
    word = low[tokens[at].start : tokens[at].end]
    if word != AND_THEN:
        return word in SEQUENCE
    return any(token.kind in ("act", "light") for token in tokens[at + 1 : at + 1 + NEAR])


def _is_of_next(current: list[Token], tokens: list[Token], at: int) -> bool:
    """Whether the date or total at `at` begins another item behind the number before it."""
    token = tokens[at]
    last = current[-1] if current[-1].kind != "colon" else current[-2] if len(current) > 1 else current[-1]
    dated = token.kind == "date" and [one.kind for one in tokens[at + 1 : at + 2]] == ["num"]
    if last.kind == "act" and (dated or token.kind in ("person", "other")) and len(current) > 1:
        last = current[-2]  # 前天3个电话昨天5个, 我打10个电话小王打8个
    if last.num is None or last.num.unit == "#" or last.kind != "num":
        return False
    if last.num.is_money and not any(part.kind in ("act", "light", "total") for part in current[-REACH:]):
        return False  # 海天的5万今天到账
    behind = [part.kind for part in tokens[at + 1 : at + 4]]
    ahead = token.day is not None and (token.day.sense == "plan" or current[0].kind == "plan")
    if ahead and "num" not in behind:
        return False  # 尾款8万下月收, 约到2家周四上门
    return not TURNED.isdisjoint(behind)


def _is_other_day(current: list[Token], behind: list[Token]) -> bool:
    """yesterday 5 calls & today 6; 5 calls yesterday and 6 today."""
    pair = behind[:2]
    if len(behind) > 2 and behind[2].kind not in ("cut", "fill", "recip", "num"):
        return False
    kinds = {token.kind for token in pair}
    if kinds == {"name", "date"}:
        return _is_named_on_day(current, pair)
    if kinds != {"num", "date"}:
        return False
    counted = any(token.kind == "num" for token in current[-REACH:])
    return counted and all(token.day is None or token.day.sense == "day" for token in pair)


def _is_named_on_day(current: list[Token], pair: list[Token]) -> bool:
    """visited Acme yesterday and Globex today."""
    days = [token.day for token in [*current[-REACH:], *pair] if token.day is not None]
    return len(days) > 1 and all(day.sense == "day" for day in days) and any(t.kind == "name" for t in current[-REACH:])


def _finish(found: list[Clause], clause: Clause, end: str) -> bool:
    if not clause.tokens:
        return False
    clause.end = end
    found.append(clause)
    return True


def _cut(found: list[Clause], current: Clause, token: Token) -> Clause:
    if token.sense == "dash" and _is_day(current):
        current.tokens.append(replace(token, kind="colon", sense=":"))  # Tuesday - 18 dials
        return current
    inside = token.sense == "open" or (current.inside and token.sense == "comma")
    if found and token.sense in ("comma", "dash") and RANK[current.cut] < 5 and _only_denies(current.tokens):
        return Clause([], "corr", inside=inside, corr=True)
    if _finish(found, current, token.sense):
        current.marked = token.form if token.form in MARKS else ""
        if current.corr and token.sense == "comma" and not any(map(_says, current.tokens)):
            return Clause([], "corr", inside=inside, corr=True)  # sorry im lying, 13
        begun = Clause([], token.sense, token.form == "bullet", token.form == "blank", inside, led=current.marked)
        begun.listed = token.form == "listed"
        return begun
    return _strengthened(found, current, token, inside)


def _strengthened(found: list[Clause], current: Clause, token: Token, inside: bool) -> Clause:
    """One more mark before the first word of the clause."""
    current.led = current.led or (token.form if token.form in MARKS else "")
    if current.corr and found and found[-1].end not in RANK_OF_CORRECTION and RANK[token.sense] >= RANK["stop"]:
        current.corr = False  # …，不是2份；电话8个
    if found and RANK[token.sense] > RANK.get(found[-1].end, 0):
        found[-1].asked = found[-1].asked or found[-1].end == "ask"
        found[-1].end = token.sense
    if current.cut == "close" and token.sense == "comma":
        current.cut = "comma"
        return current
    current.apart = token.sense == "open"  # (Thu) 3 visits, (Fri) 2 visits
    current.cut = max(current.cut, token.sense, key=lambda sense: RANK[sense])
    current.bullet = current.bullet or token.form == "bullet"
    current.blank = current.blank or token.form == "blank"
    current.inside = inside
    return current


def _says(token: Token) -> bool:
    return token.kind in CONTENT or (token.kind == "name" and token.sense != "low" and token.end > token.start + 1)


def _is_day(current: Clause) -> bool:
    return RANK[current.cut] >= RANK["stop"] and bool(current.tokens) and all(t.kind == "date" for t in current.tokens)


def _corrected(found: list[Clause], current: Clause, tokens: list[Token], at: int) -> Clause:
    token = tokens[at]
    if not current.tokens and current.corr and token.sense == "wrong" and found and found[-1].end == "comma":
        return current  # 1份，不是2份，写错了
    other = meant(found, current, tokens, at)
    if other is not None:
        current.tokens.append(other)
    elif closes(tokens, at, current):
        current.corr = True  # $40k... $45k actually
    elif _finish(found, current, "wrong" if token.sense == "wrong" else "corr"):
        return Clause([], "corr", inside=current.inside, corr=True)
    else:
        current.corr = True
    return current


def _only_denies(tokens: list[Token]) -> bool:
    """拜访3家，没有，4家; 不是3家，是4家."""
    if not tokens or tokens[0].kind != "neg":
        return False
    tokens = tokens[1:] if len(tokens) > 1 and tokens[1].sense == "denied" else tokens
    return len(tokens) == 1 or (
        tokens[0].sense == "denied" and all(token.kind in ("num", "cust") for token in tokens[1:])
    )
