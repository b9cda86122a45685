"""`pacer serve` told to stop: what is under way is finished, what waits is kept."""

import signal
from datetime import UTC, datetime
from threading import Thread

import httpx2
import pytest

from bot.local.driver import LocalSlack, Setting
from bot.local.faults import Faults
from bot.local.installation import Installation
from bot.local.signing import Signer
from bot.local.transport import DeliveryResponse
from domain.post import Post
from storage.database import Database
from storage.migrate import migrate
from storage.outbox import count_by_state
from tests.command_line import answering, configured

HOME = Installation()
COMMAND = {"command": "/target", "text": "me", "team_id": HOME.team_id, "user_id": "UEAST01", "channel_id": "CGENERAL"}


@pytest.fixture
def slow_slack():
    with LocalSlack(lambda _: DeliveryResponse(200), setting=Setting(faults=Faults(slow_seconds=1.0))) as slack:
        yield slack


@pytest.fixture
def database(sqlite_url):
    opened = Database(sqlite_url)
    migrate(opened)
    yield opened
    opened.close()


@pytest.mark.parametrize("processes", [1, 2])
def test_the_post_under_way_is_finished_and_recorded(processes, tmp_path, sqlite_url, slow_slack, database):
    with database.write(HOME.team_id) as store:
        for number in range(9):
            store.outbox.add([Post("channel", "CBOARD", text=f"Board {number}")], datetime.now(UTC))
    with answering(processes, configured(tmp_path, sqlite_url, slow_slack.api_url)).serving() as serving:
        assert slow_slack.wait_for(lambda: bool(slow_slack.messages("CBOARD")))
        serving.process.send_signal(signal.SIGTERM)
        assert serving.process.wait(20) == 0
    posted = len(slow_slack.messages("CBOARD"))
    with database.look() as connection:
        assert count_by_state(connection) == {"sent": posted, "waiting": 9 - posted}
    assert posted < 9


@pytest.mark.parametrize("processes", [1, 2])
def test_the_request_under_way_is_answered(processes, tmp_path, sqlite_url, slow_slack):
    with answering(processes, configured(tmp_path, sqlite_url, slow_slack.api_url)).serving() as serving:
        answers = []
        asked = Signer(HOME.signing_secret).command(
            COMMAND | {"trigger_id": "1.2", "response_url": "http://127.0.0.1:9/"}
        )
        client = Thread(target=lambda: answers.append(post(serving.address, asked)))
        client.start()
        assert slow_slack.wait_for(lambda: "auth.test" in slow_slack.state.called)  # and takes a second to answer
        serving.process.send_signal(signal.SIGTERM)
        client.join(20)
        assert serving.process.wait(20) == 0
    assert [answer.status_code for answer in answers] == [200]


def post(address, asked):
    return httpx2.post(
        f"{address}/slack/events", content=asked.body, headers=asked.headers, trust_env=False, timeout=20
    )


def test_in_socket_mode_nobody_can_sign_with_an_empty_secret(tmp_path, sqlite_url, slow_slack):
    line = configured(tmp_path, sqlite_url, slow_slack.api_url)
    line.environment.update(SLACK_APP_TOKEN="xapp-1", SLACK_SIGNING_SECRET="")
    with line.serving() as serving:
        assert post(serving.address, Signer("").command(COMMAND)).status_code == 401
