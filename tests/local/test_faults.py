"""Faults strike as often as they are told to, the same way for the same seed."""

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.local.driver import LocalSlack, Setting
from bot.local.faults import BadFaults, Chance, Faults, read_faults
from tests.local.bots import HOME, Recorder, client_of


def slack_with(faults, seed=0):
    return LocalSlack(Recorder(), setting=Setting(faults=faults, seed=seed))


def test_a_lost_reply_did_its_work():
    with slack_with(Faults(lost_replies=1.0)) as slack:
        with pytest.raises((ConnectionError, OSError)):
            client_of(slack).chat_postMessage(channel="CGENERAL", text="hi")
        assert [message.text for message in slack.messages("general")] == ["hi"]


def test_a_client_that_repeats_after_a_lost_reply_posts_twice():
    with slack_with(Faults(lost_replies=1.0)) as slack:
        with pytest.raises((ConnectionError, OSError)):
            WebClient(HOME.token, base_url=slack.api_url).chat_postMessage(channel="CGENERAL", text="hi")
        assert len(slack.messages("general")) == 2


@pytest.mark.parametrize(
    ("faults", "status"), [(Faults(rate_limited=1.0), 429), (Faults(server_errors=1.0), 503)], ids=str
)
def test_a_refused_call_did_nothing(faults, status):
    with slack_with(faults) as slack:
        with pytest.raises(SlackApiError) as refusal:
            client_of(slack).chat_postMessage(channel="CGENERAL", text="hi")
        assert refusal.value.response.status_code == status
        assert slack.messages("general") == []


def test_a_slow_answer_outlasts_a_short_patience_and_did_its_work():
    with slack_with(Faults(slow_seconds=0.3)) as slack:
        hurried = WebClient(HOME.token, base_url=slack.api_url, retry_handlers=[], timeout=0.1)
        with pytest.raises(TimeoutError):
            hurried.chat_postMessage(channel="CGENERAL", text="hi")
        assert slack.wait_for(lambda: len(slack.messages("general")) == 1, 20)


def test_the_same_seed_gives_the_same_faults():
    def drawn(seed):
        chance = Chance(Faults(), seed)
        return [chance.hits(0.5) for _ in range(50)]

    assert drawn(1) == drawn(1) != drawn(2)
    assert 10 < sum(drawn(1)) < 40


@pytest.mark.parametrize(
    "given",
    [
        {"lost_replies": 1.1},
        {"duplicates": -1},
        {"reordering": 1},
        {"rain": 1},
        {"slow_seconds": "1"},
        {"lost_replies": True},
    ],
)
def test_nonsense_is_refused(given):
    with pytest.raises(BadFaults):
        read_faults(given)
