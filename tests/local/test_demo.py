"""The demo as a newcomer meets it: started as by `pacer local`, seen in a real browser."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.clock import Clock
from bot.local.demo.demo import Demo
from tests.local.ports import two_free_ports

TUESDAY = "2026-11-17T10:00:00+08:00"


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Demo]:
    clock = Clock()
    clock.move_to(datetime.fromisoformat(TUESDAY))
    demo = Demo(tmp_path, two_free_ports(), clock)
    yield demo
    demo.stop()


@pytest.fixture
def page(browser: Browser, demo: Demo) -> Iterator[Page]:
    context = browser.new_context(locale="zh-CN", viewport={"width": 1400, "height": 900})
    page = context.new_page()
    page.set_default_timeout(20_000)
    mistakes: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    page.goto(demo.address)
    yield page
    context.close()
    assert mistakes == []


def test_a_newcomer_logs_a_day_sees_the_target_and_the_board_come_on_friday(page: Page) -> None:
    box = page.get_by_label("发消息到 #sales-日报")
    box.fill("今天拜访了3家客户：华为、中兴、小米，签约5万")
    box.press("Enter")
    thread = page.get_by_role("complementary")
    expect(thread.get_by_text("已记录 11月17日：拜访 3（华为、中兴、小米），签约 1 单 ¥50,000")).to_be_visible()
    expect(page.get_by_text("谢谢，已入账。")).to_be_visible()

    box.fill("/target 我")
    box.press("Enter")
    expect(page.get_by_text("你的目标 · 2026年11月")).to_be_visible()
    expect(page.get_by_text(re.compile(r"¥[\d,]+ / ¥520,000")).last).to_be_visible()

    page.locator("[data-try=clock]").click()
    expect(page.get_by_text("Week 47 (16 Nov – 22 Nov)")).to_be_visible()
    page.get_by_role("button", name="Pacer").first.click()
    expect(page.get_by_text("今天怎么样？还没有记录，已有 3 个工作日没有联系客户了。").last).to_be_visible()
