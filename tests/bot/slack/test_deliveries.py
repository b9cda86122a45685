"""The edges of what Slack delivers: kinds of messages, forms sent again, buttons of the Home tab, shared channels."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic

import pytest

from bot.local.installation import Installation
from bot.local.message import Message
from tests.bot.deliveries import HOME as LOCAL
from tests.bot.deliveries import PRESSED, SIGNER, event, interaction
from tests.office import Office, office

HOME = Installation()
CHECKINS = "CCHECKIN"


@pytest.fixture
def shop(sqlite_url: str) -> Iterator[Office]:
    with office(sqlite_url) as shop:
        shop.settings(checkin_channels=CHECKINS, currency="CNY")
        shop.command("oliver", "/target me")
        yield shop


def hear(shop: Office, **changed: object) -> str:
    """A message event of Oliver's, as it stands but for what is changed; returns its ts."""
    ts = f"{shop.clock.now().timestamp():.6f}"
    said = {"type": "message", "channel": CHECKINS, "channel_type": "channel", "user": shop.slack.person("oliver").id}
    deliver(shop, event(said | {"text": "visited 3 customers", "ts": ts, "event_ts": ts} | changed))
    return ts


def deliver(shop: Office, body: dict) -> None:
    assert shop.slack.workspace.courier.ask(SIGNER.event(body)).status == 200
    shop.sent()


def booked(shop: Office, workspace: str = LOCAL.team_id) -> list[int]:
    with shop.pacer.database.read(workspace) as store:
        return [entry.amount.value for entry in store.entries.every()]


@pytest.mark.parametrize("kind", ["", "file_share", "me_message"])
def test_what_a_person_says_is_heard_in_whatever_form(shop: Office, kind: str) -> None:
    hear(shop, **({"subtype": kind} if kind else {}))
    assert booked(shop) == [3]


@pytest.mark.parametrize(
    "changed",
    [
        {"subtype": "channel_join"},
        {"subtype": "bot_message", "bot_id": "B1"},
        {"subtype": "message_replied", "message": {"text": "visited 3 customers"}},
        {"bot_id": "B1"},
        {"user": "USLACKBOT"},
        {"user": None},
        {"ts": "soon"},
        {"ts": "999999999999.000100"},
        {"text": None},
        {"channel": "CELSEWHERE"},
        {"thread_ts": "1795136000.000100", "subtype": "thread_broadcast"},
    ],
    ids=str,
)
def test_what_is_no_check_in_of_a_person_is_left_alone(shop: Office, changed: dict) -> None:
    hear(shop, **changed)
    assert booked(shop) == []


def test_a_link_that_shows_its_preview_is_no_edit(shop: Office) -> None:
    """Slack tells of the preview as of an edit, with the same words."""
    message = shop.say("oliver", "hello https://example.com", "pacer")
    before = len(shop.slack.dms("oliver"))
    shop.slack.state.edit(Message(**{**vars_of(message), "attachments": [{"title": "Example"}]}))
    shop.slack.settle()
    shop.sent()
    assert len(shop.slack.dms("oliver")) == before


def vars_of(message: Message) -> dict:
    return {name: getattr(message, name) for name in message.__slots__}


def test_the_newest_of_two_edits_counts_whatever_the_order_and_the_time_of_delivery(shop: Office) -> None:
    ts = hear(shop)
    second = int(float(ts))
    said = {"type": "message", "user": shop.slack.person("oliver").id, "ts": ts}
    for later, text, told in ((9, "visited 5 customers", 20), (4, "visited 4 customers", 30)):
        edited = said | {"text": text, "edited": {"user": said["user"], "ts": f"{second + later}.000000"}}
        told_at = f"{second + told}.000100"
        place = {"channel": CHECKINS, "channel_type": "channel", "ts": told_at, "event_ts": told_at}
        deliver(shop, event({"type": "message", "subtype": "message_changed", "message": edited} | place))
    assert sum(booked(shop)) == 5


def test_a_tombstone_withdraws_what_was_booked(shop: Office) -> None:
    message = shop.say("oliver", "visited 3 customers", CHECKINS)
    shop.slack.say("emma", CHECKINS, "well done", message.ts)
    shop.slack.delete(message)
    assert sum(booked(shop)) == 0


def test_forty_thousand_characters_are_read_in_time(shop: Office) -> None:
    started = monotonic()
    for text in ("visited 3 customers, " * 2000, "<" * 40_000, "<@" * 20_000, "5" * 40_000, "拜访" * 20_000):
        hear(shop, text=text)
    assert monotonic() - started < 15


def test_in_a_channel_shared_with_others_the_workspace_that_hears_counts(shop: Office) -> None:
    ts = f"{shop.clock.now().timestamp():.6f}"
    said = {"type": "message", "channel": CHECKINS, "user": shop.slack.person("oliver").id, "ts": ts}
    deliver(shop, event(said | {"text": "visited 3 customers"}) | {"team_id": "TOTHERS", "is_ext_shared_channel": True})
    assert (booked(shop), booked(shop, "TOTHERS")) == ([3], [])


