"""A grammar of the easy check-ins alone, as one would write it with a parser generator: what the reader is beside."""

from __future__ import annotations

from pathlib import Path

from lark import Lark, Token, Transformer
from lark.exceptions import UnexpectedInput

Facts = list[tuple[str, str]]


class Collected(Transformer[Token, Facts]):
    """Every fact as its kind and its words."""

    def start(self, items: list[object]) -> Facts:
        return [(type(item).__name__, str(item)) for item in items]


PARSER = Lark(
    Path(__file__).with_name("easy.lark").read_text("utf-8"), parser="lalr", lexer="contextual", transformer=Collected()
)


def parsed(text: str) -> Facts | None:
    """None for what is not easy."""
    try:
        facts: Facts = PARSER.parse(text)  # type: ignore[assignment]  # the transformer's result
    except UnexpectedInput:
        return None
    return facts
