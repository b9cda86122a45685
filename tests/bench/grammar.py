"""A grammar of the easy check-ins alone, as one would write it with a parser generator: what the reader is beside."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from lark import Lark, Token, Transformer
from lark.exceptions import UnexpectedInput

from tests.bench.grammar_facts import MONEY, Clause, Fact, Figure, Party, Said
from tests.bench.grammar_words import CODES, NUMBERS, POWERS, day_of, han

OLDEST = 31  # days
LARGEST_COUNT = 100  # from here on a bare number behind a signing is its amount


class Facts(Transformer[Token, list[Clause]]):
    """Clauses with their facts, the words made into numbers, codes and metrics."""

    def start(self, clauses: list[Clause]) -> list[Clause]:
        return clauses

    def clause(self, parts: list[Any]) -> Clause:
        before, said, after = parts
        return Clause(said, after or before)

    def more(self, parts: list[Any]) -> Clause:
        _, figures, parties = _sorted(parts[1:])
        return Clause([], parts[0], tuple(figures), tuple(parties))

    def listed(self, parties: list[Party]) -> Clause:
        return Clause([], parties=tuple(parties))

    def day_alone(self, parts: list[str]) -> Clause:
        return Clause([], parts[0])

    def total(self, parts: list[Any]) -> Clause:
        return Clause([], parts[0], total=parts[1])

    def remark(self, parts: list[str | None]) -> Clause:
        return Clause([], parts[0])

    def count(self, parts: list[Any]) -> list[Said]:
        metric, figures, parties = _sorted(parts)
        numbers = [*figures, *(party.figure for party in parties if party.figure and party.figure.counted)]
        whole = sum(int(figure.value) for figure in numbers if not figure.is_money)
        names = tuple(party.name for party in parties)
        return [Said(metric, whole if numbers else len(names) or 1, None, names)]

    def nothing(self, _: list[Any]) -> list[Said]:
        return []

    def sale(self, parts: list[Any]) -> list[Said]:
        _, figures, parties = _sorted(parts)
        money = [*(figure for figure in figures if _is_amount(figure)), *(p.figure for p in parties if p.figure)]
        number = next((int(figure.value) for figure in figures if not _is_amount(figure)), len(parties) or 1)
        deals = Said("deals", number, None, tuple(party.name for party in parties))
        return [deals, *(Said("bookings", figure.minor, figure.currency) for figure in money)]

    def payment(self, parts: list[Any]) -> list[Said]:
        metric, figures, _ = _sorted(parts)
        return [Said(metric, figure.minor, figure.currency) for figure in figures]

    def whom(self, parties: list[Party]) -> list[Party]:
        return parties

    def party(self, parts: list[Any]) -> Party:
        figure = parts[-1] if isinstance(parts[-1], Figure) else None
        return Party(str(parts[-2 if figure else -1]), figure)

    def activity(self, parts: list[Token]) -> str:
        return parts[0].type.lower()

    def figure(self, parts: list[Any]) -> Figure:
        sign, number, scale, behind = parts
        power, rest = scale or (1, 0)
        counted = isinstance(behind, Token) and behind.type == "UNIT"
        code = sign or (None if counted else behind)
        return Figure(number * power + rest, code, power > 1 or number > 9999, counted)

    def DIGITS(self, token: Token) -> Decimal:
        return Decimal(token.replace(",", "").replace("，", ""))

    def HAN(self, token: Token) -> Decimal:
        return Decimal(han(token))

    def WORDS(self, token: Token) -> Decimal:
        return Decimal(NUMBERS[token.lower()])

    def SCALE(self, token: Token) -> tuple[int, int]:
        power = POWERS[token.rstrip("0123456789").lower()]
        return power, int(token[-1]) * power // 10 if token[-1].isdecimal() else 0

    def CURRENCY(self, token: Token) -> str:
        return CODES[token.upper()]


def _sorted(parts: list[Any]) -> tuple[str, list[Figure], list[Party]]:
    metric, figures, parties = "", [], []
    for part in parts:
        match part:
            case Token():
                metric = part.type.lower()
            case str():
                metric = part
            case Figure():
                figures.append(part)
            case Party():
                parties.append(part)
            case list():
                parties += part
    return metric, figures, parties


def _is_amount(figure: Figure) -> bool:
    return figure.is_money or (not figure.counted and figure.value >= LARGEST_COUNT)


PARSER = Lark(
    Path(__file__).with_name("easy.lark").read_text("utf-8"), parser="lalr", lexer="contextual", transformer=Facts()
)


def parsed(text: str, today: date) -> list[Fact] | None:
    """None for what is not easy, or tells of nothing."""
    try:
        clauses: list[Clause] = PARSER.parse(text)
    except UnexpectedInput:
        return None
    return _certain(clauses, today)


def _certain(clauses: list[Clause], today: date) -> list[Fact] | None:
    """Each fact on its day: the last one named, at first today. None for an impossible day, and too long a list."""
    facts: list[Fact] = []
    day: date | None = today
    for clause in clauses:
        day = day_of(clause.day, today, day) if clause.day else day
        if day is None or not 0 <= (today - day).days <= OLDEST:
            return None
        facts += [Fact(said.metric, said.value, day, said.currency, said.customers) for said in clause.said]
        if facts and not _goes_on(facts, clause, day):
            return None
    facts = [fact for fact in facts if fact.value]
    return None if any(len(fact.customers) > fact.value for fact in facts) else facts or None


def _goes_on(facts: list[Fact], clause: Clause, day: date) -> bool:
    """A figure alone is one more of its kind, or its amount; names alone are more customers. False for a false sum."""
    last = facts[-1]
    if clause.total is not None:
        return clause.total.value == sum(fact.value for fact in facts if fact.metric == last.metric)
    for figure in clause.figures:
        if last.metric in MONEY and (figure.is_money or last.metric != "deals"):
            facts.append(Fact(MONEY[last.metric], figure.minor, day, figure.currency))
        elif not figure.is_money:
            facts.append(Fact(last.metric, int(figure.value), day))
    for party in clause.parties:
        at = max(at for at, fact in enumerate(facts) if fact.metric != "bookings" or fact is facts[0])
        more = facts[at].value == len(facts[at].customers)
        facts[at] = facts[at]._replace(value=facts[at].value + more, customers=(*facts[at].customers, party.name))
        if party.figure is not None and last.metric in MONEY:
            facts.append(Fact("bookings", party.figure.minor, day, party.figure.currency))
    return True
