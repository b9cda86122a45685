"""Deliveries over HTTP to a bot with a route of its own, and bots that break or are away."""

import json

import pytest
from slack_bolt import App
from slack_bolt.adapter.starlette import SlackRequestHandler
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.local.courier import Patience
from bot.local.driver import LocalSlack, Setting
from bot.local.server import Server
from bot.local.transport import HttpTransport, NotDelivered
from tests.local.bots import HOME, client_of
from tests.ports import free_port


def test_a_bolt_app_behind_http_lives_in_the_workspace():
    server = Server()
    with LocalSlack(HttpTransport(server.address)) as slack:
        app = App(client=client_of(slack), signing_secret=HOME.signing_secret, process_before_response=True)
        app.event("message")(lambda event, say: say(f"heard {event['text']}", thread_ts=event["ts"]))
        app.command("/target")(lambda ack, command: ack(f"for {command['user_id']}"))
        handler = SlackRequestHandler(app)

        async def answered(request):
            return await handler.handle(request)

        server.start(Starlette(routes=[Route("/slack/events", answered, methods=["POST"])]))
        said = slack.say("linxia", "general", "hi")
        assert [reply.text for reply in slack.replies(said)] == ["heard hi"]
        assert [message.text for message in slack.command("linxia", "/target")] == ["for UEAST01"]
        server.stop()


def test_an_event_that_found_nobody_arrives_once_the_bot_is_there():
    port, heard = free_port(), []

    async def hear(request):
        heard.append((request.headers["x-slack-retry-num"], json.loads(await request.body())["event"]["text"]))
        return PlainTextResponse("")

    by_http, missed = HttpTransport(f"http://127.0.0.1:{port}"), []

    def tried(request):
        try:
            return by_http(request)
        except NotDelivered as refusal:
            missed.append(refusal.reason)
            raise

    with LocalSlack(tried, setting=Setting(patience=Patience(retries=(0.05,) * 600, workers=1))) as slack:
        slack.workspace.acts.say("UEAST01", "CGENERAL", "hi")
        assert slack.wait_for(lambda: len(missed) > 1)
        server = Server(port)
        server.start(Starlette(routes=[Route("/slack/events", hear, methods=["POST"])]))
        assert slack.settle(20)
        server.stop()
    [(retry, text)] = heard
    assert (int(retry), text, set(missed)) == (len(missed), "hi", {"connection_failed"})


def test_what_an_in_process_bot_raises_reaches_the_test():
    def broken(_request):
        raise ZeroDivisionError

    with LocalSlack(broken) as slack:
        with pytest.raises(ZeroDivisionError):
            slack.say("linxia", "general", "hi")
        with pytest.raises(ZeroDivisionError):
            slack.command("linxia", "/target")


def test_halves_of_characters_are_replaced_on_the_way_in(slack, bot, client):
    said = slack.say("linxia", "general", "a\ud83db".encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    assert bot.events[-1]["event"]["text"] == said.text == "a\ufffdb"
    answer = client.api_call("chat.postMessage", json={"channel": "CGENERAL", "text": "x\ud83d"})
    assert answer["message"]["text"] == "x\ufffd"
