"""The bot token of each workspace: one from the environment, or one for each that installed Pacer, encrypted."""

from __future__ import annotations

import base64
import hashlib
from datetime import UTC, datetime

from cryptography.fernet import Fernet, InvalidToken

from storage.database import Database
from storage.installations import Installation, forget_installation, installation_of, keep_installation


class Tokens:
    """`single` '' means that workspaces install Pacer themselves; `secret` encrypts what they hand over."""

    def __init__(self, database: Database, single: str, secret: str) -> None:
        self._database = database
        self._single = single
        self._cipher = Fernet(base64.urlsafe_b64encode(hashlib.sha256(secret.encode()).digest()))

    def of(self, workspace: str) -> str:
        """What the workspace handed over at its installation, else the one from the environment; '' for neither.

        Looked up each time: it may have gone, or been installed anew, in another process."""
        return self._kept(workspace) or self._single

    def any_of(self, workspace: str) -> str:
        """For what only asks whether there is one, with each delivery: without a look where all share one."""
        return self._single or self._kept(workspace)

    def keep(self, workspace: str, token: str, bot: str, scopes: str) -> None:
        """A new installation takes the place of the one before."""
        sealed = self._cipher.encrypt(token.encode()).decode()
        with self._database.change() as connection:
            keep_installation(connection, Installation(workspace, sealed, bot, scopes), datetime.now(UTC))

    def forget(self, workspace: str) -> None:
        with self._database.change() as connection:
            forget_installation(connection, workspace)

    def _kept(self, workspace: str) -> str:
        with self._database.look() as connection:
            kept = installation_of(connection, workspace)
        try:
            return self._cipher.decrypt(kept.sealed_token.encode()).decode() if kept else ""
        except InvalidToken:
            return ""
