"""Deliveries as Slack signs them: https://docs.slack.dev/authentication/verifying-requests-from-slack."""

import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from urllib.parse import urlencode

from bot.local.payload import Json
from bot.local.transport import DeliveryRequest


class Signer:
    """Signs with real time, whatever the pretended clock says."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    def event(self, payload: Json, retry: int = 0, reason: str = "") -> DeliveryRequest:
        again = {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": reason} if retry else {}
        return self._signed(json.dumps(payload, ensure_ascii=False).encode(), "application/json", again)

    def command(self, form: Mapping[str, str]) -> DeliveryRequest:
        return self._signed(urlencode(form).encode(), "application/x-www-form-urlencoded", {})

    def interaction(self, payload: Json) -> DeliveryRequest:
        return self.command({"payload": json.dumps(payload, ensure_ascii=False)})

    def _signed(self, body: bytes, kind: str, more: Mapping[str, str]) -> DeliveryRequest:
        at = str(int(time.time()))
        digest = hmac.new(self._secret, b"v0:" + at.encode() + b":" + body, hashlib.sha256).hexdigest()
        headers = {
            "Content-Type": kind,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "Accept": "*/*",
            "X-Slack-Request-Timestamp": at,
            "X-Slack-Signature": f"v0={digest}",
        }
        return DeliveryRequest(headers | dict(more), body)
