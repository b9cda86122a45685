"""How a delivery reaches the bot: by HTTP, or by a function that the tests give."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from ssl import PROTOCOL_TLS_CLIENT, SSLContext

import httpx2


@dataclass(frozen=True, slots=True)
class DeliveryRequest:
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class DeliveryResponse:
    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def accepted(self) -> bool:
        return 200 <= self.status < 300


class NotDelivered(Exception):  # noqa: N818 - refusals are named for the state they meet
    """Carries the reason in the words of `X-Slack-Retry-Reason`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


Transport = Callable[[DeliveryRequest], DeliveryResponse]


class HttpTransport:
    """Posts deliveries to the bot's address, without a proxy and without following redirects."""

    def __init__(self, bot_url: str) -> None:
        self._url = f"{bot_url.rstrip('/')}/slack/events"
        nobody_trusted = SSLContext(PROTOCOL_TLS_CLIENT)  # the bot is on this machine; to read who is takes 30 ms
        self._client = httpx2.Client(timeout=10, trust_env=False, verify=nobody_trusted)

    def __call__(self, request: DeliveryRequest) -> DeliveryResponse:
        try:
            answer = self._client.post(self._url, content=request.body, headers=dict(request.headers))
        except httpx2.TimeoutException:
            raise NotDelivered("http_timeout") from None
        except httpx2.HTTPError:
            raise NotDelivered("connection_failed") from None
        return DeliveryResponse(answer.status_code, answer.content, dict(answer.headers))

    def close(self) -> None:
        self._client.close()
