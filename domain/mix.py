"""What an average deal is made of: the price of each thing that is sold, and how much of each is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from domain.factors import Factor

_PRICES, _SHARES = 1, 2


@dataclass(frozen=True, slots=True)
class Trade:
    """So many deals that brought `amount` in all, in minor units."""

    deals: int
    amount: int


@dataclass(frozen=True, slots=True)
class Slice:
    """One part of what is sold: `usual`ly, which the expected average deal is the mean of, and `now`."""

    key: str
    usual: Trade
    now: Trade


@dataclass(frozen=True, slots=True)
class Mixed:
    """What the prices and the mix add to the average deal, together all of its change; `repriced` is the average with
    the prices of now alone, `remixed` with the shares of now alone."""

    price: Fraction
    mix: Fraction
    repriced: Fraction
    remixed: Fraction


def mixed(size: Factor, slices: Sequence[Slice]) -> Mixed | None:
    """The change of the average deal Σ share · price, parted so that neither goes first: each half with the other as
    it was, half with it as it is. None where the mix is not known: see `_known`."""
    if size.covers != ("size",) or not _known(slices):
        return None
    usual, repriced, remixed, now = (_average(slices, mask) for mask in (0, _PRICES, _SHARES, _PRICES | _SHARES))
    if (usual, now) != (size.expected, size.actual):
        return None
    price, mix = (repriced - usual + now - remixed) / 2, (remixed - usual + now - repriced) / 2
    return Mixed(price, mix, repriced, remixed)


def _known(slices: Sequence[Slice]) -> bool:
    """With deals of two slices or more, and of any on each side; an amount without a deal has no price."""
    sides = [side for slice_ in slices for side in (slice_.usual, slice_.now)]
    priced = all(side.deals > 0 or (side.deals == 0 and not side.amount) for side in sides)
    sold = [one for one in slices if one.usual.deals or one.now.deals]
    both = any(one.usual.deals for one in sold) and any(one.now.deals for one in sold)
    return priced and both and len(sold) > 1


def _average(slices: Sequence[Slice], mask: int) -> Fraction:
    """Σ share · price, with the prices or the shares of the deals as they are now where the mask says so.

    What is sold on one side only has the one price that is known, so that all that it changes is mix."""
    shares = [slice_.now if mask & _SHARES else slice_.usual for slice_ in slices]
    deals = sum(side.deals for side in shares)
    prices = (_price(slice_, now=bool(mask & _PRICES)) for slice_ in slices)
    return sum((side.deals * price for side, price in zip(shares, prices, strict=True)), Fraction(0)) / deals


def _price(slice_: Slice, now: bool) -> Fraction:
    first, second = (slice_.now, slice_.usual) if now else (slice_.usual, slice_.now)
    side = first if first.deals else second
    return Fraction(side.amount, side.deals) if side.deals else Fraction(0)
