"""Check-ins read in one line, for tables of sentences: "visits 3@-1(华为), bookings 5000USD", "ask", "ignore"."""

from datetime import date, datetime, timedelta, timezone

from domain.checkin.facts import as_json
from domain.checkin.reader import read

NOW = datetime(2026, 11, 20, 18, 5, tzinfo=timezone(timedelta(hours=8)))  # a Friday


def said(text: str) -> str:
    """What `text` is read as; a day as its distance from today, customers in brackets."""
    reading = as_json(read(text, NOW))
    return ", ".join(map(_fact, reading["facts"])) if reading["kind"] == "log" else str(reading["kind"])


def _fact(fact: dict) -> str:
    days = (date.fromisoformat(fact["date"]) - NOW.date()).days
    names = f"({','.join(fact['customers'])})" if "customers" in fact else ""
    return f"{fact['metric']} {fact['value']}{fact.get('currency') or ''}{f'@{days}' if days else ''}{names}"
