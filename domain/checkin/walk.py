"""Where a walk over the words of an activity stands: what it has seen and what it makes of the next one."""

from domain.checkin.people import without_title
from domain.checkin.phrase import Member, Phrase
from domain.checkin.tokens import Token


class Walk:
    """`aside`: the talk has turned elsewhere; `de`: behind a 的; `led`: the last preposition; `total`: 共 was said."""

    __slots__ = (
        "aside", "at", "de", "described", "joined", "led", "loose", "low", "money", "phrase", "raw",
        "tokens", "total", "vague",
    )  # fmt: skip

    def __init__(self, phrase: Phrase, tokens: list[Token], raw: str, low: str) -> None:
        self.phrase, self.tokens, self.raw, self.low = phrase, tokens, raw, low
        self.money = phrase.takes_money
        self.aside = self.loose = self.de = self.total = self.described = self.joined = False
        self.led, self.at = "", 0
        self.vague: Token | None = None

    @property
    def before(self) -> Token | None:
        return self.tokens[self.at - 1] if self.at else None

    @property
    def after(self) -> Token | None:
        return self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None

    @property
    def names_another(self) -> bool:
        """Whether another name is to come."""
        return any(token.kind == "name" for token in self.tokens[self.at + 1 :])

    def word(self, token: Token | None) -> str:
        """The folded word of a token; "" for none."""
        return self.low[token.start : token.end] if token is not None else ""

    def is_before(self, *kinds: str) -> bool:
        return self.at > 0 and self.tokens[self.at - 1].kind in kinds

    def is_after(self, *kinds: str) -> bool:
        return self.at + 1 < len(self.tokens) and self.tokens[self.at + 1].kind in kinds

    def guess(self, kind: str, token: Token) -> None:
        """Notes that the number at `token` is a guess."""
        start = self.vague.start if self.vague is not None else token.start
        self.phrase.doubts.append((kind, start, token.end))

    def member(self, token: Token, sense: str) -> None:
        """Adds the customer named by `token`."""
        name, members = named(self.raw, token), self.phrase.members
        again = next((at for at, member in enumerate(members) if member.name == name), -1) if name and members else -1
        if again >= 0 and token.start > members[-1].end + 1:
            members.append(members.pop(again))  # 签了华为、中兴，华为5万
        elif name:
            members.append(Member(name, token.start, token.end, sense))


def named(raw: str, token: Token) -> str:
    """A name as typed, less the titles behind it and stray marks; a titled person keeps the title."""
    text = raw[token.start : token.end]
    return text if token.kind != "name" else without_title(text.strip(" .,'’\"-_*"))
