"""A clause of a message: words between two marks."""

from dataclasses import dataclass

from domain.checkin.tokens import Token

RANK = {
    "comma": 1, "dash": 2, "open": 3, "close": 3, "corr": 4, "wrong": 4, "emoji": 5, "stop": 6, "ask": 6, "line": 7,
    "start": 8,
}  # fmt: skip


@dataclass(slots=True)
class Clause:
    """Words between two marks; `cut` is the strongest mark before them, `end` the mark behind.

    `asked`: a question mark stands behind them, whatever comes after it;
    `led`, `marked`: the tick or cross before and behind them; `crossed`: they are told as not done;
    `fresh`: a new sentence begins here; what `kinds`, `fresh` and `bracketed` say holds once the clause is settled.
    """

    tokens: list[Token]
    cut: str
    bullet: bool = False
    blank: bool = False
    inside: bool = False
    corr: bool = False
    end: str = ""
    label: str = ""
    question: bool = False
    asked: bool = False
    listed: bool = False
    apart: bool = False
    led: str = ""
    marked: str = ""
    crossed: bool = False
    kinds: frozenset[str] = frozenset()
    fresh: bool = False
    bracketed: bool = False

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def stop(self) -> int:
        return self.tokens[-1].end

    def has(self, *kinds: str) -> bool:
        return not self.kinds.isdisjoint(kinds)
