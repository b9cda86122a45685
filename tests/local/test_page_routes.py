"""The page's routes: what it shows, what people do there, and the stream of what happens."""

import json
import threading
import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import httpx2
import pytest

from bot.clock import Clock
from bot.local.controls import ClockControl
from bot.local.running import Opening, open_local
from tests.local.bots import HOME, Recorder
from tests.local.test_answers import ACTIONS
from tests.local.test_views import MODAL

COMMANDS = {"zh-CN": [{"name": "/target", "hint": "me", "description": "目标"}]}


class Page:
    """A person at the page, beside a bot that records."""

    def __init__(self, save=None):
        self.bot, self.clock, self.moves = Recorder(), Clock(), []
        control = ClockControl(self.clock, ZoneInfo("Asia/Shanghai"), lambda: self.moves.append(self.clock.now()))
        opening = Opening(self.bot, control, lambda locale: COMMANDS.get(locale, []), save=save)
        self.running = open_local(opening)
        self.http = httpx2.Client(base_url=self.running.address, trust_env=False)

    def get(self, path, **asked):
        return self.http.get(f"/local/{path}", params={"as": "UEAST01"} | asked).json()

    def post(self, path, **asked):
        return self.http.post(f"/local/{path}", json={"as": "UEAST01"} | asked).json()

    def api(self, method, **arguments):
        return self.http.post(
            f"/api/{method}", json=arguments, headers={"Authorization": f"Bearer {HOME.token}"}
        ).json()


@pytest.fixture
def page():
    page = Page()
    yield page
    page.running.stop()


def test_a_person_sees_public_channels_and_the_own_direct_message(page):
    state = page.get("state")
    assert (state["me"]["real_name"], state["me"]["locale"], state["me"]["role"]) == ("林夏", "zh-CN", "rep")
    assert [channel["id"] for channel in state["channels"]] == ["CCHECKIN", "CBOARD", "CGENERAL", "DEAST01"]
    assert state["clock"]["zone"] == "Asia/Shanghai"
    assert state["commands"] == COMMANDS["zh-CN"]
    assert state["bot"] == {"user": "UPACER", "name": "Pacer"}
    assert len([person for person in state["people"] if person["role"] == "rep" and not person["bot"]]) == 10


def test_messages_are_said_edited_deleted_and_counted_as_unread(page):
    ts = page.post("say", channel="CGENERAL", text="hi @wangli")["ts"]
    assert page.get("messages", channel="CGENERAL")["messages"][0]["text"] == "hi <@UEAST00>"
    other = {"as": "UEAST00"}
    assert [c["unread"] for c in page.get("state", **other)["channels"]] == [0, 0, 1, 0]
    page.post("edit", channel="CGENERAL", ts=ts, text="hello")
    message = page.get("messages", channel="CGENERAL", **other)["messages"][0]
    assert (message["text"], message["edited"], message["thread_ts"]) == ("hello", True, None)
    assert [c["unread"] for c in page.get("state", **other)["channels"]] == [0, 0, 0, 0]
    assert page.post("delete", channel="CGENERAL", ts=ts) == {}
    assert page.get("messages", channel="CGENERAL")["messages"] == []


