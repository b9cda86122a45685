"""Reads the amounts that cells hold, exactly."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from domain.amount import Amount, from_decimal
from domain.checkin.amounts import read_amount
from domain.checkin.lexicon.currencies import AFTER, SIGNS, codes
from domain.money import CURRENCIES
from domain.sheet.cell import Cell, Why, text_of
from domain.sheet.header import Unit

_PLAIN = re.compile(r"[+-]?\d+(?:\.\d+)?")
_BRACKETED = re.compile(r"\((?P<inner>[^()]+)\)")  # how accountants write what is below zero
_BEFORE = re.compile(r"(?P<code>[A-Za-z]{3}) (?=[-+]?\d)")
_CODES = codes() | {code.lower(): code for code in CURRENCIES}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in major units; `currency` '' where the cell and its column name none."""

    value: Decimal
    currency: str = ""


def read_figure(cell: Cell, unit: Unit) -> Figure | Why:
    """The number of a cell: 1,234.50, ¥5万, 1.2m, (300) for -300; a spreadsheet's own with the 15 digits that it keeps.

    `unit` is what the column's heading says. Refused: percent, vague or several numbers, a unit in both places."""
    match cell:
        case bool():
            return "no_amount"
        case int():
            return Figure(cell * unit.scale, unit.currency)
        case float():
            # Excel keeps 15 digits; what stands behind them is how binary fractions miss the number that was typed.
            return Figure(Decimal(f"{cell:.15g}") * unit.scale, unit.currency)
        case None:
            return "empty"
        case str():
            return _from_text(unicodedata.normalize("NFKC", text_of(cell)), unit)
        case _:
            return "no_amount"


def read_currency(cell: Cell) -> str | Why:
    """The ISO 4217 code that a cell names by code, sign or name; '' for an empty one."""
    typed = unicodedata.normalize("NFKC", text_of(cell)).casefold()
    return (_CODES.get(typed) or SIGNS.get(typed) or AFTER.get(typed) or "no_currency") if typed else ""


def amount_of(figure: Figure, named: str, usual: str) -> Amount | Why:
    """The figure as money in the currency that its row names, else in the `usual` one ('' for a count)."""
    if not usual:
        counted = from_decimal(figure.value, "")
        return "counted" if figure.currency else counted if isinstance(counted, Amount) else counted.why
    if named and figure.currency and named != figure.currency:
        return "two_currencies"
    found = from_decimal(figure.value, named or figure.currency or usual)
    return found if isinstance(found, Amount) else found.why


def _from_text(typed: str, unit: Unit) -> Figure | Why:
    if not typed:
        return "empty"
    if "%" in typed or "‰" in typed:
        return "percent"
    if bracketed := _BRACKETED.fullmatch(typed):
        inner = _from_text(bracketed["inner"].strip(), unit)
        return Figure(-inner.value, inner.currency) if isinstance(inner, Figure) and inner.value >= 0 else "no_amount"
    if _PLAIN.fullmatch(typed) and not _thousands(typed):
        return Figure(Decimal(typed) * unit.scale, unit.currency) if len(typed) <= 25 else "too_large"
    return _worded(typed, unit)


def _worded(typed: str, unit: Unit) -> Figure | Why:
    if "+" in typed[1:]:
        return "no_amount"
    read = read_amount(_BEFORE.sub(r"\g<code>", typed))
    if read is None:
        return "no_amount"
    value, currency = read
    bare = _PLAIN.search(typed.replace(",", ""))
    scaled = bare is None or abs(Decimal(bare[0])) != abs(value)
    if unit.scale != 1 and scaled:
        return "unit_twice"
    if unit.currency and currency and currency != unit.currency:
        return "two_currencies"
    return Figure(value * unit.scale, currency or unit.currency)


def _thousands(typed: str) -> bool:
    """1.234 may be a thousand and more in some countries: three decimals alone are not certain."""
    whole, _, fraction = typed.lstrip("+-").partition(".")
    return len(fraction) == 3 and len(whole) <= 3
