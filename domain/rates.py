"""Rates between currencies, set by an admin for each month; sums that use one say so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from domain.amount import Amount
from domain.money import CURRENCIES, digits

_MONTH = re.compile(r"(20\d\d-(?:0[1-9]|1[0-2]))\s*:?\s+(.*)", re.DOTALL)
_RATE = re.compile(r"([A-Za-z]{3})\s*=\s*(\d+(?:\.\d+)?)\s*([A-Za-z]{3})?")
_MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Rate:
    """One unit of `currency` is worth `value` units of `into` in a month (its label)."""

    month: str
    currency: str
    into: str
    value: Decimal


def read_rates(text: str, currency: str) -> tuple[Rate, ...] | None:
    """`2026-11 USD=7.1CNY EUR=7.7CNY; 2026-12 USD=7CNY CNY`; without a code behind it a rate is into `currency`.

    None for an unknown currency or month, a rate of zero, a currency into itself, or one named twice in a month."""
    found: dict[tuple[str, str, str], Rate] = {}
    for part in filter(None, (piece.strip() for piece in re.split(r"[;；\n]", text))):
        rates = _read_month(part, currency)
        if rates is None or any((rate.month, rate.currency, rate.into) in found for rate in rates):
            return None
        found |= {(rate.month, rate.currency, rate.into): rate for rate in rates}
    return tuple(found[key] for key in sorted(found))


def _read_month(part: str, currency: str) -> list[Rate] | None:
    month = _MONTH.fullmatch(part)
    pieces = re.split(r"[,，、\s]+(?=[A-Za-z]{3}\s*=)", month[2].strip()) if month else []
    rates = [_read_rate(month[1], piece.strip(" ,，、"), currency) for piece in pieces] if month else []
    whole = [rate for rate in rates if rate is not None]
    return whole if whole and len(whole) == len(rates) == len({(rate.currency, rate.into) for rate in whole}) else None


def _read_rate(month: str, text: str, currency: str) -> Rate | None:
    found = _RATE.fullmatch(text)
    if found is None or len(found[2]) > _MOST_DIGITS:
        return None
    code, into = found[1].upper(), (found[3] or currency).upper()
    try:
        value = Decimal(found[2])
    except InvalidOperation:
        return None
    known = {code, into} <= CURRENCIES and code != into
    return Rate(month, code, into, value) if known and value > 0 else None


def written_rates(rates: Iterable[Rate]) -> str:
    """As `read_rates` reads it back."""
    months: dict[str, list[str]] = {}
    for rate in rates:
        months.setdefault(rate.month, []).append(f"{rate.currency}={rate.value}{rate.into}")
    return "; ".join(f"{month} {' '.join(some)}" for month, some in months.items())


def converted(amount: Amount, into: str, month: str, rates: Iterable[Rate]) -> tuple[Amount, Rate] | None:
    """`amount` in another currency at the rate of a month, or of its inverse, rounded half up to the minor unit; None
    without a rate. The rate that was used comes with it."""
    for rate in rates:
        if rate.month == month and {rate.currency, rate.into} == {amount.currency, into}:
            factor = Fraction(rate.value) if rate.into == into else 1 / Fraction(rate.value)
            exact = Fraction(amount.value) * factor * Fraction(10) ** (digits(into) - digits(amount.currency))
            sign = -1 if exact < 0 else 1
            return Amount(sign * int(abs(exact) + Fraction(1, 2)), into), rate
    return None