@pytest.mark.parametrize("line", ["pacer settings", "设置", "checkin", "日报"])
def test_a_form_asked_for_in_a_message_is_offered_by_a_button(shop: Office, line: str) -> None:
    before = len(shop.slack.dms("grace"))
    shop.say("grace", line, "pacer")
    (*_, answer) = shop.slack.dms("grace")
    assert len(shop.slack.dms("grace")) > before
    assert "That went wrong" not in answer.text
    assert any(each["type"] == "actions" for each in answer.blocks)


def test_a_form_with_a_fault_is_taken_when_it_comes_again_mended(shop: Office) -> None:
    shop.slack.command("oliver", "/checkin")
    assert shop.slack.submit("oliver", {"text": "hello there"}) != {}
    assert shop.slack.submit("oliver", {"text": "visited 3 customers"}) == {}
    assert booked(shop) == [3]


def test_every_setting_that_does_not_read_is_told_at_its_own_field(shop: Office) -> None:
    shop.slack.command("grace", "/pacer settings")
    wrong = shop.slack.submit("grace", {"timezone": "Mars/Olympus", "currency": "XXL", "board_at": "fri 18:00"})
    typed = {field: text.splitlines()[-2] for field, text in wrong.items()}
    assert typed == {"timezone": "你写的是：Mars/Olympus", "currency": "你写的是：XXL"}
    assert shop.slack.submit("grace", {"timezone": "Asia/Tokyo", "currency": "JPY"}) == {}


def test_a_button_of_the_home_tab_answers_by_direct_message(shop: Office) -> None:
    home = shop.slack.open_home("oliver")
    assert home
    buttons = [e for block in home.body["blocks"] for e in block.get("elements", []) if e.get("type") == "button"]
    before = len(shop.slack.dms("oliver"))
    asked = next(each for each in buttons if each["action_id"].startswith(("run", "help")))
    shop.slack.press("oliver", home, asked["action_id"])
    shop.sent()
    assert len(shop.slack.dms("oliver")) == before + 1


def test_a_button_that_an_older_pacer_left_is_answered_to_the_one_who_pressed_it(shop: Office) -> None:
    oliver, channel = shop.slack.person("oliver").id, {"id": CHECKINS, "name": "checkins"}
    pressed = interaction("block_actions", actions=[PRESSED | {"action_id": "celebrate"}], channel=channel)
    assert shop.slack.workspace.courier.ask(SIGNER.interaction(pressed | {"user": {"id": oliver}})).status == 200
    shop.sent()
    *_, answer = shop.slack.ephemerals("oliver")
    assert (answer.channel, answer.text.partition(":")[0]) == (CHECKINS, "That button is from before")


def test_the_token_of_a_person_that_is_revoked_ends_nothing(shop: Office) -> None:
    tokens = shop.pacer.clients.tokens
    tokens.keep("TOTHERS", "xoxb-others", "UPACER", "")
    for told, left in (({"oauth": ["U1"], "bot": []}, "xoxb-others"), ({"oauth": [], "bot": ["UPACER"]}, HOME.token)):
        body = event({"type": "tokens_revoked", "tokens": told})
        deliver(shop, body | {"team_id": "TOTHERS", "authorizations": []})
        assert tokens.of("TOTHERS") == left


@pytest.mark.parametrize(
    "hostile",
    ["<!channel>", "<!here|here>", "<@UWEST02>", "<#CCHECKIN>", "<https://x.example|y>", "*_~`&<>", "\u202e", "\0"],
)
def test_hostile_text_pings_nobody_wherever_it_ends_up(shop: Office, hostile: str) -> None:
    typed = hostile.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    hear(shop, text=f"visited {typed} Ltd, signed 5k with {typed} Ltd")
    shop.say("oliver", f"target set {hostile} {hostile} 5k", "pacer")
    shop.command("oliver", f"/target {hostile}")
    shop.command("oliver", "/checkin list")
    said = [message for message in shop.slack.messages(CHECKINS) + shop.slack.dms("oliver") if message.bot]
    read_as_markup = "\n".join(
        markup([message.text, message.blocks]) for message in said + shop.slack.ephemerals("oliver")
    )
    assert said
    assert [each for each in ("<!", "<@", "<#", "<http", "\u202e", "\0") if each in read_as_markup] == []


def markup(shown: object) -> str:
    """All texts in which Slack would read mentions, links and marks; plain_text and rich_text hold them literally."""
    if isinstance(shown, dict):
        literal = shown.get("type") in ("plain_text", "raw_text", "text")
        assert shown.get("type") not in ("broadcast", "user", "link")
        return "" if literal else "\n".join(markup(value) for value in shown.values())
    return "\n".join(map(markup, shown)) if isinstance(shown, list) else shown if isinstance(shown, str) else ""


def test_the_outbox_is_called_on_for_what_waits_in_it_alone(shop: Office) -> None:
    before = shop.pacer.edge.posted
    assert "Your targets" in shop.command("oliver", "/target me")
    assert shop.pacer.edge.posted is before
    shop.say("oliver", "visited 3 customers")
    assert shop.pacer.edge.posted is not before
