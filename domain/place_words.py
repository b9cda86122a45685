"""Zones, languages, currencies, countries and channels as people type them."""

from __future__ import annotations

import re
from functools import lru_cache
from zoneinfo import available_timezones

from domain.money import CURRENCIES

LOCALES = {
    "en": "en",
    "english": "en",
    "英文": "en",
    "英语": "en",
    "zh": "zh",
    "chinese": "zh",
    "cn": "zh",
    "中文": "zh",
    "汉语": "zh",
    "简体中文": "zh",
}
_CURRENCY_NAMES = {"RMB": "CNY", "人民币": "CNY", "美元": "USD", "欧元": "EUR", "英镑": "GBP", "港币": "HKD"}
_COUNTRY = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")
_MACHINE_ZONES = {"localtime", "Factory"}  # found beside the zones on some systems, different on each
_MENTIONED = re.compile(r"<#([A-Za-z0-9_-]+)(?:\|[^<>]*)?>")
_CHANNEL_ID = re.compile(r"[A-Za-z0-9_-]{2,64}")


def read_timezone(text: str) -> str | None:
    """An IANA zone in any case, also by its city alone: `Asia/Shanghai`, `new york`. None: no such zone."""
    return _zones().get(text.strip().casefold().replace(" ", "_"))


def read_locale(text: str) -> str | None:
    """`en` or `zh`, also `zh-CN`, `English`, 中文."""
    word = text.strip().casefold()
    return LOCALES.get(word) or LOCALES.get(re.split("[-_]", word)[0])


def read_currency(text: str) -> str | None:
    """An ISO 4217 code that `domain.money` knows, in any case."""
    code = text.strip().upper()
    code = _CURRENCY_NAMES.get(code, code)
    return code if code in CURRENCIES else None


def read_country(text: str) -> str | None:
    """A code in the form of ISO 3166 (`CN`, `GB-ENG`); whether there is such a country is not known here."""
    code = text.strip().upper().replace("_", "-")
    return code if _COUNTRY.fullmatch(code) else None


def read_channel(text: str) -> str | None:
    """A channel's id, as it is or as a mention (`<#C1|sales>`). A channel's name is not read: names change."""
    word = text.strip()
    mentioned = _MENTIONED.fullmatch(word)
    if mentioned:
        return mentioned[1]
    is_name = word == word.lower()  # Slack's names are lower case, its ids never
    return word if _CHANNEL_ID.fullmatch(word) and not is_name else None


def read_channels(text: str) -> tuple[str, ...] | None:
    """Several channels, each once, in their order."""
    # A name inside a mention may hold what separates channels elsewhere.
    words = [word for word in re.split(r"[\s,，、;；]+", _MENTIONED.sub(r" <#\1> ", text)) if word]
    found = [read_channel(word) for word in words]
    known = [channel for channel in found if channel is not None]
    return tuple(dict.fromkeys(known)) if known and len(known) == len(found) else None


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    zones = sorted(available_timezones() - _MACHINE_ZONES)
    cities: dict[str, list[str]] = {}
    for zone in zones:
        cities.setdefault(zone.rpartition("/")[2].casefold(), []).append(zone)
    only = {city: found[0] for city, found in cities.items() if len(found) == 1}
    return only | {zone.casefold(): zone for zone in zones}
