"""The Web API client of each workspace."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from slack_sdk import WebClient

from bot.lease import TIMEOUT
from bot.slack.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Clients:
    """`timeout` is in seconds, see `bot.lease`."""

    tokens: Tokens
    api_url: str
    timeout: int = TIMEOUT

    def of(self, workspace: str) -> WebClient | None:
        """None where the workspace has not installed Pacer."""
        token = self.tokens.of(workspace)
        return _client(token, self.api_url, self.timeout) if token else None

    def hurried(self, workspace: str, seconds: int) -> WebClient | None:
        """For questions within a request, whose own answer cannot wait for long."""
        token = self.tokens.of(workspace)
        return _client(token, self.api_url, seconds) if token else None


@lru_cache(maxsize=256)
def _client(token: str, api_url: str, seconds: int) -> WebClient:
    # Without handlers: slack_sdk's own would repeat a post whose reply was lost, and so post it twice.
    return WebClient(token=token, base_url=api_url, timeout=seconds, retry_handlers=[])
