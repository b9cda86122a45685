"""Joins unknown words into names: 深圳 + 地铁, Blue + Harbor + Logistics, 华为 + 王总."""

from domain.checkin.lexicon.names import ENTITY_ENDINGS
from domain.checkin.people import is_given
from domain.checkin.tokens import Token

NAMEABLE = frozenset({"run", "word", "brand", "known"})
SOFT = frozenset(
    {"fill", "stop", "adj", "cust", "vague", "incl", "total", "aside", "amount", "part", "light", "aux", "ques", "plan"}
)
NEARLY = frozenset({"nearly", "almost", "close to", "几乎", "差点", "差一点"})
ASIDE_OR_GUESS = frozenset({"about", "around", "over", "under", "between", "above", "like"})
TITLES = frozenset({"dr", "mr", "mrs", "ms", "st", "prof", "sir", "miss", "mdm", "madam", "uncle", "auntie"})
OPENERS = frozenset({"fill", "act", "recip", "conj", "sep", "name", "light", "adj", "asp", "colon", "num", "tail"})
LINKS = frozenset("of de du la le von van und et y the del di da".split())
SUFFIXES = frozenset(
    "corp inc ltd llc plc co group bank hospital clinic school hotel foods logistics motors pharma medical dental insurance properties realty shipping freight lines air energy steel labs systems tech technologies solutions holdings partners brothers sons university college council trust".split()
)
ENTITIES = frozenset(ENTITY_ENDINGS.split())
FAMILY = frozenset("sons co co. bros brothers partners associates daughters sisters company".split())
NO_NAMES = frozenset({"q1", "q2", "q3", "q4", "h1", "h2", "5g", "4g", "b2b", "b2c", "v1", "v2", "v3"})


