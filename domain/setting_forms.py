"""How each setting is read and written, with an example of it and the code that says why it was not read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import time
from typing import TypeVar

from domain.deviation_words import read_deviation, written_deviation
from domain.dimension import Dimensions
from domain.dimension_words import BadDimensions, read_dimensions, read_required, written_dimensions, written_required
from domain.intel_words import read_asking
from domain.metric import Metrics
from domain.metric_words import NOTHING, BadMetrics, read_metrics, written_metrics
from domain.place_words import read_channel, read_channels, read_country, read_currency, read_locale, read_timezone
from domain.rates import read_rates, written_rates
from domain.review_words import read_reviews, written_reviews
from domain.usage import read_minutes
from domain.vision_words import read_vision
from domain.week_words import (
    read_moment,
    read_month,
    read_span,
    read_time,
    read_weekdays,
    written_moment,
    written_span,
    written_time,
    written_weekdays,
)
from domain.window_words import read_window, written_window
from domain.workspace import Settings

_NO_CHANNELS: tuple[str, ...] = ()
_NEVER = (time(0), time(0))
_ADMINS = {"platform": False, "平台": False, "listed": True, "名单": True, "名單": True}
_Value = TypeVar("_Value")
_Reader = Callable[[str, Settings], Settings | BadMetrics | BadDimensions | None]


@dataclass(frozen=True, slots=True)
class Form:
    """`read` answers None where the text is not understood, for the reason `why`."""

    why: str
    example: str
    read: _Reader
    write: Callable[[Settings], str]


def _taking(read: Callable[[str], _Value | None], put: Callable[[Settings, _Value], Settings]) -> _Reader:
    def reader(text: str, settings: Settings) -> Settings | None:
        value = read(text)
        return None if value is None else put(settings, value)

    return reader


def _or_none(read: Callable[[str], _Value | None], nothing: _Value) -> Callable[[str], _Value | None]:
    return lambda text: nothing if text.casefold() in NOTHING else read(text)


def _read_main_metric(text: str, settings: Settings) -> Settings | None:
    found = Metrics(settings.metrics).called(text)
    return replace(settings, main_metric=found.key) if found else None


def _read_own_metrics(text: str, settings: Settings) -> Settings | BadMetrics:
    found = read_metrics("" if text.casefold() in NOTHING else text, settings.metrics, settings.main_metric)
    return found if isinstance(found, BadMetrics) else replace(settings, metrics=found)


def _read_rates(text: str, settings: Settings) -> Settings | None:
    found = () if text.casefold() in NOTHING else read_rates(text, settings.currency)
    return None if found is None else replace(settings, rates=found)


def _write_rates(settings: Settings) -> str:
    return written_rates(settings.rates) or "none"


def _read_dimensions(text: str, settings: Settings) -> Settings | BadDimensions:
    found = read_dimensions("" if text.casefold() in NOTHING else text)
    return found if isinstance(found, BadDimensions) else replace(settings, dimensions=found)


def _read_required(text: str, settings: Settings) -> Settings | BadDimensions:
    typed = "" if text.casefold() in NOTHING else text
    found = read_required(typed, Metrics(settings.metrics), Dimensions(settings.dimensions))
    return found if isinstance(found, BadDimensions) else replace(settings, required_dimensions=found)


def _read_form_minutes(text: str, settings: Settings) -> Settings | None:
    minutes = None if text.casefold() in NOTHING else read_minutes(text)
    return replace(settings, form_minutes=minutes) if minutes or text.casefold() in NOTHING else None


FORMS = {
    "timezone": Form(
        "unknown_timezone",
        "Asia/Shanghai",
        _taking(read_timezone, lambda s, zone: replace(s, timezone=zone)),
        lambda s: s.timezone,
    ),
    "locale": Form(
        "unknown_locale", "zh", _taking(read_locale, lambda s, locale: replace(s, locale=locale)), lambda s: s.locale
    ),
    "currency": Form(
        "unknown_currency",
        "CNY",
        _taking(read_currency, lambda s, code: replace(s, currency=code)),
        lambda s: s.currency,
    ),
    "country": Form(
        "bad_country",
        "CN",
        _taking(_or_none(read_country, ""), lambda s, code: replace(s, country=code)),
        lambda s: s.country or "none",
    ),
    "workdays": Form(
        "bad_weekdays",
        "mon-fri",
        _taking(read_weekdays, lambda s, days: replace(s, workdays=days)),
        lambda s: written_weekdays(s.workdays),
    ),
    "checkin_channels": Form(
        "bad_channel",
        "C0123ABCD,C0456EFGH",
        _taking(_or_none(read_channels, _NO_CHANNELS), lambda s, ids: replace(s, checkin_channels=ids)),
        lambda s: ",".join(s.checkin_channels) or "none",
    ),
    "board_channel": Form(
        "bad_channel",
        "C0123ABCD",
        _taking(_or_none(read_channel, ""), lambda s, channel: replace(s, board_channel=channel)),
        lambda s: s.board_channel or "none",
    ),
    "board_at": Form(
        "bad_moment",
        "fri 18:00",
        _taking(read_moment, lambda s, moment: replace(s, board_at=moment)),
        lambda s: written_moment(s.board_at),
    ),
    "checkin_at": Form(
        "bad_time",
        "17:30",
        _taking(read_time, lambda s, at: replace(s, checkin_at=at)),
        lambda s: written_time(s.checkin_at),
    ),
    "digest_at": Form(
        "bad_time",
        "18:30",
        _taking(read_time, lambda s, at: replace(s, digest_at=at)),
        lambda s: written_time(s.digest_at),
    ),
    "quiet": Form(
        "bad_span",
        "20:00-08:00",
        _taking(_or_none(read_span, _NEVER), lambda s, span: replace(s, quiet=span)),
        lambda s: "none" if s.quiet[0] == s.quiet[1] else written_span(s.quiet),
    ),
    "fiscal_start": Form(
        "bad_month",
        "4",
        _taking(read_month, lambda s, month: replace(s, fiscal_start=month)),
        lambda s: str(s.fiscal_start),
    ),
    "main_metric": Form("unknown_metric", "bookings", _read_main_metric, lambda s: s.main_metric),
    "adjust_window": Form("bad_window", "1-3", read_window, written_window),
    "deviation_at": Form("bad_percent", "20%", read_deviation, written_deviation),
    "admins": Form(
        "bad_choice",
        "platform",
        _taking(lambda text: _ADMINS.get(text.casefold()), lambda s, listed: replace(s, admins_listed=listed)),
        lambda s: "listed" if s.admins_listed else "platform",
    ),
    "intel_question": Form("bad_asking", "auto", read_asking, lambda s: s.intel_question),
    "reviews": Form("bad_reviews", "week,month", read_reviews, written_reviews),
    "vision": Form("bad_vision", "number one in the south by 2030", read_vision, lambda s: s.vision or "none"),
    "form_minutes": Form("bad_minutes", "3", _read_form_minutes, lambda s: str(s.form_minutes or "none")),
    "metrics": Form(
        "bad_metric", "walk_ins=walk-ins,探店", _read_own_metrics, lambda s: written_metrics(s.metrics) or "none"
    ),
    "rates": Form("bad_rate", "2026-11 USD=7.1CNY EUR=7.7CNY; 2026-12 USD=7CNY", _read_rates, _write_rates),
    "dimensions": Form(
        "bad_dimension",
        "product=A,B,C; region=East,North",
        _read_dimensions,
        lambda s: written_dimensions(s.dimensions) or "none",
    ),
    "required_dimensions": Form(
        "bad_dimension",
        "bookings=product",
        _read_required,
        lambda s: written_required(s.required_dimensions) or "none",
    ),
}
