"""Around the talk: the clock, the faults, the languages, a lost connection."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

FRIDAY_EVENING = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)


def test_the_clock_moves_to_friday_evening(page, place):
    page.get_by_role("button", name="Pretended time: Thu 19 Nov 10:30").click()
    page.get_by_role("button", name="Friday 18:00 weekly board").click()
    expect(page.locator(".clock-face")).to_have_text("Fri 20 Nov 18:00")
    assert 0 <= (place.clock.now() - FRIDAY_EVENING).total_seconds() < 60


@pytest.mark.parametrize(
    ("step", "face"),
    [("1 hour later", "Thu 19 Nov 11:30"), ("1 day later", "Fri 20 Nov 10:30"), ("Next morning", "Fri 20 Nov 09:00")],
)
def test_the_clock_takes_steps(page, step, face):
    page.locator(".clock").click()
    page.get_by_role("button", name=step).click()
    expect(page.locator(".clock-face")).to_have_text(face)


def test_the_clock_goes_to_any_moment_and_back(page):
    page.locator(".clock").click()
    page.get_by_label("Date and time (Asia/Shanghai)").fill("2026-12-31T23:45")
    page.get_by_role("button", name="Go", exact=True).click()
    expect(page.locator(".clock-face")).to_have_text("Thu 31 Dec 23:45")
    page.locator(".clock").click()
    page.get_by_role("button", name="Back to the real time").click()
    expect(page.locator(".clock")).to_have_attribute("title", "Real time")


def test_faults_are_set_and_all_turned_off(page):
    page.get_by_role("button", name="Faults").click()
    page.get_by_role("slider", name="Repeated deliveries").fill("0.5")
    expect(page.locator(".bar-dot")).to_be_visible()
    page.reload()
    page.get_by_role("button", name="Faults").click()
    expect(page.get_by_role("slider", name="Repeated deliveries")).to_have_value("0.5")
    page.get_by_role("button", name="Turn all off").click()
    expect(page.locator(".bar-dot")).to_have_count(0)


def test_the_page_speaks_the_persons_language_until_it_is_switched(page, place):
    page.goto(f"{place.address}/?as=UEAST01&channel=CGENERAL")
    expect(page.get_by_placeholder("发消息到 #general")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    page.get_by_role("button", name="切换到英文").click()
    expect(page.get_by_placeholder("Message #general")).to_be_visible()


def test_every_sentence_is_said_in_both_languages(page):
    sentences = page.evaluate("import('/page/sentences.js').then(({ SENTENCES }) => SENTENCES)")
    places = re.compile(r"\{\w+\}")
    assert all(len(pair) == 2 and all(pair) for pair in sentences.values())
    assert all(
        sorted(places.findall(english)) == sorted(places.findall(chinese)) for english, chinese in sentences.values()
    )


def test_after_a_lost_connection_everything_is_there_again(page, write, place):
    write("said before")
    banner = page.locator(".banner")
    place.restart(lambda: expect(banner).to_have_text("Connection lost. Trying again…"))
    place.client.chat_postMessage(channel="CGENERAL", text="said meanwhile")
    expect(page.get_by_text("Connected again.")).to_be_visible()
    expect(banner).to_be_hidden()
    expect(page.locator(".message .text")).to_have_text(["said before", "said meanwhile"])


def test_another_channel_shows_how_much_is_unread(page, place):
    place.client.chat_postMessage(channel="CBOARD", text="the board")
    place.client.chat_postMessage(channel="CBOARD", text="and more")
    board = page.get_by_role("button", name="sales-board")
    expect(board.get_by_label("2 unread")).to_be_visible()
    expect(page).to_have_title("(2) Pacer")
    board.click()
    expect(page.get_by_text("and more")).to_be_visible()
    expect(page).to_have_title("Pacer")


def test_a_button_of_the_home_tab_reaches_the_bot(page, place):
    pressed = []
    button = {"type": "button", "action_id": "board", "text": {"type": "plain_text", "text": "Board"}, "value": "week"}
    tab = {"type": "home", "blocks": [{"type": "actions", "elements": [button]}]}
    place.client.views_publish(user_id="UWEST02", view=tab)

    @place.app.action("board")
    def on_board(ack, action):
        pressed.append(action["value"])
        ack()

    page.get_by_role("button", name="Pacer Home").click()
    page.get_by_role("button", name="Board", exact=True).click()
    expect(page.locator(".button.pending")).to_have_count(0)
    assert pressed == ["week"]
