"""Adds the items of a reading up into facts (rule 5), the form in which `parse` shows them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from domain.checkin.reading import Fact, Item, Reading

MONEY = frozenset({"bookings", "payments"})
Key = tuple[str, date, str | None]


def facts(items: Iterable[Item]) -> tuple[Fact, ...]:
    """Items of the same metric, day and currency as one fact each, in the order of their first words."""
    grouped: dict[Key, list[Item]] = {}
    for item in items:
        grouped.setdefault((item.metric, item.day, item.currency), []).append(item)
    return tuple(_merged(key, members) for key, members in grouped.items())


def as_json(reading: Reading, money: frozenset[str] = MONEY) -> dict[str, object]:
    """The reading as `{"kind", "facts"}`; facts only where it may be booked, whole values as integers.

    `money` names the metrics that are amounts: they carry a currency (or null) and no customers.
    """
    merged = facts(reading.items) if reading.kind == "log" else ()
    return {"kind": reading.kind, "facts": [_as_dict(fact, fact.metric in money) for fact in merged]}


def _merged(key: Key, members: list[Item]) -> Fact:
    metric, day, currency = key
    customers = tuple(dict.fromkeys(item.customer for item in members if item.customer))
    return Fact(metric, sum((item.value for item in members), Decimal(0)), day, customers, currency)


def _as_dict(fact: Fact, is_money: bool) -> dict[str, object]:
    whole = fact.value == fact.value.to_integral_value()
    shown: dict[str, object] = {
        "metric": fact.metric,
        "value": int(fact.value) if whole else float(fact.value),
        "date": fact.day.isoformat(),
    }
    if is_money:
        shown["currency"] = fact.currency
    elif fact.customers:
        shown["customers"] = list(fact.customers)
    return shown
