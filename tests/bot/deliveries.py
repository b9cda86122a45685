"""Deliveries of each kind, as Slack makes them, and the ways to spoil them."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from urllib.parse import quote

from hypothesis import strategies as st

from bot.local.installation import Installation
from bot.local.signing import Signer
from bot.local.transport import DeliveryRequest

HOME = Installation()
SIGNER = Signer(HOME.signing_secret)
Path = tuple[str | int, ...]
TS = "1795136400.000100"
MESSAGE = {"type": "message", "user": "UWEST01", "text": "visited 3 customers", "ts": TS, "team": HOME.team_id}
AUTHORIZED = {"enterprise_id": None, "team_id": HOME.team_id, "user_id": HOME.bot_user, "is_bot": True}
VIEW = {
    "id": "V1",
    "hash": "1.h",
    "type": "modal",
    "callback_id": "checkin",
    "private_metadata": json.dumps({"channel": "CCHECKIN", "thread": "", "direct": False}),
    "state": {"values": {"text": {"text": {"type": "plain_text_input", "value": "visited 3 customers"}}}},
    "app_installed_team_id": HOME.team_id,
}
FIGURE = {"type": "number_input", "action_id": "figure:calls", "initial_value": "4"}
FIELDS = VIEW | {
    "blocks": [{"type": "input", "block_id": "figure:calls", "element": FIGURE}],
    "state": {"values": {"figure:calls": {"figure:calls": {"type": "number_input", "value": "5"}}}},
}


def event(inner: dict) -> dict:
    outer = {"type": "event_callback", "team_id": HOME.team_id, "api_app_id": "A1", "event_id": "Ev1", "event": inner}
    return outer | {"event_time": 1795136400, "authorizations": [AUTHORIZED], "is_ext_shared_channel": False}


def interaction(kind: str, **more: object) -> dict:
    user = {"id": "UWEST01", "username": "oliver", "team_id": HOME.team_id}
    return {"type": kind, "user": user, "team": {"id": HOME.team_id}, "enterprise": None, "trigger_id": "1.2", **more}


SPOKEN = MESSAGE | {"channel": "CCHECKIN", "channel_type": "channel", "event_ts": TS}
CHANGED = {"type": "message", "subtype": "message_changed", "channel": "CCHECKIN", "ts": "1795136401.000100"}
PRESSED = {"type": "button", "block_id": "b", "action_id": "undo_day", "value": "1", "action_ts": "1795136402.1"}
CHOSEN = {"type": "static_select", "action_id": "name_customer:2", "selected_option": {"value": "1|new"}}
JSON_BODIES = (
    event(SPOKEN),
    event(SPOKEN | {"type": "app_mention", "text": f"<@{HOME.bot_user}> target <@UEAST01>"}),
    event(SPOKEN | {"channel_type": "im", "channel": "DWEST01", "text": "target me"}),
    event(SPOKEN | {"thread_ts": TS, "subtype": "thread_broadcast"}),
    event(SPOKEN | {"subtype": "file_share", "files": [{"id": "F1"}], "edited": {"user": "U1", "ts": TS}}),
    event(CHANGED | {"message": MESSAGE | {"text": "visited 4"}, "previous_message": MESSAGE, "event_ts": TS}),
    event(CHANGED | {"subtype": "message_deleted", "previous_message": MESSAGE, "deleted_ts": TS}),
    event({"type": "app_home_opened", "user": "UWEST01", "channel": "DWEST01", "tab": "home", "event_ts": TS}),
    event({"type": "user_change", "user": {"id": "UWEST01", "tz": "Asia/Tokyo", "profile": {}}, "event_ts": TS}),
    event({"type": "tokens_revoked", "tokens": {"oauth": ["U1"], "bot": []}}),
    {"type": "url_verification", "challenge": "c", "token": "t"},
)
PAYLOADS = (
    interaction(
        "block_actions",
        actions=[PRESSED],
        channel={"id": "CCHECKIN"},
        container={"type": "message", "message_ts": TS, "channel_id": "CCHECKIN", "is_ephemeral": False},
        message=MESSAGE | {"thread_ts": TS},
        response_url="",
    ),
    interaction("block_actions", actions=[CHOSEN], container={"type": "view", "view_id": "V1"}, view=VIEW),
    interaction("view_submission", view=VIEW, response_urls=[]),
    interaction("view_submission", view=FIELDS, response_urls=[]),
    interaction("view_submission", view=VIEW | {"callback_id": "settings"}, response_urls=[]),
    interaction("view_closed", view=VIEW, is_cleared=False),
)
COMMAND = {
    "command": "/target",
    "text": "me",
    "team_id": HOME.team_id,
    "user_id": "UWEST01",
    "channel_id": "CGENERAL",
    "trigger_id": "1.3",
    "response_url": "",
    "is_enterprise_install": "false",
}
NASTY = st.sampled_from(
    [
        "",
        "\0",
        "\ud800",
        "x" * 5000,
        "<!channel>",
        "-1",
        "9" * 400,
        "{{7*7}}",
        "../..",
        "99999999999999.1",
        "１.２",
        "NaN",
    ]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | NASTY | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8) | NASTY, inner, max_size=3),
    max_leaves=6,
)


def places(body: object, path: Path = ()) -> Iterator[Path]:
    """Every place in a payload."""
    inside = body.items() if isinstance(body, dict) else enumerate(body) if isinstance(body, list) else ()
    for name, value in inside:
        yield (*path, name)
        yield from places(value, (*path, name))


def spoiled(body: dict, path: Path, value: object) -> dict:
    """`body` with another value at `path`, or without it where the value is `...`."""
    made = copy.deepcopy(body)
    inside = made
    for name in path[:-1]:
        inside = inside[name]
    if value is ...:
        del inside[path[-1]]
    else:
        inside[path[-1]] = value
    return made


def as_json(body: object) -> DeliveryRequest:
    return SIGNER._signed(json.dumps(body).encode(), "application/json", {})


def as_payload(body: object) -> DeliveryRequest:
    return SIGNER._signed(f"payload={quote(json.dumps(body))}".encode(), "application/x-www-form-urlencoded", {})


def as_form(body: dict[str, str]) -> DeliveryRequest:
    form = "&".join(f"{quote(name)}={quote(value.encode('utf-8', 'surrogatepass'))}" for name, value in body.items())
    return SIGNER._signed(form.encode(), "application/x-www-form-urlencoded", {})
