"""Finds the words of a message that gave a fact: what was done, how many or how much, with whom, on which day."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from domain.checkin.doubts import plain, quoted
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Member, Phrase
from domain.checkin.reading import Fact
from domain.checkin.state import State
from domain.checkin.tokens import Token

Role = Literal["activity", "number", "money", "customer", "date", "doubt", "left_out"]
VERBAL = kinds("act light tail refund")
GAINED = kinds("adj cust")
TELLING = {  # what in a clause says that its activity is no fact, by the phrase's status
    "neg": kinds("neg cancel"),
    "plan": kinds("plan date aux"),
    "cond": kinds("cond"),
    "ques": kinds("ques aux"),
    "other": kinds("person other name titled"),
}
NEAR = 12  # words before an activity among which its subject and its mood are looked for


@dataclass(frozen=True, slots=True)
class Piece:
    """`words` at [start, end) of the text as read; `role` is what they tell, `says` what they were read as: a number,
    an amount with its currency ("30000 EUR"), a day (ISO 8601, or why it is none), '' for all else."""

    role: Role
    words: str
    start: int
    end: int
    says: str = ""


class Pieces:
    """The words of one message, found by where they stand."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._tokens = sorted(state.tokens, key=lambda token: token.start)
        self._starts = [token.start for token in self._tokens]
        self._verbs = self._verbs_of_phrases()

    def at(self, role: Role, start: int, end: int, says: str = "") -> Piece:
        """The words between two places, without the space around them."""
        words, begin = quoted(start, end, self._state)
        return Piece(role, words, begin, begin + len(words), says)

    def of(self, phrase: Phrase, fact: Fact) -> Iterator[Piece]:
        """What of `phrase` gave `fact`, in no order."""
        yield from self._verbs[id(phrase)]
        if fact.metric in self._state.money:
            yield from self._money(phrase, fact.currency)
        else:
            yield from self._numbers(phrase)
            if phrase.metric == "deals" and phrase.count is None and not phrase.members:
                yield from self._money(phrase, None)  # 签约5万 is one deal
        for member in phrase.members:
            if member.name is None or member.name in fact.customers:
                yield self.at("customer", member.start, self._end_of(member))
        if phrase.day is not None and (day := phrase.day.day) is not None:
            yield self.at("date", phrase.day.start, phrase.day.end, day.on.isoformat() if day.on else day.sense)

    def left_out(self, phrase: Phrase) -> Piece:
        """The words of an activity that is no fact, from the one that says so on: 明天拜访腾讯, 小李签了5万."""
        wanted, first = TELLING.get(phrase.status, frozenset()), phrase.start
        before = bisect_left(self._starts, phrase.start)
        for token in reversed(self._tokens[max(0, before - NEAR) : before]):
            if token.kind in ("cut", "act"):
                break
            first = token.start if token.kind in wanted else first
        return self.at("left_out", first, phrase.end)

    def _verbs_of_phrases(self) -> dict[int, tuple[Piece, ...]]:
        """Verb or noun of each phrase; of an item that only goes on (下午1家) that of the item before it."""
        last: dict[str, tuple[Piece, ...]] = {}
        found: dict[int, tuple[Piece, ...]] = {}
        for phrase in self._state.phrases:
            inside = self._between(phrase.start, phrase.end)
            spelled = self._joined([token for token in inside if token.kind in VERBAL])
            if not spelled and phrase.metric not in last:
                spelled = self._joined([token for token in inside if token.kind in GAINED])  # new shippers: 2
            found[id(phrase)] = spelled or last.get(phrase.metric, ())
            last[phrase.metric] = found[id(phrase)]
        return found

    def _between(self, start: int, end: int) -> list[Token]:
        tokens = self._tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [token for token in tokens if token.end <= end]

    def _joined(self, tokens: list[Token]) -> tuple[Piece, ...]:
        """Words with nothing but space or 了 between them are one: follow + ups, 打了 + 电话."""
        runs: list[list[int]] = []
        for token in tokens:
            if runs and not self._state.raw[runs[-1][1] : token.start].strip(" 了"):
                runs[-1][1] = token.end
            else:
                runs.append([token.start, token.end])
        return tuple(self.at("activity", start, end) for start, end in runs)

    def _end_of(self, member: Member) -> int:
        """Motel 6: the number behind the name is part of it."""
        name = member.name or ""
        named = self._state.raw.startswith(name, member.start)
        return max(member.end, member.start + len(name)) if named else member.end

    def _numbers(self, phrase: Phrase) -> Iterator[Piece]:
        if phrase.counted is not None:
            yield self._number(phrase.counted)
        for value, start, end in phrase.stated:
            yield self.at("number", start, end, plain(value))
        for member in phrase.members:
            if member.count is not None and (token := self._number_of(member)) is not None:
                yield self._number(token)

    def _number(self, token: Token) -> Piece:
        return self.at("number", token.start, token.end, plain(token.num.value) if token.num is not None else "")

    def _number_of(self, member: Member) -> Token | None:
        """The number right beside a customer that says how many were theirs."""
        at = bisect_left(self._starts, member.start)
        near = self._tokens[max(0, at - 3) : at + 4]
        same = [token for token in near if token.num is not None and token.num.value == member.count]
        return min(same, key=lambda token: abs(token.start - member.end), default=None)

    def _money(self, phrase: Phrase, currency: str | None) -> Iterator[Piece]:
        amounts = [*phrase.money, *(money for member in phrase.members for money in member.money)]
        amounts += [phrase.whole] if phrase.whole is not None else []
        for money in amounts:
            if currency is None or money.currency in (currency, None):
                before = self._tokens[max(0, bisect_left(self._starts, money.end) - 3) :][:3]
                for token in before:
                    if token.num is not None and token.num.end == money.end:
                        read = " ".join(filter(None, (plain(token.num.value), token.num.currency)))
                        yield self.at("money", token.start, token.end, read)
