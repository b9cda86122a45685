"""The page of the local workspace in a real browser, before a real Bolt app."""

from collections.abc import Callable, Iterator
from dataclasses import replace
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
from tests.local.test_page.fields import amount_form

THURSDAY = datetime(2026, 11, 19, 2, 30, tzinfo=UTC)
COMMANDS = [
    {"name": "/target", "hint": "me | @rep", "description": "Where you stand"},
    {"name": "/team", "hint": "", "description": "Who is in which team"},
]


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

    @app.view("amount")
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
def place(tmp_path) -> Iterator[SimpleNamespace]:
    """The workspace; `restart` ends it, does something, and opens it again on its port with its chat."""
    heard: list[str] = []
    bolt, clock = Bolt(), Clock()
    clock.move_to(THURSDAY)
    control = ClockControl(clock, ZoneInfo("Asia/Shanghai"), lambda: None)
    opening = Opening(bolt, control, lambda _: COMMANDS, save=tmp_path / "chat.json")
    running = [open_local(opening)]
    address = running[0].address
    client = WebClient(HOME.token, base_url=f"{address}/api/", retry_handlers=[])
    bolt.app = App(client=client, signing_secret=HOME.signing_secret, process_before_response=True)
    register(bolt.app, heard)

    def restart(meanwhile: Callable[[], None]) -> None:
        running.pop().stop()
        meanwhile()
        running.append(open_local(replace(opening, port=int(address.rpartition(":")[2]))))

    yield SimpleNamespace(address=address, heard=heard, client=client, clock=clock, app=bolt.app, restart=restart)
    running[0].stop()


@pytest.fixture
def page(browser: Browser, place) -> Iterator[Page]:
    context = browser.new_context(locale="en-GB", viewport={"width": 1400, "height": 900})
    page = context.new_page()
    page.set_default_timeout(20_000)
    mistakes: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    page.goto(f"{place.address}/?as=UWEST02&channel=CGENERAL")
    expect(page.get_by_label("Message #general")).to_be_focused()
    expect(page.get_by_text("This is the very beginning of #general")).to_be_visible()
    yield page
    context.close()
    assert mistakes == []


@pytest.fixture
def write(page) -> Callable[[str], None]:
    """Sends a line to the channel that is open, #general."""

    def write(text: str) -> None:
        page.get_by_label("Message #general").fill(text)
        page.keyboard.press("Enter")

    return write
