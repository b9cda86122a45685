"""A tiny real Bolt app, and the transport that brings it the deliveries of a local Slack without a network."""

import re
from collections.abc import Callable

from slack_bolt import App
from slack_bolt.request import BoltRequest
from slack_sdk import WebClient

from bot.local.driver import LocalSlack, Setting
from bot.local.installation import Installation
from bot.local.transport import DeliveryRequest, DeliveryResponse

HOME = Installation()


class Bot:
    """Remembers what it got; `register` gives it listeners once the address of the workspace is known."""

    def __init__(self) -> None:
        self.requests: list[DeliveryRequest] = []
        self.app: App | None = None

    def __call__(self, request: DeliveryRequest) -> DeliveryResponse:
        self.requests.append(request)
        headers = {name: [value] for name, value in request.headers.items()}
        answer = self.app.dispatch(BoltRequest(body=request.body.decode(), headers=headers))
        return DeliveryResponse(answer.status, (answer.body or "").encode())

    def live_in(self, slack: LocalSlack, register: Callable[[App], None]) -> None:
        client = WebClient(HOME.token, base_url=slack.api_url)
        self.app = App(client=client, signing_secret=HOME.signing_secret, process_before_response=True)
        register(self.app)
        self.app.event({"type": ANYTHING})(lambda: None)


def slack_with(register: Callable[[App], None], setting: Setting | None = None) -> LocalSlack:
    bot = Bot()
    slack = LocalSlack(bot, setting=setting)
    bot.live_in(slack, register)
    return slack


ANYTHING = re.compile(".*")
