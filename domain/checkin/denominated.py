"""Currencies named apart from their amounts: closed 50k (USD); 5万和3万，都是美金; two deals, all in SGD (rule 13)."""

from dataclasses import replace
from itertools import islice

from domain.checkin.lexicon import currencies
from domain.checkin.tokens import Token

CODES = currencies.codes()
WORDS = {word: code for word, code in (currencies.AFTER | currencies.before()).items() if len(word) > 1}
ALL = frozenset({"all", "both", "都", "均", "全", "全部", "都是", "均为", "全是", "均是", "全部是"})
LED = frozenset({"fill", "recip", "incl", "corr", "total"})
MANY = 3  # currencies in one message
LARGE = 1000  # from here on a bare number may be an amount


def denominated(tokens: list[Token], raw: str, low: str) -> list[Token]:
    """The amounts with the currency that is told behind or above them; of all of them, or of the one before it."""
    named = ((at, _currency(token, raw, low)) for at, token in enumerate(tokens) if token.kind == "name")
    for at, code in islice((one for one in named if one[1]), MANY):
        tokens = _told(tokens, at, code, low)
    return tokens


def _currency(token: Token, raw: str, low: str) -> str:
    word = low[token.start : token.end]
    return (CODES.get(word, "") if raw[token.start : token.end].isupper() else "") or WORDS.get(word, "")


def _told(tokens: list[Token], at: int, code: str, low: str) -> list[Token]:
    """Without the words that name the currency."""
    led = at
    while led and tokens[led - 1].kind in LED:
        led -= 1
    amounts = [place for place, token in enumerate(tokens) if _is_amount(token)]
    before = [place for place in amounts if place < led]
    every = any(low[token.start : token.end] in ALL for token in tokens[led:at])
    wanted = amounts if every or not before else before[-1:]
    if not wanted:
        return tokens
    corrects = not every and any(token.kind == "corr" for token in tokens[led:at])  # 50k EUR, correction USD
    told = [replace(token, kind="fill", sense="") for token in tokens[led : at + 1]]
    found = [*tokens[:led], *told, *tokens[at + 1 :]]
    for place in wanted:
        token = found[place]
        if token.num is not None and (corrects or token.num.currency is None):
            found[place] = replace(token, num=replace(token.num, currency=code))
    return found


def _is_amount(token: Token) -> bool:
    number = token.num
    return number is not None and not number.unit and (number.is_money or number.value >= LARGE)
