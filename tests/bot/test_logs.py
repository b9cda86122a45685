"""Logs: ids only, on one stream, whoever wrote the line."""

import io
import json
import logging

import pytest
import structlog

from bot.logs import MASK, set_up_logs


@pytest.fixture
def lines():
    stream = io.StringIO()
    handlers, level = logging.root.handlers[:], logging.root.level
    set_up_logs(stream)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)
    structlog.reset_defaults()


def test_a_line_is_one_object_with_its_reference(lines):
    with structlog.contextvars.bound_contextvars(reference="R7K2"):
        structlog.get_logger("pacer").info("delivery handled", event_id="Ev1")
    (line,) = lines()
    assert (line["event"], line["event_id"], line["reference"], line["level"]) == (
        "delivery handled", "Ev1", "R7K2", "info",
    )  # fmt: skip


def test_a_library_writes_to_the_same_stream(lines):
    logging.getLogger("uvicorn.error").warning("listening on %s", "127.0.0.1")
    assert [(line["logger"], line["event"]) for line in lines()] == [("uvicorn.error", "listening on 127.0.0.1")]


@pytest.mark.parametrize(
    "secret",
    [
        "xoxb-12-34-abc",
        "xoxe.xoxp-1-Mi0y",
        "xapp-1-A1-9f",
        "postgresql://pacer:hunter2@db/pacer",
        "https://hooks.slack.com/actions/T1/2/abc",
        "/slack/oauth_redirect?code=12.34&state=56",
    ],
)
def test_a_secret_is_masked_wherever_it_stands(secret, lines):
    structlog.get_logger("pacer").warning(f"failed with {secret}", seen=[{"deep": secret}])
    logging.getLogger("slack").warning("failed with %s", secret)
    try:
        raise RuntimeError(secret)
    except RuntimeError:
        logging.getLogger("slack").exception("bug")
        structlog.get_logger("pacer").exception("bug")
    written = json.dumps(lines(), ensure_ascii=False)
    assert len(lines()) == 4
    assert secret not in written
    assert written.count(MASK) >= 5


def test_what_people_wrote_and_what_is_secret_by_its_name_is_masked(lines):
    structlog.get_logger("pacer").info("seen", text="签约5万", delivery={"blocks": [1], "bot_token": "t", "id": "Ev1"})
    (line,) = lines()
    assert line["text"] == MASK
    assert line["delivery"] == {"blocks": MASK, "bot_token": MASK, "id": "Ev1"}


def test_the_sdk_does_not_tell_what_it_sends(lines):
    logging.getLogger("slack_sdk.web.client").info("Sending a request")
    assert lines() == []