class Gatherer:
    """One pass over the tokens of a message that joins neighbours into "name" tokens."""

    __slots__ = ("low", "out", "raw", "tokens")

    def __init__(self, raw: str, low: str, tokens: list[Token]) -> None:
        self.raw, self.low, self.tokens = raw, low, tokens
        self.out: list[Token] = []

    def names(self) -> list[Token]:
        at, tokens = 0, self.tokens
        while at < len(tokens):
            token = tokens[at]
            if token.kind in NAMEABLE or self._soft_start(at):
                at = self._name(at)
            else:
                self.out.append(self._guess(at))
                at += 1
        return self.out

    def _guess(self, at: int) -> Token:
        """ "nearly 10 calls" is a guess, "nearly signed" is not done."""
        token = self.tokens[at]
        word = self.low[token.start : token.end]
        if word == "约" and at + 1 < len(self.tokens) and self.tokens[at + 1].kind == "num":
            return token._replace(kind="vague")
        if word in ASIDE_OR_GUESS and not (
            at + 1 < len(self.tokens) and self.tokens[at + 1].kind in ("num", "vague", "vcount")
        ):
            return token._replace(kind="aside")
        if token.kind == "neg" and at + 1 < len(self.tokens) and self.tokens[at + 1].kind == "num" and word in NEARLY:
            return token._replace(kind="vague")
        return token

    def _soft_start(self, at: int) -> bool:
        """A known word that opens a name: 深圳 before 地铁, Blue in "visited Blue Harbor"."""
        token, tokens = self.tokens[at], self.tokens
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if after is None or token.kind not in SOFT:
            return False
        if self.raw[token.start].isupper():
            before = self.out[-1].kind if self.out else "cut"
            if self.low[after.start : after.end] == "of" and after.start == token.end + 1:
                return before in OPENERS and self._cap_after(after)
            return (
                before in OPENERS
                and self._is_cap(after)
                and after.start == token.end + 1
                and token.end - token.start > 1
            )
        return (
            token.kind == "adj"
            and self.low[token.start : token.end] not in ("新", "老", "旧")
            and after.kind in ("run", "brand")
            and after.start == token.end
            and not self.low[token.start].isascii()
            and not (self.out and self.out[-1].kind == "num")
        )

    def _is_cap(self, token: Token) -> bool:
        return token.kind in ("word", "brand", "known") and self.raw[token.start].isupper()

    def _name(self, at: int) -> int:
        first, last = self.tokens[at], at
        while last + 1 < len(self.tokens) and (
            self._joins(self.tokens[last], self.tokens[last + 1]) or self._family(last)
        ):
            last += 1
        while last > at and self.tokens[last].kind in ("recip", "conj"):
            last -= 1
        end, follow = self.tokens[last].end, last + 1
        if follow < len(self.tokens) and self.tokens[follow].kind == "titled" and self.tokens[follow].start == end:
            follow += 1
        self._put(first, self.tokens[last], last - at)
        return follow

    def _family(self, at: int) -> bool:
        """Smith & Sons, Brown and Co: one firm."""
        if at + 2 >= len(self.tokens) or self.tokens[at + 1].kind != "conj" or self.tokens[at].kind not in NAMEABLE:
            return False
        low = self.low[self.tokens[at + 2].start : self.tokens[at + 2].end]
        return self._is_cap(self.tokens[at]) and (
            low in FAMILY or low == self.low[self.tokens[at].start : self.tokens[at].end]
        )

    def _put(self, first: Token, last: Token, more: int) -> None:
        low = self.low[first.start : last.end]
        if (
            more == 0
            and first.form == "alnum"
            and (low in NO_NAMES or not (self.out and self.out[-1].kind in ("act", "asp", "sep", "conj")))
        ):
            self.out.append(first._replace(kind="noise"))
            return
        sense = (
            first.kind
            if first.kind in ("brand", "known") and (more == 0 or self.raw[first.start].isascii())
            else "han"
            if first.kind in ("run", "adj", "brand", "known")
            else first.form or "cap"
        )
        if sense == "cap" and is_given(low.split(" ")[0]) and more <= 1:
            sense = "given"
        elif sense == "low" and more == 0 and is_given(low):
            sense = "given"
        self.out.append(Token("name", sense, "", first.start, last.end - self._possessive(first, last)))

    def _possessive(self, first: Token, last: Token) -> int:
        """Acme's Bob, Acme's office: how many characters of the name only tie it to what follows."""
        if first.kind == "brand" and first is last or self.low[last.end - 2 : last.end] not in ("'s", "’s"):
            return 0
        return 2 if self.low[last.end : last.end + 2][1:].isalpha() else 0

    def _joins(self, left: Token, right: Token) -> bool:
        gap = right.start - left.end
        if left.kind == "conj":
            return True
        if gap == 0:
            return self._joins_closely(left, right)
        if gap == 2 and self.raw[left.end : right.start] == ". " and self.low[left.start : left.end] in TITLES:
            return self._is_cap(right)
        if gap != 1 or self.raw[left.end] != " " or not self.low[right.start].isascii() and right.kind == "run":
            return False
        low = self.low[right.start : right.end]
        if left.kind == "recip" or low in LINKS:
            return self._is_cap(right) or (
                low in LINKS and self.raw[left.start].isupper() and low not in ("the",) and self._cap_after(right)
            )
        if (
            self.raw[left.start].isupper()
            and self.low[left.start : left.end].endswith("'s")
            and not self._is_cap(right)
            and right.kind != "cust"
        ):
            return False
        if right.kind in SOFT or right.kind == "word":
            cap_left, cap_right = self.raw[left.start].isupper() or left.form == "cap", self.raw[right.start].isupper()
            if cap_left:
                return cap_right and right.kind not in ("light", "aux", "ques", "plan") or low in SUFFIXES
            return right.kind == "word" and left.kind == "word" and not cap_right
        return (
            right.kind in ("brand", "known") and self.raw[left.start].isupper() and left.kind not in ("brand", "known")
        )

    def _joins_closely(self, left: Token, right: Token) -> bool:
        if right.kind in ("run", "brand", "known", "word"):
            return right.form != "alnum"
        return right.kind == "cust" and self.low[right.start : right.end] in ENTITIES and left.kind in NAMEABLE

    def _cap_after(self, token: Token) -> bool:
        follow = self.raw[token.end + 1 : token.end + 2]
        return self.raw[token.end : token.end + 1] == " " and follow.isupper()
