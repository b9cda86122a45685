"""Reads a whole string that is one number or amount, as commands and answers give it."""

import re
from decimal import Decimal

from domain.checkin.folding import cleaned, folded
from domain.checkin.quantities import quantity_at
from domain.checkin.wordnumbers import worded_at

SPACES = re.compile(r"\s+")


def read_amount(text: str) -> tuple[Decimal, str | None] | None:
    """`text` as an exact number in major units and its ISO 4217 currency, if it names one.

    Takes "500k", "50万", "¥500,000", "1.25万", "三万五", "half a million USD", "-5000", "+20k". Refuses (None) what is
    no number, more than one, vague ("10+"), a measure ("3小时") or counted ("3家").
    """
    plain = SPACES.sub(" ", folded(cleaned(text)).strip())
    if not plain:
        return None
    found = quantity_at(plain, 0) or worded_at(plain, 0)
    if found is None or found.end != len(plain) or found.vague or found.unit:
        return None
    return found.value, found.currency
