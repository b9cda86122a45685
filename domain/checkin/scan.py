"""Cuts a message into tokens in one pass, longest words first."""

import re
from datetime import date, timedelta

from domain.checkin.days import Day, day_at, recent
from domain.checkin.figures import NUMERALS, SIGNS, figure_at
from domain.checkin.folding import folded
from domain.checkin.latin import latin_at
from domain.checkin.lexicon.table import ZH
from domain.checkin.marks import INLINE_BULLET, mark_at, opening
from domain.checkin.people import person_at
from domain.checkin.quantities import Quantity, quantity_at
from domain.checkin.tokens import Token
from domain.checkin.vocabulary import Entry, Lexicon
from domain.checkin.words import ends_word
from domain.checkin.wordnumbers import worded_at

FIRM_END = re.compile("公司|集团|医院|大学|学院|银行|研究院|研究所|设计院|中学|小学|幼儿园|股份|实业|药业|制药")
FIRM = re.compile(
    "(?!客户|一家|几家|对方|我们|他们|这家|那家|上市|新|老|大客户|外资|国有|同一)[^\\W\\d_a-z了的和与及在是给去到从被把跟同有来说很都也还对向为约]{2,12}?"
    "(?:有限责任公司|股份有限公司|有限公司|集团公司|公司|集团|医院|大学|学院|银行|研究院|研究所|设计院|中学|小学|幼儿园|股份|实业|药业|制药)"
    "(?:(?:第[一二三四五六七八九十]|附属)[^\\W\\d_a-z了的和与及在是给去]{0,4}医院|分公司|分行|支行|股份|集团)?"
)
DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?=\s?[:\s一-鿿])(?!\s?[万亿千百元块个家%])(?!\s*\n)")
INNER = frozenset("和与及跟同嘅的等在没冇共")  # single characters that may end a name they stand in
BREAKING = frozenset(
    {
        "de",
        "stop",
        "act",
        "light",
        "neg",
        "cancel",
        "total",
        "conj",
        "date",
        "corr",
        "ques",
        "plan",
        "day",
        "span",
        "part",
        "ahead",
        "refund",
        "cust",
        "incl",
        "subset",
        "together",
        "fill",
        "vague",
        "cond",
        "amount",
        "vcount",
        "idiom",
        "self",
        "other",
    }
)
AFTER_BRAND = frozenset(
    "很太也都还又已要想说在去来给对是有就才刚约签报发打收付回跑见了的嘅和与跟同等没不共咗过完未冇即再各仅只并且或被让请把从家做"
)
ADVERBS = frozenset("已都也又还刚就才再没未")
COUNTERS = {
    "个": "", "家": "客户 新客 老客 公司 医院 大客户", "位": "客户 新客 老客 老板", "张": "单 合同 大单 订单 保单",
    "份": "报价 方案 合同 标书 保单 建议书 proposal quote", "场": "演示 demo 讲解 产品", "次": "演示 demo 拜访 讲解",
    "单": "", "笔": "单 款 回款 货款 尾款 大单 订单",
}  # fmt: skip


