"""The loop in the browser, before the real Pacer, in both languages: a vote on the B line, a review and its files."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import httpx2
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.local.test_demo_history import open_demo

TUESDAY, AFTER_NOVEMBER = "2026-11-17T10:00:00+08:00", "2026-12-01T18:00:00+08:00"


@dataclass(frozen=True)
class Spoken:
    """One team's words: `side` names its people, three reps and the lead, who is its number 0."""

    side: str
    locale: str
    keep: str
    note: str
    later: str
    switch: str
    vote: str
    over: str
    switched: str
    ask: str
    answer: str
    cause: tuple[str, str, str, str, str]
    lessons: str
    fields: tuple[str, str]
    carried: str
    figures: str

    def person(self, number: int) -> str:
        return f"U{self.side}0{number}"

    def direct(self, number: int) -> str:
        return f"D{self.side}0{number}"


ZH = Spoken(
    "EAST", "zh-CN", "就按这个计划", "#竞品 Globex 降价10%", "2026-11-18T09:00", "切换到 B 线", "谢谢，你投了赞成。",
    "赞成 3 票，反对 0 票，应投 3 人。", "2026年11月已切换到 B 线：林夏、陈浩、赵敏", "逐个询问原因", "去答复",
    ("主要原因", "市场", "一句话说明", "这句话可以", "署名引用"), "经验与行动", ("尝试", "行动 1"),
    "以往复盘还没完成的", "目标与数字",
)  # fmt: skip
EN = Spoken(
    "WEST", "en-GB", "Make it my plan", "#intel Globex cut its prices", "2026-11-18T18:00", "Over to the B line",
    "Thank you: you are for it.", "The vote is over: 3 for it, 0 against, of 3 who were asked.",
    "On the B line for November 2026 now: Oliver Hughes, Amelia Wright, Jack Osei", "Ask everybody why", "Answer",
    ("Mostly", "market", "In one sentence", "The sentence may be", "quoted with my name"), "Lessons and actions",
    ("Try", "Action 1"), "Still to do from earlier reviews", "Targets and figures",
)  # fmt: skip
BOTH = pytest.mark.parametrize("spoken", [ZH, EN], ids=["zh", "en"])


@pytest.fixture(scope="module")
def tuesday(tmp_path_factory) -> Iterator[httpx2.Client]:
    with open_demo(tmp_path_factory.mktemp("tuesday"), TUESDAY) as client:
        yield client


@pytest.fixture(scope="module")
def december(tmp_path_factory) -> Iterator[httpx2.Client]:
    with open_demo(tmp_path_factory.mktemp("december"), AFTER_NOVEMBER) as client:
        yield client


@pytest.fixture
def look(browser: Browser, spoken: Spoken) -> Iterator[Callable[[httpx2.Client, int], Page]]:
    """The direct messages of somebody with Pacer."""
    context = browser.new_context(locale=spoken.locale, viewport={"width": 1400, "height": 1000})
    mistakes: list[str] = []
    context.on("weberror", lambda error: mistakes.append(str(error.error)))

    def look(demo: httpx2.Client, number: int) -> Page:
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.goto(f"{demo.base_url}?as={spoken.person(number)}&channel={spoken.direct(number)}")
        return page

    yield look
    context.close()
    assert mistakes == []


def says(page: Page, text: str) -> None:
    page.locator(".column textarea").fill(text)
    page.keyboard.press("Enter")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).last.click()


def move_to(page: Page, moment: str) -> None:
    page.locator(".clock").click()
    page.locator("input[type=datetime-local]").fill(moment)
    page.keyboard.press("Enter")


@BOTH
def test_three_field_notes_open_a_vote_and_the_lead_switches_the_team(tuesday, look, spoken: Spoken) -> None:
    reps = [look(tuesday, number) for number in (1, 2, 3)]
    says(reps[0], "/plan")  # the others of the demo have one
    press(reps[0], spoken.keep)
    expect(reps[0].get_by_role("button", name=spoken.keep)).to_have_count(0)
    for rep in reps:
        says(rep, spoken.note)
        expect(rep.get_by_text(f"{spoken.note.partition(' ')[2]}").nth(1)).to_be_visible()
    lead = look(tuesday, 0)
    move_to(lead, spoken.later)
    for rep in reps:
        press(rep, spoken.switch)
        expect(rep.get_by_text(spoken.vote)).to_be_visible()
    expect(lead.get_by_role("button", name=spoken.switch)).to_have_count(0)
    move_to(lead, spoken.later.replace(":00", ":30"))
    expect(lead.get_by_text(spoken.over)).to_be_visible()
    press(lead, spoken.switch)
    expect(lead.get_by_text(spoken.switched)).to_be_visible()


@BOTH
def test_causes_lessons_and_actions_of_a_review_stand_in_its_page_and_in_the_next(december, look, spoken) -> None:
    lead, rep = look(december, 0), look(december, 1)
    says(lead, "/review team last month")
    press(lead, spoken.ask)
    press(rep, spoken.answer)
    mostly, market, sentence, may, named = spoken.cause
    form = rep.get_by_role("dialog")
    choose(form, mostly, market)
    field(form, sentence).fill("Two deals <b>slipped</b> *away* <!here>")
    choose(form, may, named)
    submit(form)
    press(lead, spoken.lessons)
    form = lead.get_by_role("dialog")
    for label, text in zip(spoken.fields, ("A customers' evening", "Visit Huawei each week"), strict=True):
        field(form, label).fill(text)
    submit(form)
    says(lead, "/review team")
    expect(lead.get_by_text(spoken.carried)).to_be_visible()
    says(lead, "/review document team last month")
    page = opened(lead)
    expect(page.get_by_role("heading", name=spoken.figures)).to_be_visible()
    for text in ("Two deals <b>slipped</b> *away* <!here>", "A customers' evening", "Visit Huawei each week"):
        expect(page.get_by_text(text)).to_be_visible()
    expect(page.locator("svg rect").first).to_be_visible()


def opened(lead: Page) -> Page:
    """The page is opened beside the chat, the workbook is kept."""
    with lead.expect_download() as kept:
        lead.get_by_role("link", name="review-2026-11.xlsx").click()
    assert kept.value.suggested_filename == "review-2026-11.xlsx"
    with lead.expect_popup() as opening:
        lead.get_by_role("link", name="review-2026-11.html").click()
    return opening.value


def field(form: Locator, label: str) -> Locator:
    return form.get_by_label(re.compile(rf"^{label} ?([(（]|$)"))


def choose(form: Locator, label: str, option: str) -> None:
    field(form, label).click()
    form.page.get_by_role("option", name=option, exact=True).click()


def submit(form: Locator) -> None:
    form.locator("[data-submit]").click()
    expect(form).to_have_count(0)
