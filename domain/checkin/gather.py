"""Joins unknown words into names: 深圳 + 地铁, Blue + Harbor + Logistics, 华为 + 王总."""

from dataclasses import replace

from domain.checkin.families import is_centre, is_family, may_be_dotted
from domain.checkin.figured import ends_name, joins_numeral, opens, opens_labelled
from domain.checkin.guesses import WEIGHED, weighed
from domain.checkin.kinds import kinds
from domain.checkin.lexicon.names import ENTITY_ENDINGS, FIRM_WORDS
from domain.checkin.people import ADDRESSES, FORMAL, is_given, is_nickname, is_of
from domain.checkin.services import is_customer
from domain.checkin.tokens import Token

NAMEABLE = frozenset({"run", "word", "brand", "known"})
FIRM = frozenset({"brand", "known"})
PASSING = kinds("act cut sep colon recip conj titled person de vcount tail other etc")  # what is what it is anywhere
SOFT = kinds("fill stop adj cust vague incl total aside amount part light aux ques plan")
UNSAID = frozenset({"light", "aux", "ques", "plan"})
OPENERS = kinds("fill act recip conj sep name light adj asp colon num tail")
LINKS = kinds("of de du la le von van und et y del di da")
NO_NAMES = kinds("q1 q2 q3 q4 h1 h2 5g 4g b2b b2c v1 v2 v3")
ENTITIES = frozenset(ENTITY_ENDINGS.split())
APART = frozenset({"cut", "sep", "colon"})  # no name goes on behind these
OWNLESS = kinds("conj cut sep date num fill colon aux self plan neg vague total recip tail aside")
NUMBERED = frozenset({"alnum", "brand"})  # 3M Health, 99 Ranch Market
AGES = frozenset({"新", "老", "旧"})


