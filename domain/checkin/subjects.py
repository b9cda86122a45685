"""Reads the words to the left of an activity: who did it, to whom, and how many."""

from domain.checkin.acts import Act
from domain.checkin.arguments import LARGE, MONEYED, clean_name
from domain.checkin.people import is_full_name
from domain.checkin.phrase import Member, Phrase
from domain.checkin.tokens import Token

WITH = frozenset(["和", "与", "跟", "同", "with", "w/", "陪", "from"])
TOWARDS = frozenset(["给", "向", "对", "为", "帮", "替", "找", "畀", "俾", "to", "for", "from", "从", "来自"])
NEAR = frozenset({"adj", "fill", "cust", "asp", "light", "name", "titled", "vague", "num", "together", "recip", "conj", "total", "colon", "stop"})
SIGNS = frozenset({"deals", "bookings", "payments"})


class Subject:
    """What stands before an activity."""

    __slots__ = ("act", "colon", "low", "members", "others", "own", "phrase", "raw", "towards")

    def __init__(self, phrase: Phrase, act: Act, raw: str, low: str) -> None:
        self.phrase, self.act, self.raw, self.low = phrase, act, raw, low
        self.own = self.others = self.towards = False
        self.members: list[Member] = []

    def read(self, left: list[Token], objects: bool, colon: bool = False) -> None:
        """`objects`: whether customers or a number stand to the right."""
        self.colon = colon
        for at, token in enumerate(left):
            match token.kind:
                case "self":
                    self.own = self.own or not (at and self._word(left[at - 1]) in ("帮", "给", "替", "for", "to", "with"))
                case "other":
                    self.others = self.others or not (self._led(left, at) or (at and self._word(token) == "team"))
                case "person" | "titled" | "name":
                    self._named(left, at, objects)
        self._number(left)
        if left and left[-1].kind == "cust" and self.act.form == "past" and self.phrase.metric not in SIGNS:
            self.others = self.others or (self.phrase.count is None and not self.colon)
        self._vaguely(left)
        self.phrase.total = self.phrase.total or any(token.kind == "total" for token in left)
        if not self.own:
            return
        self.others = False

    def _vaguely(self, left: list[Token]) -> None:
        """差不多拜访了4家: a guess before the verb is one about its number."""
        phrase = self.phrase
        if phrase.doubts or (phrase.count is None and not phrase.money and phrase.whole is None):
            return
        for at, token in enumerate(left):
            follow = left[at + 1].kind if at + 1 < len(left) else ""
            if token.kind == "vague" and follow not in ("noise", "date", "clock"):
                phrase.doubts.append(("number", token.start, phrase.end))
                return

    def _word(self, token: Token) -> str:
        return self.low[token.start : token.end]

    def _led(self, left: list[Token], at: int) -> bool:
        """和小李, with Anna: somebody who came along."""
        back = at - 1
        while back >= 0 and left[back].kind in ("adj", "fill", "name", "person", "conj", "other"):
            back -= 1
        return back >= 0 and (left[back].kind == "companion" or self._word(left[back]) in WITH)

    def _named(self, left: list[Token], at: int, objects: bool) -> None:
        token = left[at]
        if token.sense == "han" and at + 1 < len(left) and left[at + 1].kind == "asp":
            return
        before = left[at - 1] if at else None
        led = self._word(before) if before is not None and before.kind in ("recip", "companion") else ""
        along = any(part.kind == "together" for part in left) or (before is not None and before.kind == "companion")
        colon = any(part.kind == "colon" for part in left[at + 1 :])
        if token.sense == "low":
            return
        if any(part.kind == "light" for part in left[:at]):
            self._customer(token)
        elif led in TOWARDS and led != "" and not (token.sense == "given" and colon):
            self._customer(token)
            self.towards = True
        elif along or self._led(left, at):
            if not along and not objects and token.kind != "person" and self.phrase.metric != "visits":
                self._customer(token)
            elif not along and not objects and token.kind in ("name", "titled"):
                self._customer(token)
        elif token.kind == "person" or token.sense == "given":
            self.others = self.others or before is None or before.kind != "de"
        else:
            self._topic(left, at, objects)

    def _topic(self, left: list[Token], at: int, objects: bool) -> None:
        """A name before the activity: 华为签了5万 (a customer), 王建国拜访了3家 (a colleague), Acme demo (a customer)."""
        token, form = left[at], self.act.form
        low = self._word(token)
        colon = any(part.kind == "colon" for part in left[at + 1 :])
        if form in ("past", "ing") and not colon and not self.act.carried:
            if self.phrase.metric in SIGNS:
                if not objects or self.phrase.members == []:
                    self._customer(token)
            elif not self._is_last_noun(left, at):
                self.others = True
            return
        if token.sense == "han" and is_full_name(low) and (len(low) == 3 or (objects and self.phrase.metric not in SIGNS)):
            self.others = True
        elif token.kind == "titled" and objects and self.phrase.members:
            self.others = True
        elif objects and self.phrase.members and form == "zhv" and not colon:
            self.others = token.sense not in ("brand", "known")
        elif token.sense != "han" or colon or self.phrase.metric in SIGNS or self._apart(left, at) or left[at + 1 : at + 2] and left[at + 1].kind == "de" or (form == "zhn" and self.phrase.metric != "calls"):
            self._customer(token)

    def _apart(self, left: list[Token], at: int) -> bool:
        """An unknown word right before a Chinese verb is rather an adverb; one that stands apart is a customer."""
        after = left[at + 1].start if at + 1 < len(left) else self.phrase.start
        return after > left[at].end

    def _is_last_noun(self, left: list[Token], at: int) -> bool:
        """"quote Acme sent" and the like are not read as subjects."""
        return any(part.kind == "cut" for part in left[at:])

    def _customer(self, token: Token) -> None:
        name = clean_name(self.raw[token.start : token.end]) if token.kind == "name" else self.raw[token.start : token.end]
        if name:
            self.members.append(Member(name, token.start, token.end, token.sense))

    def _number(self, left: list[Token]) -> None:
        """The number that leads to the activity: 12 calls, 打了5个电话, 收到5万回款."""
        at = len(left) - 1
        while at >= 0 and left[at].kind in NEAR - {"num"}:
            at -= 1
        if at < 0:
            return
        token = left[at]
        if token.kind == "vcount":
            self.phrase.doubt("number", token)
            self.phrase.unit = "?"
        number = token.num
        if token.kind != "num" or number is None or number.unit == "#":
            return
        vague = next((part for part in left if part.kind == "vague"), None)
        self._take(token, vague)
        self.phrase.total = self.phrase.total or any(part.kind == "total" for part in left[:at])

    def _take(self, token: Token, vague: Token | None) -> None:
        number, phrase = token.num, self.phrase
        if number is None:
            return
        is_money = number.currency is not None or (number.scaled and not number.unit and phrase.metric in MONEYED)
        if is_money and phrase.metric not in MONEYED:
            return
        if number.vague or vague is not None:
            phrase.doubts.append(("number", vague.start if vague else token.start, token.end))
        if number.minus:
            phrase.doubt("sign", token)
        if is_money or (phrase.metric in ("bookings", "payments") and not number.unit and number.value >= LARGE):
            phrase.money.append(number)
        elif phrase.metric not in ("bookings", "payments"):
            phrase.count, phrase.unit, phrase.counted = number.value, number.unit, token
        phrase.start = min(phrase.start, token.start)
