"""Numbers and amounts as they are written in English and in Chinese alike."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache

from babel.numbers import get_currency_symbol

from domain.amount import Amount
from domain.money import digits
from domain.pace import Parts

Number = int | float | Decimal | Fraction

_EXACT = (Fraction, int)
# Babel tells ¥ from CN¥; a team that sells in yuan does not. The yen then needs its own.
_SYMBOLS = {"CNY": "¥", "JPY": "JP¥"}


def amount(of: Amount) -> str:
    """Money with its symbol and with its minor units where there are some; a count."""
    return _written(of.value, digits(of.currency) if of.currency else 0, of.currency)


def estimate(value: Number | Parts, like: Amount) -> str:
    """A figure, or the parts of one, in the unit of `like`: money to the whole unit from 100 on, counts to a tenth.

    In whole numbers, half a unit up: a card has many of them, and decimals take five times as long."""
    top, bottom = value if isinstance(value, tuple) else _parts(value)
    places = 1
    if like.currency:
        minor = digits(like.currency)
        bottom *= 10**minor
        places = 0 if abs(top) >= 100 * bottom else minor
    units = (2 * abs(top) * 10**places + bottom) // (2 * bottom)
    return _written(units if top >= 0 else -units, places, like.currency)


def _parts(value: Number) -> Parts:
    return (value if isinstance(value, _EXACT) else Fraction(str(value))).as_integer_ratio()


def rounded(value: Number, places: int) -> Decimal:
    return exact(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def exact(value: Number) -> Decimal:
    return Decimal(value.numerator) / value.denominator if isinstance(value, Fraction) else Decimal(str(value))


def decimals(value: Decimal) -> str:
    """At most two decimals, and none that says nothing."""
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def _written(units: int, places: int, currency: str) -> str:
    """`units` of which 10 ** `places` are a whole one; money has all its decimals or none."""
    if units < 0:
        return f"-{_written(-units, places, currency)}"
    whole, rest = divmod(units, 10**places) if places else (units, 0)
    shown = str(whole) if whole < 1000 else f"{whole:,}"
    if rest:
        fraction = str(rest).zfill(places)
        shown = f"{shown}.{fraction if currency else fraction.rstrip('0')}"
    return _symbol(currency) + shown if currency else shown


@lru_cache
def _symbol(currency: str) -> str:
    """With the space that a symbol of letters needs."""
    symbol = _SYMBOLS.get(currency) or get_currency_symbol(currency, "en")
    return f"{symbol}\u00a0" if symbol[-1].isalpha() else symbol
