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
_PLAIN = re.compile(r"[-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")

FigureWhy = Literal["no_number", "two_currencies", "no_money", "too_long", "too_large", "too_fine", "not_whole"]


def read_figure(text: str, metric: Metric, currency: str) -> Amount | FigureWhy:
    """`text` as an amount of `metric`: 3, 三, 50k, 5万, $3k, 50,000 KWD; money without a currency is in `currency`.

    Refused: what is not exactly one number, two currencies, a currency for a count, more than can be booked, what is
    finer than the unit."""
    if len(text) > LONGEST:
        return "too_long"
    found = _read(text)
    if found is None:
        return "two_currencies" if len(currencies_in(text)) > 1 else "no_number"
    value, named = found
    if named and not metric.is_money:
        return "no_money"
    amount = from_decimal(value, (named or currency) if metric.is_money else "")
    return amount.why if isinstance(amount, NoAmount) else amount


def _read(text: str) -> tuple[Decimal, str | None] | None:
    """Also with the code of a currency that no sentence names, and to as many decimals as it has."""
    coded = _CODED.fullmatch(text.strip())
    code = coded[2].upper() if coded else ""
    if coded is None or code not in CURRENCIES:
        return _number(text)
    number = _number(coded[1])
    return (number[0], code) if number and number[1] in (None, code) else None


def _number(text: str) -> tuple[Decimal, str | None] | None:
    """1.234 in a sentence may be a thousand; in a field it is what it says."""
    plain = text.strip()
    return (Decimal(plain.replace(",", "")), None) if _PLAIN.fullmatch(plain) else read_amount(text)
