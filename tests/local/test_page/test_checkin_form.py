"""The check-in form on the page, before the real Pacer, in both languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.local.test_demo_history import open_demo


@dataclass(frozen=True)
class Spoken:
    person: str
    direct: str
    visits: str
    customers: str
    bookings: str
    negative: str
    receipt: str
    edit: str
    saved: str


EN = Spoken(
    "UWEST01", "DWEST01", "Visits", "Visits: customers", "Bookings", "A figure cannot be negative.",
    "Logged 20 Nov: bookings £3,000, visits 3 (Acme, Globex)", "Edit", "Corrected: visits 3 → 4",
)  # fmt: skip
ZH = Spoken(
    "UEAST01", "DEAST01", "拜访", "拜访的客户", "签约额", "数字不能是负数。",
    "已记录 11月20日：签约额 £3,000，拜访 3（Acme、Globex）", "修改", "已更正：拜访 3 → 4",
)  # fmt: skip


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Iterator[str]:
    with open_demo(tmp_path_factory.mktemp("demo")) as client:
        yield str(client.base_url).rstrip("/")


@pytest.mark.parametrize("spoken", [EN, ZH], ids=["en", "zh"])
def test_a_day_is_logged_and_corrected_in_fields(browser: Browser, demo: str, spoken: Spoken) -> None:
    page = browser.new_page()
    page.goto(f"{demo}/?as={spoken.person}&channel={spoken.direct}")
    page.locator(".column textarea").fill("/checkin")
    page.keyboard.press("Enter")
    form = page.get_by_role("dialog")
    field(form, spoken.visits).fill("-3")
    field(form, spoken.customers).fill("Acme, Globex")
    field(form, spoken.bookings).fill("£3k")
    submit(form)
    expect(form.get_by_role("alert")).to_contain_text(spoken.negative)
    expect(field(form, spoken.bookings)).to_have_value("£3k")
    field(form, spoken.visits).fill("3")
    submit(form)
    expect(page.get_by_text(spoken.receipt)).to_be_visible()
    page.get_by_role("button", name=spoken.edit, exact=True).last.click()
    expect(field(form, spoken.visits)).to_have_value("3")
    expect(field(form, spoken.bookings)).to_have_value("3,000 GBP")
    field(form, spoken.visits).fill("4")
    submit(form)
    page.get_by_role("button", name=re.compile("^1 (reply|条回复)")).click()
    expect(page.get_by_text(spoken.saved)).to_be_visible()
    page.close()


def field(form: Locator, label: str) -> Locator:
    """A field that may be left empty says so behind its label."""
    return form.get_by_label(re.compile(rf"^{label} ?[(（]"))


def submit(form: Locator) -> None:
    form.locator("[data-submit]").click()
    expect(form.locator(".pending")).to_have_count(0)
