"""How one post fares with Slack: what is looked up, what is said once at most, what is given up."""

import json
from dataclasses import replace

import pytest

from bot.local.message import Message
from bot.local.server import Server
from bot.slack.clients import Clients
from bot.slack.lookup import PAGE
from bot.slack.sender import Sender
from bot.slack.tokens import Tokens
from domain.post import Attempt, Post
from tests.postbox import HOME, hurried, postbox

BOARD = Post("channel", "CBOARD", text="the board")
WHISPER = Post("ephemeral", "CCHECKIN", recipient="UEAST01", text="for you alone")


@pytest.fixture
def box(sqlite_url, monkeypatch):
    hurried(monkeypatch)
    with postbox(sqlite_url) as there:
        yield there


def chatter(box, channel, count, thread=None):
    for number in range(count):
        box.slack.state.post(Message(channel, "UEAST01", f"chatter {number}", thread_ts=thread))


def round_(box):
    box.overdue()
    return box.worker.send_due()


@pytest.mark.parametrize("many", [0, 3 * PAGE + 7])
def test_a_lost_reply_is_looked_up_however_much_was_said_since(box, many):
    box.put(BOARD)
    box.faults(lost_replies=1.0)
    assert round_(box) == 0
    chatter(box, "CBOARD", many)
    box.faults()
    assert round_(box) == 1
    assert box.texts("CBOARD").count("the board") == 1
    assert box.rows() == [("sent", 2, "")]


def test_a_lost_reply_in_a_long_thread_is_looked_up_to_its_end(box):
    head = box.slack.state.post(Message("CCHECKIN", "UEAST01", "3 visits"))
    chatter(box, "CCHECKIN", 2 * PAGE + 7, head.ts)
    box.put(Post("channel", "CCHECKIN", "UEAST01", head.ts, "logged"))
    box.faults(lost_replies=1.0)
    round_(box)
    box.faults()
    assert round_(box) == 1
    assert box.texts("CCHECKIN").count("logged") == 1


def test_the_ts_of_what_arrived_is_kept(box):
    box.put(BOARD)
    held = box.first()
    attempt = box.sender.send(held._replace(attempts=1), lambda: None)
    found = box.sender.send(held._replace(attempts=2), lambda: None)
    assert attempt.posted_ts == found.posted_ts == box.messages("CBOARD")[0].ts


def test_what_cannot_be_looked_up_is_said_once_at_most(box):
    box.put(WHISPER)
    box.faults(lost_replies=1.0)
    round_(box)
    assert box.rows() == [("unknown", 1, "RemoteDisconnected")]
    box.faults()
    assert round_(box) == 0
    assert box.texts("CCHECKIN") == ["for you alone"]


@pytest.mark.parametrize("kind", ["ephemeral", "response"])
def test_a_whisper_of_a_process_that_died_is_not_said_again(box, kind):
    address = box.slack.address + box.slack.state.triggers.issue_url("UEAST01", "CCHECKIN")
    box.put(WHISPER if kind == "ephemeral" else Post("response", address, text="for you alone"))
    post = box.first()
    assert box.sender.send(post._replace(attempts=1), lambda: None).state == "sent"
    assert box.sender.send(post._replace(attempts=2), lambda: None).state == "unknown"
    assert box.texts("CCHECKIN") == ["for you alone"]


def test_too_many_at_once_counts_for_nothing_and_is_said_when_slack_allows(box):
    box.put(BOARD, WHISPER)
    box.faults(rate_limited=1.0)
    for _ in range(3):
        round_(box)
    assert box.rows() == [("waiting", 0, "ratelimited")] * 2
    box.faults()
    assert box.worker.drain(5) == 0
    assert (box.texts("CBOARD"), box.texts("CCHECKIN")) == (["the board"], ["for you alone"])


def test_an_outage_loses_and_doubles_nothing(box):
    box.put(BOARD, WHISPER, Post("direct", recipient="UEAST01", text="a nudge"))
    clients, away = box.sender._clients, Server()
    away.stop()
    box.sender._clients = replace(clients, api_url=f"{away.address}/api/")
    for _ in range(3):
        assert round_(box) == 0
    assert box.rows() == [("waiting", 0, "unreachable")] * 3
    box.sender._clients = clients
    assert box.worker.drain(5) == 0
    assert [box.texts(channel) for channel in ("CBOARD", "CCHECKIN", "DEAST01")] == [
        ["the board"],
        ["for you alone"],
        ["a nudge"],
    ]
    assert box.states() == {"sent"}


def test_what_belonged_under_a_deleted_message_is_for_its_author_alone(box):
    box.put(Post("channel", "CCHECKIN", "UEAST01", "1700000000.000100", "logged"), BOARD._replace(channel="CCHECKIN"))
    assert box.worker.drain(5) == 0
    whispered, said = box.messages("CCHECKIN")
    assert (whispered.text, whispered.to, whispered.thread_ts) == ("logged", "UEAST01", None)
    assert (said.text, said.to) == ("the board", None)
    assert box.parked == []


def test_a_private_answer_under_a_deleted_message_is_said_once_at_most(box):
    box.put(Post("channel", "CCHECKIN", "UEAST01", "1700000000.000100", "logged"))
    post = box.first()
    assert box.sender.send(post._replace(attempts=2), lambda: None).state == "unknown"
    assert box.texts("CCHECKIN") == []


def test_what_slack_refuses_for_good_is_parked_and_told(box):
    box.put(Post("channel", "CNOWHERE", text="the board"), BOARD)
    assert box.worker.drain(5) == 0
    assert box.rows() == [("parked", 1, "channel_not_found"), ("sent", 1, "")]
    assert [(post.channel, attempt.failure) for post, attempt in box.parked] == [("CNOWHERE", "channel_not_found")]


def test_blocks_that_slack_refuses_are_said_in_plain_text(box):
    hologram = json.dumps([{"type": "hologram"}])
    box.put(BOARD._replace(blocks=hologram), WHISPER._replace(blocks=hologram))
    assert round_(box) == 2
    assert (box.texts("CBOARD"), box.texts("CCHECKIN")) == (["the board"], ["for you alone"])


def test_a_workspace_that_removed_pacer_gets_nothing(box):
    """Its token came with its installation and went with it."""
    tokens = Tokens(box.database, "", "secret")
    sender = Sender(Clients(tokens, box.slack.api_url), lambda _: (), lambda post: post)
    box.put(BOARD)
    assert sender.send(box.first(), lambda: None) == Attempt("parked", failure="not_installed")
    tokens.keep(HOME.team_id, HOME.token, HOME.bot_user, "")
    assert sender.send(box.first(), lambda: None).state == "sent"
