"""Working days of a country: China's with make-up days (调休), other countries' holidays, or plain weekdays.

The libraries are imported when a country is first asked for: a workspace without one never pays for them.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache

from domain.workdays import Workdays

FIRST_YEAR = 2020
YEARS_AHEAD = 2


def workdays(country: str, pattern: frozenset[int]) -> Workdays:
    """The working days of `country` (ISO 3166: CN, GB, GB-ENG) over the weekly `pattern`; '' means plain weekdays.

    Beyond `known_until` only the pattern holds. An unknown country is refused (ValueError with its code)."""
    return _workdays(country, pattern, datetime.now(UTC).year + YEARS_AHEAD)


@lru_cache
def is_country(code: str) -> bool:
    """Whether `workdays` takes this code; '' (no country) is one."""
    if code in ("", "CN"):
        return True
    from holidays import list_supported_countries  # noqa: PLC0415 - lazy, see above

    country, _, subdivision = code.partition("-")
    known = list_supported_countries()
    return len(country) == 2 and country in known and (code == country or subdivision in known[country])


@lru_cache(maxsize=256)
def _workdays(country: str, pattern: frozenset[int], last_year: int) -> Workdays:
    if not is_country(country):
        raise ValueError(country)
    match country:
        case "":
            return Workdays(pattern)
        case "CN":
            return _chinese(pattern)
        case _:
            return _international(country, pattern, last_year)


def _chinese(pattern: frozenset[int]) -> Workdays:
    from chinese_calendar import holidays, workdays  # noqa: PLC0415 - lazy, see above

    return Workdays(
        pattern,
        off=frozenset(day for day in holidays if day.year >= FIRST_YEAR),
        on=frozenset(day for day in workdays if day.year >= FIRST_YEAR),
        # The State Council announces a year in the autumn before it: the library ends with the last one announced.
        known_until=date(max(holidays).year, 12, 31),
    )


def _international(code: str, pattern: frozenset[int], last_year: int) -> Workdays:
    from holidays import country_holidays  # noqa: PLC0415 - lazy, see above

    country, _, subdivision = code.partition("-")
    found = country_holidays(country, subdiv=subdivision or None, years=range(FIRST_YEAR, last_year + 1))
    return Workdays(
        pattern,
        off=frozenset(found),
        on=frozenset(found.weekend_workdays),
        known_until=date(min(last_year, found.end_year), 12, 31),
    )
