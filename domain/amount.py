"""An amount of a metric: a count, or money in minor units with its currency."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from domain.money import digits, is_figure, to_major, to_minor

LARGEST = 10**15  # what an amount may hold in minor units; sums of many still fit a 64-bit column


@dataclass(frozen=True, slots=True, order=True)
class Amount:
    """`value` counts, or minor units where `currency` (ISO 4217) is named; '' means a count."""

    value: int
    currency: str = ""

    @property
    def is_money(self) -> bool:
        return self.currency != ""

    @property
    def major(self) -> Decimal:
        """The amount as people write it: 50000.00 for 5,000,000 fen, 3 for a count of three."""
        return to_major(self.value, self.currency) if self.currency else Decimal(self.value)

    def with_value(self, value: int) -> Amount:
        return Amount(value, self.currency)

    def __add__(self, other: Amount) -> Amount:
        self._must_match(other)
        return Amount(self.value + other.value, self.currency)

    def __sub__(self, other: Amount) -> Amount:
        self._must_match(other)
        return Amount(self.value - other.value, self.currency)

    def __neg__(self) -> Amount:
        return Amount(-self.value, self.currency)

    def _must_match(self, other: Amount) -> None:
        if self.currency != other.currency:
            raise ValueError(f"{self.currency or 'count'} and {other.currency or 'count'} are not summed")


@dataclass(frozen=True, slots=True)
class NoAmount:
    """Why a number is no amount: beyond `LARGEST`, finer than the currency's minor unit, or a broken count."""

    why: Literal["too_large", "too_fine", "not_whole"]


def money(major: Decimal | int | str, currency: str) -> Amount:
    """Money from major units; refuses (ValueError) what is finer than the currency's minor unit."""
    minor = to_minor(Decimal(major), currency)
    if minor is None:
        raise ValueError(f"{major} is finer than {digits(currency)} decimals of {currency}")
    return Amount(minor, currency)


def from_decimal(value: Decimal, currency: str) -> Amount | NoAmount:
    """`value` in major units (a count where `currency` is '') as an amount; too large goes before too fine."""
    if not is_figure(value) or value.copy_abs() > _largest(currency):
        return NoAmount("too_large")
    minor = to_minor(value, currency) if currency else whole(value)
    if minor is None:
        return NoAmount("too_fine" if currency else "not_whole")
    return Amount(minor, currency)


@cache
def _largest(currency: str) -> Decimal:
    return Amount(LARGEST, currency).major


def whole(value: Decimal) -> int | None:
    """`value` as an integer; None where it has a fraction, or is beyond any figure."""
    return int(value) if is_figure(value) and value == value.to_integral_value() else None


def share_of(part: int, whole_: int, of: int) -> int:
    """`part`/`whole_` of `of`, rounded half up, in exact integer arithmetic; `whole_` is positive."""
    return (2 * part * of + whole_) // (2 * whole_)