class Scanner:
    """The state of one pass; `run` is where unknown characters, maybe a name, began."""

    __slots__ = ("bullet", "firms", "lexicon", "low", "out", "raw", "run", "today")

    def __init__(self, raw: str, today: date, lexicon: Lexicon) -> None:
        self.raw, self.low, self.today, self.lexicon = raw, folded(raw), today, lexicon
        self.out: list[Token] = []
        self.run, self.bullet = -1, 0
        self.firms = FIRM_END.search(self.low) is not None

    def tokens(self) -> list[Token]:
        low, end = self.low, len(self.low)
        at = opening(low)
        while at < end:
            char = low[at]
            if char == " ":
                at = self._close(at) + 1
            elif char >= "\u3040" and char.isalpha():
                at = self._han(at)
            elif char.isalpha():
                at = self._latin(at)
            else:
                at = self._mark(at)
        self._close(end)
        return self.out

    def _close(self, at: int) -> int:
        """Ends the run of unknown characters at `at`, if one is open."""
        if self.run >= 0:
            self.out.append(Token("run", "", "", self.run, at))
            self.run = -1
        return at

    def _put(self, token: Token) -> int:
        self._close(token.start)
        self.out.append(token)
        return token.end

    def _latin(self, at: int) -> int:
        self._close(at)
        before = self.out[-1].kind if self.out else "cut"
        return self._put(self._own(at) or latin_at(self.low, self.raw, at, self.today, before))

    def _mark(self, at: int) -> int:
        char = self.low[at]
        if char.isdecimal():
            end = self._inline_bullet(at) or self._dotted_day(at)
            if end:
                return end
        signed = char in SIGNS and self.raw[at] not in "–—―"
        figure = figure_at(self.low, at, self.today) if char.isdecimal() or signed or char == "*" else None
        if figure is not None:
            return self._put(figure)
        self._close(at)
        marked = mark_at(self.low, at, not self.out or self.out[-1].sense == "line")
        token = marked.token
        if token is not None and token.kind == "total" and self.out and self.out[-1].kind == "act":
            token = token._replace(kind="colon")
        if token is not None and not self._tick(token):
            self.out.append(token)
        return marked.end

    def _tick(self, token: Token) -> bool:
        """拜访✅3: a mark between an activity and its number parts nothing."""
        if token.sense != "emoji" or not self.out or self.out[-1].kind != "act" or self.out[-1].end != token.start:
            return False
        return self.low[token.end : token.end + 1].isdecimal()

    def _inline_bullet(self, at: int) -> int:
        """Where an item numbered inside its line begins: 1、拜访3家 2、电话10个."""
        found = INLINE_BULLET.match(self.low, at)
        if found is None or int(found[1]) != self.bullet + 1 or (at and self.low[at - 1] not in " ;,。:、"):
            return 0
        line = self.low.find("\n", at)
        rest = self.low[found.end() : line if line >= 0 else found.end() + 200]
        if self.bullet == 0 and not any(mark + "2" + found[2] in rest for mark in " ;,。"):
            return 0
        self.bullet += 1
        self._close(at)
        self.out.append(Token("cut", "line", "bullet", at, found.end()))
        return found.end()

    def _dotted_day(self, at: int) -> int:
        """11.18 at the head of a line is a day."""
        if self.out and (self.out[-1].kind != "cut" or self.out[-1].sense != "line"):
            return 0
        found = DOTTED.match(self.low, at)
        if found is None or not 1 <= int(found[1]) <= 12 or not 1 <= int(found[2]) <= 31:
            return 0
        self.out.append(
            Token("date", found[0], "", at, found.end(), day=recent(int(found[1]), int(found[2]), self.today))
        )
        return found.end()

    def _han(self, at: int) -> int:
        token = self._own(at) or (self._numeral(at) if self.low[at] in NUMERALS else self._word(at))
        if self.firms and self.run < 0 and (token is None or token.kind in ("adj", "brand", "stop", "cust")):
            token = self._firm(at, token)
        if token is None and self.low[at] in "港美人欧英日新":
            token = self._currency(at)
        if self.run < 0 and (token is None or (token.kind == "adj" and token.end == at + 1)):
            token = person_at(self.low, at) or token
        if token is not None:
            return self._put(token)
        self.run = at if self.run < 0 else self.run
        return at + 1

    def _firm(self, at: int, token: Token | None) -> Token | None:
        """A name that ends like a firm: 宏达技术有限公司, 北京大学第三医院."""
        found = FIRM.match(self.low, at)
        if (
            found is None
            or (token is not None and found.end() <= token.end)
            or any(self._verb_at(place) for place in range(at + 1, found.end()))
        ):
            return token
        return Token("brand", "firm", "", at, found.end())

    def _own(self, at: int) -> Token | None:
        """A word of the workspace."""
        for word, (kind, sense, form) in self.lexicon.added.get(self.low[at], ()):
            if self.low.startswith(word, at) and (not word[-1].isascii() or ends_word(self.low, at + len(word))):
                return Token(kind, sense, form, at, at + len(word))
        return None

    def _word(self, at: int) -> Token | None:
        low = self.low
        for word, entry in ZH.get(low[at], ()):
            if low.startswith(word, at) and self._fits(word, entry[0], at):
                return self._worded(word, entry, at)
        if low[at] in "上本这今下周星礼":
            return self._calendar(at)
        return self._bare_counter(at) if low[at] in COUNTERS and self.run < 0 else None

    def _fits(self, word: str, kind: str, at: int) -> bool:
        """Whether the word is one here, and not a piece of a name."""
        before = self.out[-1].kind if self.out else "cut"
        if word in ("标", "价", "款"):
            return self.run < 0 and (before in ("num", "light", "asp") or self.low[at - 1] == "的")
        if kind == "asp":
            return word in "了咗" or (self.run < 0 and before in ("act", "light") and self.out[-1].end == at)
        if self.run >= 0:
            if len(word) > 1:
                return kind in BREAKING and kind != "brand"
            return (word in INNER and self._ends_name(word, at)) or (word in ADVERBS and self._verb_at(at + 1))
        if len(word) == 1 and before in ("brand", "known") and self.out[-1].end == at and word not in AFTER_BRAND:
            return False
        return not (word in "和与及跟同" and len(word) == 1 and before in ("act", "sep", "asp", "light"))

    def _verb_at(self, at: int) -> bool:
        return at < len(self.low) and any(
            entry[0] in ("act", "light") and self.low.startswith(word, at) for word, entry in ZH.get(self.low[at], ())
        )

    def _ends_name(self, word: str, at: int) -> bool:
        follow = self.low[at + 1 : at + 2]
        return word not in "和与及跟同" or (at - self.run >= 2 and (follow.isalnum() or follow in (" ", "@", "<")))

    def _worded(self, word: str, entry: Entry, at: int) -> Token | None:
        kind, sense, form = entry
        end = at + len(word)
        if kind == "day":
            offset = int(sense)
            return Token(
                "date", word, "", at, end, day=Day("plan" if offset > 0 else "day", self.today + timedelta(offset))
            )
        if kind in ("part", "span", "ahead"):
            return self._calendar(at) or Token("date", word, "", at, end, day=Day("plan" if kind == "ahead" else kind))
        return Token(kind, sense, form, at, end)

    def _calendar(self, at: int) -> Token | None:
        found = day_at(self.low, at, self.today)
        return Token("date", self.low[at : found.end], "", at, found.end, day=found.day) if found else None

    def _numeral(self, at: int) -> Token | None:
        dated = self._calendar(at) if self.run < 0 else None
        if dated is not None:
            return dated
        word = self._word(at)
        dozen = worded_at(self.low, at) if self.low[at] in "半一两三" else None
        if dozen is not None:
            return Token("num", "word", "", at, dozen.end, dozen)
        figure = figure_at(self.low, at, self.today)
        return word if word and (figure is None or word.end >= figure.end or word.kind == "brand") else figure

    def _currency(self, at: int) -> Token | None:
        """港币8千: the currency before its amount."""
        found = quantity_at(self.low, at)
        return Token("num", "", "", at, found.end, found) if found else None

    def _bare_counter(self, at: int) -> Token | None:
        """做了个 demo, 签了张单: a counter without a number is one."""
        before = self.out[-1] if self.out else None
        if before is None or before.kind not in ("act", "light", "asp") or before.end != at:
            return None
        char, rest = self.low[at], self.low[at + 1 : at + 9].lstrip()
        if (char == "单" and rest[:1].isalpha()) or not (
            char in "个单" or rest.startswith(tuple(COUNTERS[char].split()))
        ):
            return None
        return Token("num", "bare", "", at, at + 1, Quantity(worded_at("one", 0).value, at + 1, unit="次"))
