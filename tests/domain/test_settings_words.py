"""Settings are read as people type them and written in one form."""

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.metric import Metric
from domain.settings_words import BadSetting, read_setting, reading_order, written
from domain.workspace import Moment, Settings

PLAIN = Settings()
NAMES = [name for name, _ in written(PLAIN)]


def test_all_settings_are_written_in_the_order_of_the_documentation():
    assert " ".join(NAMES) == (
        "timezone locale currency country workdays checkin_channels board_channel board_at checkin_at digest_at quiet "
        "fiscal_start main_metric adjust_window deviation_at admins intel_question reviews vision form_minutes "
        "metrics rates dimensions required_dimensions"
    )
    assert dict(written(PLAIN)) == {
        "timezone": "UTC",
        "locale": "en",
        "currency": "USD",
        "country": "none",
        "workdays": "mon-fri",
        "checkin_channels": "none",
        "board_channel": "none",
        "board_at": "fri 18:00",
        "checkin_at": "17:30",
        "digest_at": "18:30",
        "quiet": "20:00-08:00",
        "fiscal_start": "1",
        "main_metric": "bookings",
        "adjust_window": "always",
        "deviation_at": "20%",
        "intel_question": "auto",
        "reviews": "week,month,quarter,year",
        "vision": "none",
        "form_minutes": "none",
        "admins": "platform",
        "metrics": "none",
        "rates": "none",
        "dimensions": "none",
        "required_dimensions": "none",
    }


@pytest.mark.parametrize(
    ("name", "typed", "form"),
    [
        ("timezone", "asia/shanghai", "Asia/Shanghai"),
        ("timezone", "New York", "America/New_York"),
        ("timezone", "London", "Europe/London"),
        ("rates", "2026-11 eur=1.1", "2026-11 EUR=1.1USD"),
        (
            "rates",
            "2026-12: EUR=1.1 CNY=0.14; 2026-11 EUR=7.70 CNY",
            "2026-11 EUR=7.70CNY; 2026-12 CNY=0.14USD EUR=1.1USD",
        ),
        ("rates", "none", "none"),
        ("deviation_at", "15", "15%"),
        ("deviation_at", "never", "none"),
        ("dimensions", " Product = A , B；区域＝华东／East，华北 ", "product=A,B; region=华东/East,华北"),
        ("required-dimensions", "none", "none"),
        ("dimensions", "none", "none"),
        ("locale", "zh-CN", "zh"),
        ("locale", "English", "en"),
        ("locale", "中文", "zh"),
        ("currency", " cny", "CNY"),
        ("currency", "rmb", "CNY"),
        ("country", "cn", "CN"),
        ("country", "gb-eng", "GB-ENG"),
        ("country", "无", "none"),
        ("checkin_channels", "<#C1|sales, east>、<#C2>", "C1,C2"),
        ("checkin_channels", "C1,C2 C1", "C1,C2"),
        ("checkin_channels", "none", "none"),
        ("checkin-channels", "C0123ABCD", "C0123ABCD"),
        ("board_channel", "<#C1|sales>", "C1"),
        ("Board_Channel", "", "none"),
        ("board_at", "周五 18:00", "fri 18:00"),
        ("checkin_at", "5:30pm", "17:30"),
        ("digest_at", "晚上7点", "19:00"),
        ("quiet", "晚上9点到早上7点半", "21:00-07:30"),
        ("quiet", "none", "none"),
        ("fiscal_start", "April", "4"),
        ("fiscal_start", "12月", "12"),
        ("main_metric", "拜访", "visits"),
        ("main_metric", "Collections", "payments"),
        ("adjust_window", "1 – 3", "1-3"),
        ("adjust_window", "总是", "always"),
        ("intel_question", "开", "on"),
        ("intel_question", "OFF", "off"),
        ("reviews", "Monthly", "month"),
        ("reviews", "每年、每周", "week,year"),
        ("reviews", "off", "none"),
        ("reviews", "全部", "week,month,quarter,year"),
        ("vision", "  Number one in the South ", "Number one in the South"),
        ("vision", "无", "none"),
        ("form_minutes", " 3 ", "3"),
        ("form_minutes", "none", "none"),
        ("admins", "Listed", "listed"),
    ],
)
def test_a_setting_is_read_as_it_is_typed(name, typed, form):
    changed = read_setting(name, typed, PLAIN)
    key = name.casefold().replace("-", "_")
    assert dict(written(changed)) == dict(written(PLAIN)) | {key: form}


