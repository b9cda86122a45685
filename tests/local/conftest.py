"""A local Slack with the demo people, a recorder in the place of the bot, and a real client."""

from collections.abc import Iterator

import pytest
from slack_sdk import WebClient

from bot.local.driver import LocalSlack
from tests.local.bots import Recorder, client_of


@pytest.fixture
def bot() -> Recorder:
    return Recorder()


@pytest.fixture
def slack(bot: Recorder) -> Iterator[LocalSlack]:
    with LocalSlack(bot) as slack:
        yield slack


@pytest.fixture
def client(slack: LocalSlack) -> WebClient:
    return client_of(slack)
