"""Reads the words to the left of an activity: who did it, and to whom (rule 10)."""

from domain.checkin.company import TOWARDS, describes_object, is_for, is_spoken_to, led, stands_apart, stands_for_firm
from domain.checkin.directions import (
    collected,
    customers_did,
    has_signed,
    is_along,
    is_colleague,
    is_disowned,
    is_mine,
    is_payer,
    is_seller,
    is_tally,
    is_told_of,
    paid_out,
    was_told,
)
from domain.checkin.kinds import kinds
from domain.checkin.parties import they_did
from domain.checkin.phrase import Member, Phrase
from domain.checkin.scene import Scene
from domain.checkin.tokens import Token
from domain.checkin.walk import named

FOR_ME = frozenset({"帮", "给", "替", "for", "to", "with"})
PLACING = frozenset({"在", "到", "去", "从", "in", "near"})
GIVING = ("给", "向", "对")
FULL_NAME = 3  # characters; shorter ones are names of firms as often
FIRMS = frozenset({"brand", "known", "cap"})
REPORTS = kinds("日报 周报 晚报 汇报 总结 小结 战报 报告 今日战报 report update recap summary")
HEADED = frozenset({"for", "from", "by"})
PARTIES = frozenset({"self", "other", "person", "titled", "name", "cust"})