@pytest.mark.parametrize(
    ("name", "typed", "why", "example"),
    [
        ("timezone", "Mars/Olympus", "unknown_timezone", "Asia/Shanghai"),
        ("timezone", "../etc/passwd", "unknown_timezone", "Asia/Shanghai"),
        ("timezone", "America", "unknown_timezone", "Asia/Shanghai"),
        ("timezone", "", "unknown_timezone", "Asia/Shanghai"),
        ("locale", "fr", "unknown_locale", "zh"),
        ("currency", "¥", "unknown_currency", "CNY"),
        ("currency", "XYZ", "unknown_currency", "CNY"),
        ("country", "China", "bad_country", "CN"),
        ("workdays", "none", "bad_weekdays", "mon-fri"),
        ("checkin_channels", "#sales", "bad_channel", "C0123ABCD,C0456EFGH"),
        ("checkin_channels", "C1,sales", "bad_channel", "C0123ABCD,C0456EFGH"),
        ("board_channel", "C1,C2", "bad_channel", "C0123ABCD"),
        ("board_channel", "<!channel>", "bad_channel", "C0123ABCD"),
        ("board_at", "18:00", "bad_moment", "fri 18:00"),
        ("board_at", "fri 25:00", "bad_moment", "fri 18:00"),
        ("checkin_at", "half past five", "bad_time", "17:30"),
        ("quiet", "20:00", "bad_span", "20:00-08:00"),
        ("quiet", "08:00-08:00", "bad_span", "20:00-08:00"),
        ("fiscal_start", "13", "bad_month", "4"),
        ("fiscal_start", "0", "bad_month", "4"),
        ("fiscal_start", "ju", "bad_month", "4"),
        ("main_metric", "fun", "unknown_metric", "bookings"),
        *(
            ("rates", typed, "bad_rate", "2026-11 USD=7.1CNY EUR=7.7CNY; 2026-12 USD=7CNY")
            for typed in (
                "USD=7.1",
                "2026-11",
                "2026-13 EUR=7.1",
                "2026-11 EUR=0",
                "2026-11 EUR=-1",
                "2026-11 USD=7.1",
                "2026-11 XXX=7.1",
                "2026-11 EUR=7 EUR=8",
                "2026-11 EUR=7; 2026-11 EUR=8",
                "2026-11 EUR=7 and more",
                "2026-11 EUR=NaN",
            )
        ),
        ("adjust_window", "3-1", "bad_window", "1-3"),
        ("adjust_window", "0-3", "bad_window", "1-3"),
        ("adjust_window", "sometimes", "bad_window", "1-3"),
        ("deviation_at", "0", "bad_percent", "20%"),
        ("vision", "x" * 301, "bad_vision", "number one in the south by 2030"),
        ("reviews", "day", "bad_reviews", "week,month"),
        ("intel_question", "sometimes", "bad_asking", "auto"),
        ("deviation_at", "101%", "bad_percent", "20%"),
        ("deviation_at", "a fifth", "bad_percent", "20%"),
        ("admins", "everybody", "bad_choice", "platform"),
        ("form_minutes", "61", "bad_minutes", "3"),
        ("form_minutes", "2.5", "bad_minutes", "3"),
    ],
)
def test_what_is_not_surely_understood_is_refused_with_an_example(name, typed, why, example):
    assert read_setting(name, typed, PLAIN) == BadSetting(name, typed, why, example)


def test_an_unknown_setting_is_refused_with_the_nearest_name():
    assert read_setting("time_zone", "UTC", PLAIN) == BadSetting("time_zone", "UTC", "unknown_setting", "timezone")
    assert read_setting("色", "1", PLAIN) == BadSetting("色", "1", "unknown_setting", "")


def test_metrics_are_read_before_the_main_metric_that_may_be_one_of_them():
    settings = PLAIN
    values = {"main_metric": "walk_ins", "metrics": "walk_ins=探店"}
    for name in sorted(values, key=reading_order):
        settings = read_setting(name, values[name], settings)
    assert (settings.main_metric, settings.metrics) == ("walk_ins", (Metric("walk_ins", name="探店"),))


channels = st.from_regex(r"C[A-Z0-9]{1,10}", fullmatch=True)
minutes = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@given(
    st.builds(
        Settings,
        timezone=st.sampled_from(["UTC", "Asia/Shanghai", "America/Argentina/Buenos_Aires", "Etc/GMT+5"]),
        locale=st.sampled_from(["en", "zh"]),
        currency=st.sampled_from(["USD", "JPY"]),
        country=st.sampled_from(["", "CN", "GB-ENG"]),
        workdays=st.frozensets(st.integers(0, 6), min_size=1),
        checkin_channels=st.lists(channels, unique=True).map(tuple),
        board_channel=st.just("") | channels,
        board_at=st.builds(Moment, st.integers(0, 6), minutes),
        checkin_at=minutes,
        digest_at=minutes,
        quiet=st.tuples(minutes, minutes).map(lambda pair: pair if pair[0] != pair[1] else (time(0), time(0))),
        fiscal_start=st.integers(1, 12),
        main_metric=st.sampled_from(["bookings", "visits"]),
        adjust_window=st.none() | st.tuples(st.integers(1, 9), st.integers(10, 23)),
        admins_listed=st.booleans(),
    )
)
def test_what_is_written_reads_back_to_the_same_value(settings):
    read = PLAIN
    for name, text in written(settings):
        read = read_setting(name, text, read)
    assert read == settings


@given(st.sampled_from(NAMES), st.text(max_size=30))
def test_any_text_is_read_or_refused(name, text):
    match read_setting(name, text, PLAIN):
        case Settings() as changed:
            form = dict(written(changed))[name]
            assert read_setting(name, form, PLAIN) == changed
        case BadSetting(found, _, why, example):
            assert (found, bool(why), bool(example)) == (name, True, True)


def test_other_settings_stay_as_they_were():
    before = replace(PLAIN, currency="EUR", quiet=(time(22), time(6)))
    assert read_setting("locale", "zh", before) == replace(before, locale="zh")
