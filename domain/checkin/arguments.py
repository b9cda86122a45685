"""Reads the words to the right of an activity: numbers, names, money, and where the talk turns to something else."""

from decimal import Decimal

from domain.checkin.people import without_title
from domain.checkin.phrase import Member, Phrase
from domain.checkin.quantities import Quantity
from domain.checkin.tokens import Token

MONEYED = frozenset({"deals", "bookings", "payments"})
LARGE = 1000  # from here on a bare number beside a signing is an amount
UNCLEAR = 100  # from here to LARGE it may be either
EACH = frozenset({"各", "each", "apiece", "每单", "每家", "每个", "各自"})
PLACING = frozenset({"位于", "在", "住在"})
PLACES = frozenset("区市县镇省路街园村湾")
BETWEEN = frozenset("和与跟同")


class Arguments:
    """Walks over the words right of an activity and fills its phrase."""

    __slots__ = ("aside", "de", "described", "low", "low_aside", "money", "phrase", "raw", "tokens", "total", "vague", "with_")

    def __init__(self, phrase: Phrase, tokens: list[Token], raw: str, low: str) -> None:
        self.phrase, self.tokens, self.raw, self.low = phrase, tokens, raw, low
        self.money = phrase.metric in MONEYED
        self.aside = self.low_aside = self.de = self.total = self.described = False
        self.with_ = ""
        self.vague: Token | None = None

    def read(self) -> Phrase:
        for at, token in enumerate(self.tokens):
            handler = HANDLERS.get(token.kind)
            if handler is not None:
                handler(self, at, token)
            self.phrase.end = max(self.phrase.end, token.end) if token.kind in KEPT else self.phrase.end
            if token.kind in KEPT:
                self.phrase.last = token.kind
        return self.phrase

    def before(self, at: int) -> Token | None:
        return self.tokens[at - 1] if at > 0 else None

    def after(self, at: int) -> Token | None:
        return self.tokens[at + 1] if at + 1 < len(self.tokens) else None

    def on_num(self, at: int, token: Token) -> None:
        number = token.num
        if number is None or number.unit == "#":
            self.vague = None
            return
        before = self.before(at)
        if before is not None and self.low[before.start : before.end] in ("at", "@") and not number.is_money and number.value <= 24:
            return
        if token.sense == "x" and self.phrase.money and before is not None and before.num is self.phrase.money[-1]:
            number = number._replace(value=number.value * self.phrase.money.pop().value)
        if self._is_money(number, at):
            self._amount(number, token)
        elif not self.aside and not self._of_things(number, token, at):
            self._counted(number, token, at)
        self.vague = None
        self.total = False

    def _of_things(self, number: Quantity, token: Token, at: int) -> bool:
        """Motel 6 is a name; in "signed Acme: 3 loaders" the number counts goods, in "visited Acme and two brokers" one more."""
        phrase, before, after = self.phrase, self.before(at), self.after(at)
        if number.unit or token.sense == "x":
            return False
        if before is not None and before.kind == "name" and phrase.form == "past" and token.sense == "" and phrase.members and before.end + 1 == token.start and not self._word_follows(at, ("times", "x", "time")):
            phrase.members[-1].name = self.raw[phrase.members[-1].start : token.end]
            return True
        if after is not None and after.kind == "name" and after.sense == "low":
            if phrase.members or phrase.count is not None or phrase.metric in ("deals", "quotes"):
                if not phrase.members:
                    phrase.doubt("number", token)
                self.aside = self.aside or not phrase.members
                return True
        if before is not None and before.kind in ("conj", "sep") and after is not None and phrase.count is not None and phrase.unit == "" and (after.kind == "cust" or (after.kind == "name" and after.sense == "low")):
            phrase.count += number.value
            return True
        if after is not None and after.kind in ("cust", "adj") and before is not None and before.kind in ("conj", "sep") and phrase.members and phrase.count is None:
            phrase.members.append(Member(None, token.start, token.end, "", number.value))
            return True
        return False

    def _word_follows(self, at: int, words: tuple[str, ...]) -> bool:
        after = self.after(at)
        return after is not None and self.low[after.start : after.end] in words

    def _is_money(self, number: Quantity, at: int) -> bool:
        if number.currency is not None or number.is_money:
            return True
        if number.unit or not self.money:
            return False
        after = self.after(at)
        if after is not None and after.kind == "cust":
            return False
        if self.phrase.metric in ("bookings", "payments"):
            return after is None or after.kind not in ("act", "name") or after.sense != "low"
        return number.value >= UNCLEAR and self.phrase.metric == "deals"

    def _amount(self, number: Quantity, token: Token) -> None:
        phrase = self.phrase
        if not self.money:
            return
        if self.aside and not (self.with_ in ("for", "at") or number.currency):
            return
        if number.vague or self.vague:
            phrase.doubts.append(("number", self.vague.start if self.vague else token.start, token.end))
        elif number.value and not number.is_money and number.value < (LARGE if phrase.metric == "deals" else UNCLEAR):
            phrase.doubt("number", token)
        if number.minus:
            phrase.doubt("sign", token)
        if self.total:
            phrase.stated.append((number.currency or "", number.value, token.start, token.end))
            phrase.whole = number
            return
        if phrase.each and phrase.count:
            number = number._replace(value=number.value * phrase.count)
        last = phrase.members[-1] if phrase.members and not phrase.each else None
        if last is not None and not last.money and phrase.last in ("name", "recip", "titled", "asp", "colon", "fill", "cust"):
            last.money.append(number)
        else:
            phrase.money.append(number)

    def _counted(self, number: Quantity, token: Token, at: int) -> None:
        phrase = self.phrase
        if number.vague or self.vague:
            phrase.doubts.append(("number", self.vague.start if self.vague else token.start, token.end))
        if number.minus:
            phrase.doubt("sign", token)
        after = self.after(at)
        if number.unit == "次" and phrase.metric == "payments":
            return
        if self._belongs_to_name(number, at):
            phrase.members[-1].count = number.value
        elif phrase.count is None:
            phrase.count, phrase.unit, phrase.counted = number.value, number.unit, token
            phrase.total = self.total
        elif number.often or (after is not None and after.kind == "fill"):
            return
        elif self.total:
            phrase.stated.append(("#", number.value, token.start, token.end))
        elif not (after is not None and after.num is not None and after.num.is_money) or phrase.metric != "deals":
            phrase.doubt("number", token)

    def _belongs_to_name(self, number: Quantity, at: int) -> bool:
        """Acme 3 times, 华为2次, 中兴1家; in "华为、中兴2家" the number is of both."""
        before = self.before(at)
        if not self.phrase.members or self.total or before is None or before.kind == "etc":
            return False
        if self.phrase.last != "name" or before.kind not in ("name", "asp", "fill", "colon"):
            return False
        many = len(self.phrase.members) > 1 and self.phrase.count is None
        counted = any(member.count is not None for member in self.phrase.members[:-1])
        more = any(token.kind == "name" for token in self.tokens[at + 1 :])
        return not many or counted or more

    def on_name(self, at: int, token: Token) -> None:
        if self.aside or self.de or self.described:
            return
        phrase, before = self.phrase, self.before(at)
        if token.sense == "low" and not self._weak_name_stands(at):
            self._described(at)
            return
        if (before is not None and before.kind == "num" and before.num is not None and before.num.unit in ("家", "#") and before.end == token.start) or self.with_ in ("in", "near"):
            return
        if token.sense == "han" and token.end - token.start < 2:
            return
        if self.with_ == "with" and (token.sense == "given" or phrase.names):
            return
        after = self.after(at)
        if after is not None and after.kind == "cust" and token.sense not in ("brand", "known", "cap") and not (at + 2 < len(self.tokens) and self.tokens[at + 2].kind == "colon"):
            return
        if self.with_ in ("to", "for") and phrase.members and phrase.members[-1].sense == "alnum":
            phrase.members.pop()
        if self.with_ in ("at", "from", "of") and phrase.members and self._place_of_person(at):
            phrase.members.pop()
        elif self.with_ in ("at", "to", "for", "from", "of") and phrase.names and phrase.last == "recip" and not self._listed(at):
            return
        self._member(token)

    def _described(self, at: int) -> None:
        """"Acme and a foundry": one more, without a name."""
        before, opener = self.before(at), self.before(at - 1)
        article = before is not None and self.low[before.start : before.end] in ("a", "an", "another")
        if article and opener is not None and opener.kind in ("conj", "sep") and self.phrase.members:
            self.phrase.members.append(Member(None, self.tokens[at].start, self.tokens[at].end))
        elif not article:
            self.aside = self.low_aside = True

    def _weak_name_stands(self, at: int) -> bool:
        """A lower-case word nobody knows is a name only where an object stands: "visited acme and globex"."""
        before = self.before(at)
        return (before is None and (self.phrase.open or self.phrase.form in ("past", "base", "own", "zhv"))) or (
            before is not None
            and before.kind in ("recip", "conj", "sep", "colon", "asp")
            and self.phrase.form != "own"
            and (before.kind != "recip" or self.with_ in ("with", "to", "for"))
        )

    def _listed(self, at: int) -> bool:
        return any(token.kind in ("conj", "sep") for token in self.tokens[:at])

    def _place_of_person(self, at: int) -> bool:
        before = self.tokens[at - 2] if at >= 2 else None
        return before is not None and before.kind == "name" and self.phrase.members[-1].end == before.end

    def _member(self, token: Token) -> None:
        name = clean_name(self.raw[token.start : token.end])
        if name:
            self.phrase.members.append(Member(name, token.start, token.end, token.sense))

    def on_titled(self, at: int, token: Token) -> None:
        before = self.before(at)
        if self.aside or self.de or (before is not None and before.kind == "name" and before.end == token.start):
            return
        self.phrase.members.append(Member(self.raw[token.start : token.end], token.start, token.end, "titled"))

    def on_person(self, at: int, token: Token) -> None:
        if self.with_ not in ("with", "和", "与", "跟", "同"):
            self.on_titled(at, token)

    def on_cust(self, at: int, token: Token) -> None:
        """"an old client" is one more, "3 customers" and "customers" are not."""
        before = self.before(at)
        if self.aside or before is None or before.kind in ("num", "name", "vcount"):
            return
        start = at - 1
        while start > 0 and self.tokens[start].kind in ("adj", "fill"):
            start -= 1
        opener = self.tokens[start]
        one = opener.kind == "num" and opener.num is not None and opener.num.value == 1
        listed = opener.kind in ("conj", "sep") and any(t.kind in ("adj", "fill") for t in self.tokens[start:at])
        if listed or (one and self.phrase.members):
            self.phrase.members.append(Member(None, token.start, token.end))

    def on_recip(self, at: int, token: Token) -> None:
        word = self.low[token.start : token.end]
        if word in BETWEEN and self.phrase.members:
            self.with_, self.aside, self.de = "", False, False
            return
        if self.low_aside and word in ("for", "to") and not self.phrase.members:
            self.aside = self.low_aside = False
        self.with_ = {"w/": "with", "w": "with", "@": "at"}.get(word, word)
        after = self.after(at)
        if after is not None and after.kind in ("act", "ing") and word == "to":
            self.aside = True
        if word in ("给", "向", "对"):
            self.de = False

    def on_join(self, at: int, token: Token) -> None:
        self.de = False
        if self.with_ in ("at", "of", "from"):
            self.with_ = ""

    def on_stop(self, at: int, token: Token) -> None:
        if self.low[token.start : token.end] in PLACING and not self.phrase.members:
            self.described = True
        else:
            self.aside = True

    def on_light(self, at: int, token: Token) -> None:
        """做水泥的客户: what a customer does is no name."""
        self.described = self.low[token.start] in "做搞卖干"

    def on_de(self, at: int, token: Token) -> None:
        members = self.phrase.members
        if self.described:
            self.described = False
            return
        after = self.after(at)
        if members and after is not None and after.kind == "name" and self.low[members[-1].end - 1] in PLACES:
            members.pop()
            return
        self.de = bool(members) and self.phrase.last in ("name", "titled")

    def on_aside(self, at: int, token: Token) -> None:
        after = self.after(at)
        if after is None or after.kind != "date":
            self.aside = True
            self.phrase.aside = True

    def on_date(self, at: int, token: Token) -> None:
        before = self.before(at)
        if before is not None and before.kind == "recip" and self.low[before.start : before.end] in ("for", "to", "at"):
            return
        if not self.aside:
            self.phrase.dates.append(token)

    def on_vague(self, at: int, token: Token) -> None:
        self.vague = token

    def on_vcount(self, at: int, token: Token) -> None:
        if not self.aside:
            self.phrase.doubt("number", token)
            self.phrase.unit = self.phrase.unit or "?"

    def on_total(self, at: int, token: Token) -> None:
        self.total = True
        after = self.after(at)
        if (after is None or after.kind not in ("num", "vague", "colon", "incl", "fill")) and at:
            self.phrase.total = True

    def on_neg(self, at: int, token: Token) -> None:
        self.aside = True

    def on_subset(self, at: int, token: Token) -> None:
        self.aside = True

    def on_fill(self, at: int, token: Token) -> None:
        if self.low[token.start : token.end] in EACH:
            self.phrase.each = True

    def on_refund(self, at: int, token: Token) -> None:
        self.phrase.doubt("sign", token)

    def on_colon(self, at: int, token: Token) -> None:
        self.phrase.open = at + 1 == len(self.tokens)
        self.de = self.aside = False
        self.with_ = ""

    def on_clock(self, at: int, token: Token) -> None:
        before = self.before(at)
        if before is not None and before.kind == "colon" and at == 1 and token.num is not None:
            self._counted(token.num, token, at)


def clean_name(raw: str) -> str:
    """The name as typed, less the titles behind it and stray marks."""
    return without_title(raw.strip(" .,'’\"-_*"))


HANDLERS = {
    "num": Arguments.on_num, "name": Arguments.on_name, "titled": Arguments.on_titled, "person": Arguments.on_person,
    "cust": Arguments.on_cust, "recip": Arguments.on_recip, "conj": Arguments.on_join, "sep": Arguments.on_join,
    "stop": Arguments.on_stop, "de": Arguments.on_de, "light": Arguments.on_light, "aside": Arguments.on_aside, "date": Arguments.on_date, "vague": Arguments.on_vague,
    "vcount": Arguments.on_vcount, "total": Arguments.on_total, "subset": Arguments.on_subset, "neg": Arguments.on_neg,
    "refund": Arguments.on_refund, "fill": Arguments.on_fill, "colon": Arguments.on_colon, "clock": Arguments.on_clock,
}  # fmt: skip
KEPT = frozenset({"num", "name", "titled", "cust", "recip", "colon", "conj", "sep", "vcount", "etc", "person"})
ONE = Decimal(1)
