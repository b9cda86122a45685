"""Whatever comes to the route: forged, stale, oversized, broken or of the wrong shape, it never gets a 5xx."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from slack_sdk.signature import SignatureVerifier
from starlette.testclient import TestClient

from bot.local.transport import DeliveryRequest
from bot.serve import web_of
from tests.bot.deliveries import (
    COMMAND,
    HOME,
    JSON_BODIES,
    NASTY,
    PAYLOADS,
    SIGNER,
    VALUES,
    as_form,
    as_json,
    as_payload,
    places,
    spoiled,
)
from tests.office import Office, office

FORM = "application/x-www-form-urlencoded"
OFTEN = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with office(f"sqlite:///{tmp_path_factory.mktemp('guard')}/pacer.db") as shop:
        shop.settings(checkin_channels="CCHECKIN")
        shop.command("oliver", "/target me")
        yield shop


@pytest.fixture(scope="module")
def route(shop: Office) -> TestClient:
    return TestClient(web_of(shop.pacer), raise_server_exceptions=False)


def answered(route: TestClient, request: DeliveryRequest) -> int:
    return route.post("/slack/events", content=request.body, headers=dict(request.headers)).status_code


@pytest.mark.parametrize("body", JSON_BODIES, ids=lambda body: body.get("event", body)["type"])
def test_what_slack_sends_is_taken(route: TestClient, body: dict) -> None:
    assert answered(route, as_json(body)) == 200


@pytest.mark.parametrize("body", PAYLOADS, ids=lambda body: body["type"])
def test_what_slack_sends_of_forms_and_buttons_is_taken(route: TestClient, body: dict) -> None:
    assert answered(route, as_payload(body)) == 200


def test_a_command_that_speaks_of_a_payload_is_answered(route: TestClient) -> None:
    """Bolt takes the body of such a command for an empty one."""
    request = as_form(COMMAND | {"command": "/checkin", "text": "sold a payload=5 sensor", "trigger_id": "1.4"})
    answer = route.post("/slack/events", content=request.body, headers=dict(request.headers))
    assert (answer.status_code, answer.json()["response_type"]) == (200, "ephemeral")


@OFTEN
@given(st.data())
def test_no_wrong_value_in_any_field_of_an_event_gets_a_5xx(route: TestClient, data: st.DataObject) -> None:
    body = data.draw(st.sampled_from(JSON_BODIES))
    path = data.draw(st.sampled_from([*places(body)]))
    assert answered(route, as_json(spoiled(body, path, data.draw(VALUES | st.just(...))))) in (200, 400)


@OFTEN
@given(st.data())
def test_no_wrong_value_in_any_field_of_an_interaction_gets_a_5xx(route: TestClient, data: st.DataObject) -> None:
    body = data.draw(st.sampled_from(PAYLOADS))
    path = data.draw(st.sampled_from([*places(body)]))
    assert answered(route, as_payload(spoiled(body, path, data.draw(VALUES | st.just(...))))) in (200, 400)


@OFTEN
@given(name=st.sampled_from([*COMMAND]), value=NASTY | st.text(), key=st.uuids())
def test_no_wrong_value_in_any_field_of_a_command_gets_a_5xx(
    route: TestClient, name: str, value: str, key: object
) -> None:
    assert answered(route, as_form(COMMAND | {"trigger_id": f"{key}"} | {name: value})) in (200, 400)


@OFTEN
@given(body=VALUES)
def test_no_other_json_gets_anything_but_400(route: TestClient, body: object) -> None:
    assert answered(route, as_json(body)) == answered(route, as_payload(body)) == 400


@pytest.mark.parametrize("depth", [100, 500, 900, 1000, 100_000])
@pytest.mark.parametrize(("start", "end"), [("[", "]"), ('{"a":', "}")])
def test_however_deep_it_is_nested(route: TestClient, depth: int, start: str, end: str) -> None:
    deep = start * depth + "1" + end * depth
    outer = json.dumps(JSON_BODIES[0])[:-1]
    for body in (deep, f'{outer},"deep":{deep}}}', f'{outer},"deep\\u0000":{deep}}}'):
        assert answered(route, SIGNER._signed(body.encode(), "application/json", {})) in (200, 400)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "application/json"),
        (b"{", "application/json"),
        (b"{}", "application/json"),
        (b"[]", "application/json"),
        (b"null", "application/json"),
        (b'{"type":"event_callback"}', "application/json"),
        (b"\xff\xfe", "application/json"),
        (b"9" * 5000, "application/json"),
        (b"payload=", FORM),
        (b"payload=%7B", FORM),
        (b"payload=[]", FORM),
        (b"a=b", FORM),
        (b"a=b", ""),
        (b'{"type":"event_callback"}', "text/plain"),
    ],
)
def test_what_is_no_delivery_is_refused(route: TestClient, body: bytes, kind: str) -> None:
    assert answered(route, SIGNER._signed(body, kind, {})) == 400


@pytest.mark.parametrize(
    "changed",
    [
        {"X-Slack-Signature": "v0=" + "0" * 64},
        {"X-Slack-Signature": "v0=ü"},
        {"X-Slack-Signature": ""},
        {"X-Slack-Request-Timestamp": str(int(time.time()) - 600)},
        {"X-Slack-Request-Timestamp": "soon"},
        {"X-Slack-Request-Timestamp": "９"},
        {"X-Slack-Request-Timestamp": "9" * 400},
        {"X-Slack-Request-Timestamp": "-1"},
    ],
)
def test_what_is_forged_or_stale_is_refused(route: TestClient, changed: dict[str, str]) -> None:
    request = as_json(JSON_BODIES[0])
    headers = {name: value.encode() for name, value in (dict(request.headers) | changed).items()}
    assert route.post("/slack/events", content=request.body, headers=headers).status_code == 401


def test_an_old_body_with_a_signature_of_its_own_time_is_stale(route: TestClient) -> None:
    body, at = json.dumps(JSON_BODIES[0]), str(int(time.time()) - 600)
    signature = SignatureVerifier(HOME.signing_secret).generate_signature(timestamp=at, body=body)
    headers = {"X-Slack-Request-Timestamp": at, "X-Slack-Signature": str(signature), "Content-Type": "application/json"}
    assert route.post("/slack/events", content=body, headers=headers).status_code == 401


def test_what_is_not_signed_at_all_is_refused(route: TestClient) -> None:
    assert route.post("/slack/events", json=JSON_BODIES[0]).status_code == 401


def test_what_is_too_large_is_refused_before_it_is_read(route: TestClient) -> None:
    assert answered(route, as_json(JSON_BODIES[0] | {"more": "x" * 1_000_001})) == 413
    assert route.post("/slack/events", content=b"x" * 2_000_000).status_code == 413
    assert route.post("/slack/events", content=iter([b"x" * 2_000_000])).status_code == 413
    assert route.post("/slack/events", content=b"x", headers={"content-length": "99999999999"}).status_code == 413


def test_slacks_look_at_the_certificate_needs_no_signature(route: TestClient) -> None:
    assert route.post("/slack/events", content=b"ssl_check=1&token=abc").status_code == 200
    assert route.get("/slack/events").status_code == 405
