"""Cuts the tokens of a message into clauses, and says what parted them."""

from dataclasses import dataclass
from itertools import pairwise

from domain.checkin.kinds import kinds
from domain.checkin.labels import label_of
from domain.checkin.tokens import Token

RANK = {"comma": 1, "dash": 2, "open": 3, "close": 3, "corr": 4, "emoji": 5, "stop": 6, "ask": 6, "line": 7, "start": 8}
TURNING = frozenset({"num", "date", "total"})
TURNED = frozenset({"num", "vcount", "act", "light"})
REPLACES = kinds(
    "num vcount name titled date act cut colon corr neg vague incl recip self total light adj clock person sep"
)
NAMING = frozenset({"name", "titled", "conj", "sep"})
ABOUT = frozenset({"about", "re", "re:", "regarding", "concerning", "on"})


@dataclass(slots=True)
class Clause:
    """Words between two marks; `cut` is the strongest mark before them, `end` the mark behind."""

    tokens: list[Token]
    cut: str
    bullet: bool = False
    blank: bool = False
    inside: bool = False
    corr: bool = False
    end: str = ""
    label: str = ""
    question: bool = False
    listed: bool = False
    kinds: frozenset[str] = frozenset()

    @property
    def fresh(self) -> bool:
        """Whether a new sentence begins here."""
        return RANK[self.cut] >= 5

    @property
    def bracketed(self) -> bool:
        return self.inside or self.cut == "open"

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def stop(self) -> int:
        return self.tokens[-1].end

    def has(self, *kinds: str) -> bool:
        return not self.kinds.isdisjoint(kinds)


def clauses_of(tokens: list[Token], low: str) -> list[Clause]:
    """The clauses of a message in order."""
    found: list[Clause] = []
    current = Clause([], "start")
    for at, token in enumerate(tokens):
        if token.kind == "cut":
            current = _cut(found, current, token)
        elif token.kind == "corr":
            current = _corrected(found, current, tokens, at)
        else:
            if token.kind in TURNING and _turns(current.tokens, tokens, at, low):
                current = _cut(found, current, token._replace(kind="cut", sense="comma", form=""))
            current.tokens.append(token)
    _finish(found, current, "end")
    for clause in found:
        if clause.cut == "comma":
            _leave_matter(clause, low)
        clause.kinds = frozenset([token.kind for token in clause.tokens])
        if clause.end == "line" or "colon" in clause.kinds:
            clause.label = label_of(clause.tokens, clause.end, low)
    _note_lists(found)
    return found


def _leave_matter(clause: Clause, low: str) -> None:
    """…, Globex and Initech about renewals: what a list of names ends with is what the talk was about."""
    tokens = clause.tokens
    if tokens[0].kind != "name":
        return
    at = next((at for at, token in enumerate(tokens) if token.kind not in NAMING), 0)
    if at and low[tokens[at].start : tokens[at].end] in ABOUT:
        clause.tokens = [token._replace(kind="fill") if token.kind in ("act", "stop") else token for token in tokens]


def _note_lists(found: list[Clause]) -> None:
    """拜访了宏达,永兴,恒源: two short names or more between commas are a list, one alone may be a remark."""
    for left, right in pairwise(found):
        if right.cut == "comma" and _lone(right) and left.cut == "comma" and _lone(left):
            left.listed = right.listed = True


def _lone(clause: Clause) -> bool:
    if clause.tokens[0].kind != "name" or any(
        token.kind not in ("name", "recip", "conj", "etc") for token in clause.tokens
    ):
        return False
    return all(
        token.kind != "name" or (token.sense == "han" and 2 <= token.end - token.start <= 4) for token in clause.tokens
    )


def _corrects(tokens: list[Token], at: int) -> bool:
    """Whether something follows that can stand for what was wrong: "sorry 6", not "should be able to"."""
    return at + 1 < len(tokens) and tokens[at + 1].kind in REPLACES


def _turns(current: list[Token], tokens: list[Token], at: int, low: str) -> bool:
    """上午2家 下午3家 合计5家: behind a number a part of the day or a total with its own begins another item."""
    token = tokens[at]
    if token.kind == "num" and len(current) > 2 and current[-1].kind == "colon" and current[-2].kind == "act":
        return current[-3].kind == "num" and (len(current) == 3 or current[-4].kind != "colon")  # 8 calls: 5 morning
    if not current or token.kind not in ("date", "total") or low[token.start].isascii():
        return False
    last = current[-1] if current[-1].kind != "colon" else current[-2] if len(current) > 1 else current[-1]
    if last.num is None or last.num.unit == "#" or last.kind != "num":
        return False
    return any(part.kind in TURNED for part in tokens[at + 1 : at + 4])


def _finish(found: list[Clause], clause: Clause, end: str) -> bool:
    if not clause.tokens:
        return False
    clause.end = end
    found.append(clause)
    return True


def _cut(found: list[Clause], current: Clause, token: Token) -> Clause:
    inside = token.sense == "open" or (current.inside and token.sense == "comma")
    if (
        token.sense in ("comma", "dash")
        and len(current.tokens) == 1
        and current.tokens[0].kind == "neg"
        and found
        and RANK[current.cut] < 5
    ):
        return Clause([], "corr", inside=inside, corr=True)
    if _finish(found, current, token.sense):
        return Clause([], token.sense, token.form == "bullet", token.form == "blank", inside)
    if found and RANK[token.sense] > RANK.get(found[-1].end, 0):
        found[-1].end = token.sense
    if current.cut == "close" and token.sense == "comma":
        current.cut = "comma"
        return current
    current.cut = max(current.cut, token.sense, key=lambda sense: RANK[sense])
    current.bullet = current.bullet or token.form == "bullet"
    current.blank = current.blank or token.form == "blank"
    current.inside = inside
    return current


def _corrected(found: list[Clause], current: Clause, tokens: list[Token], at: int) -> Clause:
    if not _corrects(tokens, at):
        current.tokens.append(tokens[at]._replace(kind="fill" if tokens[at].sense != "should" else "plan"))
        return current
    if _finish(found, current, "corr"):
        return Clause([], "corr", inside=current.inside, corr=True)
    current.corr = True
    return current
