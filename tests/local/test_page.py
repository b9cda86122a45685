"""The page of the local workspace in a real browser, before a real Bolt app."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect
from slack_bolt import App
from slack_sdk import WebClient

from bot.clock import Clock
from bot.local.controls import ClockControl
from bot.local.running import Opening, open_local
from tests.local.bots import ANYTHING, HOME, Bolt

THURSDAY = datetime(2026, 11, 19, 2, 30, tzinfo=UTC)
COMMANDS = [
    {"name": "/target", "hint": "me | @rep", "description": "Where you stand"},
    {"name": "/team", "hint": "", "description": "Who is in which team"},
]


def plain(text: str) -> dict:
    return {"type": "plain_text", "text": text}


def amount_form(previous: str = "") -> dict:
    typed = {"type": "number_input", "action_id": "typed", "is_decimal_allowed": True}
    amount = {"type": "input", "block_id": "amount", "label": plain("Amount"), "element": typed}
    deeper = {"type": "button", "action_id": "deeper", "text": plain("Deeper")}
    blocks = [amount, {"type": "actions", "block_id": "more", "elements": [deeper]}]
    return {"type": "modal", "title": plain(f"Log{previous}"), "submit": plain("Save"), "blocks": blocks}


def register(app: App, heard: list[str]) -> None:
    @app.command("/target")
    def on_target(ack, command):
        heard.append(command["text"])
        ack("*Only* for <@UWEST02>")

    @app.command("/checkin")
    def on_checkin(ack, command, client):
        client.views_open(trigger_id=command["trigger_id"], view=amount_form())
        ack()

    @app.action("deeper")
    def on_deeper(ack, body, client):
        client.views_push(trigger_id=body["trigger_id"], view=amount_form(" deeper"))
        ack()

    @app.view(ANYTHING)
    def on_submit(ack, view):
        value = view["state"]["values"]["amount"]["typed"]["value"]
        heard.append(value)
        ack(response_action="errors", errors={"amount": "Less than nothing."}) if float(value) < 0 else ack()

    @app.event("message")
    def on_message(event, client):
        heard.append(event.get("subtype", event.get("text")))
        if "bot_id" not in event and "visited" in event.get("text", ""):
            client.chat_postMessage(channel=event["channel"], thread_ts=event["ts"], text="Booked")

    app.event({"type": ANYTHING})(lambda: None)


@pytest.fixture
def place() -> Iterator[SimpleNamespace]:
    heard: list[str] = []
    bolt, clock = Bolt(), Clock()
    clock.move_to(THURSDAY)
    control = ClockControl(clock, ZoneInfo("Asia/Shanghai"), lambda: None)
    running = open_local(Opening(bolt, control, lambda _: COMMANDS))
    client = WebClient(HOME.token, base_url=f"{running.address}/api/", retry_handlers=[])
    bolt.app = App(client=client, signing_secret=HOME.signing_secret, process_before_response=True)
    register(bolt.app, heard)
    yield SimpleNamespace(address=running.address, heard=heard, client=client, clock=clock)
    running.stop()


@pytest.fixture
def page(browser: Browser, place) -> Iterator[Page]:
    context = browser.new_context(locale="en-GB", viewport={"width": 1400, "height": 900})
    page = context.new_page()
    page.set_default_timeout(8000)
    mistakes: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    page.goto(f"{place.address}/?as=UWEST02&channel=CGENERAL")
    expect(page.get_by_label("Message #general")).to_be_focused()
    yield page
    context.close()
    assert mistakes == []


def write(page: Page, text: str) -> None:
    page.get_by_label("Message #general").fill(text)
    page.keyboard.press("Enter")


def test_a_newcomer_is_a_rep_and_is_shown_what_to_try(page, place):
    page.goto(place.address)
    expect(page.locator(".switcher .role")).to_have_text("Rep")
    page.get_by_role("button", name="Say what happened today").click()
    expect(page.locator(".column textarea")).to_have_value(re.compile("Visited 3 clients"))


def test_a_command_is_completed_and_its_answer_is_for_one_person(page, place):
    page.keyboard.type("/t")
    expect(page.get_by_role("option")).to_have_count(2)
    page.keyboard.press("Tab")
    page.keyboard.type("me")
    page.keyboard.press("Enter")
    answer = page.locator(".message", has_text="Only visible to you")
    expect(answer.locator(".mention-me")).to_have_text("@Amelia Wright")
    assert place.heard == ["me"]
    page.get_by_role("button", name="Switch person").click()
    page.keyboard.type("oliver")
    page.keyboard.press("Enter")
    expect(page.locator(".switcher-name")).to_have_text("Oliver Hughes")
    expect(answer).to_have_count(0)


def test_a_message_is_sent_edited_and_deleted(page, place):
    write(page, "hello @Oliver Hughes")
    said = page.locator(".message", has_text="hello")
    expect(said.locator(".mention")).to_have_text("@Oliver Hughes")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Edit message")).to_have_value("hello @Oliver Hughes")
    page.keyboard.type(" and all")
    page.keyboard.press("Enter")
    expect(said).to_contain_text("and all(edited)")
    said.hover()
    said.get_by_label("Delete message").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(said).to_have_count(0)
    assert place.heard == ["hello <@UWEST01>", "message_changed", "message_deleted"]


def test_what_is_typed_stays_text(page):
    write(page, "<img src=x onerror=alert(1)> <!channel> &lt; *bold* {{7*7}}")
    content = page.locator(".message").last.locator(".message-content")
    expect(content).to_have_text("<img src=x onerror=alert(1)> <!channel> &lt; bold {{7*7}}")
    expect(content.locator("img, .mention")).to_have_count(0)


def test_the_answer_to_a_check_in_opens_its_thread(page):
    write(page, "visited Acme")
    thread = page.get_by_role("complementary", name="Thread")
    expect(thread.locator(".message").last).to_contain_text("Booked")
    expect(page.locator(".thread-count")).to_have_text("1 reply")
    thread.get_by_label("Reply…").fill("thanks")
    page.keyboard.press("Enter")
    expect(page.locator(".thread-count")).to_have_text("2 replies")
    thread.get_by_label("Close thread").click()
    expect(thread).to_be_hidden()


def test_a_modal_shows_what_is_wrong_under_the_field(page, place):
    write(page, "/checkin")
    modal = page.get_by_role("dialog", name="Log")
    amount = modal.get_by_label("Amount")
    expect(amount).to_be_focused()
    for typed, sentence in (
        ("", "Please fill in this field."),
        ("ten", "Enter a number."),
        ("-5", "Less than nothing."),
    ):
        amount.fill(typed)
        modal.get_by_role("button", name="Save").click()
        expect(modal.get_by_role("alert")).to_have_text(sentence)
    amount.fill("50000")
    modal.get_by_role("button", name="Save").click()
    expect(modal).to_have_count(0)
    assert place.heard == ["-5", "50000"]


def test_views_lie_above_each_other_and_esc_closes_the_top(page):
    write(page, "/checkin")
    page.get_by_role("dialog").get_by_label("Amount").fill("7")
    page.get_by_role("button", name="Deeper").click()
    expect(page.get_by_role("dialog", name="Log deeper")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Log").get_by_label("Amount")).to_have_value("7")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
