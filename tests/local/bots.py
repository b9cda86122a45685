"""What stands at the other end of the deliveries in these tests: a recorder, and a real Bolt app."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs

from slack_bolt import App
from slack_bolt.request import BoltRequest
from slack_sdk import WebClient

from bot.local.driver import LocalSlack, Setting
from bot.local.installation import Installation
from bot.local.transport import DeliveryRequest, DeliveryResponse

HOME = Installation()
ANYTHING = re.compile(".*")


class Recorder:
    """Remembers every delivery; answers 200 with nothing, unless told otherwise."""

    def __init__(self) -> None:
        self.requests: list[DeliveryRequest] = []
        self.answer: Callable[[DeliveryRequest], DeliveryResponse] = lambda _: DeliveryResponse(200)

    def __call__(self, request: DeliveryRequest) -> DeliveryResponse:
        self.requests.append(request)
        return self.answer(request)

    def says(self, body: object, status: int = 200) -> None:
        text = body if isinstance(body, str) else json.dumps(body)
        self.answer = lambda _: DeliveryResponse(status, text.encode())

    @property
    def events(self) -> list[dict]:
        return [json.loads(r.body) for r in self.requests if "json" in r.headers["Content-Type"]]

    @property
    def forms(self) -> list[dict]:
        """Commands as flat dicts; interactions as their payload."""
        forms = [parse_qs(r.body.decode(), True) for r in self.requests if "form" in r.headers["Content-Type"]]
        return [json.loads(f["payload"][0]) if "payload" in f else {k: v[0] for k, v in f.items()} for f in forms]


class Bolt:
    """Brings deliveries to a Bolt app without a network."""

    app: App

    def __call__(self, request: DeliveryRequest) -> DeliveryResponse:
        headers = {name: [value] for name, value in request.headers.items()}
        answer = self.app.dispatch(BoltRequest(body=request.body.decode(), headers=headers))
        return DeliveryResponse(answer.status, (answer.body or "").encode())


@contextmanager
def bolt_in_slack(register: Callable[[App], None], setting: Setting | None = None) -> Iterator[LocalSlack]:
    bolt = Bolt()
    with LocalSlack(bolt, setting=setting) as slack:
        bolt.app = App(client=client_of(slack), signing_secret=HOME.signing_secret, process_before_response=True)
        register(bolt.app)
        bolt.app.event({"type": ANYTHING})(lambda: None)
        yield slack


def client_of(slack: LocalSlack, token: str = HOME.token) -> WebClient:
    """Without the SDK's own retries, so that every answer is seen."""
    return WebClient(token, base_url=slack.api_url, retry_handlers=[], timeout=5)
