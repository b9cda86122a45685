"""The Web API client of each workspace."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from slack_sdk import WebClient

from bot.slack.tokens import Tokens

TIMEOUT = 10  # seconds; the lease of a post in the outbox is longer


@dataclass(frozen=True, slots=True)
class Clients:
    tokens: Tokens
    api_url: str

    def of(self, workspace: str) -> WebClient | None:
        """None where the workspace has not installed Pacer."""
        token = self.tokens.of(workspace)
        return _client(token, self.api_url) if token else None


@lru_cache(maxsize=256)
def _client(token: str, api_url: str) -> WebClient:
    # Without handlers: slack_sdk's own would repeat a post whose reply was lost, and so post it twice.
    return WebClient(token=token, base_url=api_url, timeout=TIMEOUT, retry_handlers=[])