@pytest.mark.parametrize(
    ("path", "asked", "words"),
    [
        ("say", {"channel": "DWEST01", "text": "x"}, "There is no such channel."),
        ("say", {"channel": "CGENERAL"}, "“text” is missing."),
        ("say", {"channel": "CGENERAL", "text": "  "}, "There is nothing to send."),
        ("edit", {"channel": "CGENERAL", "ts": "1.1", "text": "x"}, "That is not a message of yours."),
        ("submit", {"view_id": "V1", "values": {}}, "That view is not open any more."),
        ("submit", {"view_id": "V1", "values": {"a": 1}}, "The values must be objects by block and action."),
        ("command", {"channel": "CGENERAL", "text": "target"}, "A command begins with a slash."),
        ("clock", {"to": "soon"}, "“soon” is no moment. Try friday 18:00 or 2026-11-27T18:00."),
        ("say", {"as": "UNOBODY", "channel": "CGENERAL", "text": "x"}, "There is no such person."),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(page, path, asked, words):
    answer = page.http.post(f"/local/{path}", json={"as": "UEAST01"} | asked)
    assert (answer.status_code, answer.json()) == (400, {"error": words})


def test_a_form_of_another_page_is_not_listened_to(page):
    answer = page.http.post("/local/clock", content=b'{"by": "+1d"}', headers={"Content-Type": "text/plain"})
    assert (answer.status_code, answer.json()) == (400, {"error": "Only JSON is understood here."})


def test_a_command_a_press_and_a_submission_reach_the_bot(page):
    page.post("command", channel="CGENERAL", text="/target me")
    trigger = page.bot.forms[-1]["trigger_id"]
    view = page.api("views.open", trigger_id=trigger, view=MODAL)["view"]
    assert [shown["id"] for shown in page.get("state")["views"]] == [view["id"]]
    wrong = page.post("submit", view_id=view["id"], values={})
    assert wrong == {"errors": {"name": "Please complete this required field."}}
    value = {"type": "plain_text_input", "value": "x"}
    assert page.post("submit", view_id=view["id"], values={"name": {"typed": value}}) == {}
    ts = page.api("chat.postMessage", channel="CGENERAL", text="x", blocks=ACTIONS)["ts"]
    pressed = {"block_id": "row", "action_id": "undo", "action": {"type": "button", "value": "undo|1"}}
    assert page.post("press", channel="CGENERAL", ts=ts, **pressed) == {}
    assert page.bot.forms[-1]["actions"][0]["value"] == "undo|1"


def test_opening_the_home_tab_tells_the_bot(page):
    assert page.get("home") == {"view": None}
    assert page.bot.events[-1]["event"]["type"] == "app_home_opened"
    page.api("views.publish", user_id="UEAST01", view={"type": "home", "blocks": [{"type": "divider"}]})
    assert page.get("home")["view"]["type"] == "home"


def test_moving_the_clock_moves_the_messages_and_tells_the_bots_side(page):
    now = datetime.fromisoformat(page.post("clock", by="+3d")["now"])
    assert timedelta(days=2.9) < now - datetime.now(UTC) < timedelta(days=3.1)
    assert len(page.moves) == 1
    assert float(page.post("say", channel="CGENERAL", text="later")["ts"]) > time.time() + 2.9 * 86400


def test_faults_that_are_not_named_stay(page):
    wrong = page.http.post("/local/faults", json={"duplicates": 3})
    assert (wrong.status_code, wrong.json()) == (400, {"error": "duplicates must be a number from 0 to 1."})
    page.http.post("/local/faults", json={"duplicates": 0.5})
    page.http.post("/local/faults", json={"reordering": True})
    faults = page.get("state")["faults"]
    assert (faults["duplicates"], faults["reordering"], faults["lost_replies"]) == (0.5, True, 0.0)


def test_the_stream_tells_a_person_what_that_person_may_see(page):
    heard, listening = [], threading.Event()

    def listen():
        with page.http.stream("GET", "/local/stream", params={"as": "UEAST01"}, timeout=20) as lines:
            for line in lines.iter_lines():
                listening.set()
                if line.startswith("data: "):
                    heard.append(json.loads(line.removeprefix("data: ")))
                if len(heard) == 4:
                    return

    listener = threading.Thread(target=listen)
    listener.start()
    assert listening.wait(20)
    page.api("chat.postEphemeral", channel="CGENERAL", user="UWEST01", text="not for you")
    page.api("chat.postMessage", channel="DWEST01", text="nor this")
    ts = page.post("say", channel="CGENERAL", text="one")["ts"]
    page.post("edit", channel="CGENERAL", ts=ts, text="two")
    page.post("delete", channel="CGENERAL", ts=ts)
    page.post("clock", by="+1h")
    listener.join(20)
    assert [told["type"] for told in heard] == ["message", "changed", "deleted", "clock"]
    assert heard[1]["message"]["text"] == "two"


def test_the_chat_survives_a_restart(tmp_path):
    file = tmp_path / "chat.json"
    first = Page(save=file)
    assert first.running.fresh
    ts = first.post("say", channel="CGENERAL", text="记住我")["ts"]
    first.api("reactions.add", channel="CGENERAL", timestamp=ts, name="tada")
    first.api("views.publish", user_id="UEAST01", view={"type": "home", "blocks": [{"type": "divider"}]})
    first.post("clock", by="+3d")
    first.running.stop()
    second = Page(save=file)
    assert not second.running.fresh
    message = second.get("messages", channel="CGENERAL")["messages"][0]
    assert (message["ts"], message["text"], message["reactions"]) == (ts, "记住我", {"tada": ["UPACER"]})
    assert second.running.workspace.state.views.home("UEAST01").body["type"] == "home"
    assert float(second.post("say", channel="CGENERAL", text="next")["ts"]) > float(ts) + 3 * 86400
    second.running.stop()


def test_a_broken_save_is_set_aside(tmp_path):
    file = tmp_path / "chat.json"
    file.write_text("{", "utf-8")
    page = Page(save=file)
    assert page.running.fresh
    assert (tmp_path / "chat.broken").read_text("utf-8") == "{"
    page.running.stop()


def test_a_file_is_dropped_into_a_conversation_and_told_to_the_bot(page):
    page.post("drop", channel="DEAST01", name="客户.csv", content="YSxiCg==")
    (message,) = page.get("messages", channel="DEAST01")["messages"]
    assert page.http.get(message["files"][0]["url_private"]).content == b"a,b\n"
    page.running.workspace.courier.settle(5)
    (event,) = [body["event"] for body in page.bot.events]
    assert (event["subtype"], event["files"][0]["name"], event["files"][0]["size"]) == ("file_share", "客户.csv", 4)
    assert page.post("drop", channel="DEAST01", name="x", content="?") == {"error": "The file is not in base64."}
