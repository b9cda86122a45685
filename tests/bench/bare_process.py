"""The least that a Bolt app on this server can do: `/target me` is acknowledged, and nothing else."""

from __future__ import annotations

import sys
from typing import Any

from slack_bolt import Ack, App
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette

from bot.cli.serve import processes, taken
from bot.crew import Crew, Ready
from bot.serve import answer
from bot.settings import Settings
from bot.web import SlackRoute, create_web
from tests.bench.running import SECRET, TOKEN


def bare() -> App:
    """Signatures are checked by the route, as Pacer's are, so that both check them once."""

    def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token=TOKEN)

    app = App(authorize=authorize, request_verification_enabled=False, process_before_response=True)
    app.command("/target")(acknowledged)
    return app


def acknowledged(ack: Ack, **_: Any) -> None:
    ack()


def web() -> Starlette:
    return create_web(SlackRoute(bare(), SignatureVerifier(SECRET)), lambda: True, [])


def run(settings: Settings) -> None:
    """In as many processes as Pacer would answer with."""
    listening, number = taken(settings), processes(settings)

    def work(ready: Ready) -> None:
        answer(web(), listening, ready)

    Crew(number).run([work] * number)


if __name__ == "__main__":
    run(Settings(_env_file=None, port=int(sys.argv[1])))