class Gatherer:
    """One pass over the tokens of a message that joins neighbours into "name" tokens."""

    __slots__ = ("low", "out", "raw", "tokens")

    def __init__(self, raw: str, low: str, tokens: list[Token]) -> None:
        self.raw, self.low, self.tokens = raw, low, tokens
        self.out: list[Token] = []

    def names(self) -> list[Token]:
        behind, tokens, out = 0, self.tokens, self.out
        for at, token in enumerate(tokens):
            kind = token.kind
            if at < behind:
                continue
            if kind in PASSING:
                out.append(token)
            elif (
                kind in NAMEABLE
                or (kind in SOFT and self._opens(at))
                or (kind == "stop" and is_customer(token, out, self.raw, self.low))
                or (kind == "noise" and opens_labelled(tokens, at, out, self.raw))
                or ((token.num or token.day) is not None and opens(tokens, at, out, self.low))
            ):
                behind = self._name(at)
            else:
                out.append(weighed(tokens, at, out, self.low) if token.num is not None or kind in WEIGHED else token)
        return out

    def _word(self, token: Token) -> str:
        return self.low[token.start : token.end]

    def _is_upper(self, token: Token) -> bool:
        return self.raw[token.start].isupper()

    def _is_cap(self, token: Token) -> bool:
        return token.kind in ("word", "brand", "known") and self._is_upper(token)

    def _is_listed(self) -> bool:
        """Whether a name stands here: behind 、 or 和, or in brackets."""
        before = self.out[-1] if self.out else None
        return before is not None and (before.kind in ("sep", "recip") or before.sense == "open")

    def _opens(self, at: int) -> bool:
        """Whether a known word opens a name: 深圳 before 地铁, Blue in "visited Blue Harbor"."""
        token = self.tokens[at]
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if after is None:
            return False
        before = self.out[-1].kind if self.out else "cut"
        if self._is_upper(token):
            opened = before in OPENERS or (bool(self.out) and self.out[-1].sense in ("open", "comma"))
            opened = opened or (len(self.out) > 1 and self.out[-1].sense == "dash" and self.out[-2].kind == "act")
            told = token.kind == "light" and [one.kind for one in self.out[-2:]] == ["date", "colon"]
            if told or not opened or after.start != token.end + 1 or token.end == token.start + 1:
                return False  # Today: Got Sysco over the line
            return self._cap_after(after) if self._word(after) == "of" else self._is_cap(after)
        if token.end == token.start + 1 and after.kind == "run" and after.start == token.end and self._is_listed():
            return not self.low[token.start].isascii()
        if after.start != token.end or self.low[token.start].isascii():
            return False
        return self._opens_han(at, before)

    def _opens_han(self, at: int, before: str) -> bool:
        token, after = self.tokens[at], self.tokens[at + 1]
        if token.sense == "place" and after.kind in ("adj", "cust") and self._is_listed():
            return at + 2 >= len(self.tokens) or self.tokens[at + 2].kind in ("cut", "sep")  # 国药控股、上海医药
        if after.kind not in ("run", "brand"):
            return False
        listed = token.kind == "cust" and self._is_listed()  # 洽洽、老乡鸡
        return listed or (token.kind == "adj" and before != "num" and self._word(token) not in AGES)

    def _name(self, at: int) -> int:
        """Joins what belongs to the name that begins at `at`; says where the tokens go on."""
        tokens, last = self.tokens, at
        while last + 1 < len(tokens) and tokens[last + 1].kind not in APART:
            if not (self._joins(tokens[last], tokens[last + 1]) or is_family(tokens, last, self.raw, self.low)):
                break
            if self._word(tokens[last + 1]) in LINKS and self._is_person(at):
                break  # Ms. Chen of Ford
            last += 1
        while last > at and tokens[last].kind in ("recip", "conj"):
            last -= 1
        follow = last + 1
        while follow < len(tokens) and is_of(tokens[follow - 1], tokens[follow]):
            follow += 1
        behind = tokens[last + 1] if last + 1 < len(tokens) else None
        self.out.append(self._named(tokens[at], tokens[last], last - at, behind))
        return follow

    def _is_person(self, at: int) -> bool:
        word = self._word(self.tokens[at])
        return word in ADDRESSES or is_given(word)

    def _named(self, first: Token, last: Token, more: int, behind: Token | None) -> Token:
        low = self.low[first.start : last.end]
        if first.form == "alnum" and not more:
            before = self.out[-1].kind if self.out else ""
            listed = len(self.out) > 1 and self.out[-1].sense == "comma" and self.out[-2].kind == "name"
            if low in NO_NAMES or not (listed or before in ("act", "asp", "sep", "conj")):
                return replace(first, kind="noise")
        sense = self._sense(first, more)
        low = low.removesuffix("'s") if behind is not None and behind.kind == "aside" else low  # Anna's on fire
        word = low.split(" ")[0]
        weak = sense == "low" and (is_given(low) or (more > 0 and word.rstrip(".") in FORMAL))  # dr mehta
        if (sense == "cap" and more <= 1 and is_given(word) and self._word(last) not in FIRM_WORDS) or weak:
            sense = "given"  # but Kerry Group
        if sense == "han" and (low[0] == "阿" or low[-1] == "仔") and is_nickname(low):
            sense = "given"
        owned = self._possessive(first, last, behind)
        sense = "cap" if owned and more and sense == "given" else sense
        return Token("name", sense, "", first.start, last.end - owned)

    def _sense(self, first: Token, more: int) -> str:
        if first.kind in FIRM:
            return first.kind if not more or self.raw[first.start].isascii() else "han"
        return "han" if not self.raw[first.start].isascii() or first.num is not None else first.form or "cap"

    def _possessive(self, first: Token, last: Token, behind: Token | None) -> int:
        """Acme's Bob, Acme's office: how many characters of the name only tie it to what follows."""
        if self.low[last.end - 2 : last.end] == "s'" and behind is not None and behind.kind == "cust":
            return 1  # Travis Perkins' buyer
        if (first.kind == "brand" and first is last) or self.low[last.end - 2 : last.end] not in ("'s", "’s"):
            return 0
        if behind is None or behind.kind in OWNLESS or behind.form == "past":
            return 0  # Nando's and Greggs
        return 2 if self.low[last.end + 1 : last.end + 2].isalpha() else 0

    def _joins(self, left: Token, right: Token) -> bool:
        """Whether `right` goes on with the name that `left` is part of."""
        gap = right.start - left.end
        if gap == 0 or left.kind == "conj":
            return left.kind == "conj" or self._joins_closely(left, right)
        if gap == 2:
            dotted = self.raw[left.end] == "." and may_be_dotted(self._word(left), self._word(right))
            return dotted and (self._is_cap(right) or (right.kind == "word" and not self._is_upper(left)))
        if gap != 1 or self.raw[left.end] != " " or (right.kind == "run" and not self.low[right.start].isascii()):
            return False
        if left.kind == "recip" or self._word(right) in LINKS:
            link = self._word(right) in LINKS and self._is_upper(left) and self._cap_after(right)
            return link or self._is_cap(right)
        return self._goes_on(left, right)

    def _goes_on(self, left: Token, right: Token) -> bool:
        upper = self._is_upper(left) or (self.raw[left.start].isdecimal() and (left.form or left.kind) in NUMBERED)
        if upper and self._word(left).endswith("'s") and not self._is_cap(right) and right.kind != "cust":
            return False
        if right.kind in FIRM:
            return upper and left.kind not in FIRM
        if self._word(left) in LINKS or left.num is not None:
            return self._is_cap(right)  # Bank of Ayudhya, 99 Bikes
        if right.kind != "word" and right.kind not in SOFT:
            return upper and self._is_upper(right) and right.sense == "word" and right.num is not None  # Motel One
        if upper or (left.form == "cap" and not self.raw[left.start : left.end].islower()):
            return (self._is_upper(right) and right.kind not in UNSAID) or self._word(right) in FIRM_WORDS
        return left.kind == "word" and right.kind in ("word", "cust") and not self._is_upper(right)

    def _joins_closely(self, left: Token, right: Token) -> bool:
        if left.kind == right.kind == "known" or "recip" in (left.kind, right.kind):
            return joins_numeral(left, right)  # 张姐李姐 are customers both
        if right.kind in NAMEABLE or (left.num is not None and right.kind in ("num", "cust")):
            return right.form != "alnum"
        if left.kind not in NAMEABLE:
            return left.sense == "place" and right.kind in ("adj", "cust")
        if right.num is not None and right.kind == "num":
            return ends_name(right, self.low)
        if right.sense == "place" and self.low[left.start].isascii():
            return True
        return right.kind in ("cust", "adj", "stop") and (self._word(right) in ENTITIES or is_centre(right, self.low))

    def _cap_after(self, token: Token) -> bool:
        return self.raw[token.end : token.end + 1] == " " and self.raw[token.end + 1 : token.end + 2].isupper()
