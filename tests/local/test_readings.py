"""How a message was read, under the receipts and questions of the demo: marked words, rules, days and money."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import httpx2
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from bot.clock import Clock
from bot.local.demo.demo import Demo
from tests.local.ports import two_free_ports

TUESDAY = "2026-11-17T10:00:00+08:00"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    clock = Clock()
    clock.move_to(datetime.fromisoformat(TUESDAY))
    demo = Demo(Path(tmp_path_factory.mktemp("demo")), two_free_ports(), clock)
    yield demo
    demo.stop()


@pytest.fixture
def page(browser: Browser, demo: Demo, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(locale=request.param, viewport={"width": 1400, "height": 900})
    page = context.new_page()
    page.set_default_timeout(8000)
    mistakes: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    page.goto(demo.address)
    yield page
    context.close()
    assert mistakes == []


def explained(page: Page, text: str, link: str) -> Locator:
    """Says `text`, waits for the answer in its thread and asks it why."""
    box = page.locator(".composer-field").first
    box.fill(text)
    box.press("Enter")
    thread = page.get_by_role("complementary")
    expect(thread.get_by_text(text)).to_be_visible()
    thread.get_by_role("button", name=link).click()
    dialog = page.get_by_role("dialog", name=link)
    expect(dialog).to_be_visible()
    return dialog


@pytest.mark.parametrize("page", ["zh-CN"], indirect=True)
def test_a_receipt_shows_the_words_behind_each_fact_in_chinese(page: Page) -> None:
    dialog = explained(page, "昨天拜访了华为、中兴，签约两万五，明天拜访腾讯", "这是怎么读出来的？")
    expect(dialog.locator("mark")).to_have_text(["昨天", "拜访", "华为", "中兴", "签约", "两万五", "明天拜访腾讯"])
    visits, deals, bookings = dialog.get_by_role("article").all()
    expect(visits).to_contain_text("拜访 2华为、中兴2026年11月16日周一")
    expect(visits).to_contain_text("规则 1：只列名字、没有数字时，按名字的个数计。")
    expect(deals).to_contain_text("签单 1")
    expect(bookings).to_contain_text("金额两万五= 25,000")
    expect(bookings).to_contain_text("没写币种：按作者自己的币种 CNY。")
    expect(dialog.get_by_text("计划或愿望，还没做（规则 8）")).to_be_visible()
    visits.hover()
    expect(dialog.locator("mark.why-on")).to_have_text(["昨天", "拜访", "华为", "中兴"])
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


@pytest.mark.parametrize("page", ["en-GB"], indirect=True)
def test_a_question_shows_which_words_raised_the_doubt(page: Page) -> None:
    dialog = explained(page, "2 visits on Monday, a few calls, collected $3k", "Why did it ask?")
    doubt, *facts = dialog.get_by_role("article").all()
    expect(doubt).to_contain_text("«a few calls»how many calls was that?Rule 7:")
    expect(dialog.locator("mark.why-doubt")).to_have_text("a few calls")
    expect(dialog.get_by_text("Certain, and booked once you answer")).to_be_visible()
    assert [fact.locator("b").inner_text() for fact in facts] == ["Visits 2", "Payments 3,000 USD"]
    expect(facts[0]).to_contain_text("Whenon Monday= Mon 16 Nov 2026")
    expect(facts[1]).to_contain_text("Rule 13: The currency is the one that the words name.")
    page.keyboard.press("Escape")

    thread = page.get_by_role("complementary")
    thread.get_by_label("Reply…").fill("12")
    page.keyboard.press("Enter")
    thread.get_by_role("button", name="How was this read?").click()
    settled = page.get_by_role("dialog", name="How was this read?")
    expect(settled.get_by_text("Answered: 12")).to_be_visible()
    expect(settled.get_by_role("article").filter(has_text="calls 12")).to_be_visible()


@pytest.mark.parametrize("page", ["en-GB"], indirect=True)
def test_typed_markup_stays_text(page: Page) -> None:
    hostile = "3 calls <img src=x onerror=alert(1)>"
    shown = explained(page, hostile, "How was this read?").locator(".why-text")
    expect(shown).to_have_text(hostile)
    expect(shown.locator("img")).to_have_count(0)


@pytest.mark.parametrize("page", ["en-GB"], indirect=True)
def test_a_list_of_several_days_has_no_link(page: Page) -> None:
    box = page.locator(".composer-field").first
    box.fill("/checkin list")
    box.press("Enter")
    listed = page.get_by_role("article").filter(has=page.get_by_role("button", name="Undo")).last
    expect(listed.get_by_role("button", name="Undo").nth(1)).to_be_visible()
    expect(listed.get_by_role("button", name="How was this read?")).to_have_count(0)


def test_nobody_is_told_about_messages_that_they_do_not_see(demo: Demo) -> None:
    with httpx2.Client(base_url=demo.address, trust_env=False) as http:
        http.post("/local/say", json={"as": "UEAST01", "channel": "DEAST01", "text": "打了5个电话"})
        asked = {"as": "UEAST01", "channel": "DEAST01", "locale": "zh"}
        receipt = _receipt(http, asked)
        mine = http.get("/local/reading", params=asked | {"ts": receipt}).json()
        assert [fact["metric"] for fact in mine["facts"]] == ["电话"]
        other = http.get("/local/reading", params=asked | {"ts": receipt, "as": "UWEST01"})
        assert (other.status_code, other.json()) == (400, {"error": "There is no such message."})
        gone = http.get("/local/reading", params=asked | {"ts": "1.1"})
        assert (gone.status_code, gone.json()) == (400, {"error": "There is no such message."})


def _receipt(http: httpx2.Client, asked: dict[str, str]) -> str:
    for _ in range(500):
        messages = http.get("/local/messages", params=asked).json()["messages"]
        found = [each["ts"] for each in messages if each["bot"] and "undo_day" in str(each["blocks"])]
        if found:
            return found[-1]
    raise AssertionError("no receipt came")
