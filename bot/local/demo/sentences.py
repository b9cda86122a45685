"""A day's deeds as the sentence that a rep writes, and as the items that it means."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from random import Random

from bot.local.demo.diary import Deed
from domain.checkin.reading import Item

# Each way to say a deed for one and for many.
Ways = dict[str, tuple[tuple[str, str], ...]]


def _same(*ways: str) -> tuple[tuple[str, str], ...]:
    return tuple((way, way) for way in ways)


CHINESE: Ways = {
    "visits": _same("拜访了{n}家客户：{names}", "上门拜访了{names}", "今天拜访了{names}"),
    "calls": _same("打了{n}个电话", "电话{n}个", "打了{n}通电话"),
    "follow_ups": _same("跟进了{n}个客户", "跟进{n}个老客户"),
    "demos": _same("给{names}做了1次演示", "给{names}做了产品演示"),
    "quotes": _same("发了{n}份报价", "报价{n}份"),
    "new_customers": _same("新增{n}个客户", "开发了{n}家新客户"),
    "deals": _same("签下{names}，合同额{amount}", "拿下{names}，合同额{amount}"),
    "payments": _same("回款{amount}", "收到回款{amount}"),
}
ENGLISH: Ways = {
    "visits": _same("visited {names}", "saw {names}"),
    "calls": (("1 call", "{n} calls"), ("made 1 call", "made {n} calls")),
    "follow_ups": (
        ("1 follow-up", "{n} follow-ups"),
        ("followed up with 1 customer", "followed up with {n} customers"),
    ),
    "demos": _same("demo for {names}", "did a demo for {names}"),
    "quotes": (("1 quote", "{n} quotes"), ("sent 1 quote", "sent {n} quotes")),
    "new_customers": (("1 new customer", "{n} new customers"),),
    "deals": _same("signed {names} for {amount}", "closed {names} for {amount}"),
    "payments": _same("collected {amount}", "received a payment of {amount}"),
}
ENDS = {"CNY": ("", "", "。", "！", " 💪"), "GBP": ("", "", ".", "!", " 💪")}


def sentence(deeds: Iterable[Deed], currency: str, chance: Random) -> str:
    """In Chinese where they sell in yuan, else in English."""
    chinese = currency == "CNY"
    parts = [_phrase(deed, CHINESE if chinese else ENGLISH, currency, chance) for deed in deeds]
    if chinese:
        return "，".join(parts) + chance.choice(ENDS[currency])
    said = ", ".join(parts)
    return said[0].upper() + said[1:] + chance.choice(ENDS[currency])


def items(deeds: Iterable[Deed], currency: str, day: date) -> tuple[Item, ...]:
    """What the ledger holds of it."""
    named = None if currency == "CNY" else currency
    found: list[Item] = []
    for deed in deeds:
        if deed.amount:
            found += _money(deed, named, day)
        elif deed.names:
            found += [Item(deed.metric, Decimal(1), day, None, name, "") for name in deed.names]
        else:
            found.append(Item(deed.metric, Decimal(deed.count), day, None, None, ""))
    return tuple(found)


def _money(deed: Deed, currency: str | None, day: date) -> list[Item]:
    if deed.metric == "payments":
        return [Item("payments", Decimal(deed.amount), day, currency, None, "")]
    (customer,) = deed.names
    signed = Item("deals", Decimal(1), day, None, customer, "")
    return [signed, Item("bookings", Decimal(deed.amount), day, currency, customer, "")]


def _phrase(deed: Deed, ways: Ways, currency: str, chance: Random) -> str:
    one, many = chance.choice(ways[deed.metric])
    way = one if deed.count == 1 else many
    return way.format(n=deed.count, names=_names(deed.names, currency), amount=_amount(deed.amount, currency))


def _names(names: tuple[str, ...], currency: str) -> str:
    if currency == "CNY":
        return "、".join(names)
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _amount(amount: int, currency: str) -> str:
    if currency == "CNY":
        return f"{amount / 10_000:g}万"
    return f"£{amount / 1000:g}k"
