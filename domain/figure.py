"""Reads the figure of one field: a count, or money that may name its currency."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from domain.amount import Amount, NoAmount, from_decimal
from domain.checkin.amounts import read_amount
from domain.checkin.quantities import currencies_in
from domain.metric import Metric
from domain.money import CURRENCIES

LONGEST = 60
_CODED = re.compile(r"(.*\S)(?:\s+|(?<=[^A-Za-z]))([A-Za-z]{3})")
_LED = re.compile(r"([A-Za-z]{3})\s*(?=[-+\d])(.+)")
_PLAIN = re.compile(r"[-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")

FigureWhy = Literal["no_number", "two_currencies", "no_money", "too_long", "too_large", "too_fine", "not_whole"]


def read_figure(text: str, metric: Metric, currency: str) -> Amount | FigureWhy:
    """`text` as an amount of `metric`: 3, 三, 50k, 5万, $3k, 50,000 KWD; money without a currency is in `currency`.

    Refused: what is not exactly one number, two currencies, a currency for a count, more than can be booked, what is
    finer than the unit."""
    if len(text) > LONGEST:
        return "too_long"
    found = coded(text) or _number(text)
    if found is None:
        return "two_currencies" if len(currencies_in(text)) > 1 else "no_number"
    value, named = found
    if named and not metric.is_money:
        return "no_money"
    amount = from_decimal(value, (named or currency) if metric.is_money else "")
    return amount.why if isinstance(amount, NoAmount) else amount


def coded(text: str) -> tuple[Decimal, str] | None:
    """A number with the code of a currency, also of one that no sentence names, to as many decimals as are typed."""
    plain = text.strip()
    if led := _LED.fullmatch(plain):
        code, number = led[1], led[2]
    elif behind := _CODED.fullmatch(plain):
        number, code = behind[1], behind[2]
    else:
        return None
    found = _number(number) if code.upper() in CURRENCIES else None
    return (found[0], code.upper()) if found and found[1] in (None, code.upper()) else None


def _number(text: str) -> tuple[Decimal, str | None] | None:
    """1.234 in a sentence may be a thousand; in a field it is what it says."""
    plain = text.strip()
    return (Decimal(plain.replace(",", "")), None) if _PLAIN.fullmatch(plain) else read_amount(text)