class Subject:
    """`own`: the sender is named; `others`: somebody else; `members`: customers (`place`: where); `towards`: by 给."""

    __slots__ = ("members", "objects", "others", "own", "phrase", "place", "raw", "scene", "towards")

    def __init__(self, phrase: Phrase, scene: Scene, raw: str) -> None:
        self.phrase, self.scene, self.raw = phrase, scene, raw
        self.own = self.others = self.towards = self.objects = False
        self.place: Member | None = None
        self.members: list[Member] = []

    def read(self) -> None:
        phrase = self.phrase
        if not self.scene.left_kinds.isdisjoint(PARTIES):
            self.objects = bool(phrase.members) or phrase.count is not None or "cust" in self.scene.right_kinds
            self._read_parties()
        if (phrase.metric == "payments" and paid_out(phrase, self.scene, self.own)) or they_did(phrase, self.scene):
            self.others, self.own = True, False

    def _read_parties(self) -> None:
        left = self.scene.left
        for at, token in enumerate(left):
            match token.kind:
                case "self":
                    told = (at > 0 and self._word(left[at - 1]) in FOR_ME) or is_told_of(at, self.scene)
                    self.own = self.own or not told
                case "other":
                    along = (
                        (token.sense == "relay" and all(part.kind != "colon" for part in left[at:]))
                        or led(at, self.scene)
                        or is_for(at, self.scene)
                        or is_along(at, self.scene)
                        or is_payer(token, self.phrase, self.scene)
                    )
                    self.others = self.others or not along
                case "person" | "titled" | "name" if is_tally(token, self.phrase, self.scene):
                    self.others = True
                case "person" | "titled" | "name":
                    self._named(at)
        if "self" in self.scene.right_kinds and not self.own:
            self.own = is_mine(self.phrase, self.scene)
        theirs = self.others or customers_did(self.phrase, self.scene) or was_told(self.phrase, self.scene)
        self.others = theirs and not self.own
        self.others |= "self" in self.scene.right_kinds and is_disowned(self.scene)

    @property
    def together(self) -> bool:
        """小李和我: the sender with somebody else."""
        return self.scene.left_has("person", "other", "titled")

    def _word(self, token: Token) -> str:
        return self.scene.word(token)

    def _named(self, at: int) -> None:
        left = self.scene.left
        token, before = left[at], left[at - 1] if at else None
        if self._is_of_firm(at) or self._is_no_party(at) or (self.members and describes_object(at, self.scene)):
            self._placed(at)
            return
        self._leave_person(before)
        if any(part.kind == "light" for part in left[:at]) or self._goes_on(at):
            self._customer(token)
            if before is not None and before.sense == "visits" and token.sense in FIRMS:
                self.place = self.members[-1]  # 去海螺拜访了王总
        elif self._is_recipient(at):
            self.members = self.members if self.towards else []
            self._customer(token)
            self.towards = True
        elif is_spoken_to(at, self.scene):
            self._customer(token)
        elif "together" in self.scene.left_kinds or led(at, self.scene):
            self._companion(token, before)
        elif has_signed(token, self.phrase, self.scene):
            self._topic(at)
        elif (token.kind == "person" or token.sense == "given") and not stands_for_firm(at, self.phrase, self.scene):
            self.others = self.others or before is None or before.kind != "de"
        else:
            self._topic(at)

    def _leave_person(self, before: Token | None) -> None:
        """gave Tom at Barratt a ring: the firm instead of who works there."""
        if before is not None and self.members and before.kind == "recip" and self._word(before) in ("at", "from"):
            self.members.pop()

    def _is_of_firm(self, at: int) -> bool:
        """跟上银的陈协理: who it was at the firm just named."""
        return at > 1 and self.scene.left[at - 1].kind == "de" and self.scene.left[at - 2].kind == "name"

    def _placed(self, at: int) -> None:
        token = self.scene.left[at]
        if at and self._word(self.scene.left[at - 1]) in PLACING and token.sense in FIRMS:
            self.place = Member(named(self.raw, token), token.start, token.end, token.sense)

    def _goes_on(self, at: int) -> bool:
        """给如家、海底捞: one more of those just named."""
        left = self.scene.left
        if at < 2 or not self.members or left[at - 1].kind not in ("sep", "conj", "recip"):
            return False
        return self.members[-1].end == left[at - 2].end

    def _is_no_party(self, at: int) -> bool:
        """Words nobody knows, verbs before 了, places behind 在, headings: 猎头日报：, "huge day for Priya:"."""
        left, token = self.scene.left, self.scene.left[at]
        where = self._word(left[at - 1]) if at else ""
        if at + 2 < len(left) and left[at + 2].kind == "colon" and self._word(left[at + 1]) in REPORTS:
            return True  # 4S店日报：
        if (
            token.sense == "low"
            or (token.sense == "han" and (token.end == token.start + 1 or self.scene.clause.label == "remark"))
            or (token.sense == "cap" and not at and self._word(token).endswith("ed"))
            or (where in PLACING and not (where in ("去", "到") and token.sense in ("brand", "known")))
            or (token.kind == "person" and where in ("替", "帮", "代"))
        ):
            return True
        if where in HEADED and any(part.kind == "colon" for part in left[at + 1 :]):
            self.others = self.others or token.sense == "given"
            return True
        if token.sense != "han":
            return False
        behind = [part.kind for part in left[at + 1 :]]
        if token.end - token.start > FULL_NAME and behind and self._word(left[at + 1]) in GIVING:
            return True  # 广交会摊位上给客户演示
        return bool(behind) and (behind[0] == "asp" or ("colon" in behind and behind[0] != "colon"))

    def _is_recipient(self, at: int) -> bool:
        """给华为, to Acme."""
        left, back = self.scene.left, at - 1
        while back > 0 and left[back].kind in ("adj", "cust"):
            back -= 1  # 给印度客户Tata
        return back >= 0 and left[back].kind in ("recip", "companion") and self._word(left[back]) in TOWARDS

    def _companion(self, token: Token, before: Token | None) -> None:
        """和中兴通话 names the customer, 和老张一起拜访了徐工 a companion."""
        together = "together" in self.scene.left_kinds or (before is not None and before.kind == "companion")
        if not together and not self.objects and token.kind != "person":
            self._customer(token)

    def _topic(self, at: int) -> None:
        """A name before the activity: 华为签了5万 (a customer), 王建国拜访了3家 (a colleague), Acme demo."""
        left, act = self.scene.left, self.scene.act
        token = left[at]
        if act.form == "past" and self.scene.followed_by("colon"):
            return  # Chemists visited: 3
        colon = any(part.kind == "colon" for part in left[at + 1 :])
        money = self.phrase.takes_money
        if not colon and collected(self.phrase, self.scene):
            self.others = True
        elif act.form in ("past", "ing") and not colon and not act.carried:
            if not money:
                self.others = True
            elif not self.phrase.members:
                self._customer(token)
            elif token.sense == "cap" and is_seller(self.scene):
                self.others = True
        elif is_colleague(token, self.phrase, self.scene, self.objects):
            self.others = True
        elif self.phrase.members and act.form == "zhv" and not colon:
            self.others = token.sense not in ("brand", "known")
        elif token.sense != "han" or colon or money or stands_apart(at, self.scene, self.phrase):
            self.members = self.members if self.towards else []
            self._customer(token)

    def _customer(self, token: Token) -> None:
        if name := named(self.raw, token):
            self.members.append(Member(name, token.start, token.end, token.sense))
